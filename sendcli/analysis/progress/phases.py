"""The readings of a target before and since a run that serves it began: how often the later ones are better."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.overlap import ird_robust, long_enough, nap, pnd
from sendcli.analysis.methods.points import by_day
from sendcli.analysis.methods.tau import in_time, tau_u
from sendcli.analysis.progress.fidelity import serves
from sendcli.analysis.progress.series import Series
from sendcli.dates.span import holds
from sendcli.model.school import School


class Phases(NamedTuple):
    """One run and the readings on both sides of its first day; every index is a share, Tau-U may be beyond -1 and 1.

    Attributes:
        run: the run, as intervention/run.
        start: the first day of the pupil's own part in it.
        before: the values read before that day, oldest first, the baseline among them.
        since: those read from that day on, up to the pupil's last day in it.
        nap: the part of all pairs in which the later value is better.
        tau_u: the same as a balance from -1 to 1, less the trend before.
        pnd: the part of the later values that is better than the best before.
        ird: improved later less improved before.
    """

    run: str
    start: date
    before: tuple[float, ...]
    since: tuple[float, ...]
    nap: float | Unknown
    tau_u: float | Unknown
    pnd: float | Unknown
    ird: float | Unknown


def phases(school: School, series: Series) -> Iterator[Phases]:
    """The runs that serve a target, as far as there are three readings on both sides; an order of values is enough."""
    if not series.better:
        return
    for one in school.memberships.get(series.pupil, ()):
        if serves(one, series.target, series.plan):
            start = max(filter(None, (one.run.start, one.member.start)))
            end = min(filter(None, (one.run.end, one.member.end)), default=None)
            points = by_day(series.points)
            before = in_time([point for point in points if point.on < start])
            since = in_time([point for point in points if holds(point.on, start, end)])
            if long_enough(before, since):
                found = [index(before, since, series.better) for index in (nap, tau_u, pnd, ird_robust)]
                yield Phases(one.run_id, start, before, since, *found)
