"""The parts of a plan as a page shows them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sendcli.model.common import Heading, Support, View
from sendcli.model.plan import Plan, PlannedNeed, PlanReview
from sendcli.model.support import Strategy
from sendcli.reports.documents.document import Request
from sendcli.reports.documents.people import people, person
from sendcli.reports.forms.values import written


def part(one: Heading, call: Callable[[str | None], str | None]) -> dict[str, Any]:
    """A part under a heading of the form's own."""
    more = [f"in whose words: {call(one.by)}" if one.by else None, written(one.on) if one.on else None]
    safety = "somebody's safety depends on it" if one.for_safety else None
    return {
        "heading": one.heading,
        "text": one.text,
        "points": [*one.points, *one.ticked],
        "more": "; ".join(word for word in (*more, safety) if word),
    }


def strategy(one: Strategy, call: Callable[[str | None], str | None]) -> str:
    """What adults do, with where, who, when and whose advice it is, as far as that is written."""
    more = ", ".join(part for part in (one.where, call(one.who), one.cadence, one.source) if part)
    return f"{one.what} ({more})" if more else one.what


def need(one: PlannedNeed) -> dict[str, Any]:
    """A need with what it gets in the way of."""
    return {
        "title": (one.area or "need").replace("-", " ").capitalize(),
        "text": one.description,
        "facts": [
            pair
            for pair in (
                ("Gets in the way of", one.barrier),
                ("Strengths", one.strengths),
                ("What shows it", list(one.evidence)),
            )
            if pair[1]
        ],
    }


def support(asked: Request, row: Support) -> tuple[Any, ...]:
    """A line of provision as a row."""
    call = person(asked.school)
    return row.what, call(row.who), amount(row), group(row.group_size), row.where


def amount(row: Support) -> str | None:
    """How much of it: "10 minutes, 5 times a week"."""
    length = f"{row.minutes} minutes" if row.minutes else None
    times = (
        f"{row.times:g} times a {row.per}"
        if row.times and row.per and row.times != 1
        else f"once a {row.per}"
        if row.times and row.per
        else None
    )
    every = f"every {row.every_weeks} weeks" if row.every_weeks else None
    return (
        ", ".join(part for part in (length, times, every, f"for {row.weeks} weeks" if row.weeks else None) if part)
        or None
    )


def group(size: int | None) -> str | None:
    """The size of a group in words."""
    return None if size is None else "one to one" if size == 1 else f"group of {size}"


def view(asked: Request, one: View) -> tuple[str, str]:
    """What somebody said, and who, when and how."""
    call = person(asked.school)
    by = f"written down by {call(one.written_by)}" if one.written_by else None
    who = (call(one.who) or one.who).capitalize() if one.who.islower() else call(one.who) or one.who
    return one.words, ", ".join(part for part in (who, written(one.on) if one.on else None, one.how, by) if part)


def review(asked: Request, held: PlanReview, plan: Plan) -> dict[str, Any]:
    """A review that was held, with its targets in their own words."""
    words = {one.id: one.outcome for one in plan.targets}
    return {
        "on": held.on,
        "facts": [
            pair
            for pair in (
                ("Present", people(asked.school, held.present)),
                ("Decision", held.decision and held.decision.replace("-", " ")),
                ("What worked", held.worked),
                ("What did not work", held.worked_not),
                ("Impact", held.impact),
                ("What comes next", held.next),
                ("Next review", held.next_review),
            )
            if pair[1]
        ],
        "targets": [
            (words.get(row.target, row.target), row.result and row.result.replace("-", " "), row.comment, row.next)
            for row in held.targets
        ],
        "views": [view(asked, one) for one in held.views],
    }
