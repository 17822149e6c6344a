"""SEN support: the decision and telling the parents, meetings with them, and the record of each."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from sendcli.dates.schooldays import Term
from sendcli.dates.schoolyear import first_day, label, school_year
from sendcli.dates.thirds import thirds
from sendcli.dates.words import dated
from sendcli.duties.clock import middle
from sendcli.duties.event import Event, Fact
from sendcli.duties.triggers.common import lead, on_roll, senco, this_year
from sendcli.duties.triggers.status_run import Standing, standing
from sendcli.model.pupil import Pupil
from sendcli.model.school import PupilFile, School

MEETINGS_A_YEAR = 3


def started(school: School, today: date) -> Iterator[Event]:
    """Starts with the decision to make special educational provision. Ends when the parents were told.

    For a change to K. With E the LA has written to the parents itself; it counts only where the file says `no`.
    """
    for file, pupil, found in _decided_here(school, today):
        fresh = found.provision == "K" and found.before != "K"
        if fresh or (found.provision == "E" and found.told is False):
            yield _told(school, file, pupil, found, f"{found.provision} from {dated(found.start)}", today)


def ended(school: School, today: date) -> Iterator[Event]:
    """Starts when SEN support or a plan has come to an end. Ends when the parents were told."""
    for file, pupil, found in _decided_here(school, today):
        if found.provision == "N" and found.before in ("K", "E"):
            what = f"N from {dated(found.start)}, {found.before} until then"
            yield _told(school, file, pupil, found, what, today)


def _decided_here(school: School, today: date) -> Iterator[tuple[PupilFile, Pupil, Standing]]:
    """The provision that holds today, if this school decided it."""
    for file, pupil in on_roll(school, today):
        found = standing(pupil, today)
        if found and not (pupil.joined and found.start < pupil.joined):
            yield file, pupil, found


def _told(school: School, file: PupilFile, pupil: Pupil, found: Standing, what: str, today: date) -> Event:
    """Of years gone by nobody knows any more what was said: only a plain `no` counts as a breach."""
    old = found.told is None and found.start < first_day(school_year(today))
    missing = "when the parents were told is not recorded" if old else ""
    facts: tuple[Fact, ...] = (("status", found.first, "start"),)
    return Event(file.id, found.start, found.told, what, lead(school, pupil), facts, missing)


class _Year(NamedTuple):
    """A school year with the stretches by whose ends the parents are to have been met."""

    number: int
    marks: list[Term]


def met_parents(school: School, today: date) -> Iterator[Event]:
    """Starts with the school year of a pupil at K. Ends with three meetings with parents; the first missing counts.

    A meeting is a log entry `parent-meeting` or a review of a plan with parents present. A term of which the
    pupil was at K for less than half asks for none. Six terms a year count as three.
    """
    number = school_year(today)
    year = _Year(number, [term for term in thirds(school.calendar.terms) if school_year(term[2]) == number])
    for file, pupil in on_roll(school, today):
        row = file.status_on(today)
        found = standing(pupil, today)
        if row is None or row.provision != "K" or found is None:
            continue
        if not year.marks:
            missing = f"no terms of {label(number)} on file"
            yield Event("", None, None, "meetings with parents", senco(school), missing=missing)
            return
        yield from _next_meeting(school, file, pupil, found, year, today)


def _next_meeting(
    school: School, file: PupilFile, pupil: Pupil, found: Standing, year: _Year, today: date
) -> Iterator[Event]:
    since = max(found.start, pupil.joined or found.start)
    asked = [mark for mark in year.marks if since <= middle(mark)]
    held = [day for day in meetings(file, max(first_day(year.number), found.start)) if day <= today]
    if len(held) < len(asked):
        number = len(held) + 1 + len(year.marks) - len(asked)
        facts: tuple[Fact, ...] = (
            ("status", found.first, "start"),
            *((("log", file.log, "entries"),) if file.log else ()),
        )
        held_words = ", ".join(dated(day) for day in held) or "none"
        mark = asked[len(held)]
        what = f"meeting {number} of {MEETINGS_A_YEAR} in {label(year.number)}"
        working = (f"meetings on file in {label(year.number)}: {held_words}", f"one by the end of {mark[0]}")
        yield Event(file.id, mark[2], None, what, lead(school, pupil), facts, working=working)


def meetings(file: PupilFile, since: date) -> list[date]:
    """The days from `since` on which the school met the parents, within that school year."""
    days = {entry.on for entry in file.entries if entry.kind == "parent-meeting"}
    days |= {review.on for plan in file.plans.values() for review in plan.reviewed if review.parents_present}
    days |= {review.held for review in file.reviews.values() if review.held}
    return sorted(day for day in days if day >= since and this_year(day, since))


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
                if this_year(review.on, today) and review.on <= today:
                    what = f"review of {name} on {dated(review.on)}"
                    fact: Fact = ("review", review, "on")
                    yield Event(file.id, review.on, review.shared, what, plan.lead or owner, (fact,))
