"""Which folder, which day: the two things that every question needs from outside."""

from __future__ import annotations

import os
import sys
from datetime import date, datetime
from importlib import import_module
from typing import NamedTuple

from sendcli.dates.parse import DateError, parse_date
from sendcli.errors import USAGE, SendError
from sendcli.model.days import EARLIEST, LATEST
from sendcli.store.kinds import MARK, RECORDS
from sendcli.store.load import Loaded, load


class Asked(NamedTuple):
    """A loaded folder and the day it is asked about. `pinned` says that the folder itself gave the day."""

    root: str
    loaded: Loaded
    today: date
    pinned: bool


def ask(records: str, today: str, *modules: str) -> Asked:
    """Read the folder and settle the day.

    Args:
        records: the value of `--records`.
        today: the value of `--today`.
        modules: what the question needs besides; loaded while another process has begun to read the files.

    Raises:
        SendError: if there is no records folder, or the day is not a date.
    """
    root = find_root(records)
    loaded = load(root, meanwhile=lambda: [import_module(module) for module in modules])
    warn_unread(loaded)
    own = loaded.school.settings.today
    day = day_of("--today", today) if today else own or clock()
    return Asked(root, loaded, day, pinned=not today and own is not None)


def find_root(records: str) -> str:
    """The folder that holds `records/school.yaml`: the one named, or the nearest upwards from here.

    Raises:
        SendError: if there is none.
    """
    if records:
        return _named(os.path.abspath(records), records)
    try:
        here = os.getcwd()
    except FileNotFoundError:
        raise SendError("the folder you are in has been deleted", "cd to the school's folder") from None
    while True:
        if os.path.lexists(os.path.join(here, RECORDS, MARK)):
            return here
        parent = os.path.dirname(here)
        if parent == here:
            hint = "go to the school's folder, say --records DIR, or make a new one: send init my-school"
            raise SendError(f"no {RECORDS}/{MARK} here or in any folder above", hint)
        here = parent


def _named(folder: str, typed: str) -> str:
    if os.path.lexists(os.path.join(folder, RECORDS, MARK)):
        return folder
    if os.path.basename(folder) == RECORDS and os.path.lexists(os.path.join(folder, MARK)):
        return os.path.dirname(folder)
    raise SendError(f"there is no {RECORDS}/{MARK} in {typed}", "send init makes a new folder")


def day_of(option: str, text: str) -> date:
    """The date given with an option.

    Raises:
        SendError: if it is not a date; the message says what to type.
    """
    try:
        day = parse_date(text)
    except DateError as error:
        raise SendError(f"{option}: {error}", exit_code=USAGE) from None
    if not EARLIEST <= day.year <= LATEST:
        raise SendError(f"{option}: choose a day of the years {EARLIEST} to {LATEST}", exit_code=USAGE)
    return day


def clock() -> date:
    """Today in England, whatever the machine's own time zone is."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return datetime.now(ZoneInfo("Europe/London")).date()
    except ZoneInfoNotFoundError:
        return datetime.now().date()


def missing(loaded: Loaded) -> list[str]:
    """The files of which an answer may lack something: with errors, or not read at all."""
    return sorted(
        {
            problem.place.file
            for problem in loaded.problems
            if problem.severity == "error" or problem.code in ("FIL001", "FIL002", "FIL003", "FIL004")
        }
    )


def warn_unread(loaded: Loaded) -> None:
    """Say on stderr that an answer lacks files, and which: an answer that hides this is a wrong answer."""
    faulty = missing(loaded)
    if not faulty:
        return
    names = ", ".join(faulty[:3]) + (f" and {len(faulty) - 3} more" if len(faulty) > 3 else "")
    many = f"{len(faulty)} files have errors or were not read"
    count = "1 file has errors or was not read" if len(faulty) == 1 else many
    print(
        f"send: {count}, so this answer may lack something: {names}",
        "      to see them: send validate",
        sep="\n",
        file=sys.stderr,
    )
