"""Disagreements with the LA: mediation, the window for an appeal, and what follows when the LA gives way."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sendcli.dates.words import dated
from sendcli.duties.event import Event, Fact, When
from sendcli.duties.triggers.common import known, ours
from sendcli.model.people import Disagreement
from sendcli.model.school import PupilFile, School


def _open(school: School, today: date) -> Iterator[tuple[PupilFile, Disagreement]]:
    """Matters that are not over. They belong to the family and go on when the pupil leaves."""
    for file, pupil in known(school):
        for row in pupil.disagreements:
            if not row.ended and ours(pupil, row.letter, today):
                yield file, row


def name_of(row: Disagreement) -> str:
    """What lists call it."""
    return f"LA letter of {dated(row.letter)}" + (f", {row.about}" if row.about else "")


def _event(file: PupilFile, row: Disagreement, field: str, done: When, owner: str) -> Event:
    label = field.replace("_", " ")
    return Event(file.id, getattr(row, field), done, name_of(row), owner, ((label, row, field),))


def appealed(school: School, today: date) -> Iterator[Event]:
    """Starts with the date on the LA's letter, and on the mediation certificate. Ends with the appeal."""
    for file, row in _open(school, today):
        done = row.appealed or row.conceded
        facts: tuple[Fact, ...] = (("letter", row, "letter"),)
        facts += (("certificate", row, "certificate"),) if row.certificate else ()
        yield Event(file.id, row.letter, done, name_of(row), "parents", facts, other=row.certificate)


def contacted(school: School, today: date) -> Iterator[Event]:
    """Starts with the date on the LA's letter. Ends when the mediation adviser was contacted; not for section I."""
    for file, row in _open(school, today):
        done = row.contacted or row.section_i_only or row.certificate or row.appealed or row.conceded
        yield _event(file, row, "letter", done, "parents")


def certified(school: School, today: date) -> Iterator[Event]:
    """Starts when the parents say no to mediation. Ends with the certificate."""
    for file, row in _open(school, today):
        if row.declined:
            yield _event(file, row, "declined", row.certificate or row.conceded, "mediation-adviser")


def mediated(school: School, today: date) -> Iterator[Event]:
    """Starts when the parents ask for mediation. Ends with the meeting."""
    for file, row in _open(school, today):
        if row.mediation_asked:
            done = row.mediation_held or row.certificate or row.conceded
            yield _event(file, row, "mediation_asked", done, "la")


def discrimination(school: School, today: date) -> Iterator[Event]:
    """Starts with the act complained of. Ends when the matter is over."""
    for file, row in _open(school, today):
        if row.discrimination:
            yield _event(file, row, "discrimination", None, "parents")


def conceded(school: School, today: date) -> Iterator[Event]:
    """Starts when the LA gives way before the hearing, by what it agreed to do. Ends when the matter is over."""
    for file, row in _open(school, today):
        if row.conceded:
            step = _step(row.conceded_what or "")
            event = _event(file, row, "conceded", None, "la")
            if step:
                yield event._replace(only=step)
            else:
                words = "what the LA agreed to do is not recorded: assess, make a plan, or amend the plan"
                yield event._replace(start=None, only="assess", missing=words)


def _step(words: str) -> str:
    return next((step for step in ("amend", "plan", "assess") if step in words.casefold()), "")
