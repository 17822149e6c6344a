"""Dice that fall the same way on every machine, under every version of Python and every hash seed."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """Dice of their own for each purpose: a new use of one never changes how another falls.

    Only `random()` is used: of its methods Python promises to keep this one's numbers.
    """

    def __init__(self, *purpose: object) -> None:
        self._next = random.Random("/".join(map(str, purpose))).random

    def whole(self, low: int, high: int) -> int:
        """A whole number, both ends included."""
        return low + int(self._next() * (high - low + 1))

    def noise(self, size: float) -> float:
        """A number around 0, seldom further away than `size`."""
        return (self._next() + self._next() + self._next() - 1.5) * size / 1.5

    def chance(self, probability: float) -> bool:
        """Whether it happens."""
        return self._next() < probability

    def pick(self, things: Sequence[T]) -> T:
        """One of them."""
        return things[int(self._next() * len(things))]

    def some(self, things: Sequence[T], number: int) -> list[T]:
        """A few of them, none twice, in their own order."""
        left = list(range(len(things)))
        taken = [left.pop(int(self._next() * len(left))) for _ in range(min(number, len(things)))]
        return [things[index] for index in sorted(taken)]


class Deck:
    """Texts dealt like cards: each comes once before any comes again."""

    def __init__(self, texts: Sequence[str], *purpose: object) -> None:
        self._texts = texts
        self._dice = Dice(*purpose)
        self._left: list[str] = []

    def deal(self) -> str:
        """The next text."""
        if not self._left:
            self._left = list(self._texts)
        return self._left.pop(self._dice.whole(0, len(self._left) - 1))
