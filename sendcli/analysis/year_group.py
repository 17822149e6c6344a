"""The year group of a pupil on another day than that of the files, as far as the files can say it."""

from __future__ import annotations

from datetime import date

from sendcli.codes.pupils import NC_YEAR, year_number
from sendcli.dates.schoolyear import school_year
from sendcli.model.pupil import Pupil


def year_on(pupil: Pupil, day: date, known: date) -> str:
    """The year group that a pupil was, or will be, taught in on a day: one more for each school year that passes.

    Who changed to another year group than that of their age (`out_of_year`, `since`) was in that of their age before.
    Who has left was last moved up in the school year of leaving. A year group that has no number stays as it is; where
    there would be none, before the early years, it is empty.

    Args:
        pupil: the pupil's file.
        day: the day asked about.
        known: the day as of which the file has the year group.
    """
    at = min(known, pupil.left.on) if pupil.left else known
    number, moved = year_number(pupil.year), pupil.out_of_year
    if moved and moved.since and day < moved.since <= at:
        number = year_number(moved.chronological)
    if number is None:
        return pupil.year
    return _named(number + school_year(day) - school_year(at))


def _named(number: int) -> str:
    return next((code.code for code in NC_YEAR if year_number(code.code) == number), "")
