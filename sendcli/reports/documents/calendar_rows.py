"""Entries of the review calendar as rows: what falls on one day for many pupils is one row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sendcli.analysis.review_calendar.entry import Entry
from sendcli.analysis.week.ahead import is_legal as legal_clock
from sendcli.dates.words import brief, spoken
from sendcli.duties.book.table import BOOK
from sendcli.reports.documents.document import Request
from sendcli.reports.documents.people import person

# What the calendar is about: other duties of the school have their place in the weekly summary.
_THEMES = (
    "annual-review", "phase-transfer", "needs-assessment", "disagreement", "looked-after", "sen-support", "behaviour",
    "healthcare", "access",
)  # fmt: skip
_NATIONAL = ("ks2.", "phonics", "eyfsp", "census.")
BOUND = {"la": "the LA", "parent": "the parents", "board": "the governors", "mediation adviser": "the adviser"}
_STATES = {"not recorded": "not recorded as held", "later": "due", "consider": "to consider"}
# So many pupils of one row are named; more are counted.
_MOST = 16


def is_review(entry: Entry) -> bool:
    """Whether an entry belongs into the calendar of reviews."""
    national = any(name.startswith(_NATIONAL) for name in entry.duties)
    return entry.kind != "duty" or (entry.theme in _THEMES and not national)


def is_legal(entry: Entry) -> bool:
    """Whether an entry is a step that the law, or a procedure that the law sets, asks for."""
    if entry.kind in ("annual review", "looked-after review"):
        return True
    return any(legal_clock(BOOK[name]) for name in entry.duties if name in BOOK)


def rows_of(asked: Request, entries: Sequence[Entry], dated: bool = False) -> list[tuple[Any, ...]]:
    """Day, what, who, who sees to it, how it stands; in order of days.

    Args:
        asked: for how pupils are called.
        entries: in order of days.
        dated: whether the days are of several months.
    """
    alike: dict[tuple[Any, ...], list[Entry]] = {}
    for entry in entries:
        alone = entry.pupil if is_legal(entry) and entry.kind != "duty" else ""
        alike.setdefault(
            (entry.on, entry.what, str(entry.state), entry.about if entry.group else "", alone), []
        ).append(entry)
    return [_row(asked, found, dated) for found in alike.values()]


def _row(asked: Request, found: list[Entry], dated: bool) -> tuple[Any, ...]:
    first = found[0]
    pupils = list(dict.fromkeys(pupil for entry in found for pupil in (entry.group or (entry.pupil,)) if pupil))
    names = [asked.called(pupil) for pupil in pupils]
    who = names if len(names) <= _MOST else f"{len(names)} pupils (send review-due lists them)"
    on = brief(first.on) if dated else " ".join(spoken(first.on).split()[:2])
    state = str(first.state)
    what = first.what[:1].upper() + first.what[1:]
    return on, what, who or "school", _owner(asked, found), _STATES.get(state, state)


def _owner(asked: Request, found: list[Entry]) -> str | None:
    """Who sees to it; whoever else is bound comes first."""
    bound = BOUND.get(found[0].bound)
    if bound:
        return bound
    call = person(asked.school)
    owners = list(dict.fromkeys(call(entry.owner) or "" for entry in found if entry.owner))
    return ", ".join(owners) if 0 < len(owners) <= 3 else "class teachers" if owners else None
