"""The kinds of values that have a fixed form: numbers, times of day, ids and references."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property
from typing import Any

from sendcli.model.values import Define, Value
from sendcli.model.walk import Walk
from sendcli.text.tree import Scalar

ID_PATTERN = r"[a-z0-9]+(?:-[a-z0-9]+){0,8}"
# A number and what it counts.
_WITH_UNIT = re.compile(r"[£~]? ?(-?\d+(?:\.\d+)?) ?(?:%|[A-Za-z][A-Za-z ]*\.?)?", re.ASCII)


class Pattern(Value):
    """A text of a fixed form, such as a time of day or an id."""

    def __init__(self, pattern: str, words: str, convert: Callable[[str], Any] = str) -> None:
        self.met = {}
        self.pattern = pattern
        self.words = words
        self._convert = convert

    @cached_property
    def _match(self) -> Callable[[str], object]:
        """Compiled at the first value: most commands meet few of the forms, and compiling all takes time."""
        return re.compile(self.pattern, re.ASCII).fullmatch

    def parse(self, node: Scalar, walk: Walk) -> Any:
        """The text, converted, if it has the form."""
        if self._match(node.value):
            return self._convert(node.value)
        walk.bad("FLD008", node, self.words, *self.bare(node.value))
        return None

    def bare(self, text: str) -> list[str]:
        """`70` for `70%` and `70 wpm`, as a note, where the field takes figures and these alone have its form."""
        number = _WITH_UNIT.fullmatch(text) if "\\d" in self.pattern else None
        return [f"write {number[1]}"] if number and self._match(number[1]) else []

    def schema(self, define: Define) -> dict[str, Any]:
        """The form as a pattern."""
        form = {"type": "string", "pattern": f"^(?:{self.pattern})$"}
        return {"anyOf": [form, {"type": "number"}]} if "\\d" in self.pattern else form


class Number(Pattern):
    """A number within limits; `whole` ones read as int, others as float."""

    def __init__(self, low: float | None, high: float | None, whole: bool) -> None:
        self.low, self.high, self.whole = low, high, whole
        kind = "a whole number" if whole else "a number"
        limits = f" from {low:g} to {high:g}" if low is not None and high is not None else ""
        super().__init__(r"-?\d{1,9}" if whole else r"-?\d{1,9}(\.\d{1,6})?", kind + limits)
        self._number: type[int] | type[float] = int if whole else float

    def parse(self, node: Scalar, walk: Walk) -> Any:
        """The number; out of the limits is an error of its own."""
        if not self._match(node.value):
            walk.bad("FLD008", node, self.words, *self.bare(node.value))
            return None
        number = self._number(node.value)
        if (self.low is not None and number < self.low) or (self.high is not None and number > self.high):
            walk.bad("FLD010", node, self.words)
            return None
        return number

    def schema(self, define: Define) -> dict[str, Any]:
        """A number with its limits."""
        limits = {"minimum": self.low, "maximum": self.high}
        kept = {name: value for name, value in limits.items() if value is not None}
        return {"type": "integer" if self.whole else "number"} | kept


class Clock(Pattern):
    """A time of day. `9.15` and `9:15` are said to be meant as `09:15`, not guessed."""

    def __init__(self) -> None:
        super().__init__(r"([01]\d|2[0-3]):[0-5]\d", "a time like 09:15")

    def parse(self, node: Scalar, walk: Walk) -> Any:
        """The time as text."""
        hour, _, minute = node.value.replace(".", ":").partition(":")
        meant = f"{hour.rjust(2, '0')}:{minute}"
        if meant != node.value and self._match(meant):
            walk.bad("FLD008", node, self.words, f"did you mean {meant}?")
            return None
        return super().parse(node, walk)


class Ref(Pattern):
    """The id of another record: `okafor`, `kp-0107`, `precision-teaching`. A check follows it."""

    def __init__(self, to: str) -> None:
        whose = {"staff": "a member of staff", "intervention": "an intervention"}.get(to, f"a {to}")
        super().__init__(ID_PATTERN, f"the id of {whose}: small letters, digits and hyphens")
        self.to = to
