"""How much room the unknown counts have: an exact simplex method over whole numbers, begun at the truth.

Nothing here rounds. An answer is a whole set of counts that fits everything told, so that it can be checked by adding
up; where the method finds none, or only fractions, the answer is None, and the caller tells less. So an error on this
page could make a table poorer, and could not make a false promise.

Source: bounded-variable simplex method with Bland's rule (Bland, 1977); from knowledge, unverified.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import floor
from typing import TypeAlias

Number: TypeAlias = int | Fraction
Point = tuple[int, ...]

# Bland's rule never goes in circles; this only ends the patience.
_MOST_STEPS = 2_000
_MOST_CUTS = 10


class Room:
    """Counts 0, 1, 2 ... that are linked by sums, each within bounds; the truth lies within them.

    Args:
        sums: each by the numbers of its counts with their signs: `{0: -1, 1: 1, 2: 1}` says that 1 and 2 make up 0.
        truth: the true counts, for which every sum holds.
    """

    def __init__(self, sums: Sequence[Mapping[int, int]], truth: Sequence[int]) -> None:
        self.truth = tuple(truth)
        self._sums = [tuple(one.items()) for one in sums]
        self.low: list[int] = [0] * len(truth)
        self.high: list[int | None] = [None] * len(truth)
        self._rows: dict[int, dict[int, Number]] = {}  # a count told by others: its value is the sum of the products
        for one in sums:
            self._add({count: sign for count, sign in one.items() if sign})

    def reach(self, count: int, goal: int) -> Point | None:
        """Counts that fit everything, with that one as wanted; None if none were found.

        Where the way ends at half a pupil, that count is kept on the side of it where the truth is, and the way is
        gone again.
        """
        low, high = list(self.low), list(self.high)
        try:
            for _ in range(_MOST_CUTS):
                at = self._moved(count, goal)
                if at is None:
                    return None
                parted = next((nth for nth, each in enumerate(at) if each.denominator != 1), None)
                if parted is None:
                    return self._fitting(at)
                self._cut(parted, floor(at[parted]))
            return None
        finally:
            self.low, self.high = low, high

    def _moved(self, count: int, goal: int) -> list[Number] | None:
        """The truth moved until that count is as wanted, perhaps by parts of pupils."""
        high = self.high[count]
        if goal < self.low[count] or (high is not None and goal > high):
            return None
        at: list[Number] = list(self.truth)
        for _ in range(_MOST_STEPS):
            if at[count] == goal:
                return at
            entering = self._entering(at, count, 1 if goal > at[count] else -1)
            if entering is None:
                return None
            self._move(at, *entering, (count, goal))
        return None

    def _cut(self, count: int, below: int) -> None:
        if self.truth[count] <= below:
            self.high[count] = below
        else:
            self.low[count] = below + 1

    def _fitting(self, at: list[Number]) -> Point | None:
        """The point, if it is made of whole counts that fit everything: added up here, whatever the method did."""
        whole = tuple(int(each) for each in at)
        bounds = zip(whole, self.low, self.high, strict=True)
        fits = all(low <= each and (high is None or each <= high) for each, low, high in bounds)
        adds_up = all(sum(sign * whole[count] for count, sign in one) == 0 for one in self._sums)
        return whole if whole == tuple(at) and fits and adds_up else None

    def _add(self, one: dict[int, Number]) -> None:
        for told in [count for count in one if count in self._rows]:
            _mix(one, one.pop(told), self._rows[told])
        if not one:
            return  # it follows from the others
        count = min(one, key=lambda each: (abs(one[each]) != 1, each))
        factor = one.pop(count)
        row = {each: _over(-coefficient, factor) for each, coefficient in one.items()}
        for other in self._rows.values():
            if count in other:
                _mix(other, other.pop(count), row)
        self._rows[count] = row

    def _entering(self, at: list[Number], count: int, way: int) -> tuple[int, int] | None:
        """The free count to move, and which way, so that the wanted one goes its way."""
        row = self._rows.get(count)
        if row is None:
            return count, way
        ways = ((other, way if coefficient > 0 else -way) for other, coefficient in row.items())
        return min(((other, to) for other, to in ways if self._far(at, other, to) != 0), default=None)

    def _far(self, at: list[Number], count: int, way: int) -> Number | None:
        """How far a count may go; None is without end."""
        if way < 0:
            return at[count] - self.low[count]
        high = self.high[count]
        return None if high is None else high - at[count]

    def _move(self, at: list[Number], free: int, way: int, wanted: tuple[int, int]) -> None:
        """Move a free count as far as all others allow, and change it for the one that stopped it."""
        count, goal = wanted
        away = _size(goal - at[count])
        steps: list[tuple[Number, int]] = []
        if free == count:
            steps.append((away, free))
        elif (own := self._far(at, free, way)) is not None:
            steps.append((own, free))
        touched = [(told, row[free]) for told, row in self._rows.items() if free in row]
        for told, rate in touched:
            if told == count:
                steps.append((_over(away, _size(rate)), told))
            elif (far := self._far(at, told, way if rate > 0 else -way)) is not None:
                steps.append((_over(far, _size(rate)), told))
        step, stopped = min(steps)
        at[free] += way * step
        for told, rate in touched:
            at[told] += way * step * rate
        if stopped != free and at[count] != goal:
            self._exchange(free, stopped)

    def _exchange(self, free: int, told: int) -> None:
        row = self._rows.pop(told)
        factor = row.pop(free)
        solved = {each: _over(-coefficient, factor) for each, coefficient in row.items()}
        solved[told] = _over(1, factor)
        for other in self._rows.values():
            if free in other:
                _mix(other, other.pop(free), solved)
        self._rows[free] = solved


def _mix(row: dict[int, Number], factor: Number, more: Mapping[int, Number]) -> None:
    """Add so many times another row; what becomes 0 is dropped."""
    for count, coefficient in more.items():
        new = row.get(count, 0) + factor * coefficient
        if new:
            row[count] = new
        else:
            row.pop(count, None)


def _over(number: Number, by: Number) -> Number:
    if by == 1 or by == -1:
        return number * by
    found = Fraction(number) / by
    return found.numerator if found.denominator == 1 else found


def _size(number: Number) -> Number:
    return number if number >= 0 else -number
