"""Leavers: the common transfer file, the SEN file, the pointer to the protection file, and how long files are kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from sendcli.codes.schools import kind_of
from sendcli.dates.arithmetic import Offset
from sendcli.dates.words import dated
from sendcli.duties.event import Event, Fact
from sendcli.duties.triggers.common import next_term, recent, senco
from sendcli.model.events import Leaving
from sendcli.model.pupil import Pupil
from sendcli.model.school import PupilFile, School

# Nobody takes over the records of these pupils.
_NOWHERE = ("deceased", "abroad", "home-education")
RETENTION = 31
# Kinds and types of school that are not maintained by an LA: academies, free schools, independent schools.
_NOT_MAINTAINED = ("academy", "special-academy", "independent", "independent-special", "post-16")
_NOT_RECORDED = "whether a child-protection file exists is not recorded: ask the DSL"
_ACADEMIES_FOR_AP = ("38", "42", "43")


def _left(school: School, today: date) -> Iterator[tuple[PupilFile, Pupil, Leaving]]:
    for file in school.pupils.values():
        pupil = file.pupil
        if pupil and pupil.left and pupil.left.on < today and pupil.left.reason != "deceased":
            yield file, pupil, pupil.left


def _moved(school: School, today: date) -> Iterator[tuple[PupilFile, Pupil, Leaving]]:
    for file, pupil, left in _left(school, today):
        if left.reason not in _NOWHERE:
            yield file, pupil, left


def _lately(school: School, today: date) -> Iterator[tuple[PupilFile, Pupil, Leaving]]:
    """Who left in this school year or the last. What was sent for others is no longer asked."""
    for file, pupil, left in _moved(school, today):
        if recent(left.on, today):
            yield file, pupil, left


def _maintained(school: School) -> bool:
    """Whether the Pupil Information Regulations bind the school: those on maintained schools."""
    if school.settings.academy is not None:
        return not school.settings.academy
    kind = school.settings.type or ""
    return kind_of(kind) not in _NOT_MAINTAINED and kind not in _ACADEMIES_FOR_AP


def name_of(left: Leaving) -> str:
    """What lists call it."""
    return f"left on {dated(left.on)}" + (f" for {left.to}" if left.to else "")


def registered(school: School, today: date) -> Iterator[Event]:
    """Starts when the school learns that a leaver is registered elsewhere. Ends when the CTF was sent."""
    only = "maintained" if _maintained(school) else "academy"
    for file, _, left in _lately(school, today):
        missing = (
            "" if left.registered else "the day on which the school learned of the new registration is not recorded"
        )
        facts: tuple[Fact, ...] = (("left", left, "on"), ("registered", left, "registered"))
        yield Event(file.id, left.registered, left.ctf_sent, name_of(left), "office", facts, missing, only=only)


def sen_file(school: School, today: date) -> Iterator[Event]:
    """Starts when the school learns that a leaver is registered elsewhere, else with the last day. Ends when sent."""
    for file, _, left in _lately(school, today):
        facts: tuple[Fact, ...] = (("left", left, "on"), ("registered", left, "registered"))
        start = left.registered or left.on
        yield Event(file.id, start, left.sen_file_sent, name_of(left), senco(school), facts)


def sen_file_receipt(school: School, today: date) -> Iterator[Event]:
    """Starts when the SEN file was sent. Ends with the receipt."""
    for file, _, left in _lately(school, today):
        if left.sen_file_sent and left.sen_file_sent <= today:
            fact: Fact = ("SEN file sent", left, "sen_file_sent")
            yield Event(file.id, left.sen_file_sent, left.sen_file_receipt, name_of(left), senco(school), (fact,))


def protection_file(school: School, today: date) -> Iterator[Event]:
    """Starts when a pupil with a separate child-protection file leaves. Ends when the DSL has sent it.

    In a term: five days from leaving. At its end: the first five days of the next. Whether there is one is a
    question to the DSL where the records say neither.
    """
    for file, pupil, left in _moved(school, today):
        exists = pupil.flag_on("child_protection_file", left.on)
        if left.protection_file == "to-send" or (exists and left.protection_file is None):
            yield _protection(school, file, left)
        elif exists is None and left.protection_file is None and recent(left.on, today):
            facts: tuple[Fact, ...] = (("left", left, "on"),)
            done = left.protection_file_sent
            yield Event(file.id, left.on, done, name_of(left), "dsl", facts, _NOT_RECORDED, only="unknown")


def _protection(school: School, file: PupilFile, left: Leaving) -> Event:
    facts: tuple[Fact, ...] = (("left", left, "on"), ("protection file", left, "protection_file"))
    event = Event(file.id, left.on, left.protection_file_sent, name_of(left), "dsl", facts, only="known")
    if school.calendar.term_of(left.on + timedelta(days=1)):
        return event
    term = next_term(school.calendar, left.on)
    if term is None:
        return event._replace(start=None, missing="the first day of the next term is not on file")
    words = f"left between terms; the next term begins on {dated(term[1])}"
    return event._replace(start=term[1], offset=Offset(5, "days", inclusive=True), working=(words,))


def kept(school: School, today: date) -> Iterator[Event]:
    """Starts with the birth of a pupil whose last school this was. Ends when the file is gone."""
    years = school.settings.retention_years or RETENTION
    for file, pupil, left in _left(school, today):
        if left.record_kept:
            facts: tuple[Fact, ...] = (("date of birth", pupil, "born"), ("record kept", left, "record_kept"))
            offset = Offset(years, "years")
            yield Event(file.id, pupil.born, None, f"SEN file, {years} years", senco(school), facts, offset=offset)
