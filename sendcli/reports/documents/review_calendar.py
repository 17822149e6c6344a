"""The review calendar: every review and each day of its procedure, by month, with legal clocks first."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

from sendcli.analysis.review_calendar.entry import MEETING, Entry
from sendcli.analysis.review_calendar.months import Month, reviews_by_month
from sendcli.analysis.review_due import Item
from sendcli.dates.schoolyear import first_day, last_day, school_year
from sendcli.dates.words import MONTHS
from sendcli.reports.charts.bars import Bar, bars
from sendcli.reports.documents.calendar_rows import is_legal, is_review, rows_of
from sendcli.reports.documents.document import Context, Document, Request
from sendcli.reports.documents.people import person
from sendcli.reports.forms.chart import Chart
from sendcli.reports.forms.values import written

# From this month on the next school year's autumn is shown as well.
_LATE = 5


def context(asked: Request) -> Context:
    """What `review-calendar.j2` shows. `--since DAY` says from when months are listed; else from this month on."""
    year = school_year(asked.day)
    last = last_day(year) if asked.day.month >= 9 or asked.day.month < _LATE else date(asked.day.year, 12, 31)
    whole = reviews_by_month(asked.school, min(asked.since or first_day(year), first_day(year)), last, asked.day)
    start = asked.since or asked.day.replace(day=1)
    listed = [month for month in whole.months if month.first >= start.replace(day=1)]
    shown = [entry for month in whole.months for entry in month.entries if is_review(entry)]
    past = sorted((entry for entry in shown if entry.state in ("overdue", "not recorded")), key=_rank)
    return {
        "about": f"{written(start)} to {written(last)}",
        "numbers": _numbers(shown, past),
        "chart": _chart(whole.months, _to_fix(shown)),
        "ours": rows_of(asked, [entry for entry in past if entry.bound != "la"], dated=True),
        "theirs": rows_of(asked, [entry for entry in past if entry.bound == "la"], dated=True),
        "earlier": [_item(asked, item) for item in whole.overdue],
        "months": [one for one in (_month(asked, month, start) for month in listed) if one["legal"] or one["other"]],
        "undated": [_item(asked, item) for item in whole.undated],
    }


def _rank(entry: Entry) -> tuple[bool, date]:
    """Legal clocks first, then by day."""
    return not is_legal(entry), entry.on


def _numbers(shown: list[Entry], past: list[Entry]) -> list[tuple[str, int]]:
    """Reviews of pupils in numbers; groups and papers are not counted."""
    states = Counter(str(entry.state) for entry in shown if entry.meeting)
    ours = sum(entry.bound != "la" for entry in past)
    return [
        ("Held this year", states["held"]),
        ("Agreed for a day", states["planned"]),
        ("Needing a day", len(_to_fix(shown))),
        ("Open and past, ours", ours),
        ("The LA's", len(past) - ours),
    ]


def _to_fix(shown: list[Entry]) -> list[Entry]:
    """The last days for annual reviews that nobody has fixed yet."""
    agreed = {entry.pupil for entry in shown if entry.what == MEETING and entry.state in ("planned", "not recorded")}
    return [
        entry
        for entry in shown
        if entry.pupil not in agreed and any(name.endswith("meeting_latest") for name in entry.duties)
    ]


def _chart(months: tuple[Month, ...], to_fix: list[Entry]) -> Chart | None:
    """Reviews month by month: held, agreed, and those that must be held by then and have no day."""
    rows = []
    for month in months:
        agreed = month.meetings.get("planned", 0) + month.meetings.get("not recorded", 0)
        fix = sum(entry in to_fix for entry in month.entries)
        rows.append(Bar(_name(month.first), (month.meetings.get("held", 0), agreed, fix)))
    most = max(rows, key=lambda row: sum(row.counts), default=Bar("", ()))
    words = f"Most reviews, {sum(most.counts)}, fall into {most.label}."
    return bars("Reviews by month", words, ("Held", "Agreed", "Needing a day"), rows)


def _month(asked: Request, month: Month, start: date) -> dict[str, Any]:
    """A month: legal clocks first. What has passed and is open stands above all months."""
    found = [
        entry
        for entry in month.entries
        if is_review(entry) and entry.on >= start and entry.state not in ("overdue", "not recorded")
    ]
    days = f"{month.school_days} school days" if month.school_days is not None else "school days not known"
    return {
        "name": _name(month.first),
        "days": days,
        "legal": rows_of(asked, [entry for entry in found if is_legal(entry)]),
        "other": rows_of(asked, [entry for entry in found if not is_legal(entry)]),
    }


def _name(first: date) -> str:
    return f"{MONTHS[first.month - 1]} {first.year}"


def _item(asked: Request, item: Item) -> tuple[Any, ...]:
    """A duty before these months, or without a day."""
    who = asked.called(item.pupil) if item.pupil else "school"
    call = person(asked.school)
    return who, item.title, item.due or item.missing, call(item.owner) if item.owner else item.bound


DOCUMENT = Document("review-calendar", "Review calendar", "school", context)
