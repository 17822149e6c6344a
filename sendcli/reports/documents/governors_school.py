"""The school in the report to governors: SENCO, training, money, policies. Nothing here is about children."""

from __future__ import annotations

from datetime import date
from typing import Any

from sendcli.analysis.governors.child import year_before
from sendcli.dates.span import holds
from sendcli.model.school import School
from sendcli.model.settings import Document
from sendcli.model.staff import SencoPost
from sendcli.reports.forms.values import written
from sendcli.reports.provision_words import budget_name, pounds

# What governors must see to have: the policies and reports of SEND and access.
_PAPERS = {
    "sen-information-report": "SEN information report",
    "sen-policy": "SEN policy",
    "accessibility-plan": "Accessibility plan",
    "inclusion-strategy": "Inclusion strategy",
    "medical-policy": "Policy on medical conditions",
    "equality-objectives": "Equality objectives",
    "equality-information": "Equality information",
    "pupil-premium-strategy": "Pupil premium strategy",
}
_COURSES = {"npq-senco": "NPQ for SENCOs", "nasenco": "National Award for SEN Co-ordination"}


def school_part(school: School, day: date, public: bool) -> dict[str, Any]:
    """What the template shows of the school."""
    return {
        "senco": senco_facts(school, day, public),
        "training": _training(school, day),
        "money": [] if public else _money(school, day),
        "papers": [_paper(school, name, words) for name, words in _PAPERS.items()],
    }


def senco_facts(school: School, day: date, public: bool) -> list[tuple[str, Any]]:
    """Who the SENCO is, since when, with which qualification and how much time. No word on how well."""
    settings = school.settings
    staff = school.staff.get(settings.senco) if settings.senco else None
    post = staff.senco if staff else None
    facts: list[tuple[str, Any]] = [
        ("SENCO", staff.name if staff else None),
        ("Since", post.since if post else None),
        ("Qualified teacher", post.teacher if post else None),
        ("SENCO qualification", _qualified(post, day)),
    ]
    if not public:
        facts += [
            ("Hours a week for the role", post.hours if post else None),
            ("On the leadership team", post.leadership if post else None),
        ]
    base = (
        f"{settings.base.name}{f', {settings.base.places} places' if settings.base.places else ''}"
        if settings.base
        else None
    )
    return [*facts, ("Governor for SEN", settings.sen_governor), *([("Inclusion base", base)] if base else [])]


def _qualified(post: SencoPost | None, day: date) -> str | None:
    """The qualification: held, being taken, or to be taken within three years of the first post."""
    if post is None:
        return None
    name = _COURSES.get(post.course or "", "")
    if post.exempt:
        return "not required: in post before the rule"
    if post.completed and post.completed <= day:
        return f"{name or 'held'}, completed {written(post.completed)}"
    return f"{name}, begun {written(post.started)}" if name and post.started and post.started <= day else name or None


def _training(school: School, day: date) -> list[str]:
    """Staff trained in twelve months, and the interventions that somebody here is trained for."""
    since = year_before(day)
    here = [one for one in school.staff.values() if not (one.end and one.end < day)]
    fresh = sum(any(row.on and since <= row.on <= day for row in one.training) for one in here)
    names = {
        found.intervention.name
        for one in here
        for row in one.training
        for name in row.interventions
        if (found := school.programmes.get(name)) and found.intervention and not found.intervention.confidential
    }  # fmt: skip
    lines = [f"Staff who took training on SEND in the last twelve months: {fresh}"]
    return [*lines, f"Somebody is trained for: {'; '.join(sorted(names))}"] if names else lines


def _money(school: School, day: date) -> list[tuple[Any, ...]]:
    rows = [one for one in school.settings.budgets if holds(day, one.start, one.end)]
    return [
        (
            budget_name(one.kind),
            pounds(one.amount),
            pounds(one.spent) if one.spent is not None else None,
            f"{written(one.start)} to {written(one.end)}",
        )
        for one in rows
    ]


def _paper(school: School, name: str, words: str) -> tuple[Any, ...]:
    found: Document | None = next((one for one in school.settings.documents if one.id == name), None)
    if found is None:
        return words, None, None, None
    looked = [day for day in (found.published, found.reviewed) if day]
    return words, max(looked, default=None), found.approved, found.next_review
