"""The log: entries in order, once, whole, and in the time in which the pupil was here."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from sendcli.checks.check import Finding, check
from sendcli.checks.each import line
from sendcli.dates.words import dated
from sendcli.model.log import Entry
from sendcli.model.school import School

_YEAR = 366


def entries(school: School) -> Iterator[Entry]:
    """Every entry of every log."""
    for file in school.pupils.values():
        yield from file.entries


@check("LOG001", "warning")
def in_order(school: School) -> Iterator[Finding]:
    """Entries stand in the order of their dates, the oldest first.

    A log is only ever added to. An entry out of order was added late, or its date is a slip: move it, or
    correct it.

    Bad:
        # records/pupils/ef-0003/log.yaml
        entries:
        - {date: 2026-11-12, kind: note, summary: Read to Year 1 today}
        - {date: 2026-10-01, kind: note, summary: Chose a harder book}

    Good:
        # records/pupils/ef-0003/log.yaml
        entries:
        - {date: 2026-10-01, kind: note, summary: Chose a harder book}
        - {date: 2026-11-12, kind: note, summary: Read to Year 1 today}
    """
    for file in school.pupils.values():
        for before, entry in pairwise(file.entries):
            if entry.on < before.on:
                yield (
                    entry.place("on"),
                    f"this entry of {dated(entry.on)} stands after one of {dated(before.on)}",
                    f"the other entry is on line {line(before)}",
                    "move it up, or correct the date",
                )


@check("LOG002", "warning")
def while_here(school: School) -> Iterator[Finding]:
    """Entries lie between a year before the pupil joined and a year after the pupil left.

    What is further away belongs to another pupil, or its year is a slip.

    Bad:
        # records/pupils/ef-0003/pupil.yaml
        name: {given: Noor, family: Instance}
        born: 2017-11-20
        year: "4"
        joined: 2022-09-05
        status:
        - {from: 2026-01-15, provision: E}
        needs:
        - {type: SLCN, rank: 1}
        # records/pupils/ef-0003/log.yaml
        entries:
        - {date: 2020-10-01, kind: note, summary: Chose a harder book}

    Good:
        # records/pupils/ef-0003/log.yaml
        entries:
        - {date: 2026-10-01, kind: note, summary: Chose a harder book}
    """
    for file in school.pupils.values():
        pupil = file.pupil
        if pupil is None or not (pupil.joined or pupil.left):
            continue
        joined, left = pupil.joined or date.min, pupil.left.on if pupil.left else date.max
        for entry in file.entries:
            if joined <= entry.on <= left:
                continue
            edge, words = (joined, "before the pupil joined") if entry.on < joined else (left, "after the pupil left")
            if abs((entry.on - edge).days) > _YEAR:
                yield entry.place("on"), f"{dated(entry.on)} is more than a year {words} on {dated(edge)}"


@check("LOG008", "warning")
def in_known_times(school: School) -> Iterator[Finding]:
    """Entries lie at most a year after the last term of the school's calendars.

    What lies further ahead has a slip in its year, or the calendars of the years since are missing.

    Bad:
        # records/pupils/ef-0003/log.yaml
        entries:
        - {date: 2062-10-01, kind: note, summary: Chose a harder book}

    Good:
        # records/pupils/ef-0003/log.yaml
        entries:
        - {date: 2026-10-01, kind: note, summary: Chose a harder book}
    """
    last = max((term.end for calendar in school.calendars.values() for term in calendar.terms), default=None)
    for entry in entries(school) if last else ():
        if last and (entry.on - last).days > _YEAR:
            words = f"{dated(entry.on)} is more than a year after the last term on file"
            yield entry.place("on"), words, f"it ends on {dated(last)}; correct the date, or add the calendar"


@check("LOG006", "warning")
def meeting_has_people(school: School) -> Iterator[Finding]:
    """A meeting with parents says who was there.

    Three such meetings a year are asked for; the record must show with whom. Write `with: [mother]`.

    Bad:
        # records/pupils/ef-0003/log.yaml
        entries:
        - {date: 2026-11-12, kind: parent-meeting, summary: Talked about reading at home}

    Good:
        # records/pupils/ef-0003/log.yaml
        entries:
        - {date: 2026-11-12, kind: parent-meeting, with: [father], summary: Talked about reading at home}
    """
    for entry in entries(school):
        if entry.kind == "parent-meeting" and not entry.people:
            words = "a meeting with parents, but nobody is named who took part"
            yield entry.place("kind"), words, "add with:, for example with: [mother, class teacher]"


@check("LOG007")
def entered_once(school: School) -> Iterator[Finding]:
    """An entry stands once.

    The same day, time, kind and words are one thing entered twice. Delete one of them; two things that
    happened on one day are told apart by their time or their words.

    Bad:
        # records/pupils/ef-0003/log.yaml
        entries:
        - {date: 2026-11-12, kind: note, summary: Read to Year 1 today}
        - {date: 2026-11-12, kind: note, summary: Read to Year 1 today}

    Good:
        # records/pupils/ef-0003/log.yaml
        entries:
        - {date: 2026-11-12, kind: note, summary: Read to Year 1 today}
        - {date: 2026-11-12, kind: note, summary: Chose a harder book}
    """
    for file in school.pupils.values():
        seen: dict[object, Entry] = {}
        for entry in file.entries:
            facts = (entry.on, entry.time, entry.kind, entry.about, entry.summary, entry.behaviour, entry.people)
            first = seen.setdefault(facts, entry)
            if first is not entry:
                yield entry.place(), "this entry stands twice", f"the first is on line {line(first)}"
