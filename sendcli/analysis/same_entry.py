"""Which entry of a list is which entry of its later version."""

from __future__ import annotations

from typing import Any

from sendcli.model.record import Record

# Keys that tell the entries of a list apart, the more telling first; what comes after them only describes.
NAMING = ("id", "target", "line", "pupil", "staff", "date", "type", "from", "kind", "who", "what", "role", "day",
          "outcome", "section", "heading", "title", "item", "name")  # fmt: skip

Pair = tuple[Any, Any]


def paired(old: list[Any], new: list[Any], record: type[Record]) -> list[Pair]:
    """Each entry beside its earlier or later self; None beside one that was added or taken out.

    First those that are the same in every word, then those that have the same name (`NAMING`) in their order, then
    those without a name in common that share at least half of what they say. Entries of the new list come in their
    order, then what was taken out.
    """
    before = list(old)
    found: list[Any] = [None] * len(new)
    for match in (_equal, _named(record), _alike):
        for number, entry in enumerate(new):
            if found[number] is None:
                found[number] = next((other for other in before if match(other, entry)), None)
                if found[number] is not None:
                    before.remove(found[number])
    return [(found[number], entry) for number, entry in enumerate(new)] + [(entry, None) for entry in before]


def _equal(one: Any, other: Any) -> bool:
    return bool(one == other)


def _named(record: type[Record]) -> Any:
    """Whether two entries have the same name: the text of the first naming field that the record declares."""
    key = next((name for name in NAMING if name in record.FIELDS), "")

    def match(one: Any, other: Any) -> bool:
        if not isinstance(one, dict) or not isinstance(other, dict):
            return False
        return bool(key) and key in one and one.get(key) == other.get(key)

    return match


def _alike(one: Any, other: Any) -> bool:
    """Whether two entries share at least half of what they say, and more than nothing."""
    if not isinstance(one, dict) or not isinstance(other, dict):
        return False
    same = sum(1 for key, value in one.items() if other.get(key) == value)
    return same > 0 and 2 * same >= max(len(one), len(other))
