"""The annual written report to parents."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sendcli.dates.schoolyear import label, school_year
from sendcli.dates.thirds import complete
from sendcli.dates.words import dated
from sendcli.duties.event import Event
from sendcli.duties.triggers.common import lead, on_roll, senco, terms_of, this_year
from sendcli.model.pupil import Pupil
from sendcli.model.school import PupilFile, School


def yearly_report(school: School, today: date) -> Iterator[Event]:
    """Starts with the last day of the school year's last term. Ends when the annual report was sent."""
    year = label(school_year(today))
    terms = terms_of(school.calendar, school_year(today))
    last = max(terms, key=lambda term: term[2], default=None)
    if last is None:
        yield Event("", None, None, "annual reports to parents", senco(school), missing=f"no terms of {year} on file")
        return
    missing = "" if complete(terms) else f"the terms of {year} on file end on {dated(last[2])}: the rest is missing"
    working = () if missing else (f"{last[0]} is the last term of {year}",)
    for file, pupil in on_roll(school, today):
        facts = (("reports sent", pupil, "annual_reports"),)
        done = _sent(file, pupil, today)
        owner = lead(school, pupil)
        yield Event(file.id, last[2], done, f"report {year}", owner, facts, missing, working=working)


def _sent(file: PupilFile, pupil: Pupil, today: date) -> date | None:
    days = [*pupil.annual_reports, *(entry.on for entry in file.entries if entry.kind == "annual-report")]
    return max((day for day in days if this_year(day, today) and day <= today), default=None)
