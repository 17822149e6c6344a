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
    found: dict[tuple[type[Record], str], set[Any]] = {}
    for kind, records in by_type(school).items():
        for written, values in _alike(records).items():
            for name in held(kind).texts:
                if name in written:
                    found.setdefault((kind, name), set()).update([row[name] for row in values])
    return {field: list(set(flat(values))) for field, values in found.items()}


def _alike(records: list[Any]) -> dict[tuple[str, ...], list[dict[str, Any]]]:
    """The values of records by the fields that they have: most fields are absent, and nobody need ask for them."""
    found: dict[tuple[str, ...], list[dict[str, Any]]] = {}
    for record in records:
        values = record.__dict__
        found.setdefault(tuple(values), []).append(values)
    return found


def texts_with(school: School, hint: Callable[[str], object]) -> Iterator[tuple[Record, str, str]]:
    """Every text of which a test holds, with its record and attribute.

    Args:
        school: the snapshot.
        hint: the test. It must hold of several texts, joined by the ends of lines, if it holds of one of them:
            it is asked of many texts at a time, and of each only where it holds of them together.
    """
    for (kind, name), texts in _texts_by_field(school).items():
        wanted = {text for some in _joined(texts, hint) for text in some if hint(text)}
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
