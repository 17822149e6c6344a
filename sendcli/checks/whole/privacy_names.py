"""Children's names where an id belongs. No message repeats one."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from sendcli.checks.check import Finding, check
from sendcli.checks.walk import at, file_of, once, pupils
from sendcli.checks.whole.texts import texts_with
from sendcli.model.identity import Name
from sendcli.model.people import Contact, Invitee, Involved
from sendcli.model.record import Record
from sendcli.model.school import School
from sendcli.model.staff import Staff
from sendcli.problem import Place

_PUPILS = "records/pupils/"
# These carry a person's own name, which may be the same as a pupil's: a father's, a teacher's.
_OWN_NAME = (Contact, Involved, Invitee, Name, Staff)
# Names that are also words in file names.
_WORDS = {
    "april", "august", "autumn", "behaviour", "care", "education", "health", "january", "june", "maths",
    "plan", "reading", "review", "risk", "spring", "summer", "support", "writing",
}  # fmt: skip
_SHORTEST = 4

Names = dict[tuple[str, str], list[tuple[str, str]]]


@check("PRI001")
def no_name_in_a_path(school: School) -> Iterator[Finding]:
    """No file or folder is called after a pupil.

    Names of files are seen by everybody who sees a list of changes, a backup or an error message. Use an id
    that says nothing, such as initials and a number.

    Bad:
        # records/pupils/ada-example/pupil.yaml
        name: {given: Eva, family: Example}
        born: 2018-05-02
        year: "4"
        status:
        - {from: 2025-01-09, provision: N}

    Good:
        # records/pupils/ee-0002/pupil.yaml
        name: {given: Eva, family: Example}
        born: 2018-05-02
        year: "4"
        status:
        - {from: 2025-01-09, provision: N}
    """
    for file, pupil in pupils(school):
        own = {word for word in _parts(pupil.name) if len(word) >= _SHORTEST} - _WORDS
        paths = set(map(file_of, file.records()))
        for path in sorted(paths) if _may_hold("\n".join(paths), own) else ():
            if not own.isdisjoint(_split(path.removeprefix(_PUPILS))):
                yield (Place(path), "this path holds a name of the pupil", "rename it: an id says nothing")
    full = {tuple(map(_plain, key)) for key in _full_names(school)}
    for programme in school.programmes.values():
        for name in (programme.id, *programme.runs):
            if any(pair in full for pair in pairwise(_split(name))):
                path = f"records/interventions/{programme.id}/"
                yield (Place(path), "this path holds the name of a pupil", "rename it: an id says nothing")


def _may_hold(paths: str, words: set[str]) -> bool:
    """A quick first look; a path with accents gets a closer one in any case."""
    lower = paths.lower()
    return not paths.isascii() or any(word in lower for word in words)


def _parts(name: Name) -> list[str]:
    return _split(" ".join(filter(None, (name.given, name.family, name.known_as, name.family_known_as))))


def _split(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", _plain(text))


def _plain(text: str) -> str:
    """A text without accents and capitals."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in parts if not unicodedata.combining(letter)).casefold()


@check("PRI002")
def no_name_outside_the_folders(school: School) -> Iterator[Finding]:
    """A pupil's full name stands only in the pupil's own folder.

    Interventions, staff files and the calendar are read and printed for many people. Write the id.

    Bad:
        # records/staff/okafor.yaml
        name: Ngozi Okafor
        roles: [teaching-assistant]
        timetable:
        - {day: tue, from: "09:15", to: "09:45", note: with Ada Example}

    Good:
        # records/staff/okafor.yaml
        name: Ngozi Okafor
        roles: [teaching-assistant]
        timetable:
        - {day: tue, from: "09:15", to: "09:45", note: with ab-0001}
    """
    for record, attribute, pupil_id in _mentions(school):
        if not file_of(record).startswith((_PUPILS, "records/concerns/")):
            yield (at(record, attribute), "this text holds a pupil's full name", f"write the id: {pupil_id}")


@check("PRI003", "warning")
def no_other_childs_name(school: School) -> Iterator[Finding]:
    """Another pupil's full name does not stand in a pupil's record.

    Parents may ask to see the record of their own child, and then it has to be blacked out. Write the id, or
    "another pupil".

    Bad:
        # records/pupils/ab-0002/pupil.yaml
        name: {given: Ben, family: Sample}
        born: 2018-05-17
        year: "4"
        status:
        - {from: 2025-01-09, provision: N}
        # records/pupils/ab-0002/log.yaml
        entries:
        - {date: 2026-09-10, kind: note, by: lund, summary: Works well with Ada Example}

    Good:
        # records/pupils/ab-0002/pupil.yaml
        name: {given: Ben, family: Sample}
        born: 2018-05-17
        year: "4"
        status:
        - {from: 2025-01-09, provision: N}
        # records/pupils/ab-0002/log.yaml
        entries:
        - {date: 2026-09-10, kind: note, by: lund, summary: Works well with another pupil}
    """
    for record, attribute, pupil_id in _mentions(school):
        path = file_of(record)
        if path.startswith(_PUPILS) and not path.startswith(f"{_PUPILS}{pupil_id}/"):
            yield (at(record, attribute), "this text holds another pupil's full name", f"write the id: {pupil_id}")


@once
def _mentions(school: School) -> list[tuple[Record, str, str]]:
    """Every text that holds a pupil's full name, with the pupil's id."""
    names = _full_names(school)
    given = {first for first, _ in names}

    def hint(text: str) -> bool:
        return not given.isdisjoint(text.split())

    return [
        (record, attribute, pupil_id)
        for record, attribute, text in texts_with(school, hint, lambda text: any(_found(text, names)))
        if attribute != "name" or not isinstance(record, _OWN_NAME)
        for pupil_id in _found(text, names)
    ]


def _found(text: str, names: Names) -> Iterator[str]:
    for first, second in pairwise(text.split()):
        for full, pupil_id in names.get((first, _bare(second)), ()):
            if full in text:
                yield pupil_id


def _bare(word: str) -> str:
    """A word without the signs behind it and without its `'s`."""
    return word.rstrip('.,;:!?)]"”').removesuffix("'s").removesuffix("’s")


def _full_names(school: School) -> Names:
    """Full names by the last word of the forenames and the first word of the surname."""
    names: Names = defaultdict(list)
    for file, pupil in pupils(school):
        name = pupil.name
        for given in filter(None, (name.given, name.known_as)):
            for family in filter(None, (name.family, name.family_known_as)):
                names[given.split()[-1], family.split()[0]].append((f"{given} {family}", file.id))
    return names
