"""Phase transfer: by when the LA must have named the next school, and by when the review for it is held.

Source: SEND Regulations 2014 reg 18. Who moves is worked out in `movers`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sendcli.dates.arithmetic import add_months
from sendcli.dates.schoolyear import first_day
from sendcli.dates.words import dated
from sendcli.duties.event import Event, Fact, When
from sendcli.duties.triggers.common import ended, happened, latest, lead
from sendcli.duties.triggers.ehc_plan import current_plan
from sendcli.duties.triggers.movers import Mover, movers
from sendcli.model.school import School

_TO_POST_16 = 11
# A move in these months is the usual one, between two school years.
_SUMMER = (7, 8, 9)
_AUTUMN = (10, 1)

_SIXTH_FORM = (
    "From a school's sixth form: 31 March is taken, as a school is no post-16 institution (Children and Families "
    "Act 2014 s.83(2)); unverified. Who leaves education does not transfer: ask the LA."
)
_IN_YEAR = "A move within the school year: reg 18(2), five months before it, is taken; unverified for a school."


def _kind(mover: Mover) -> str:
    """Which of the LA's days counts: school (February), post-16 (March), sixth-form (March), or later."""
    if mover.last < _TO_POST_16:
        return "school"
    if mover.last == _TO_POST_16:
        return "post-16"
    return "sixth-form" if mover.day is None or mover.day.month in _SUMMER else "later"


def _deadline(mover: Mover) -> date:
    kind = _kind(mover)
    if kind == "later" and mover.day:
        return mover.day
    return date(mover.year, 2, 15) if kind == "school" else date(mover.year, 3, 31)


def _named(mover: Mover, today: date) -> When:
    """When the LA issued the plan that names the next school; not the one before, of a pupil who was kept back."""
    plan = current_plan(mover.file, today)
    named = plan.phase_transfer_final if plan else None
    return named if named and named >= add_months(_deadline(mover), -12) else None


def _reviewed(mover: Mover, today: date) -> When:
    """When the review for this transfer was held: one of that kind, or any in the school year before the move."""
    held = [
        review.held
        for review in mover.file.reviews.values()
        if review.held and review.kind != "under-five" and review.held >= _opens(review.kind, mover.year)
    ]
    return ended(today, latest(happened(day, today) for day in held), _named(mover, today), *held)


def _opens(kind: str, year: int) -> date:
    return date(year - 1, 2, 15) if kind == "phase-transfer" else first_day(year - 1)


def _event(school: School, mover: Mover, today: date) -> Event:
    plan = current_plan(mover.file, today)
    facts: tuple[Fact, ...] = (*mover.facts, *((("plan", plan, "issued"),) if plan else ()))
    note = {"sixth-form": _SIXTH_FORM, "later": _IN_YEAR}.get(_kind(mover), "")
    what = f"transfer in {mover.year}"
    missing = mover.missing or _unclear(mover)
    start = None if missing else _deadline(mover)
    return Event(mover.file.id, start, None, what, "la", facts, missing, working=mover.working, note=note)


def _unclear(mover: Mover) -> str:
    """A move in the autumn, up to Year 11: the days of its calendar year were for the moves of the summer."""
    if mover.day is None or mover.day < date(mover.year, *_AUTUMN) or _kind(mover) == "later":
        return ""
    words = f"the transfer is to be on {dated(mover.day)}, within a school year"
    return f"{words}: ask the LA which day counts"


def _naming(school: School, today: date, kind: str) -> Iterator[Event]:
    for mover in movers(school, today):
        if _kind(mover) == kind:
            yield _event(school, mover, today)._replace(done=_named(mover, today))


def named_before_february(school: School, today: date) -> Iterator[Event]:
    """Starts with 15 February of the year of a transfer to school. Ends when the plan names the next school."""
    yield from _naming(school, today, "school")


def named_before_april(school: School, today: date) -> Iterator[Event]:
    """Starts with 31 March of the year of a transfer to post-16. Ends when the plan names the institution."""
    yield from _naming(school, today, "post-16")


def named_from_sixth_form(school: School, today: date) -> Iterator[Event]:
    """Starts with 31 March of the year in which a pupil leaves the sixth form. Ends when the plan names the next."""
    yield from _naming(school, today, "sixth-form")


def named_later(school: School, today: date) -> Iterator[Event]:
    """Starts with a transfer after Year 11 within a school year. Ends when the plan names the next institution."""
    yield from _naming(school, today, "later")


def meeting(school: School, today: date) -> Iterator[Event]:
    """Starts with 15 February of the year of transfer. Ends with the review meeting for it."""
    yield from _meeting(school, today, ("school",))


def meeting_post_16(school: School, today: date) -> Iterator[Event]:
    """Starts with 31 March of the year of a transfer to post-16. Ends with the review meeting for it."""
    yield from _meeting(school, today, ("post-16", "sixth-form"))


def _meeting(school: School, today: date, kinds: tuple[str, ...]) -> Iterator[Event]:
    for mover in movers(school, today):
        if _kind(mover) in kinds and not (mover.missing or _unclear(mover)):
            owner = lead(school, mover.pupil)
            yield _event(school, mover, today)._replace(done=_reviewed(mover, today), owner=owner)
