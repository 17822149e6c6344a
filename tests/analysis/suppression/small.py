"""Small pages to try things on."""

from __future__ import annotations

from datetime import date

from sendcli.analysis.suppression.figures import EVERYBODY, Cells, Split, Table

DAY = date(2026, 3, 1)
LATER = date(2026, 7, 1)
STATUS = Split("status", ("K", "E"), ("N",))


def needs(counts, **more):
    """A page with one table: pupils with SEN by need."""
    split = Split("need", tuple(counts))
    table = Table("needs", (split,), {(need,): count for need, count in counts.items()}, {"status": "SEN"})
    return Cells([table], **more)


def status(k, e, n, known=(EVERYBODY,), **more):
    """A page with one table: everybody by status, those without SEN not printed."""
    return Cells([Table("status", (STATUS,), {("K",): k, ("E",): e, ("N",): n})], known=known, **more)


def told(page, name="need"):
    """What the page says, by label: a number, or a word; under "all" the total."""
    return {
        dict(figure).get(name, "all"): one.number if one.kind == "number" else one.kind if one.number is None
        else f"{one.kind} {one.number}" for figure, one in page.said.items()
    }  # fmt: skip
