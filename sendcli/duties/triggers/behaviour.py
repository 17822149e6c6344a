"""Restrictive interventions, behaviour plans after an incident, and part-time timetables."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sendcli.dates.words import dated
from sendcli.duties.event import Event, Fact, When
from sendcli.duties.triggers.common import known, lead, leading_date, on_roll, ours, remaining, this_year
from sendcli.duties.triggers.plan_series import plans, since
from sendcli.model.events import PartTime
from sendcli.model.log import Entry
from sendcli.model.pupil import Pupil
from sendcli.model.record import Record
from sendcli.model.school import PupilFile, School

_PARENTS = ("parent", "mother", "father", "carer", "guardian")


def restrictive(file: PupilFile) -> Iterator[Entry]:
    """The entries on force, restraint and seclusion."""
    for entry in file.entries:
        if entry.kind == "restrictive-intervention" or entry.seclusion:
            yield entry


def _interventions(school: School, today: date) -> Iterator[tuple[PupilFile, Pupil, Entry, str]]:
    """The interventions of all pupils. That a pupil has left since ends no duty to report."""
    for file, pupil in known(school):
        for entry in restrictive(file) if remaining(pupil) else ():
            if ours(pupil, entry.on, today) and not (pupil.joined and today < pupil.joined):
                when = f", {entry.time}" if entry.time else ""
                yield file, pupil, entry, f"intervention of {dated(entry.on)}{when}"


def recorded(school: School, today: date) -> Iterator[Event]:
    """Starts with a restrictive intervention in the log. Ends when it was written down."""
    for file, pupil, entry, what in _interventions(school, today):
        facts: tuple[Fact, ...] = (("intervention", entry, "on"),)
        missing = "" if entry.recorded else "the day on which it was written down is not recorded"
        yield Event(file.id, entry.on, entry.recorded, what, entry.by or lead(school, pupil), facts, missing)


def told(school: School, today: date) -> Iterator[Event]:
    """Starts with a restrictive intervention in the log. Ends when each parent, or the LA instead, was told."""
    for file, pupil, entry, what in _interventions(school, today):
        facts: tuple[Fact, ...] = (("intervention", entry, "on"),)
        done = entry.parents_told or bool(entry.parents_not_told)
        yield Event(file.id, entry.on, done, what, entry.by or lead(school, pupil), facts)


def shaken(school: School, today: date) -> Iterator[Event]:
    """Starts with an intervention or suspension of this school year. Ends when the behaviour plan was looked at."""
    for file, pupil in on_roll(school, today):
        runs = plans(school, today, file.id, ("behaviour-support", "risk-assessment"))
        current = [run for run in runs if not run.overtaken and not run.closed]
        for day, row, what in _shocks(file, pupil) if current else ():
            for name, plan, _, _ in current:
                if plan.start <= day and since(plan, today) <= day and this_year(day, today) and day <= today:
                    owner = plan.lead or lead(school, pupil)
                    facts: tuple[Fact, ...] = (("start", plan, "start"), (what, row, ""))
                    yield Event(file.id, day, None, f"{name} after the {what} of {dated(day)}", owner, facts)


def _shocks(file: PupilFile, pupil: Pupil) -> Iterator[tuple[date, Record, str]]:
    for entry in restrictive(file):
        yield entry.on, entry, "intervention"
    for row in pupil.suspensions:
        if not row.plan_reviewed:
            yield row.start, row, "suspension"


def _part_time(school: School, today: date) -> Iterator[tuple[PupilFile, Pupil, PartTime]]:
    for file, pupil in on_roll(school, today):
        for row in pupil.part_time:
            if row.ended is None or row.ended > today:
                yield file, pupil, row


def part_time_review(school: School, today: date) -> Iterator[Event]:
    """Starts with a part-time timetable; the date is the agreed one. Ends with the review, or full time."""
    for file, pupil, row in _part_time(school, today):
        facts: tuple[Fact, ...] = (("from", row, "start"), ("review", row, "review"))
        missing = "" if row.review else "no date of its review was agreed"
        what = f"part-time timetable from {dated(row.start)}"
        held = [*(leading_date(text) for text in row.reviews), *(review.on for review in row.reviewed)]
        done = any(day and row.review and row.review <= day <= today for day in held)
        yield Event(file.id, row.start, done, what, lead(school, pupil), facts, missing, agreed=row.review)


def part_time_agreed(school: School, today: date) -> Iterator[Event]:
    """Starts with a part-time timetable. Ends when the parents have agreed."""
    for file, pupil, row in _part_time(school, today):
        agreed = _signed(row) if row.agreed is None else row.agreed
        silent = agreed is None and row.la_told is not False
        facts: tuple[Fact, ...] = (("from", row, "start"), ("agreed", row, "agreed"))
        what = f"part-time timetable from {dated(row.start)}" + ("" if row.la_told is not False else "; LA not told")
        missing = "whether the parents agreed is not recorded" if silent else ""
        yield Event(file.id, row.start, agreed, what, lead(school, pupil), facts, missing)


def _signed(row: PartTime) -> When:
    """When a parent or carer signed; True if only that one did is known."""
    for name in row.signed:
        if any(word in f"{name.who} {name.role}".casefold() for word in _PARENTS) and name.agreed is not False:
            return name.on or name.agreed or True
    return None


def part_time_end(school: School, today: date) -> Iterator[Event]:
    """Starts with the planned last day of a part-time timetable. Ends with the return to full time."""
    for file, pupil, row in _part_time(school, today):
        what = f"part-time timetable from {dated(row.start)}"
        missing = "" if row.end else "no last day was planned; a part-time timetable has an end"
        yield Event(file.id, row.end, None, what, lead(school, pupil), (("to", row, "end"),), missing)
