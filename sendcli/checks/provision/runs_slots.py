"""The slots of runs in the week: nobody is in two places."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sendcli.checks.check import Finding, check
from sendcli.checks.each import runs
from sendcli.model.common import WEEKDAYS, Slot
from sendcli.model.intervention import Run
from sendcli.model.school import School

_DAYS = dict(zip(WEEKDAYS, ("Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays"), strict=True))


class Booking(NamedTuple):
    """A member of staff in a slot of a run."""

    start: str
    end: str
    run: Run
    slot: Slot


@check("RUN024", "warning")
def one_place_at_a_time(school: School) -> Iterator[Finding]:
    """Nobody delivers two interventions at the same time.

    Two runs that meet in the year, with slots that meet in the week, need two people. Change a slot, or
    say in it who else takes it (`staff`).

    Bad:
        # records/interventions/precision-teaching/2027-spring.yaml
        start: 2027-01-11
        end: 2027-03-19
        staff: [okafor]
        pupils:
        - {pupil: ab-0001}
        slots:
        - {day: tue, from: "09:15", to: "09:45"}
        # records/interventions/precision-teaching/2027-spring-b.yaml
        start: 2027-01-11
        end: 2027-03-19
        staff: [okafor]
        pupils:
        - {pupil: ef-0003}
        slots:
        - {day: tue, from: "09:30", to: "10:00"}

    Good:
        # records/interventions/precision-teaching/2027-spring.yaml
        start: 2027-01-11
        end: 2027-03-19
        staff: [okafor]
        pupils:
        - {pupil: ab-0001}
        slots:
        - {day: tue, from: "09:15", to: "09:45"}
        # records/interventions/precision-teaching/2027-spring-b.yaml
        start: 2027-01-11
        end: 2027-03-19
        staff: [okafor]
        pupils:
        - {pupil: ef-0003}
        slots:
        - {day: tue, from: "09:45", to: "10:15"}
    """
    for (name, day), booked in sorted(_bookings(school).items()):
        booked.sort(key=lambda booking: booking[:2])
        open_: list[Booking] = []
        for booking in booked:
            open_ = [other for other in open_ if other.end > booking.start]
            for other in open_:
                if _together(other.run, booking.run):
                    yield _clash(name, day, other, booking)
            open_.append(booking)


def _bookings(school: School) -> dict[tuple[str, str], list[Booking]]:
    """Who is where in the week. Which of several staff takes a slot, nobody wrote down: such a run is left out."""
    found: dict[tuple[str, str], list[Booking]] = {}
    for _, run in runs(school):
        for slot in run.slots:
            name = slot.staff or (run.staff[0] if len(run.staff) == 1 else "")
            if name and slot.start and slot.end:
                for day in WEEKDAYS if slot.day == "every-day" else (slot.day,):
                    found.setdefault((name, day), []).append(Booking(slot.start, slot.end, run, slot))
    return found


def _together(one: Run, other: Run) -> bool:
    """Whether two runs meet in the year. The same run twice, or one without an end, counts by its start."""
    first, second = (one, other) if one.start <= other.start else (other, one)
    return first is not second and second.start <= (first.end or first.start)


def _clash(name: str, day: str, other: Booking, booking: Booking) -> Finding:
    place = other.slot.place()
    return (
        booking.slot.place("start"),
        f"{name} is in two places on {_DAYS[day]} from {booking.start} to {min(other.end, booking.end)}",
        f"the other slot is in {place.file.removeprefix('records/interventions/')}, line {place.line}",
        "change a slot, or say in it who takes it: staff:",
    )
