"""Results of one test, and what may be said of a group: a mean, a median, or why there is neither."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import inf
from typing import NamedTuple

from sendcli.analysis.analyse.compare import Values
from sendcli.analysis.analyse.groups import label
from sendcli.analysis.analyse.people import Person
from sendcli.analysis.analyse.row import EVERYONE, Row
from sendcli.model.score import Score


class Measured(NamedTuple):
    """Results: of each pupil the newest, a number or a bound such as `<70`.

    A bound has no place in a mean, and to leave it out would make the group look better than it is. So as soon as one
    result is a bound, medians are told for all groups, and no gap.

    Attributes:
        section: the part of the answer.
        what: the test.
        scores: of each pupil, by id.
        unit: of the scores.
        even: whether the steps of the scale are even, so that a mean and a difference of means make sense.
        no_gap: why groups are not compared, or "".
    """

    section: str
    what: str
    scores: dict[str, Score]
    unit: str
    even: bool
    no_gap: str = ""

    def row(self, by: str, group: str, persons: Sequence[Person]) -> Row:
        """The row of a group; that of all of them says why groups are not compared."""
        scores = [self.scores[person.id] for person in persons]
        value = _mean(scores) if self._mean_fits() else median(scores)
        bounds, whole = sum(bool(score.bound) for score in scores), not by
        hidden = _some(bounds, scores) if value is None else ""
        why = "; ".join(filter(None, (hidden, self._why(value is None) if whole else "")))
        what = f"{self.what}, {'mean' if self._mean_fits() else 'median'}"
        name = label(by, group) if by else EVERYONE
        return Row(self.section, by, group, name, what, len(scores), value=value, unit=self.unit, why=why, aside=bounds)

    def values(self) -> Values | None:
        """What groups are compared by."""
        if self.no_gap or not self._mean_fits():
            return None
        return Values("means", {pupil: score.number or 0 for pupil, score in self.scores.items()}, self.unit)

    def _mean_fits(self) -> bool:
        return self.even and not any(score.bound for score in self.scores.values())

    def _why(self, told: bool) -> str:
        """Why there is no gap, and no mean; how many are bounds is not said twice."""
        scores = list(self.scores.values())
        bounds = sum(bool(score.bound) for score in scores)
        if self.even and bounds:
            return "no mean and no gap" + ("" if told else f": {_some(bounds, scores)}")
        return f"groups not compared: {self.no_gap}" if self.no_gap else ""


def median(scores: Sequence[Score]) -> float | None:
    """The middle value, if it is the same wherever the true values of the bounds lie; else None.

    `<70` lies somewhere up to 70, `>130` somewhere from 130 on. `<70`, 84, 90 have 84 in the middle, whatever the first
    one is.
    """
    least, most = (
        _middle(_end(score, "<", -inf) for score in scores),
        _middle(_end(score, ">", inf) for score in scores),
    )
    return least if least == most else None


def _end(score: Score, bound: str, far: float) -> float:
    return far if score.bound == bound or score.number is None else score.number


def _middle(numbers: Iterable[float]) -> float | None:
    ranked = sorted(numbers)
    low, high = ranked[(len(ranked) - 1) // 2], ranked[len(ranked) // 2]
    return None if inf in (abs(low), abs(high)) else (low + high) / 2


def _mean(scores: Sequence[Score]) -> float:
    return sum(score.number or 0 for score in scores) / len(scores)


def _some(bounds: int, scores: Sequence[Score]) -> str:
    """How many of them are bounds: "1 of 8 results lies beyond what the test measures (<70)"."""
    texts = ", ".join(sorted({score.text for score in scores if score.bound}))
    many = "the only result lies" if len(scores) == 1 else f"{bounds} of {len(scores)} results lie{'s' * (bounds == 1)}"
    return f"{many} beyond what the test measures ({texts})"
