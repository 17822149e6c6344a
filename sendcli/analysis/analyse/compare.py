"""The gap between groups: each against the one other group, or against all the others together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from sendcli.analysis.analyse.groups import NOT_RECORDED, OFF, in_order, label
from sendcli.analysis.analyse.people import Person
from sendcli.analysis.analyse.row import FEW, Row
from sendcli.analysis.methods.gaps import Gap, mean_gap, share_gap
from sendcli.analysis.methods.known import Interval, Unknown

POINTS = "percentage points"
GAP = "gap"
LOOK = "look at it"
TOO_FEW = Unknown(f"under {FEW} in a group")


class Values(NamedTuple):
    """One number a pupil: 1 or 0 for shares, else what the mean is taken of, with the unit of the difference."""

    kind: Literal["shares", "means"]
    numbers: Mapping[str, float]
    unit: str = POINTS


def gaps(whole: Row, values: Values, by: str, persons: Sequence[Person]) -> Iterator[Row]:
    """The rows of the gaps. Groups that are not recorded, and pupils no longer on the register, stand aside."""
    here = [person for person in persons if person.id in values.numbers and _known(by, person.codes[by])]
    codes = in_order(by, (person.codes[by] for person in here))
    if len(codes) < 2:
        return
    for code in codes if len(codes) > 2 else codes[:1]:
        one = [values.numbers[person.id] for person in here if person.codes[by] == code]
        other = [values.numbers[person.id] for person in here if person.codes[by] != code]
        versus = label(by, codes[1]) if len(codes) == 2 else "all the others"
        yield _row(whole, values, (by, code, versus), one, other)


def between(kind: Literal["shares", "means"], one: Sequence[float], other: Sequence[float]) -> Gap | Unknown:
    """The gap, in percentage points for shares; not said of fewer than five pupils."""
    if min(len(one), len(other)) < FEW:
        return TOO_FEW
    if kind == "means":
        return mean_gap(one, other)
    found = share_gap(int(sum(one)), len(one), int(sum(other)), len(other))
    if isinstance(found, Unknown):
        return found
    low, high, level = found.interval
    return found._replace(difference=100 * found.difference, interval=Interval(100 * low, 100 * high, level))


def _known(by: str, code: str) -> bool:
    return code != NOT_RECORDED and not (by == "provision" and code == OFF)


def _row(whole: Row, values: Values, who: tuple[str, str, str], one: Sequence[float], other: Sequence[float]) -> Row:
    by, code, versus = who
    found = between(values.kind, one, other)
    each = ", mean of pupils" if values.kind == "means" and values.unit == POINTS else ""
    what = f"{GAP}: {whole.what}{each}"
    row = Row(whole.section, by, code, label(by, code), what, len(one), unit=values.unit, versus=versus)
    row = row._replace(others=len(other))
    if isinstance(found, Unknown):
        return row._replace(why=found.why)
    # Of so few pupils, two equal numbers do not show that there is no gap: the interval says how wide it may be.
    same = "equal here"
    why = LOOK if found.clear else "may be chance" if found.difference else same
    return row._replace(value=found.difference, low=found.interval.low, high=found.interval.high, why=why)
