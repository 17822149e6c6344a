"""The chronology of a pupil: what is dated in their records, oldest first, with its place and its first commit."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from sendcli.analysis.chronology.first import First, first_recorded, numbered
from sendcli.analysis.chronology.marks import Mark, marks
from sendcli.model.school import PupilFile, School
from sendcli.problem import Place
from sendcli.store.past.repo import Past


class Fact(NamedTuple):
    """One dated fact.

    Attributes:
        mark: the day, with the record and the field that it stands in.
        place: file and line.
        first: the commit in which it was first recorded; None if it is in none, or nobody looked.
    """

    mark: Mark
    place: Place
    first: First | None


class Chronology(NamedTuple):
    """The facts of a time, oldest first; how many are dated later; whether the past was looked at."""

    facts: tuple[Fact, ...]
    later: int
    looked: bool


def chronology(
    school: School, pupil: str, day: date, since: date | None = None, past: Past | None = None
) -> Chronology:
    """Tell what is dated in a pupil's records up to a day.

    Args:
        school: the snapshot.
        pupil: the pupil's id.
        day: the last day.
        since: the first day; None for all that is on file.
        past: the history to look for first commits in; None for not looking.
    """
    by_file = _by_file(school, school.pupils[pupil])
    first = first_recorded(past, by_file) if past else {}
    facts = [
        Fact(mark, mark.record.place(mark.attribute), first.get((path, key, number)))
        for path, found in by_file.items()
        for mark, (key, number) in zip(found, numbered(found), strict=True)
    ]
    told = [fact for fact in facts if (since or date.min) <= fact.mark.day <= day]
    order = sorted(told, key=lambda fact: (fact.mark.day, fact.place.file, fact.place.line, fact.mark.many))
    return Chronology(tuple(order), sum(fact.mark.day > day for fact in facts), past is not None)


def _by_file(school: School, file: PupilFile) -> dict[str, list[Mark]]:
    found: dict[str, list[Mark]] = {}
    for record in file.records():
        found.setdefault(record.place().file, []).extend(marks(record))
    for mark in _runs(school, file.id):
        found.setdefault(mark.record.place().file, []).append(mark)
    return found


def _runs(school: School, pupil: str) -> Iterator[Mark]:
    """The pupil's own lines of runs; the run's first and last day where the pupil has none."""
    for one in school.memberships.get(pupil, ()):
        yield from marks(one.member, (one.run,))
        if one.member.start is None:
            yield Mark(one.run.start, one.run, "start")
        if one.member.end is None and one.run.end:
            yield Mark(one.run.end, one.run, "end")
