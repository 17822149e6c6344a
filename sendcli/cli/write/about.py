"""Whom a recording command is about, on which day, in which folder."""

from __future__ import annotations

import os
import re
from datetime import date
from typing import NamedTuple

from sendcli.cli.folder import clock, day_of, find_root
from sendcli.cli.naming import no_pupil
from sendcli.errors import NOT_SAVED, USAGE, SendError
from sendcli.model.patterns import ID_PATTERN
from sendcli.model.school import PupilFile
from sendcli.store.load import load_pupil
from sendcli.store.names import RECORDS


class About(NamedTuple):
    """The folder that holds `records/`, one pupil's files, and the day of the command."""

    root: str
    file: PupilFile
    today: date

    def day(self, option: str, text: str) -> date:
        """The day given with an option; the day of the command if it was left out."""
        return day_of(option, text) if text else self.today


def about(records: str, pupil: str, today: str, part: str = "") -> About:
    """One pupil's files and the day.

    Args:
        records: the value of `--records`.
        pupil: the id.
        today: the value of `--today`.
        part: the one folder of the pupil's that is needed, such as `plans`; it may be missing.

    Raises:
        SendError: if there is no such pupil, or the day is not a date.
    """
    root = find_root(records)
    loaded = load_pupil(root, _an_id(pupil, USAGE), part=part)
    file = loaded.school.pupils.get(pupil)
    if file is None and part and os.path.isdir(os.path.join(root, RECORDS, "pupils", pupil)):
        file = PupilFile(pupil)
    if file is None:
        where = os.path.join(root, RECORDS, "pupils")
        raise no_pupil(pupil, os.listdir(where) if os.path.isdir(where) else ())
    return About(root, file, today_of(today, loaded.school.settings.today))


def today_of(today: str, own: date | None) -> date:
    """The day given with `--today`, else the folder's own, else the clock's."""
    return day_of("--today", today) if today else own or clock()


def fresh_id(root: str, path: str, name: str, what: str) -> str:
    """The path of a record that is to be made.

    Args:
        root: the folder that holds `records/`.
        path: relative to it, with `*` for the id.
        name: the id.
        what: what the record is about: "pupil".

    Raises:
        SendError: if the id is not one, or is taken.
    """
    made = path.replace("*", _an_id(name, NOT_SAVED))
    if os.path.lexists(os.path.join(root, *made.split("/"))):
        words = f"{name} is the id of another {what}; nothing was changed"
        raise SendError(words, f"choose another id, or look at {made}", NOT_SAVED)
    return made


def _an_id(name: str, code: int) -> str:
    if not re.fullmatch(ID_PATTERN, name, re.ASCII):
        raise SendError(f"{name} is not an id: small letters, digits and hyphens", "such as kp-0107", code)
    return name
