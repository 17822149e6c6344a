"""From text to a day: `2026-09-14` and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import lru_cache


class DateError(ValueError):
    """A text or a span that is no date. The message is plain English and says what to type instead."""


def _parse(text: str) -> date:
    """Read a day written `YYYY-MM-DD` in plain digits.

    Args:
        text: what was typed, without quotation marks or spaces around it.

    Raises:
        DateError: for every other form, even where it is clear which day is meant. Guessing would let
            03/04/2026 mean two days. The message says what to type: "14/09/2026: write 2026-09-14".

    Source: the records format (ISO 8601 calendar date, extended form only).
    """
    # fromisoformat alone also takes 20150914 and 2015-W38-1; with dashes in these two places it cannot.
    if len(text) == 10 and text[4] == "-" == text[7]:
        try:
            return date.fromisoformat(text)
        except ValueError:
            pass
    from sendcli.dates.misread import explain  # only a mistake pays for loading the patterns

    raise DateError(explain(text))


# A folder holds hundreds of thousands of dates but few different ones: a repeat costs a third of a first
# reading, and equal days share one object and its hash.
parse_date: Callable[[str], date] = lru_cache(maxsize=16384)(_parse)
