"""Whole numbers from 0 on, and statements about sums of them: narrowed by patience, or gone through one by one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from random import Random
from typing import NamedTuple

Form = dict[int, int]  # a sum of unknown numbers: how many times each
Bounds = tuple[list[int], list[int]]

NO_END = 10**6
# Bad luck at the first choice is bad luck for long: begin again with other dice, then with more patience.
_PATIENCE = (60, 60, 200)


class Line(NamedTuple):
    """A statement: this sum lies between low and high."""

    form: Form
    low: int
    high: int


class Unknowns:
    """The numbers, and what is said of them."""

    def __init__(self, lines: Sequence[Line], near: Sequence[int]) -> None:
        self._lines, self._near = list(lines), list(near)
        self._about: list[list[int]] = [[] for _ in near]
        for nth, line in enumerate(lines):
            for place in line.form:
                self._about[place].append(nth)
        self._left = 0
        self._totals: list[int] = []
        self._fixed = len(lines)
        self._dice = Random(0)

    def bounds(self) -> Bounds | None:
        """Between what each number must lie, as far as going through the statements again and again shows."""
        return self._narrowed(range(len(self._lines)), [0] * len(self._near), [NO_END] * len(self._near))

    def example(self, within: Bounds, wanted: Sequence[Line]) -> list[int] | None:
        """Numbers for which every statement holds, those near to `near` first; None if there are none at all.

        Args:
            within: the answer of `bounds`.
            wanted: more statements, for this once.

        Raises:
            TimeoutError: not settled after some hundred attempts.
        """
        self._aim(wanted)
        narrowed = self._narrowed(range(len(self._lines) - len(wanted), len(self._lines)), *within)
        return self._tried(narrowed) if narrowed else None

    def _aim(self, wanted: Sequence[Line]) -> None:
        """Put what is wanted in the place of what was wanted last: behind the other lines."""
        while len(self._lines) > self._fixed:
            for place in self._lines.pop().form:
                self._about[place].pop()
        for nth, line in enumerate(wanted, self._fixed):
            self._lines.append(line)
            for place in line.form:
                self._about[place].append(nth)

    def _tried(self, within: Bounds) -> list[int] | None:
        for nth, self._left in enumerate(_PATIENCE):
            self._dice.seed(nth)
            try:
                return self._search(*within)
            except TimeoutError:
                continue
        raise TimeoutError

    def _search(self, low: list[int], high: list[int]) -> list[int] | None:
        self._left -= 1
        if self._left < 0:
            raise TimeoutError
        at = [min(max(each, least), most) for each, least, most in zip(self._near, low, high, strict=True)]
        self._totals = [total(line.form, at) for line in self._lines]
        broken = [nth for nth, line in enumerate(self._lines) if _off(line, self._totals[nth])]
        if not broken:
            return at
        place, goal = self._mending(self._dice.choice(broken), at, low, high)
        most = min(high[place], max(at[place], goal) + 40)
        values = sorted(range(low[place], most + 1), key=lambda value: abs(value - goal))
        for value in values:
            below, above = list(low), list(high)
            below[place] = above[place] = value
            narrowed = self._narrowed(self._about[place], below, above)
            found = self._search(*narrowed) if narrowed else None
            if found:
                return found
        return None

    def _mending(self, nth: int, at: list[int], low: list[int], high: list[int]) -> tuple[int, int]:
        """The number of a broken line whose change mends most and breaks least in all lines, and its new value."""
        line, off = self._lines[nth], self._totals[nth]
        lacking = line.low - off if off < line.low else line.high - off
        choices = []
        for place, times in line.form.items():
            goal = min(max(at[place] + (lacking if times > 0 else -lacking), low[place]), high[place])
            if goal != at[place]:
                worse = sum(self._worse(other, place, goal - at[place]) for other in self._about[place])
                choices.append((worse / abs(goal - at[place]), self._dice.random(), place, goal))
        if not choices:  # nothing helps directly: try any
            place = next(place for place in line.form if low[place] < high[place])
            return place, at[place]
        return min(choices)[2:]

    def _worse(self, nth: int, place: int, change: int) -> int:
        line, before = self._lines[nth], self._totals[nth]
        return _off(line, before + line.form[place] * change) - _off(line, before)

    def _narrowed(self, about: Iterable[int], low: list[int], high: list[int]) -> Bounds | None:
        low, high = list(low), list(high)
        waiting = dict.fromkeys(about)
        while waiting:
            nth, _ = waiting.popitem()
            line = self._lines[nth]
            least, most = spread(line.form, low, high)
            if least > line.high or most < line.low:
                return None
            if least >= line.low and most <= line.high:
                continue
            for place in _tightened(line, (least, most), low, high):
                if low[place] > high[place]:
                    return None
                waiting |= dict.fromkeys(self._about[place])
        return low, high


def total(form: Form, at: Sequence[int]) -> int:
    """The sum."""
    found = 0
    for place, times in form.items():
        found += times * at[place]
    return found


def spread(form: Form, low: list[int], high: list[int]) -> tuple[int, int]:
    """The least and the most that the sum can be."""
    least = most = 0
    for place, times in form.items():
        if times > 0:
            least += times * low[place]
            most += times * high[place]
        else:
            least += times * high[place]
            most += times * low[place]
    return least, most


def plus(one: Form, other: Form, times: int) -> Form:
    """One sum and so many times another."""
    both = {place: one.get(place, 0) + times * other.get(place, 0) for place in {**one, **other}}
    return {place: many for place, many in both.items() if many}


def _tightened(line: Line, reach: tuple[int, int], low: list[int], high: list[int]) -> list[int]:
    """Narrow each number of a line by what the others leave; which ones changed."""
    changed = []
    above, below = (
        line.high - reach[0],
        reach[1] - line.low,
    )  # how far the sum may rise from its least, fall from its most
    for place, times in line.form.items():
        width = (high[place] - low[place]) * abs(times)
        if width <= above and width <= below:
            continue
        up, down = above // abs(times), below // abs(times)
        least, most = low[place], high[place]
        if times > 0:
            low[place], high[place] = max(least, most - down), min(most, least + up)
        else:
            low[place], high[place] = max(least, most - up), min(most, least + down)
        changed.append(place)
    return changed


def _off(line: Line, number: int) -> int:
    return line.low - number if number < line.low else max(number - line.high, 0)
