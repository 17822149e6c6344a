"""The Markdown page of what is due."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sendcli.analysis.review_due import Item
from sendcli.dates.words import spoken
from sendcli.model.school import School
from sendcli.reports.due import GROUPS, Called, about, bound, group_of, row
from sendcli.reports.render import render

HEADINGS = {
    "overdue": "Overdue",
    "la": "LA overdue: chase",
    "due": "Due",
    "consider": "Consider",
    "cannot say": "Cannot say: a date is not recorded",
    "later": "Later",
}


def page(school: School, today: date, items: Iterable[Item], called: Called, recorded: str = "") -> str:
    """The page: a table a group. `recorded` says from which state of the folder it was made, if not the present one."""
    found = list(items)
    groups = []
    for group, _ in GROUPS:
        here = [_row(item, called) for item in found if group_of(item) == group]
        if here:
            groups.append((HEADINGS[group], here))
    context = {
        "school": school.settings.name,
        "as_of": ", ".join(filter(None, [spoken(today), recorded])),
        "groups": groups,
    }
    return render("review-due.md.j2", context)


def _row(item: Item, called: Called) -> dict[str, str]:
    shown = {name: "" if value is None else str(value) for name, value in row(item, called).items()}
    return shown | {
        "due": spoken(item.due) if item.due else "not known",
        "days": "" if item.days is None else str(item.days),
        "pupil": shown["pupil"] or "school",
        "about": about(item).strip() + (f" ({item.missing})" if item.missing else ""),
        "force": item.duty.force + ("" if item.duty.verified else ", unverified"),
        "bound": bound(item),
    }
