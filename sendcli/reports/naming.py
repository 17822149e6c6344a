"""Names and people taken out of lines, for whoever did not ask for them."""

from __future__ import annotations

from collections.abc import Iterable
from re import compile as re_compile
from re import escape
from typing import TYPE_CHECKING

from sendcli.model.identity import Name

if TYPE_CHECKING:
    from sendcli.analysis.review_due import Item


def without_names(lines: Iterable[str], name: Name) -> list[str]:
    """Lines in which the pupil's names, as people write them into targets, are initials."""
    parts = [part for part in (name.known_as, name.given, name.middle, name.family) if part and len(part) > 1]
    if not parts:
        return list(lines)
    whole = re_compile(r"(?<!\w)(?:" + "|".join(escape(part) for part in parts) + r")(?!\w)")
    return [whole.sub(lambda found: f"{found[0][0]}.", line) for line in lines]


def without_people(items: Iterable[Item], names: bool) -> tuple[Item, ...]:
    """Items in which whoever is no staff id, role or body is `somebody`: actions name parents in free words."""
    plain = re_compile(r"[a-z0-9]+(?:-[a-z0-9]+)*|mediation adviser")
    return tuple(item if names or plain.fullmatch(item.owner) else item._replace(owner="somebody") for item in items)
