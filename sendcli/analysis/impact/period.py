"""The days that are asked about: a term of the school's calendar, or from one day to another."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sendcli.model.intervention import Run
from sendcli.model.school import School


class Period(NamedTuple):
    """From the first to the last day, both included; `on` is the day on which things are known, never before `last`."""

    first: date
    last: date
    on: date

    def has(self, run: Run) -> bool:
        """Whether a run was on in these days; one without an end goes on."""
        return run.start <= self.last and (run.end is None or run.end >= self.first)


def term(school: School, name: str, day: date) -> tuple[date, date] | str:
    """First and last day of a term: `autumn` is the last one so called that has begun, `2026-autumn` that of the year.

    Returns:
        The days; or, where there is none, what terms have begun, newest last.
    """
    begun = [row for row in school.calendar.terms if row[1] <= day]
    wanted = _plain(name)
    for called, start, end in reversed(begun):
        if wanted in (_plain(called), _plain(f"{start.year} {called}"), _plain(f"{called} {start.year}")):
            return start, end
    return ", ".join(f"{start.year}-{called}" for called, start, _ in begun)


def _plain(name: str) -> str:
    return " ".join(name.casefold().replace("-", " ").split())
