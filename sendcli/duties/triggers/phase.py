"""Phase transfer: who moves on this year, and by when the LA must have named the next school.

Who moves follows the recorded year, not the age; `leaving_years` of school.yaml says which years. A pupil's
own `transfer_due` goes before it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sendcli.codes.pupils import year_number
from sendcli.dates.schoolyear import first_day, school_year
from sendcli.duties.event import Event, Fact, When
from sendcli.duties.triggers.common import latest, lead, with_plan
from sendcli.duties.triggers.cycle import current_plan
from sendcli.model.pupil import Pupil
from sendcli.model.school import PupilFile, School

_TO_POST_16 = 11


def _movers(school: School, today: date) -> Iterator[tuple[PupilFile, Pupil, date | None, int]]:
    """Pupils with a plan who change phase, the day they do if it is on file, and the calendar year."""
    coming = school_year(today) + 1
    for file, pupil in with_plan(school, today):
        if pupil.transfer_due:
            if 0 <= school_year(pupil.transfer_due) - coming <= 1:
                yield file, pupil, pupil.transfer_due, pupil.transfer_due.year
        elif pupil.year in school.settings.leaving_years:
            yield file, pupil, None, coming


def _last_year(pupil: Pupil, today: date, year: int) -> int:
    """The year group the pupil is in before moving; a transfer in two years lies one year group on."""
    number = year_number(pupil.year)
    return (0 if number is None else number) + max(0, year - school_year(today) - 1)


def _named(file: PupilFile, year: int) -> date | None:
    """When the LA issued the plan that names the next school."""
    plan = current_plan(file)
    named = plan.phase_transfer_final if plan else None
    return named if named and named >= date(year - 2, 9, 1) else None


def _reviewed(file: PupilFile, year: int) -> When:
    """When the review for this transfer was held: one of that kind, or any in the school year before the move."""
    held = (
        review.held
        for review in file.reviews.values()
        if review.held and review.kind != "under-five" and review.held >= _opens(review.kind, year)
    )
    return latest(held) or _named(file, year)


def _opens(kind: str, year: int) -> date:
    return date(year - 1, 2, 15) if kind == "phase-transfer" else first_day(year - 1)


def _facts(school: School, file: PupilFile, pupil: Pupil) -> tuple[Fact, ...]:
    plan = current_plan(file)
    who: Fact = ("transfer due", pupil, "transfer_due") if pupil.transfer_due else ("year", pupil, "year")
    leaving: Fact = ("leaving years", school.settings, "leaving_years")
    return (who, leaving, *((("plan", plan, "issued"),) if plan else ()))


def _deadline(school: School, today: date, post_16: bool) -> Iterator[tuple[PupilFile, Pupil, date, int]]:
    for file, pupil, _, year in _movers(school, today):
        last = _last_year(pupil, today, year)
        if last <= _TO_POST_16 and (last == _TO_POST_16) == post_16:
            yield file, pupil, date(year, 3, 31) if post_16 else date(year, 2, 15), year


def named_before_february(school: School, today: date) -> Iterator[Event]:
    """Starts with 15 February of the year of a transfer to school. Ends when the plan names the next school."""
    yield from _naming(school, today, False)


def named_before_april(school: School, today: date) -> Iterator[Event]:
    """Starts with 31 March of the year of a transfer to post-16. Ends when the plan names the institution."""
    yield from _naming(school, today, True)


def _naming(school: School, today: date, post_16: bool) -> Iterator[Event]:
    for file, pupil, day, year in _deadline(school, today, post_16):
        facts = _facts(school, file, pupil)
        yield Event(file.id, day, _named(file, year), f"transfer in {year}", "la", facts)


def named_later(school: School, today: date) -> Iterator[Event]:
    """Starts with a transfer between post-16 institutions. Ends when the plan names the next."""
    for file, pupil, day, year in _movers(school, today):
        if _last_year(pupil, today, year) > _TO_POST_16:
            missing = "" if day else "the expected day of the transfer (`transfer_due`) is not recorded"
            facts = _facts(school, file, pupil)
            yield Event(file.id, day, _named(file, year), f"transfer in {year}", "la", facts, missing)


def meeting(school: School, today: date) -> Iterator[Event]:
    """Starts with 15 February of the year of transfer. Ends with the review meeting for it."""
    yield from _meeting(school, today, False)


def meeting_post_16(school: School, today: date) -> Iterator[Event]:
    """Starts with 31 March of the year of a transfer to post-16. Ends with the review meeting for it."""
    yield from _meeting(school, today, True)


def _meeting(school: School, today: date, post_16: bool) -> Iterator[Event]:
    for file, pupil, day, year in _deadline(school, today, post_16):
        facts = _facts(school, file, pupil)
        owner = lead(school, pupil)
        yield Event(file.id, day, _reviewed(file, year), f"transfer in {year}", owner, facts)
