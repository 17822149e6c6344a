"""How a pupil is called in an answer: by id, with initials for a person at the screen, by name if asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from sendcli.cli.out import on_terminal, safe
from sendcli.errors import USAGE, SendError
from sendcli.model.school import School


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


def said_in(school: School, names: bool) -> Callable[[str, str], str]:
    """A function from an id and words about that pupil to what is printed: initials for names, unless asked for."""

    def say_of(pupil_id: str, words: str) -> str:
        file = school.pupils.get(pupil_id)
        if names or file is None or file.pupil is None:
            return words
        from sendcli.reports.naming import without_names

        return without_names([words], file.pupil.name)[0]

    return say_of


def told_of(school: School, names: bool) -> Callable[[str, str], str]:
    """A function from an id and what was agreed about that pupil to what is printed without being asked for names.

    Initials stand for the pupil and the people at home; of a child without a record nobody knows which words are names,
    so nothing is printed.
    """

    def tell(pupil_id: str, words: str) -> str:
        file = school.pupils.get(pupil_id)
        if names:
            return words
        if file is None or file.pupil is None:
            return ""
        from sendcli.reports.naming import words_of

        return words_of(file.pupil)(words)

    return tell


def no_pupil(pupil: str, known: Iterable[str]) -> SendError:
    """That nobody has an id: with what may have been meant, or where the ids stand.

    Args:
        pupil: the id that was typed.
        known: the ids that there are.
    """
    from difflib import get_close_matches  # only a slip pays for loading it

    near = get_close_matches(pupil.lower(), sorted(known), 1)
    where = "ids are the folder names in records/pupils: send register --names"
    return SendError(f"there is no pupil {pupil}", f"did you mean {near[0]}?" if near else where, USAGE)
