"""Disagreements with the LA: mediation, the window for an appeal, and what follows when the LA gives way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from sendcli.dates.arithmetic import Offset
from sendcli.dates.words import dated
from sendcli.duties.event import Event, Fact, When
from sendcli.duties.triggers.common import ended, happened, known, not_come, ours
from sendcli.model.people import Disagreement
from sendcli.model.school import PupilFile, School


def _open(school: School, today: date) -> Iterator[tuple[PupilFile, Disagreement]]:
    """Matters that are not over. They belong to the family and go on when the pupil leaves."""
    for file, pupil in known(school):
        for row in pupil.disagreements:
            if not happened(row.ended, today) and ours(pupil, row.letter, today):
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
        done = ended(today, row.appealed, row.conceded)
        facts: tuple[Fact, ...] = (("letter", row, "letter"),)
        certificate = happened(row.certificate, today)
        facts += (("certificate", row, "certificate"),) if certificate else ()
        yield Event(file.id, row.letter, done, name_of(row), "parents", facts, other=certificate)


def contacted(school: School, today: date) -> Iterator[Event]:
    """Starts with the date on the LA's letter. Ends when the mediation adviser was contacted; not for section I."""
    for file, row in _open(school, today):
        days = (row.contacted, row.certificate, row.appealed, row.conceded)
        done = ended(today, row.section_i_only, *days)
        yield _event(file, row, "letter", done, "parents")


def certified(school: School, today: date) -> Iterator[Event]:
    """Starts when the parents say no to mediation. Ends with the certificate."""
    for file, row in _open(school, today):
        if row.declined:
            yield _event(file, row, "declined", ended(today, row.certificate, row.conceded), "mediation-adviser")


def mediated(school: School, today: date) -> Iterator[Event]:
    """Starts when the parents ask for mediation. Ends with the meeting."""
    for file, row in _open(school, today):
        if row.mediation_asked:
            done = ended(today, row.mediation_held, row.certificate, row.conceded)
            yield _event(file, row, "mediation_asked", done, "la")


def discrimination(school: School, today: date) -> Iterator[Event]:
    """Starts with the act complained of. Ends when the matter is over."""
    for file, row in _open(school, today):
        if row.discrimination:
            yield _event(file, row, "discrimination", None, "parents")


def conceded(school: School, today: date) -> Iterator[Event]:
    """Starts when the LA gives way before the hearing, by what it agreed to do. Ends when the matter is over."""
    for file, row in _given_way(school, today):
        event = _conceded(file, row, today)
        step = step_of(row)
        if step:
            yield event._replace(only=step)
        else:
            yield event._replace(start=None, only="assess", missing=_WHAT)


def conceded_plan(school: School, today: date) -> Iterator[Event]:
    """Starts when the LA gives way on an assessment, or on making a plan. Ends when the matter is over."""
    for file, row in _given_way(school, today):
        step = step_of(row)
        if step in ("assess", "plan"):
            longer = Offset(14, "weeks") if step == "assess" else None
            yield _conceded(file, row, today)._replace(offset=longer)


def _given_way(school: School, today: date) -> Iterator[tuple[PupilFile, Disagreement]]:
    for file, row in _open(school, today):
        if happened(row.conceded, today):
            yield file, row


def _conceded(file: PupilFile, row: Disagreement, today: date) -> Event:
    return _event(file, row, "conceded", None, "la")._replace(working=not_come(row.ended, today=today))


_WHAT = "what the LA agreed to do is not recorded: assess, make a plan, amend the plan, name the school"
# The verb that comes first says what was agreed: "assess for an EHC plan" is an assessment.
_VERBS = {
    "assess": r"\b(?:re-?)?assess",
    "amend": r"\bamend|\bchange",
    "placement": r"\bname\b|\bnaming\b|\bsection i\b|\bplacement\b",
    "plan": r"\bmake\b|\bmaking\b|\bissu|\bdraw|\bwrite\b|\bprepare",
    "keep": r"\bcease|\bmaintain|\bkeep|\bcontinue",
}


def step_of(row: Disagreement) -> str:
    """What the LA agreed to do, by the words on file; empty if they do not say so.

    Where only the named school was in dispute, an amendment is one of section I. Going on with a plan has no
    period of its own.
    """
    words = (row.conceded_what or "").casefold()
    found = {step: match.start() for step, verb in _VERBS.items() if (match := re.search(verb, words))}
    first = min(found, key=lambda step: found[step], default="plan" if "plan" in words else "")
    if first == "amend" and row.section_i_only:
        return "placement"
    return "" if first == "keep" else first
