"""The readings before and since a run began, in words: how often they are better, and what that does not say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.progress.phases import Phases
from sendcli.dates.words import dated
from sendcli.reports import amounts
from sendcli.reports.count import many

SOURCE = "Parker, Vannest and Davis (2011); Tau-U: Parker, Vannest, Davis and Sauber (2011)"


def before_and_since(runs: Iterable[Phases]) -> Iterator[str]:
    """Three lines a run, with the variant of each index by its name."""
    for one in runs:
        before = many(len(one.before), "reading")
        yield f"before and since {one.run} began on {dated(one.start)}: {before} before, {len(one.since)} since"
        yield (
            f"  better in {_share(one.nap)} of all pairs of the two (NAP; 50% is chance); {_share(one.pnd)} better "
            f"than the best before (PND); IRD (robust) {_index(one.ird)}; Tau-U (A against B less the trend of A) "
            f"{_index(one.tau_u)}"
        )
        yield f"  they say how often, not how much better, and not why; source: {SOURCE}"


def _share(index: float | Unknown) -> str:
    return amounts.cannot(index.why) if isinstance(index, Unknown) else f"{amounts.plain(100 * index, 0)}%"


def _index(index: float | Unknown) -> str:
    return amounts.cannot(index.why) if isinstance(index, Unknown) else amounts.plain(index, 2)
