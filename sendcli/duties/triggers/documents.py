"""Policies and reports of the school, as `documents:` of school.yaml lists them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sendcli.codes.schools import kind_of
from sendcli.dates.schoolyear import first_day, label, school_year
from sendcli.duties.event import Event, Fact
from sendcli.duties.triggers.common import happened, latest, senco
from sendcli.model.school import School
from sendcli.model.settings import DOCUMENTS, Document

STRATEGY, PREMIUM = "inclusion-strategy", "pupil-premium-strategy"
# Conditions of grant 2026-27: the first inclusion strategy.
_FIRST_STRATEGY = date(2026, 12, 31)
_GRANT_FROM = date(2026, 4, 1)
_MAINSTREAM = ("maintained", "academy")


def _document(school: School, name: str) -> Document | None:
    return next((document for document in school.settings.documents if document.id == name), None)


def _mainstream(school: School) -> bool:
    """Whether the Inclusive Mainstream Fund is for this school; where the type is not recorded, it may be."""
    return school.settings.type is None or kind_of(school.settings.type) in _MAINSTREAM


def last_done(document: Document, today: date) -> date | None:
    """When a document was last published, reviewed or approved. A day still to come does not count."""
    days = (document.published, document.reviewed, document.approved)
    return latest(happened(day, today) for day in days)


def _facts(document: Document) -> tuple[Fact, ...]:
    fields = ("published", "reviewed", "approved", "next_review", "changed")
    return tuple((field.replace("_", " "), document, field) for field in fields if document.has(field)) or (
        ("document", document, "id"),
    )


def _absent(school: School, name: str) -> Event:
    facts: tuple[Fact, ...] = (("documents", school.settings, "documents"),)
    words = f"`{name}` is not listed below `documents:` in school.yaml"
    step = f"Publish or review it, and add it below `documents:` in school.yaml with that day: `- id: {name}`."
    return Event("", None, None, name.replace("-", " "), senco(school), facts, words, only=name, next=step)


def reviewed(school: School, today: date) -> Iterator[Event]:
    """Starts when a document was last published, reviewed or approved. Starts anew with each review."""
    for name in DOCUMENTS:
        document = _document(school, name)
        if name == STRATEGY and not _mainstream(school):
            continue
        if document is None:
            if name not in (STRATEGY, PREMIUM):
                yield _absent(school, name)
        elif last_done(document, today) or document.next_review:
            yield _due(school, document, today)
        elif name != STRATEGY:
            words = "no date on which it was published or reviewed"
            yield _due(school, document, today)._replace(missing=words)


def _due(school: School, document: Document, today: date) -> Event:
    owner = document.owner or senco(school)
    what = document.title or document.id.replace("-", " ")
    start = last_done(document, today)
    return Event("", start, None, what, owner, _facts(document), agreed=document.next_review, only=document.id)


def changed(school: School, today: date) -> Iterator[Event]:
    """Starts when something changed that a document must say. Ends when it was published or reviewed since."""
    for document in school.settings.documents:
        if document.changed:
            done = last_done(document, today)
            event = _due(school, document, today)
            since = done if done and done >= document.changed else None
            yield event._replace(start=document.changed, done=since, agreed=None)


def first_strategy(school: School, today: date) -> Iterator[Event]:
    """Starts with 31 December 2026. Ends when the inclusion strategy was published. Mainstream schools only."""
    if not _mainstream(school) or today < _GRANT_FROM:
        return
    document = _document(school, STRATEGY)
    event = _due(school, document, today) if document else _absent(school, STRATEGY)
    published = document.published if document else None
    yield event._replace(start=_FIRST_STRATEGY, done=published, agreed=None, missing="")


def by_december(school: School, today: date) -> Iterator[Event]:
    """Starts with 31 December of the school year. Ends when the document was published or reviewed in that year."""
    year = school_year(today)
    document = _document(school, PREMIUM)
    event = _due(school, document, today) if document else _absent(school, PREMIUM)
    last = last_done(document, today) if document else None
    done = last if last and last >= first_day(year) else None
    what = f"{event.what} {label(year)}"
    yield event._replace(start=date(year, 12, 31), done=done, what=what, agreed=None, missing="")
