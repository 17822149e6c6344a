"""SEN support: the decision and telling the parents, meetings with them, the record of each, the yearly report."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from sendcli.dates.schooldays import Term
from sendcli.dates.schoolyear import first_day, label, school_year
from sendcli.dates.words import dated
from sendcli.duties.clock import middle
from sendcli.duties.event import Event, Fact
from sendcli.duties.triggers.common import lead, on_roll, senco, terms_of, this_year
from sendcli.model.pupil import Pupil, Status
from sendcli.model.school import PupilFile, School

MEETINGS_A_YEAR = 3


def started(school: School, today: date) -> Iterator[Event]:
    """Starts with the decision to make special educational provision. Ends when the parents were told.

    For a change to K. With E the LA has written to the parents itself; it counts only where the file says `no`.
    """
    for file, pupil, row, before in _latest_rows(school, today):
        fresh = row.provision == "K" and before != "K"
        if fresh or (row.provision == "E" and row.parents_told is False):
            yield _told(school, file, pupil, row, f"{row.provision} from {dated(row.start)}")


def ended(school: School, today: date) -> Iterator[Event]:
    """Starts when SEN support or a plan has come to an end. Ends when the parents were told."""
    for file, pupil, row, before in _latest_rows(school, today):
        if row.provision == "N" and before in ("K", "E"):
            yield _told(school, file, pupil, row, f"N from {dated(row.start)}, before {before}")


def _latest_rows(school: School, today: date) -> Iterator[tuple[PupilFile, Pupil, Status, str]]:
    """The row that holds today, if this school decided it, and the provision before it."""
    for file, pupil in on_roll(school, today):
        rows = sorted((row for row in pupil.status if row.start <= today), key=lambda row: row.start)
        if rows and not (pupil.joined and rows[-1].start < pupil.joined):
            yield file, pupil, rows[-1], rows[-2].provision if len(rows) > 1 else ""


def _told(school: School, file: PupilFile, pupil: Pupil, row: Status, what: str) -> Event:
    return Event(file.id, row.start, row.parents_told, what, lead(school, pupil), (("status", row, "start"),))


def met_parents(school: School, today: date) -> Iterator[Event]:
    """Starts with the school year of a pupil at K. Ends with three meetings with parents; the first missing counts.

    A meeting is a log entry `parent-meeting` or a review of a plan with parents present. A term of which the
    pupil was at K for less than half asks for none.
    """
    year = school_year(today)
    marks = _marks(terms_of(school.calendar, year))
    for file, pupil in on_roll(school, today):
        row = file.status_on(today)
        if row is None or row.provision != "K":
            continue
        if not marks:
            missing = f"no terms of {label(year)} on file"
            yield Event("", None, None, "meetings with parents", senco(school), missing=missing)
            return
        yield from _next_meeting(school, file, pupil, row, marks)


def _next_meeting(school: School, file: PupilFile, pupil: Pupil, row: Status, marks: list[Term]) -> Iterator[Event]:
    year = school_year(marks[0][2])
    since = max(row.start, pupil.joined or row.start)
    asked = [mark for mark in marks if since <= middle(mark)]
    held = meetings(file, max(first_day(year), row.start))
    if len(held) < len(asked):
        number = len(held) + 1 + len(marks) - len(asked)
        facts: tuple[Fact, ...] = (("status", row, "start"), *((("log", file.log, "entries"),) if file.log else ()))
        held_words = ", ".join(dated(day) for day in held) or "none"
        yield Event(
            file.id,
            asked[len(held)][2],
            None,
            f"meeting {number} of {len(marks)} in {label(year)}",
            lead(school, pupil),
            facts,
            working=(f"meetings on file in {label(year)}: {held_words}", f"one by the end of {asked[len(held)][0]}"),
        )


def _marks(terms: list[Term]) -> list[Term]:
    """The three stretches of a year by whose ends a meeting is to have been held, from three or six terms."""
    n = len(terms)
    if n < MEETINGS_A_YEAR:
        return terms
    cuts = [-(-n * k // MEETINGS_A_YEAR) for k in range(MEETINGS_A_YEAR + 1)]
    return [(terms[b - 1][0], terms[a][1], terms[b - 1][2]) for a, b in pairwise(cuts)]


def meetings(file: PupilFile, since: date) -> list[date]:
    """The days from `since` on which the school met the parents, within that school year."""
    days = {entry.on for entry in file.entries if entry.kind == "parent-meeting"}
    days |= {review.on for plan in file.plans.values() for review in plan.reviewed if review.parents_present}
    days |= {review.held for review in file.reviews.values() if review.held}
    return sorted(day for day in days if day >= since and this_year(day, since))


def yearly_report(school: School, today: date) -> Iterator[Event]:
    """Starts with the last day of the school year's last term. Ends when the annual report was sent."""
    year = school_year(today)
    last = max(terms_of(school.calendar, year), key=lambda term: term[2], default=None)
    if last is None:
        words = f"no terms of {label(year)} on file"
        yield Event("", None, None, "annual reports to parents", senco(school), missing=words)
        return
    working = (f"{last[0]} is the last term of {label(year)}",)
    for file, pupil in on_roll(school, today):
        facts = (("reports sent", pupil, "annual_reports"),)
        done = _sent(file, pupil, today)
        yield Event(file.id, last[2], done, f"report {label(year)}", lead(school, pupil), facts, working=working)


def _sent(file: PupilFile, pupil: Pupil, today: date) -> date | None:
    days = [day for day in pupil.annual_reports if this_year(day, today)]
    days += [entry.on for entry in file.entries if entry.kind == "annual-report" and this_year(entry.on, today)]
    return max(days, default=None)


def recorded(school: School, today: date) -> Iterator[Event]:
    """Starts with a meeting of this school year. Ends when its record was shared with parents and staff."""
    for file, pupil in on_roll(school, today):
        owner = lead(school, pupil)
        for entry in file.entries:
            if entry.kind in ("meeting", "parent-meeting") and this_year(entry.on, today) and entry.on <= today:
                what = f"{entry.kind.replace('-', ' ')} of {dated(entry.on)}"
                yield Event(file.id, entry.on, entry.shared, what, entry.by or owner, (("meeting", entry, "on"),))
        for name, plan in file.plans.items():
            for review in plan.reviewed:
                if this_year(review.on, today):
                    what = f"review of {name} on {dated(review.on)}"
                    fact: Fact = ("review", review, "on")
                    yield Event(file.id, review.on, review.shared, what, plan.lead or owner, (fact,))
