"""Searching all texts of a snapshot for something rare, quickly: each different text once, and many at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from sendcli.checks.walk import by_type, flat, held, once
from sendcli.model.record import Record
from sendcli.model.school import School

# How many texts are searched at a time.
TOGETHER = 200


@once
def _texts_by_field(school: School) -> dict[tuple[type[Record], str], list[str]]:
    """The texts that stand in each field of each type of record, every one once: many repeat."""
    found: dict[tuple[type[Record], str], list[str]] = {}
    for kind, records in by_type(school).items():
        rows: list[dict[str, Any]] = [record.__dict__ for record in records]
        written = set().union(*rows)
        for name in held(kind).texts:
            if name in written:  # most fields are absent, and nobody need ask each record for them
                found[kind, name] = list(set(flat({row.get(name, ()) for row in rows})))
    return found


def texts_with(
    school: School, hint: Callable[[str], object], test: Callable[[str], object] | None = None
) -> Iterator[tuple[Record, str, str]]:
    """Every text of which a test holds, with its record and attribute.

    Args:
        school: the snapshot.
        hint: must hold of several texts, joined by the ends of lines, if the test holds of one of them: it is asked of
            many texts at a time, and of each only where it holds of them together.
        test: asked of those texts, once of each; if it is left out, the hint itself is the test.
    """
    for (kind, name), texts in _texts_by_field(school).items():
        hinted = (text for some in _joined(texts, hint) for text in some if hint(text))
        wanted = {text for text in hinted if test is None or test(text)}
        for record in by_type(school)[kind] if wanted else ():
            for text in flat([record.__dict__.get(name, ())]):
                if text in wanted:
                    yield record, name, text


def _joined(texts: list[str], hint: Callable[[str], object]) -> Iterator[list[str]]:
    """Those groups of texts that the test holds of."""
    for start in range(0, len(texts), TOGETHER):
        some = texts[start : start + TOGETHER]
        if hint("\n".join(some)):
            yield some
