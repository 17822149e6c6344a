"""Goal attainment of a pupil: the T score of those goals that are scaled from -2 to 2, at the start and now."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from sendcli.analysis.methods.gas import Attained, gas_change
from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.progress.series import Series

MEASURE = "gas"


class Goals(NamedTuple):
    """The scaled goals of one pupil that have a level at the start and a later one.

    Attributes:
        pupil: the pupil's id.
        targets: the ids of the goals.
        attained: T scores and levels, or why there are none; all goals weigh the same.
    """

    pupil: str
    targets: tuple[str, ...]
    attained: Attained | Unknown


def attained(found: Iterable[Series]) -> Iterator[Goals]:
    """The goal attainment of every pupil who has scaled goals, of all plans together."""
    scaled = [one for one in found if one.target.measure == MEASURE and one.readings and len(one.points) > 1]
    for pupil, here in groupby(sorted(scaled, key=lambda one: (one.pupil, one.plan)), key=lambda one: one.pupil):
        goals = list(here)
        before, after = [one.points[0].value for one in goals], [one.readings[-1].value for one in goals]
        yield Goals(pupil, tuple(one.target.id for one in goals), gas_change(before, after))
