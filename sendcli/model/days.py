"""The kinds of values that are days: a date, or a date that may be only a tick."""

from __future__ import annotations

from datetime import date
from typing import Any

from sendcli.dates.parse import DateError, parse_date
from sendcli.model.values import Define, Value, ticked
from sendcli.model.walk import Walk
from sendcli.text.tree import Scalar

# Dates in records lie within lifetimes; beyond them, sums with dates end in errors.
EARLIEST, LATEST = 1900, 2199


class Day(Value):
    """A calendar date, `YYYY-MM-DD` and nothing else."""

    words = "a date like 2026-09-14"

    def __init__(self) -> None:
        self.met = {}

    def parse(self, node: Scalar, walk: Walk) -> Any:
        """The date; impossible and foreign spellings are explained."""
        text = node.value
        if text and not any(letter.isdigit() for letter in text):
            walk.bad("FLD006", node, self.words, "leave the line out until there is a day")
            return None
        try:
            day = parse_date(text)
        except DateError as error:
            walk.error("FLD006", node, str(error))
            return None
        if not EARLIEST <= day.year <= LATEST:
            words = f"the year {day.year} is not plausible here"
            walk.error("FLD006", node, words, f"years run from {EARLIEST} to {LATEST}")
            return None
        return day

    def schema(self, define: Define) -> dict[str, Any]:
        """A string in the form of a date."""
        return {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}


class Expiry(Day):
    """A date, or the month that is printed on a package: `2027-03` is good until its last day."""

    words = "a date like 2027-03-31, or a month like 2027-03"

    def parse(self, node: Scalar, walk: Walk) -> Any:
        """The date; of a month its last day."""
        year, hyphen, month = node.value.partition("-")
        if len(year) == 4 and hyphen and len(month) == 2 and (year + month).isdecimal() and "01" <= month <= "12":
            from calendar import monthrange  # 2 ms to load, for a field that few records have

            return date(int(year), int(month), monthrange(int(year), int(month))[1])
        return super().parse(node, walk)

    def schema(self, define: Define) -> dict[str, Any]:
        """A date or a month."""
        return {"type": "string", "pattern": r"^\d{4}-\d{2}(-\d{2})?$"}


class When(Day):
    """A date, or `yes` where only the tick is known, or `no`. Reads as a date, True or False."""

    words = "a date like 2026-09-14, or yes, or no"

    def parse(self, node: Scalar, walk: Walk) -> Any:
        """The date, True or False."""
        if node.value in ("yes", "no"):
            return node.value == "yes"
        if meant := ticked(node.value):
            walk.bad("FLD006", node, self.words, *meant)
            return None
        return super().parse(node, walk)

    def schema(self, define: Define) -> dict[str, Any]:
        """A date or a tick."""
        return {"anyOf": [super().schema(define), {"enum": ["yes", "no", True, False]}]}
