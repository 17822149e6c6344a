"""Disagreements with the LA: mediation, the windows for an appeal and for a claim, and the tribunal's own dates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sendcli.dates.words import dated
from sendcli.duties.event import Event, Fact, When
from sendcli.duties.triggers.common import ended, happened, known, latest, ours, senco
from sendcli.model.people import Disagreement
from sendcli.model.school import PupilFile, School

Matters = Iterator[tuple[PupilFile, Disagreement]]

_NO_LETTER = "the date on the LA's decision letter is not recorded"
# An appeal may take longer than a year: who has left is followed from the last step, not from the letter.
_STEPS = ("letter", "discrimination", "appealed", "conceded", "ordered")
_FIXED = ("response_due", "evidence_due", "hearing")


def open_matters(school: School, today: date) -> Matters:
    """Matters that are not over. They belong to the family and go on when the pupil leaves."""
    for file, pupil in known(school):
        for row in pupil.disagreements:
            last = latest(happened(getattr(row, step), today) for step in _STEPS)
            if not happened(row.ended, today) and ours(pupil, last or today, today):
                yield file, row


def name_of(row: Disagreement) -> str:
    """What lists call it."""
    if row.letter:
        name = f"LA letter of {dated(row.letter)}"
    else:
        name = f"discrimination on {dated(row.discrimination)}" if row.discrimination else "disagreement with the LA"
    return name + (f", {row.about}" if row.about else "")


def event(file: PupilFile, row: Disagreement, field: str, done: When, owner: str) -> Event:
    """An event that starts with a date of the row."""
    label = field.replace("_", " ")
    return Event(file.id, getattr(row, field), done, name_of(row), owner, ((label, row, field),))


def decisions_in_dispute(school: School, today: date) -> Matters:
    """Matters in which the LA has decided something. A claim of discrimination needs no decision of the LA."""
    for file, row in open_matters(school, today):
        if row.letter or not row.discrimination:
            yield file, row


def appealed(school: School, today: date) -> Iterator[Event]:
    """Starts with the date on the LA's letter, and on the mediation certificate. Ends with the appeal."""
    for file, row in decisions_in_dispute(school, today):
        done = ended(today, row.appealed, row.conceded, row.ordered)
        facts: tuple[Fact, ...] = (("letter", row, "letter"),)
        certificate = happened(row.certificate, today)
        facts += (("certificate", row, "certificate"),) if certificate else ()
        missing = "" if row.letter else _NO_LETTER
        yield Event(file.id, row.letter, done, name_of(row), "parents", facts, missing, other=certificate)


def contacted(school: School, today: date) -> Iterator[Event]:
    """Starts with the date on the LA's letter. Ends when the mediation adviser was contacted; not for section I."""
    for file, row in decisions_in_dispute(school, today):
        days = (row.contacted, row.certificate, row.appealed, row.conceded, row.ordered)
        done = ended(today, row.section_i_only, *days)
        if row.letter:
            yield event(file, row, "letter", done, "parents")


def certified(school: School, today: date) -> Iterator[Event]:
    """Starts when the parents say no to mediation. Ends with the certificate."""
    for file, row in open_matters(school, today):
        if row.declined:
            done = ended(today, row.certificate, row.conceded, row.ordered)
            yield event(file, row, "declined", done, "mediation-adviser")


def mediated(school: School, today: date) -> Iterator[Event]:
    """Starts when the parents ask for mediation. Ends with the meeting."""
    for file, row in open_matters(school, today):
        if row.mediation_asked:
            done = ended(today, row.mediation_held, row.certificate, row.conceded, row.ordered)
            yield event(file, row, "mediation_asked", done, "la")


def discrimination(school: School, today: date) -> Iterator[Event]:
    """Starts with the act complained of. Ends when the claim was registered, or the matter is over.

    Where the row has a letter of the LA too, its `appealed` is the appeal against that.
    """
    for file, row in open_matters(school, today):
        if row.discrimination:
            done = None if row.letter else ended(today, row.appealed)
            yield event(file, row, "discrimination", done, "parents")


def fixed(school: School, today: date) -> Iterator[Event]:
    """Starts with a day that the tribunal has fixed. Ends when the LA gives way, or with the order."""
    for file, row in open_matters(school, today):
        for field in _FIXED:
            if getattr(row, field):
                owner = "la" if field == "response_due" else senco(school)
                done = ended(today, row.conceded, row.ordered)
                yield event(file, row, field, done, owner)._replace(only=field)
