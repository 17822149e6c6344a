"""Which threads of targets a pupil follows: suited to need and year, and none of them worn out."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import Any

from tools.sample.days import read
from tools.sample.dice import Dice
from tools.sample.roster import Child, children

SECOND_CHOICE = 6


@cache
def bank() -> dict[str, dict[str, Any]]:
    """`banks/targets.yaml`."""
    return read("banks/targets.yaml")  # type: ignore[return-value]


@cache
def threads() -> dict[str, tuple[str, ...]]:
    """For each pupil at K or E, the names of two or three threads."""
    used: Counter[str] = Counter()
    found: dict[str, tuple[str, ...]] = {}
    for child in children():
        if child.get("targets"):
            found[child.id] = tuple(child.get("targets").split())
            used.update(found[child.id])
    for child in children():
        if child.id not in found and child.get("first"):
            found[child.id] = _choose(child, used)
            used.update(found[child.id])
    return found


def _choose(child: Child, used: Counter[str]) -> tuple[str, ...]:
    """The least used threads that suit; the primary need comes first."""
    dice = Dice("threads", child.id)
    wanted = 3 if dice.chance(0.15) else 2
    rank = {need: place for place, need in enumerate(child.needs)}
    suited = []
    for name, thread in bank().items():
        places = [rank[need] for need in thread["needs"].split() if need in rank]
        if places and child.year in thread["years"].split():
            suited.append((used[name] + SECOND_CHOICE * min(places) + dice.whole(0, 99) / 100, name))
    return tuple(name for _, name in sorted(suited)[:wanted])
