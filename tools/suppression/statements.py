"""Statements about sums, and what follows from two of them: what is left where one is a part of the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tools.suppression.unknowns import NO_END, Form, Line, plus

ByPart = dict[tuple[int, int], list[Line]]


def by_part(lines: Sequence[Line]) -> ByPart:
    """Statements by each of their cells, with how often it is counted."""
    of: ByPart = {}
    for line in lines:
        for item in line.form.items():
            of.setdefault(item, []).append(line)
    return of


def around(form: Form, of: ByPart) -> list[Line]:
    """Statements of which that sum is a part, or the whole."""
    few = min((of.get(item, []) for item in form.items()), key=len, default=[])
    return [line for line in few if form.items() <= line.form.items()]


def rests(wholes: Sequence[Line], parts: Sequence[Line]) -> list[Line]:
    """What is left of statements where parts are taken away of which the number is known."""
    of = by_part(wholes)
    found = ((whole, part) for part in parts for whole in around(part.form, of))
    return [without(whole, part) for whole, part in found if whole.form != part.form]


def left(own: tuple[int, int], about: Sequence[Line], room: Mapping[int, tuple[int, int]]) -> tuple[int, int]:
    """Between what a sum must lie by its own cells, and by what the others leave of each sum that it is a part of."""
    low, high = own
    for line in about:
        least, most = room[id(line)]
        low, high = max(low, line.low - most + own[1]), min(high, line.high - least + own[0])
    return low, high


def turned(line: Line) -> Line:
    """The same statement of what is less than nothing: of -7 and of 7."""
    return Line(plus({}, line.form, -1), -line.high, -line.low)


def once(lines: Sequence[Line]) -> list[Line]:
    """Each statement once."""
    return list({(frozenset(line.form.items()), *line[1:]): line for line in lines}.values())


def without(whole: Line, part: Line) -> Line:
    """What is left of a statement without a part of which the number is known."""
    high = NO_END if whole.high == NO_END else whole.high - part.low
    return Line(plus(whole.form, part.form, -1), whole.low - part.low, high)
