"""Tables of a provision map: columns in which nothing stands are left out, and numbers are set to the right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sendcli.reports.documents.provision_map_words import NONE

_COUNTS = ("Minutes", "A week", "Weeks", "Pupils", "Of this class", "Of others", "Alone", "Shared", "Minutes a week")
NUMBERS = (*_COUNTS, "Adult's share", "Adult's minutes a week", "Of an adult's time", "Cost", "Cost of the share")


def lined(heads: Sequence[str], rows: Iterable[Sequence[Any]], always: Sequence[str] = ()) -> dict[str, Any]:
    """Heads and rows for `table(...)`, and which columns hold numbers. A column in which nothing stands is left out."""
    found = [tuple(row) for row in rows]
    kept = [
        i for i, head in enumerate(heads) if not i or head in always or any(row[i] not in (None, NONE) for row in found)
    ]
    return {
        "heads": tuple(heads[i] for i in kept),
        "rows": [tuple(row[i] for i in kept) for row in found],
        "numbers": tuple(place for place, i in enumerate(kept) if heads[i] in NUMBERS),
    }


def listed(words: Iterable[str]) -> str:
    """Several words as a sentence has them: "a, b and c"."""
    names = list(words)
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
