"""What happened to the values of a group, with how sure it is; nothing is averaged that must not be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from sendcli.analysis.impact.certain import CERTAINS, Certain, is_standard
from sendcli.analysis.impact.paired import LEAST_PUPILS, MeanChange, mean_change
from sendcli.analysis.impact.taking import Taking
from sendcli.analysis.impact.yardstick import Yardstick
from sendcli.analysis.methods.gain import Gain
from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.points import median
from sendcli.analysis.methods.suits import no_average


class Group(NamedTuple):
    """The change of a group.

    Attributes:
        pupils: how many are in it.
        both: how many have a value at entry and one at exit.
        improved, same, worse: of these, how many moved which way; the rest cannot be compared.
        mean: the mean change in the unit of the measure, with its interval.
        ratio: of ages, the middle ratio gain; None on other measures.
        certain: of standardised scores, how many changed reliably, and "cannot say"; None on other measures.
        certain_why: why it cannot be said of some, or "".
    """

    pupils: int
    both: int
    improved: int
    same: int
    worse: int
    mean: MeanChange | Unknown
    ratio: float | Unknown | None
    certain: dict[str, int] | None
    certain_why: str


def group(rows: Sequence[Taking], by: Yardstick | Unknown) -> Group:
    """The change of the pupils of these rows; each pupil must stand in them once."""
    ways = Counter(way_of(row, by) for row in rows)
    counts, why = _certain([row.certain for row in rows if row.entry and row.exit]) if is_standard(by) else (None, "")
    return Group(
        pupils=len(rows),
        both=sum(row.entry is not None and row.exit is not None for row in rows),
        improved=ways["improved"],
        same=ways["same"],
        worse=ways["worse"],
        mean=_mean(rows, by),
        ratio=_ratio(rows, by),
        certain=counts,
        certain_why=why,
    )


def once(rows: Sequence[Taking]) -> list[Taking]:
    """Each pupil once: the last row that has both values, or else the last one."""
    found: dict[str, Taking] = {}
    for row in rows:
        before = found.get(row.pupil)
        if before is None or (row.entry and row.exit) or not (before.entry and before.exit):
            found[row.pupil] = row
    return list(found.values())


def _certain(told: Sequence[Certain | Unknown | None]) -> tuple[dict[str, int], str]:
    counts = {str(word): sum(one == word for one in told) for word in CERTAINS}
    whys = sorted({one.why for one in told if isinstance(one, Unknown)})
    return counts | {"cannot say": sum(isinstance(one, Unknown) for one in told)}, " ".join(whys)


def way_of(row: Taking, by: Yardstick | Unknown) -> str:
    """Which way a pupil's value moved: "improved", "same", "worse"; "" where it cannot be told."""
    if isinstance(by, Unknown) or isinstance(row.step, Unknown) or by.better is None:
        return ""
    return "same" if row.step == 0 else "improved" if (row.step > 0) == (by.better == "up") else "worse"


def _mean(rows: Sequence[Taking], by: Yardstick | Unknown) -> MeanChange | Unknown:
    if isinstance(by, Unknown):
        return by
    return no_average(by.scale) or mean_change([row.moved for row in rows if not isinstance(row.moved, Unknown)])


def _ratio(rows: Sequence[Taking], by: Yardstick | Unknown) -> float | Unknown | None:
    if isinstance(by, Unknown) or by.scale.kind != "age":
        return None
    ratios = [row.gain.ratio for row in rows if isinstance(row.gain, Gain)]
    if len(ratios) < LEAST_PUPILS:
        return Unknown(f"Fewer than {LEAST_PUPILS} pupils have a ratio gain: look at each.")
    return median(ratios)
