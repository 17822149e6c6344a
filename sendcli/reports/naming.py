"""Names and people taken out of lines, for whoever did not ask for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from re import compile as re_compile
from re import escape
from typing import TYPE_CHECKING

from sendcli.model.identity import Name

if TYPE_CHECKING:
    from sendcli.analysis.review_due import Item


def initials(name: Name) -> Callable[[str], str]:
    """A function that puts initials in place of a pupil's names, as people write them into targets and notes."""
    wholes = (name.known_as, name.given, name.middle, name.family, name.family_known_as, *name.former)
    parts = sorted({part for part in wholes if part and len(part) > 1}, key=lambda part: (-len(part), part))
    if not parts:
        return str
    whole = re_compile(r"(?<!\w)(?:" + "|".join(escape(part) for part in parts) + r")(?!\w)")
    return lambda text: whole.sub(lambda found: f"{found[0][0]}.", text)


def without_names(lines: Iterable[str], name: Name) -> list[str]:
    """Lines in which the pupil's names are initials."""
    return list(map(initials(name), lines))


def without_people(items: Iterable[Item], names: bool) -> tuple[Item, ...]:
    """Items in which whoever is no staff id, role or body is `somebody`: actions name parents in free words."""
    plain = re_compile(r"[a-z0-9]+(?:-[a-z0-9]+)*|mediation adviser")
    return tuple(item if names or plain.fullmatch(item.owner) else item._replace(owner="somebody") for item in items)
