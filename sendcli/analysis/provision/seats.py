"""Who sits in a run on which days, and the days parted where anything changes: pupils, rates, the school year."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import NamedTuple

from sendcli.analysis.provision.money import Lack
from sendcli.analysis.provision.often import school_weeks
from sendcli.dates.span import holds
from sendcli.model.intervention import Intervention, Member, Run
from sendcli.model.school import School

_DAY = timedelta(days=1)


class Seat(NamedTuple):
    """A pupil's days in a run."""

    member: Member
    first: date
    last: date | None


class Stretch(NamedTuple):
    """Days on which nothing changes, and their share of all school days of the run."""

    first: date
    last: date
    share: Fraction


def seats(school: School, run: Run) -> tuple[Seat, ...]:
    """The pupils of a run with their own days; who leaves the school leaves the run."""
    found = []
    for member in run.pupils:
        file = school.pupils.get(member.pupil)
        left = file.pupil.left.on if file and file.pupil and file.pupil.left else None
        last = min((day for day in (member.end, run.end, left) if day), default=None)
        found.append(Seat(member, max(run.start, member.start or run.start), last))
    return tuple(found)


def seated(found: Iterable[Seat], day: date) -> list[Seat]:
    """Those who take part on a day."""
    return [seat for seat in found if holds(day, seat.first, seat.last)]


def planned_sessions(school: School, name: str, offer: Intervention | None, run: Run) -> Fraction | Lack:
    """How many sessions a run has from its first day to its last.

    As written in the run; else sessions a week times the school weeks between its days; else times the usual weeks.
    """
    if run.end and run.end < run.start:
        return Lack("weeks", f"{name} ends before it begins")
    if run.planned is not None:
        return Fraction(run.planned)
    if offer is None or offer.per_week is None:
        return Lack("sessions", f"no number of sessions recorded for {name}")
    weeks = school_weeks(school, run.start, run.end) if run.end else None
    if weeks is None:
        weeks = Fraction(offer.weeks) if offer.weeks else None
    return Lack("weeks", f"no length in weeks recorded for {name}") if weeks is None else offer.per_week * weeks


def last_day(offer: Intervention | None, run: Run, day: date) -> date:
    """The last day of a run; where none is recorded, after its usual weeks, and not before the day asked about."""
    weeks = offer.weeks if offer and offer.weeks else 0
    return run.end or max(day, run.start + timedelta(weeks=weeks) - _DAY)


def stretches(school: School, first: date, last: date, found: Sequence[Seat], breaks: Iterable[date]) -> list[Stretch]:
    """The days of a run in parts, between which a pupil comes or goes or one of the breaks lies."""
    starts = {first, *breaks}
    for seat in found:
        starts |= {seat.first, *([seat.last + _DAY] if seat.last else [])}
    days = sorted(day for day in starts if first <= day <= last)
    parts = [(day, after - _DAY) for day, after in zip(days, [*days[1:], last + _DAY], strict=True)]
    counts = [_days(school, *part) for part in parts]
    whole = sum(counts)
    if not whole:  # a run of no school day at all: nothing to weigh by
        return [Stretch(first, last, Fraction(1))]
    return [Stretch(*part, Fraction(number, whole)) for part, number in zip(parts, counts, strict=True)]


def _days(school: School, first: date, last: date) -> int:
    """School days; weekdays where the calendar does not know."""
    known = school.calendar.count(first, last)
    if known is not None:
        return known
    weeks, rest = divmod((last - first).days + 1, 7)
    return weeks * 5 + sum((first + timedelta(days=number)).weekday() < 5 for number in range(rest))
