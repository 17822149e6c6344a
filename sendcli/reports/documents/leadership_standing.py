"""The numbers of the leadership brief: now, at the end of last term and a year ago; progress; money."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

from sendcli.analysis.analyse.analyse import analyse
from sendcli.analysis.analyse.people import Period
from sendcli.analysis.half_term import half_term_began
from sendcli.analysis.progress.progress import Progress
from sendcli.analysis.progress.verdict import VERDICTS
from sendcli.analysis.provision.groups import cost_of
from sendcli.analysis.provision.provision import Provision
from sendcli.analysis.register import Register, register
from sendcli.dates.arithmetic import add_months
from sendcli.dates.schoolyear import first_day, label, school_year
from sendcli.dates.span import holds
from sendcli.model.school import School
from sendcli.model.settings import Budget
from sendcli.reports.forms.values import written
from sendcli.reports.provision_words import budget_name, pounds, sum_of
from sendcli.reports.register_page import share

_STANDING = {"too early": "Too early to say", "not delivered": "Too few sessions given to say"}


def term_began(school: School, day: date) -> date:
    """The first day of the term that a day lies in, or of the last one that has begun."""
    begun = [start for _, start, _ in school.calendar.terms if start <= day]
    return max(begun) if begun else half_term_began(school, day)


def standing(school: School, day: date) -> dict[str, Any]:
    """The register now, at the end of last term, and a year ago."""
    days = {"Now": day, "Last term": _last_term(school, day), "A year ago": add_months(day, -12)}
    shown = {name: on for name, on in days.items() if on}
    found = [register(school, on, day) for on in shown.values()]
    heads = [name if name == "Now" else f"{name}, {written(on)}" for name, on in shown.items()]
    rows = [
        ("On the register", *(len(one.lines) for one in found)),
        ("With an EHC plan", *(one.by_provision["E"] for one in found)),
        ("At SEN support", *(one.by_provision["K"] for one in found)),
        ("Monitored, not on the register", *(len(one.monitored) for one in found)),
        ("Share of the roll", *(_share(one) for one in found)),
    ]
    return {"heads": ["Pupils", *heads], "rows": rows if any(one.roll for one in found) else rows[:-1]}


def absence(school: School, day: date) -> list[str]:
    """Attendance and suspensions of this school year, of everyone who was on the register in it."""
    found = analyse(school, Period(first_day(school_year(day)), day), day, ("provision",))
    rows = {
        (row.section, row.what.partition(",")[0]): row for row in found.rows if not row.by and row.number is not None
    }
    words = (
        ("attendance", "sessions attended", "attendance {percent}%"),
        ("attendance", "persistently absent", "{number} of {of} persistently absent (10% or more missed)"),
        ("suspensions", "pupils suspended at least once", "{number} of {of} suspended at least once"),
    )
    told = [(rows.get((section, what)), said) for section, what, said in words]
    return [said.format(percent=row.percent, number=row.number, of=row.of) for row, said in told if row and row.of]


def _share(found: Register) -> str | None:
    return share(len(found.lines), found.roll) if found.roll else None


def _last_term(school: School, day: date) -> date | None:
    """The last day of the term before; None where the calendar does not have it."""
    began = max((start for _, start, _ in school.calendar.terms if start <= day), default=day)
    return max((end for _, _, end in school.calendar.terms if end < began), default=None)


def progress_rows(rows: Sequence[Progress]) -> list[tuple[str, int]]:
    """How many targets stand at each verdict, what needs a decision first."""
    count = Counter(row.judged.verdict for row in rows)
    return [(_STANDING.get(one, one.capitalize()), count[one]) for one in VERDICTS if count[one]]


def money(school: School, day: date, found: Provision) -> list[tuple[str, str]]:
    """The budgets of the financial year of the day, and what the provision on file comes to in the school year."""
    rows = [(budget_name(one.kind), _budget(one)) for one in _running(school, day)]
    if found.rows:
        rows.append((f"Provision on file, {label(school_year(day))}", sum_of(cost_of(found.rows))))
    return rows


def _running(school: School, day: date) -> list[Budget]:
    return [one for one in school.settings.budgets if holds(day, one.start, one.end)]


def _budget(one: Budget) -> str:
    spent = f", {pounds(one.spent)} spent" if one.spent is not None else ", what is spent is not recorded"
    return f"{pounds(one.amount)} until {written(one.end)}{spent}"
