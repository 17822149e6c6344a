"""The lines of a map that are runs of interventions."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from sendcli.analysis.progress.fidelity import counted
from sendcli.analysis.provision.looked import Looked, looked
from sendcli.analysis.provision.money import Lack
from sendcli.analysis.provision.rates import per_hour
from sendcli.analysis.provision.row import Part, Row
from sendcli.analysis.provision.run_cost import groups
from sendcli.analysis.provision.run_spent import RunSpent, run_spent
from sendcli.analysis.provision.seats import Seat, seated
from sendcli.analysis.provision.serves import served_by
from sendcli.model.school import School


def run_rows(school: School, day: date, since: date) -> Iterator[Row]:
    """A line for each run that goes on in these days; its pupils are those who take part then."""
    for programme in school.programmes.values():
        for name, run in programme.runs.items():
            if run.start <= day and (run.end is None or run.end >= since):
                yield _row(looked(school, programme, name, run, min(day, run.end or day)), since)


def _row(one: Looked, since: date) -> Row:
    run, course, offer = one.run, one.course, one.offer
    seats = {seat.member.pupil: seat for seat in course.seats if _in(seat, one.day, min(since, one.day))}
    together = len(seated(course.seats, one.day)) or len(seats)
    many = groups(course, together)
    spent = run_spent(one)
    share = many if isinstance(many, Lack) else Fraction(many, max(together, 1))
    return Row(
        source="run",
        id=one.id,
        intervention=one.programme.id,
        name=offer.name if offer else one.programme.id,
        layer=offer.layer if offer else "",
        areas=offer.areas if offer else (),
        first=run.start,
        last=run.end,
        adults=course.adults,
        group=many if isinstance(many, Lack) else Fraction(together, max(many, 1)),
        size=course.size,
        minutes=course.minutes,
        per_week=None if isinstance(one.per_week, Lack) else one.per_week,
        staff_minutes=many if isinstance(many, Lack) else _times(one.weekly, Fraction(many)),
        planned=one.planned,
        # Nobody in particular: a session counts for the run whoever was away.
        sessions=counted(one.written(), ""),
        slots=run.slots or (offer.slots if offer else ()),
        parts=tuple(_part(one, seat, share, spent) for seat in seats.values()),
        cost=spent.cost(),
        rates=_rates(one),
        funding=(offer.funding if offer else "") or "",
        confidential=bool(offer and offer.confidential),
    )


def _in(seat: Seat, day: date, since: date) -> bool:
    return seat.first <= day and (seat.last is None or seat.last >= since)


def _times(minutes: Fraction | Lack, share: Fraction | Lack) -> Fraction | Lack:
    if isinstance(minutes, Lack):
        return minutes
    return share if isinstance(share, Lack) else minutes * share


def _part(one: Looked, seat: Seat, share: Fraction | Lack, spent: RunSpent) -> Part:
    pupil = seat.member.pupil
    targets, outcomes = served_by(one.school, one.programme.id, seat.member, one.day)
    return Part(
        pupil=pupil,
        first=seat.first,
        last=seat.last,
        minutes=one.weekly,
        adult_minutes=_times(one.weekly, share),
        sessions=counted(one.written(seat.first, seat.last), pupil),
        cost=spent.cost(pupil),
        targets=targets,
        lines=seat.member.ehcp,
        outcomes=outcomes,
    )


def _rates(one: Looked) -> tuple[tuple[str, int], ...]:
    """The rates of the day."""
    if isinstance(one.course.adults, Lack):
        return ()
    found = {adult.rate: per_hour(one.school.settings, adult, one.day) for adult in one.course.adults}
    return tuple((name, rate) for name, rate in found.items() if not isinstance(rate, Lack))
