"""The page of what is due: legal clocks of the school and of the LA, and everything that has a day."""

from __future__ import annotations

from typing import Any

from sendcli.analysis.review_due import HORIZON, Item, review_due
from sendcli.reports.documents.document import Context, Document, Request
from sendcli.reports.documents.people import person
from sendcli.reports.due import group_of

TITLES = (
    ("overdue", "Overdue"),
    ("la", "The LA is overdue: chase"),
    ("due", f"Due within {HORIZON} days"),
    ("consider", "Consider"),
    ("cannot say", "Cannot say: a date is not recorded"),
)


def context(asked: Request) -> Context:
    """What `site-due.j2` shows."""
    items = review_due(asked.school, asked.day)
    return {
        "about": f"The next {HORIZON} days. send review-due --explain shows the sums.",
        "groups": [
            (title, [row(asked, item) for item in items if group_of(item) == group])
            for group, title in TITLES
            if any(group_of(item) == group for item in items)
        ],
    }


def row(asked: Request, item: Item) -> tuple[Any, ...]:
    """One line: the day, for whom, what, who sees to it, and why."""
    whom = asked.called(item.pupil) if item.pupil else "the school"
    owner = person(asked.school)(item.owner) or item.owner
    return item.due or "not known", whom, f"{item.title} ({item.what})" if item.what else item.title, owner, item.label


DOCUMENT = Document("site-due", "What is due", "school", context, names=True)
