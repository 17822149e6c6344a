"""How a pupil is called in an answer: by id, with initials for a person at the screen, by name if asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from re import compile as re_compile
from re import escape
from typing import TYPE_CHECKING

from sendcli.cli.out import on_terminal, safe
from sendcli.model.identity import Name
from sendcli.model.school import School

if TYPE_CHECKING:
    from sendcli.analysis.review_due import Item


def caller(school: School, names: bool, plain: bool) -> Callable[[str], str]:
    """A function from an id to what is printed.

    Args:
        school: the snapshot.
        names: whether full names were asked for.
        plain: whether the output is for a program, which gets the bare id unless names were asked for.
    """

    def call(pupil_id: str) -> str:
        file = school.pupils.get(pupil_id)
        name = file.pupil.name if file and file.pupil else None
        if name is None:
            return pupil_id
        if names:
            return safe(" ".join(filter(None, [pupil_id, name.known_as or name.given, name.family])))
        if plain or not on_terminal():
            return pupil_id
        return safe(f"{pupil_id} {''.join(part[0] for part in (name.given, name.family) if part)}")

    return call


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
