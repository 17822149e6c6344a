"""Sums over lines of a map: money, minutes, pupils."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

from sendcli.analysis.provision.money import Lack, Total, total
from sendcli.analysis.provision.row import Row


class Minutes(NamedTuple):
    """Minutes a week over some lines; `lacking` of them have none that can be said."""

    minutes: Fraction
    lines: int
    lacking: int


def cost_of(rows: Iterable[Row]) -> Total:
    """What lines cost in the school year. Those that are not to be added up are counted beside it."""
    found = list(rows)
    counted = [row for row in found if not row.aside]
    amounts = [(row.cost.year, bool(row.cost.short)) for row in counted]
    return total(amounts, len(found) - len(counted))


def minutes_of(found: Iterable[Fraction | Lack]) -> Minutes:
    """Add up minutes; what cannot be said is counted."""
    rows = list(found)
    known = [one for one in rows if not isinstance(one, Lack)]
    return Minutes(sum(known, Fraction(0)), len(rows), len(rows) - len(known))


def people(rows: Iterable[Row]) -> int:
    """How many pupils have any of some lines, each once."""
    return len({part.pupil for row in rows for part in row.parts})
