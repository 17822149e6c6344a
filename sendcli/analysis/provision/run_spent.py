"""What a run costs from first to last, what it has cost so far, and what falls into the school year."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from datetime import date
from fractions import Fraction
from typing import NamedTuple

from sendcli.analysis.progress.fidelity import PART
from sendcli.analysis.provision.besides import Besides, of_run
from sendcli.analysis.provision.costing import pence
from sendcli.analysis.provision.looked import Looked
from sendcli.analysis.provision.money import Cost, Lack, Money
from sendcli.analysis.provision.rates import changes
from sendcli.analysis.provision.run_cost import Held, Spent, spend
from sendcli.analysis.provision.seats import last_day, stretches
from sendcli.dates.schoolyear import first_day, school_year
from sendcli.model.intervention import Session

_NOTHING = Fraction(0)


class RunSpent(NamedTuple):
    """Exact sums of a run, and what is spent besides staff."""

    run: Spent | Lack
    so_far: Spent | Lack
    year: Spent | Lack
    besides: Besides
    in_year: bool
    pupils: int

    def cost(self, pupil: str | None = None) -> Cost:
        """The cost of the run, or of one pupil of it. What is spent besides staff is shared by all its pupils."""
        extra = self.besides.amount / (1 if pupil is None else max(self.pupils, 1))
        return Cost(
            _money(self.run, pupil, extra),
            _money(self.so_far, pupil, _NOTHING),
            _money(self.year, pupil, extra if self.in_year else _NOTHING),
            self.besides.short,
        )


def run_spent(one: Looked) -> RunSpent:
    """Work it out. Planned sessions are spread evenly over the school days of the run."""
    settings, course = one.school.settings, one.course
    began = school_year(one.day)
    first, after = first_day(began), first_day(began + 1)
    held = _planned(one, [first, after])
    run = held if isinstance(held, Lack) else spend(settings, course, held)
    year = held if isinstance(held, Lack) else spend(settings, course, [row for row in held if first <= row.on < after])
    return RunSpent(
        run,
        _so_far(one),
        year,
        of_run(one.programme, one.run.start),
        school_year(one.run.start) == began,
        len({seat.member.pupil for seat in course.seats}),
    )


def _planned(one: Looked, year: list[date]) -> list[Held] | Lack:
    course, planned = one.course, one.planned
    if isinstance(planned, Lack):
        return planned
    known = () if isinstance(course.adults, Lack) else course.adults
    breaks = [*year, *changes(one.school.settings, known)]
    last = last_day(one.offer, one.run, one.day)
    parts = stretches(one.school, one.run.start, last, course.seats, breaks)
    return [Held(part.first, planned * part.share, course.minutes) for part in parts]


def _so_far(one: Looked) -> Spent | Lack:
    if not one.run.sessions:
        return Lack("sessions", f"no session of {one.id} is written down")
    rows = [row for row in one.written() if row.value != "missed"]
    return spend(one.school.settings, one.course, [_held(row, one.course.minutes) for row in rows])


def _held(row: Session, usual: int | None) -> Held:
    """A part of a session counts a half, unless its minutes are written down."""
    if row.minutes is not None:
        return Held(row.on, Fraction(1), row.minutes)
    return Held(row.on, Fraction(str(PART)) if row.value == "part" else Fraction(1), usual)


def _money(spent: Spent | Lack, pupil: str | None, extra: Fraction) -> Money:
    if isinstance(spent, Lack):
        return spent
    return pence((spent.total if pupil is None else spent.pupils.get(pupil, _NOTHING)) + extra)
