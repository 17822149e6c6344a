"""Names and people taken out of lines, for whoever did not ask for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from re import compile as re_compile
from re import escape
from typing import TYPE_CHECKING

from sendcli.model.identity import Name

if TYPE_CHECKING:
    from sendcli.analysis.review_due import Item
    from sendcli.model.pupil import Pupil


def initials(name: Name) -> Callable[[str], str]:
    """A function that puts initials in place of a pupil's names, as people write them into targets and notes."""
    wholes = (name.known_as, name.given, name.middle, name.family, name.family_known_as, *name.former)
    parts = {part for part in wholes if part and len(part) > 1}
    return lambda text: _initials(text, [part for part in parts if part in text])


def _initials(text: str, there: list[str]) -> str:
    """A text with initials in place of some names that occur in it. Most have none: they need no pattern."""
    if not there:
        return text
    names = sorted(there, key=lambda part: (-len(part), part))
    whole = re_compile(r"(?<!\w)(?:" + "|".join(escape(part) for part in names) + r")(?!\w)")
    return whole.sub(lambda found: f"{found[0][0]}.", text)


def without_names(lines: Iterable[str], name: Name) -> list[str]:
    """Lines in which the pupil's names are initials."""
    return list(map(initials(name), lines))


def words_of(pupil: Pupil) -> Callable[[str], str]:
    """A function that puts initials in place of the names of a pupil and of the people at home."""
    home = [part for one in pupil.contacts for part in one.name.split() if len(part) > 1 and part[0].isupper()]
    own = initials(pupil.name)
    return lambda text: _initials(own(text), [part for part in home if part in text])


def without_people(items: Iterable[Item], names: bool) -> tuple[Item, ...]:
    """Items in which whoever is no staff id, role or body is `somebody`: actions name parents in free words."""
    plain = re_compile(r"[a-z0-9]+(?:-[a-z0-9]+)*|mediation adviser")
    return tuple(item if names or plain.fullmatch(item.owner) else item._replace(owner="somebody") for item in items)
