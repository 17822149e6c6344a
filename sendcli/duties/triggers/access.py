"""Arrangements for tests and examinations: applying in time, evidence, and how long an approval lasts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sendcli.codes.pupils import year_number
from sendcli.dates.schoolyear import first_day, school_year
from sendcli.duties.event import Event, Fact
from sendcli.duties.triggers.common import lead, on_roll
from sendcli.duties.triggers.school_year import KS2
from sendcli.model.events import AccessArrangement
from sendcli.model.pupil import Pupil
from sendcli.model.school import PupilFile, School

_KS2_YEAR = 6
_EXAMS_FROM = 9
_EXAM_YEARS = (11, 13)
_FIRST_SECONDARY = 7
_OF_PRIMARY = ("ks1", "ks2", "key stage 1", "key stage 2", "sats", "phonics", "multiplication")


def _arrangements(school: School, today: date) -> Iterator[tuple[PupilFile, Pupil, AccessArrangement, int]]:
    """Arrangements that were not refused, with the number of the pupil's recorded year group."""
    for file, pupil in on_roll(school, today):
        for row in pupil.access_arrangements:
            if not row.refused:
                number = year_number(pupil.year)
                yield file, pupil, row, -9 if number is None else number


def _for_exams(school: School, today: date) -> Iterator[tuple[PupilFile, Pupil, AccessArrangement, int]]:
    """Arrangements for examinations, from Year 9 on: what was approved for tests in primary school is over."""
    for file, pupil, row, year in _arrangements(school, today):
        if year >= _EXAMS_FROM and not _of_primary(row, first_day(school_year(today) - (year - _FIRST_SECONDARY))):
            yield file, pupil, row, year


def _of_primary(row: AccessArrangement, secondary: date) -> bool:
    words = (row.for_what or "").casefold()
    return any(word in words for word in _OF_PRIMARY) or bool(row.approved and row.approved < secondary)


def _event(
    school: School, file: PupilFile, pupil: Pupil, row: AccessArrangement, start: date | None, field: str
) -> Event:
    what = row.what.replace("-", " ") + (f", {row.for_what}" if row.for_what else "")
    facts: tuple[Fact, ...] = ((field.replace("_", " "), row, field), ("year", pupil, "year"))
    return Event(file.id, start, None, what, lead(school, pupil), facts)


def applied(school: School, today: date) -> Iterator[Event]:
    """Starts with the year of the key stage 2 tests, for what needs permission. Ends with the application."""
    for file, pupil, row, year in _arrangements(school, today):
        if year == _KS2_YEAR and row.basis == "application":
            words = "the closing date of this year's applications is not known to this version: see the STA's guidance"
            event = _event(school, file, pupil, row, None, "basis")
            yield event._replace(done=row.applied or row.approved, missing=words)


def normal(school: School, today: date) -> Iterator[Event]:
    """Starts with the key stage 2 tests. Ends with evidence that the arrangement is normal practice in class."""
    for file, pupil, row, year in _arrangements(school, today):
        window = KS2.get(school_year(today) + 1)
        if year == _KS2_YEAR and window and today <= window[1]:
            done = bool(row.evidence or row.normal_since)
            yield _event(school, file, pupil, row, window[0], "evidence")._replace(done=done)


def assessed(school: School, today: date) -> Iterator[Event]:
    """Starts with Year 9, for an assessment made before it. Ends with one made since."""
    for file, pupil, row, year in _for_exams(school, today):
        if row.assessed:
            start = first_day(school_year(today) - (year - _EXAMS_FROM))
            done = row.assessed if row.assessed >= start else None
            yield _event(school, file, pupil, row, start, "assessed")._replace(done=done)


def approved(school: School, today: date) -> Iterator[Event]:
    """Starts with the approval of an arrangement for examinations, from Year 9 on."""
    for file, pupil, row, _ in _for_exams(school, today):
        if row.approved or row.expires:
            yield _event(school, file, pupil, row, row.approved, "approved")._replace(agreed=row.expires)


def examined(school: School, today: date) -> Iterator[Event]:
    """Starts with 21 March of an examination year. Ends with the application."""
    for file, pupil, row, year in _for_exams(school, today):
        if year in _EXAM_YEARS:
            day = date(school_year(today) + 1, 3, 21)
            event = _event(school, file, pupil, row, day, "applied")
            yield event._replace(done=row.applied or row.approved)
