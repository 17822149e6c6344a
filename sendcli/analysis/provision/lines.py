"""The lines of a map that are provision lines of plans and EHC plans, each for one pupil."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from datetime import date
from fractions import Fraction
from typing import NamedTuple

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.provision.found import Found
from sendcli.analysis.provision.line_cost import Asked, line_cost
from sendcli.analysis.provision.money import Lack
from sendcli.analysis.provision.often import Weekly, shared, weekly
from sendcli.analysis.provision.rates import Adult, of_line, per_hour
from sendcli.analysis.provision.row import Part, Row
from sendcli.model.ehcp import ProvisionLine
from sendcli.model.school import School

_SESSIONS = Unknown("Sessions of a plan's line are not written down.")


class Asking(NamedTuple):
    """What is the same for every line."""

    school: School
    day: date
    weeks: int


def line_row(asking: Asking, pupil: str, found: Found) -> Row:
    """The line as one of the map; it is one pupil's, and its cost is that pupil's share."""
    school, line = asking.school, found.line
    week, share = weekly(line, asking.weeks), shared(line)
    adult = of_line(school, pupil, found.who, found.rate, found.named, asking.day)
    minutes = week if isinstance(week, Lack) else week.minutes
    adults = minutes if isinstance(minutes, Lack) else share if isinstance(share, Lack) else minutes * share
    asked = Asked(found.first, found.last, line.weeks, adults, adult, found.written)
    cost = line_cost(school, asked, asking.day, asking.weeks)
    part = Part(
        pupil, found.first, found.last, minutes, adults, _SESSIONS, cost, found.targets,
        (line.id,) if isinstance(line, ProvisionLine) else (), found.outcomes,
    )  # fmt: skip
    return Row(
        source=found.source, id=found.id, intervention="", name=found.name, layer=found.layer, areas=found.areas,
        first=found.first, last=found.last, adults=(adult,), group=share if isinstance(share, Lack) else 1 / share,
        size=line.group_size, minutes=line.minutes, per_week=_times(week), staff_minutes=minutes,
        planned=_planned(week, line.weeks), sessions=_SESSIONS, slots=line.slots, parts=(part,), cost=cost,
        rates=_rates(school, adult, asking.day), funding=found.funding, aside=found.aside,
    )  # fmt: skip


def _times(week: Weekly | Lack) -> Fraction | None:
    return None if isinstance(week, Lack) else week.times


def _planned(week: Weekly | Lack, weeks: int | None) -> Fraction | Lack:
    if isinstance(week, Lack):
        return week
    if week.times is None:
        return Lack("sessions", "only the hours of a week are recorded for it")
    return week.times * weeks if weeks else Lack("weeks", "no number of weeks recorded for it")


def _rates(school: School, adult: Adult, day: date) -> tuple[tuple[str, int], ...]:
    rate = per_hour(school.settings, adult, day)
    return () if isinstance(rate, Lack) else ((adult.rate, rate),)
