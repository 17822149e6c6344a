"""The SEN information report: for the website without figures of pupils, for staff with the audit of every clause."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

from sendcli.analysis.information_report import Answer, answers, as_told, figures, published_figures, with_figures
from sendcli.codes.information_report import clause_name
from sendcli.model.information_report import InformationReport
from sendcli.model.school import School
from sendcli.model.settings import Document as Published
from sendcli.reports.documents.document import Context, Document, Request
from sendcli.reports.documents.information_questions import QUESTIONS
from sendcli.reports.documents.people import person
from sendcli.reports.forms.values import written

PUBLIC = "public"


def context(asked: Request) -> Context:
    """What `information-report.j2` shows.

    Readers outside are told a number of pupils only if the school has published it already (`send figures publish`):
    another one, compared with it, might tell of a single child. The sentences that name another are left out for them.
    """
    report = asked.school.information_report
    found = answers(asked.school, asked.day)
    inside = asked.audience != PUBLIC
    known, as_of = (figures(asked.school, asked.day), None) if inside else published_figures(asked.school, asked.day)
    figured = any("{" in one.said.text for one in found if one.said)
    return {
        "title": (report.title if report else None) or "SEN information report",
        "about": _about(asked.school, asked.day, found),
        "intro": report.intro if report else None,
        "parts": [_part(asked, report, one, known) for one in found],
        "audit": [_audit(asked, one) for one in found] if inside else [],
        "summary": _summary(found),
        "figures": inside and figured,
        "as_of": as_of if figured else None,
    }


def _about(school: School, day: date, found: tuple[Answer, ...]) -> str:
    """When it was last looked at, and when it was published and approved, as far as that has been."""
    days = [one.said.reviewed for one in found if one.said and one.said.reviewed and one.said.reviewed <= day]
    parts = [f"last reviewed {written(max(days))}"] if days else []
    paper = next((one for one in school.settings.documents if one.id == "sen-information-report"), None)
    text = "; ".join([*parts, *(_days(paper, day) if paper else [])])
    return text[:1].upper() + text[1:]


def _days(paper: Published, day: date) -> list[str]:
    pairs = (("published", paper.published), ("approved by the governors", paper.approved))
    return [f"{words} {written(on)}" for words, on in pairs if on and on <= day]


def _part(asked: Request, report: InformationReport | None, one: Answer, known: dict[str, str]) -> dict[str, Any]:
    """A clause as its readers see it."""
    said = one.said
    fill = as_told if asked.audience == PUBLIC else with_figures
    text = fill(said.text, known) if said else None
    facts: list[tuple[str, Any]] = []
    if one.clause.code == "4":
        facts = [
            ("SENCO", person(asked.school)(report.senco) if report else None),
            ("Contact", report.contact if report else None),
        ]
    return {
        "question": QUESTIONS[one.clause.code],
        "clause": clause_name(one.clause.code),
        "text": text,
        "facts": facts,
        "links": [": ".join(filter(None, link)) for link in ((one.title, one.where) for one in said.links)]
        if said
        else [],
    }


def _audit(asked: Request, one: Answer) -> tuple[Any, ...]:
    """A row of the audit: the clause, what it asks for, where it is answered, who sees to it, when it was looked at."""
    said = one.said
    where = QUESTIONS[one.clause.code] if said else "nowhere"
    owner = person(asked.school)(said.owner) if said else None
    return clause_name(one.clause.code), one.clause.label, where, owner, said.reviewed if said else None, one.state


def _summary(found: tuple[Answer, ...]) -> str:
    count = Counter(str(one.state) for one in found)
    said = {
        "missing": "missing",
        "not reviewed": "never reviewed",
        "over a year ago": "reviewed over a year ago",
        "up to date": "up to date",
    }
    parts = [f"{count[state]} {words}" for state, words in said.items() if count[state]]
    return f"{len(found)} clauses: {', '.join(parts)}."


DOCUMENT = Document("information-report", "SEN information report", "school", context, (PUBLIC, "staff"))
