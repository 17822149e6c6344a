"""The school's calendar of one year: terms, holidays, INSET days, and its own dates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from sendcli.model import fields as f
from sendcli.model.record import Record


class Holiday(Record, title="a holiday"):
    """Days within a term on which there is no school: a half term, a closure."""

    name: str | None = f.text("What it is.", example="half term")
    start: date = f.day("First day without school.", key="from", example="2026-10-26", required=True)
    end: date = f.day("Last day without school.", key="to", example="2026-10-30", required=True)


class Term(Record, title="a term"):
    """A term, three or six a year, with the holidays inside it."""

    name: str = f.text("Its name.", example="autumn", required=True)
    start: date = f.day("First day, INSET days included.", key="from", example="2026-09-01", required=True)
    end: date = f.day("Last day.", key="to", example="2026-12-18", required=True)
    holidays: tuple[Holiday, ...] = f.many(Holiday, "Half term and the like.")


class Event(Record, title="a date of the school year"):
    """A date that the SENCO wants to see coming: a test week, a census, a panel."""

    name: str = f.text("What it is.", example="Phonics screening check", required=True)
    start: date = f.day("The day, or the first day.", key="date", example="2027-06-14", required=True)
    end: date | None = f.day("The last day.", key="to", example="2027-06-18")
    kind: str | None = f.choice(
        ("census", "test", "panel", "meeting", "deadline", "other"), "What kind.", "events", example="test"
    )
    done: date | None = f.day("When it was dealt with.", example="2026-10-01")
    owner: str | None = f.text("Who sees to it.", example="okafor")
    note: str | None = f.text("Remarks.")


class Calendar(Record, title="a calendar"):
    """One school year."""

    terms: tuple[Term, ...] = f.many(Term, "Terms in order.", required=True)
    inset: tuple[date, ...] = f.days(
        "INSET days: no school for pupils. Fewer than five can be right (twilights).", example="[2026-09-01]"
    )
    closed: tuple[date, ...] = f.days("Other days without school, such as an election.", example="[2027-05-06]")
    events: tuple[Event, ...] = f.many(Event, "Dates of the school's own.")
    source: tuple[str, ...] = f.texts("Where the dates come from.")

    def no_school(self) -> Iterator[date]:
        """Every day in term on which pupils do not come: holidays, INSET days, closures."""
        yield from self.inset
        yield from self.closed
        for term in self.terms:
            for holiday in term.holidays:
                for number in range((holiday.end - holiday.start).days + 1):
                    yield holiday.start + timedelta(days=number)
