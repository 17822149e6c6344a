"""A run as it is looked at on a day: what a session of it is, how often, and which are written down."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from datetime import date
from fractions import Fraction
from typing import NamedTuple

from sendcli.analysis.provision.money import Lack
from sendcli.analysis.provision.often import school_weeks
from sendcli.analysis.provision.rates import of_run as adults_of
from sendcli.analysis.provision.run_cost import Course
from sendcli.analysis.provision.seats import planned_sessions, seats
from sendcli.dates.span import holds
from sendcli.model.intervention import Intervention, Run, Session
from sendcli.model.school import Programme, School


class Looked(NamedTuple):
    """A run on a day; `planned` are its sessions from first to last, `per_week` those of a week."""

    school: School
    programme: Programme
    name: str
    run: Run
    day: date
    course: Course
    planned: Fraction | Lack
    per_week: Fraction | Lack

    @property
    def id(self) -> str:
        """Intervention/run."""
        return f"{self.programme.id}/{self.name}"

    @property
    def offer(self) -> Intervention | None:
        """The intervention, if its file could be read."""
        return self.programme.intervention

    @property
    def weekly(self) -> Fraction | Lack:
        """Minutes a week of one group."""
        if isinstance(self.per_week, Lack):
            return self.per_week
        if self.course.minutes is None:
            return Lack("minutes", f"no minutes recorded for {self.programme.id}")
        return self.course.minutes * self.per_week

    def written(self, first: date | None = None, last: date | None = None) -> list[Session]:
        """The sessions written down to the day; of a pupil's own days, where they are given."""
        start = max(self.run.start, first or self.run.start)
        return [row for row in self.run.sessions if start <= row.on <= self.day and holds(row.on, None, last)]


def looked(school: School, programme: Programme, name: str, run: Run, day: date) -> Looked:
    """Look at a run on a day."""
    offer = programme.intervention
    minutes = run.minutes if run.minutes is not None else offer.minutes if offer else None
    size = offer.group_size if offer else None
    adults = adults_of(school, programme.id, offer, run)
    course = Course(programme.id, seats(school, run), minutes, size, adults)
    planned = planned_sessions(school, programme.id, offer, run)
    return Looked(school, programme, name, run, day, course, planned, _per_week(school, programme, run, planned))


def _per_week(school: School, programme: Programme, run: Run, planned: Fraction | Lack) -> Fraction | Lack:
    """Sessions a week: the usual number, else those planned over the school weeks of the run."""
    offer = programme.intervention
    if offer and offer.per_week is not None:
        return Fraction(offer.per_week)
    weeks = school_weeks(school, run.start, run.end) if run.end else None
    if isinstance(planned, Lack) or not weeks:
        return Lack("sessions", f"no sessions a week recorded for {programme.id}")
    return planned / weeks
