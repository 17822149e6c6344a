"""The weekly summary as a document: what the week brought, and what the next four ask."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from sendcli.analysis.review_due import Item
from sendcli.analysis.week.ahead import Clocks
from sendcli.analysis.week.slot import skipped
from sendcli.analysis.week.week import week
from sendcli.dates.words import spoken
from sendcli.reports.documents.document import Context, Document, Request
from sendcli.reports.due import about, left
from sendcli.reports.forms.values import written
from sendcli.reports.week_sections import NO_DATE, OURS, THEIRS, sections
from sendcli.reports.week_states import known
from sendcli.reports.week_words import Words, tally

_WEEK = timedelta(days=7)
HEADS = ("By when", "Who", "What is to be done", "Next step")
_FORCES = {"derived": "A date that follows from statute"}


def context(asked: Request) -> Context:
    """What `weekly.j2` shows. `--since DAY` says from when; else it tells of a week."""
    since = asked.since or asked.day - _WEEK
    facts, compared = known(asked.school, asked.past, since, asked.day, asked.problems())
    found = week(facts, since, asked.day)
    clocks = {OURS: found.ahead.ours, THEIRS: found.ahead.theirs}
    return {
        "about": f"{written(since)} to {written(asked.day)}",
        "tally": tally(found),
        "compared": f"{_begun(compared)}.",
        "skipped": [written(day) for day in skipped(asked.day, since)],
        "heads": HEADS,
        "sections": [
            {
                "title": section.title,
                "clocks": _clocks(asked, clocks.get(section.title, Clocks())),
                "lines": _parts(section.lines) if section.title not in clocks else _undated(clocks[section.title]),
            }
            for section in sections(found, Words(asked.called))
        ],
    }


def _clocks(asked: Request, found: Clocks) -> list[dict[str, Any]]:
    """Legal clocks by how near they are."""
    parts = (("Late", found.late), ("Within 14 days", found.soon), ("Within 28 days", found.later))
    return [{"title": title, "rows": [_row(asked, item) for item in items]} for title, items in parts if items]


def _undated(found: Clocks) -> list[dict[str, Any]]:
    return [{"text": "", "more": [NO_DATE.format(len(found.undated))]}] if found.undated else []


def _row(asked: Request, item: Item) -> tuple[str, ...]:
    """When, for whom, what and by what force, the next step."""
    doubt = "" if item.duty.verified else ", unverified"
    label = f"{_begun(item.label)}. " if item.label not in (item.state, "overdue") else ""
    far = f"in {left(item)}" if (item.days or 0) > 1 else left(item)
    return (
        f"{_day(item.due, asked.day)}, {far}" if item.due else far,
        asked.called(item.pupil) if item.pupil else "school",
        f"{item.title}{about(item)}. {_FORCES.get(item.duty.force, _begun(item.duty.force))}{doubt}.",
        f"{label}{item.next}".replace("`", ""),
    )


def _day(due: date, day: date) -> str:
    """A day with its weekday; the year only if it is another one."""
    return spoken(due) if due.year != day.year else spoken(due).rpartition(" ")[0]


def _parts(lines: Iterable[str]) -> list[dict[str, Any]]:
    """Lines in lists. One that others are indented below stands over a list of its own."""
    found: list[dict[str, Any]] = []
    for line in lines:
        if line.startswith("  ") and found:
            found[-1]["more"].append(line.strip())
        elif line.endswith(":"):
            found.append({"text": _begun(line), "more": []})
        elif found and not found[-1]["text"]:
            found[-1]["more"].append(_begun(line))
        else:
            found.append({"text": "", "more": [_begun(line)]})
    return found


def _begun(words: str) -> str:
    """Words as a sentence begins; what is typed stays as it is typed."""
    return words if words.startswith("send ") else words[:1].upper() + words[1:]


DOCUMENT = Document("weekly", "Weekly summary", "school", context)
