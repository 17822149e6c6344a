"""What an intervention costs besides staff: its yearly cost, and things bought that serve several years."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from datetime import date
from fractions import Fraction
from typing import NamedTuple

from sendcli.analysis.provision.money import Lack
from sendcli.dates.schoolyear import school_year
from sendcli.model.intervention import Intervention, Resource
from sendcli.model.school import Programme


class Besides(NamedTuple):
    """Exact pence a school year, and what could not be counted."""

    amount: Fraction
    short: tuple[Lack, ...] = ()


def besides(offer: Intervention | None, day: date) -> Besides:
    """What an intervention costs besides staff in the school year of a day.

    A thing bought is spread evenly over the years that it serves, from the year in which it was bought. Where no years
    are recorded it counts for one; where no day is, as if its years were running.
    """
    if offer is None:
        return Besides(Fraction(0))
    amount, short = Fraction(offer.cost or 0), []
    for thing in offer.resources:
        if not _in_use(thing, day):
            continue
        if thing.cost is None:
            short.append(Lack("cost", f"no cost recorded for {thing.item}"))
        else:
            amount += Fraction(thing.cost, thing.years or 1)
    return Besides(amount, tuple(short))


def of_run(programme: Programme, start: date) -> Besides:
    """The part of one run: even shares of all runs on file that begin in the same school year."""
    found = besides(programme.intervention, start)
    year = school_year(start)
    runs = sum(school_year(run.start) == year for run in programme.runs.values())
    return found._replace(amount=found.amount / max(runs, 1))


def _in_use(thing: Resource, day: date) -> bool:
    if thing.bought is None:
        return True
    return 0 <= school_year(day) - school_year(thing.bought) < (thing.years or 1)
