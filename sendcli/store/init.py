"""A new records folder: the few files that make it one, ready to validate."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from datetime import date, timedelta

from sendcli.dates.schoolyear import label
from sendcli.errors import NOT_SAVED, SendError
from sendcli.store.files import reason
from sendcli.store.kinds import MARK, RECORDS
from sendcli.store.schema import editor_settings, schemas

_SCHOOL = """\
# Who we are. Change every line; `send validate` says what is still missing or wrong.
name: {name}
# address: [1 The Lane, The Town, ZZ1 1ZZ]   # for letters; take away the first sign, and write your own
# phone: 01632 960000
la: "916"               # your local authority's three-digit code
establishment: "9999"   # your four-digit DfE establishment number
years: [R, "1", "2", "3", "4", "5", "6"]
leaving_years: ["6"]    # the years at whose end pupils move to the next phase
senco: senco            # a file in records/staff; name it as you like
"""

_SENCO = """\
name: Write your name here
roles: [senco]
"""

_CALENDAR = """\
# The school's own dates for {label}: terms, the holidays inside them, INSET days. The dates below are only
# a pattern to write over: school days, and every deadline counted in them, come from here.
terms:
- name: autumn
  from: {autumn}
  to: {december}
  holidays:
  - {{name: half term, from: {october}, to: {october_end}}}
- name: spring
  from: {january}
  to: {march}
  holidays:
  - {{name: half term, from: {february}, to: {february_end}}}
- name: summer
  from: {april}
  to: {july}
  holidays:
  - {{name: half term, from: {may}, to: {may_end}}}
inset: [{autumn}, {january}]
"""

IGNORE = """\
# What editors, systems and send itself leave behind. Records are never ignored.
.send-tmp-*
.send/
*~
*.swp
*.swo
*.bak
*.orig
~$*
.DS_Store
Thumbs.db
desktop.ini

# Rendered documents hold children's data and can be made again: keep them out unless the school decides otherwise.
/reports/
*.ics
*.csv
*.html
*.pdf
"""

_ATTRIBUTES = """\
# One line end on every system, so that a change shows as the lines that changed.
*.yaml text eol=lf
"""

_READ_ME = """\
# SEND records

Special-category data of children: keep this folder on an encrypted disk and in a private repository.
Write here who answers for it (the data controller's contact).

    send validate      what is wrong in the files
    send review-due    what is overdue and what comes next
    send register      who is on the register
"""


def new_folder(name: str, today: date) -> Mapping[str, str]:
    """The files of a new folder, by path, with their text.

    Args:
        name: the school's name, as it is to stand in school.yaml.
        today: decides which school year the calendar is for.
    """
    year = today.year if today.month >= 8 else today.year - 1
    settings = json.dumps(editor_settings("schemas"), indent=2) + "\n"
    return {
        f"{RECORDS}/{MARK}": _SCHOOL.format(name=_quoted(name)),
        f"{RECORDS}/calendar/{label(year)}.yaml": _CALENDAR.format(label=label(year), **_terms(year)),
        f"{RECORDS}/staff/senco.yaml": _SENCO,
        ".gitignore": IGNORE,
        ".gitattributes": _ATTRIBUTES,
        ".vscode/settings.json": settings,
        ".vscode/extensions.json": json.dumps({"recommendations": ["redhat.vscode-yaml"]}, indent=2) + "\n",
        "README.md": _READ_ME,
        **{
            f"schemas/{kind}.json": json.dumps(made, indent=1, ensure_ascii=False) + "\n"
            for kind, made in schemas().items()
        },
    }


def _quoted(name: str) -> str:
    """A text as a YAML scalar that is safe whatever it holds."""
    return "'" + name.replace("'", "''") + "'"


def _terms(year: int) -> dict[str, date]:
    """A plausible year; the comment in the file says that it is not the school's."""
    days = {
        "autumn": _weekday(date(year, 9, 1)),
        "december": _weekday(date(year, 12, 18)),
        "january": _weekday(date(year + 1, 1, 4)),
        "march": _weekday(date(year + 1, 3, 25)),
        "april": _weekday(date(year + 1, 4, 12)),
        "july": _weekday(date(year + 1, 7, 21)),
    }
    for name, near in {"october": (year, 10, 28), "february": (year + 1, 2, 17), "may": (year + 1, 5, 31)}.items():
        day = date(*near)
        days[name] = day - timedelta(days=day.weekday())
        days[f"{name}_end"] = days[name] + timedelta(days=4)
    return days


def _weekday(day: date) -> date:
    """The day itself, or the Monday after it."""
    return day + timedelta(days=7 - day.weekday() if day.weekday() > 4 else 0)


def write_new(folder: str, files: Mapping[str, str]) -> list[str]:
    """Write files that must not exist yet. Nothing is written if one of them does.

    Raises:
        SendError: if a file is there already, or the folder cannot be written.
    """
    there = [path for path in files if os.path.lexists(os.path.join(folder, path))]
    if there:
        raise SendError(f"{there[0]} exists already; nothing was changed", "choose an empty folder", NOT_SAVED)
    made: list[str] = []
    try:
        for path, text in files.items():
            _create(os.path.join(folder, path), text, made)
    except OSError as error:
        for path in reversed(made):
            with suppress(OSError):
                (os.rmdir if os.path.isdir(path) else os.unlink)(path)
        raise SendError(
            f"the folder cannot be written: {reason(error)}; nothing was left behind", "", NOT_SAVED
        ) from None
    return list(files)


def _create(path: str, text: str, made: list[str]) -> None:
    """A new file for the owner alone: mode 0600 in folders of mode 0700, where the system knows modes.

    What was made is added to `made`, folders too, so that a failure can be undone.
    """
    _folders(os.path.dirname(path), made)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    made.append(path)
    with os.fdopen(handle, "wb") as file:
        file.write(text.encode())
        file.flush()
        os.fsync(file.fileno())


def _folders(path: str, made: list[str]) -> None:
    if path and not os.path.isdir(path):
        _folders(os.path.dirname(path), made)
        os.mkdir(path, 0o700)
        made.append(path)
