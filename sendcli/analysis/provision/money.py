"""Amounts of money, the reason where there is none, and sums that say what they lack."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from collections import Counter
from collections.abc import Iterable
from typing import Literal, NamedTuple

What = Literal["rate", "group size", "minutes", "sessions", "weeks", "adult", "cost"]


class Lack(NamedTuple):
    """There is no amount: what is not on file, and the sentence that says so. Ask with `isinstance`."""

    what: What
    why: str


# Pence, or why there are none.
Money = int | Lack


class Cost(NamedTuple):
    """What something costs, in pence.

    Attributes:
        run: from its first day to its last, as planned.
        so_far: staff time of the sessions that are written down as delivered by the day.
        year: what falls into the school year of the day; of what has no last day, a whole year.
        short: what belongs to it and has no amount, so that it costs at least that.
    """

    run: Money
    so_far: Money
    year: Money
    short: tuple[Lack, ...] = ()


class Total(NamedTuple):
    """A sum over lines of a map.

    Attributes:
        pence: the sum of the lines that have an amount.
        lines: how many lines there are to add up.
        lacking: what keeps lines out of the sum, and how many each.
        short: how many lines are in the sum with less than their whole cost.
        aside: how many lines are not meant to be in it; they say why.
    """

    pence: int
    lines: int
    lacking: tuple[tuple[What, int], ...] = ()
    short: int = 0
    aside: int = 0

    @property
    def whole(self) -> bool:
        """Whether nothing is missing in the sum."""
        return not self.lacking and not self.short

    @property
    def known(self) -> bool:
        """Whether any line has an amount."""
        return self.lines > sum(number for _, number in self.lacking)


def total(amounts: Iterable[tuple[Money, bool]], aside: int = 0) -> Total:
    """Add up amounts, each with whether it is short of something. What has none is counted, never taken as nothing."""
    rows = list(amounts)
    known = [(one, short) for one, short in rows if not isinstance(one, Lack)]
    lacks = Counter(one.what for one, _ in rows if isinstance(one, Lack))
    lacking = tuple(sorted(lacks.items(), key=lambda item: (-item[1], item[0])))
    return Total(sum(one for one, _ in known), len(rows), lacking, sum(short for _, short in known), aside)


def together(amounts: Iterable[Money]) -> Money:
    """The sum, or the first reason why there is none."""
    found = 0
    for one in amounts:
        if isinstance(one, Lack):
            return one
        found += one
    return found
