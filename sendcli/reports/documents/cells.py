"""Tables as documents give them to a template: without the columns in which nothing stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sendcli.reports.forms.values import words


def told(heads: Sequence[str], rows: Iterable[Sequence[Any]], always: Sequence[str] = ()) -> dict[str, Any]:
    """Heads and rows for `table(...)`. A column that no row says anything in is left out.

    Args:
        heads: the headings.
        rows: as many cells each.
        always: headings that stay, because it matters that nothing is recorded there; the first always does.
    """
    found = [tuple(row) for row in rows]
    kept = [
        i for i, head in enumerate(heads) if not i or head in always or any(words(row[i]) is not None for row in found)
    ]
    return {"heads": tuple(heads[i] for i in kept), "rows": [tuple(row[i] for i in kept) for row in found]}
