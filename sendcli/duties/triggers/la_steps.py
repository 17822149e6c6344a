"""Other reviews and steps of the LA: its list for the term, children under five, plans from another LA."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from sendcli.dates.schooldays import Term
from sendcli.dates.schoolyear import age, label, school_year
from sendcli.dates.thirds import thirds
from sendcli.duties.event import Event, Fact
from sendcli.duties.triggers.common import happened, latest, with_plan
from sendcli.duties.triggers.cycle_start import completed, cycle_of
from sendcli.duties.triggers.ehc_plan import current_plan
from sendcli.model.school import School

# How long before a term its list may come. Source: SEND Code of Practice 2015 paragraph 9.168, unverified.
_EARLY = timedelta(weeks=2)


def under_five(school: School, today: date) -> Iterator[Event]:
    """Starts with the plan or the last review of any kind of a child under five. Ends with the fifth birthday."""
    for file, pupil in with_plan(school, today):
        plan = current_plan(file, today)
        if plan and age(pupil.born, today) < 5:
            held = (happened(review.held, today) for review in file.reviews.values())
            start = latest([plan.issued, *held])
            facts: tuple[Fact, ...] = (("date of birth", pupil, "born"), ("plan", plan, "issued"))
            missing = "" if start else "no date of the plan or of a review is recorded"
            yield Event(file.id, start, None, "a review every 3 to 6 months", "la", facts, missing)


def listed(school: School, today: date) -> Iterator[Event]:
    """Starts with the end of a term. Ends when the LA has sent its list of the plans to be reviewed.

    A list that came in the holiday before the term, or in the two weeks before it, is the list of that term.
    """
    begun = [term for term in thirds(school.calendar.terms) if term[1] <= today]
    if begun and with_plan(school, today) and school_year(begun[-1][2]) == school_year(today):
        name, _, end = begun[-1]
        lists = [day for day in school.settings.la_lists if _opens(begun) <= day <= today]
        fact: Fact = ("lists received", school.settings, "la_lists")
        yield Event("", end, latest(lists), f"list of {name} {label(school_year(end))}", "la", (fact,))


def _opens(begun: list[Term]) -> date:
    """From when a list belongs to the last of these terms."""
    early = begun[-1][1] - _EARLY
    return min(early, begun[-2][2] + timedelta(days=1)) if len(begun) > 1 else early


def moved_in(school: School, today: date) -> Iterator[Event]:
    """Starts when responsibility for the plan comes from another LA. Ends when the new LA says when it reviews."""
    for file, _ in with_plan(school, today):
        plan = current_plan(file, today)
        if plan and happened(plan.transferred_in, today):
            fact: Fact = ("transferred", plan, "transferred_in")
            yield Event(file.id, plan.transferred_in, plan.transfer_review_said, "plan from another LA", "la", (fact,))


def moved_in_review(school: School, today: date) -> Iterator[Event]:
    """Starts with the last review and with the transfer from another LA. Ends with a review completed since."""
    for file, _ in with_plan(school, today):
        plan, cycle = current_plan(file, today), cycle_of(file, today)
        moved = happened(plan.transferred_in, today) if plan else None
        if plan and moved and cycle:
            done = latest(decision.on for _, decision in completed(file, today) if decision.on >= moved)
            facts: tuple[Fact, ...] = (*cycle.facts, ("transferred", plan, "transferred_in"))
            event = Event(file.id, cycle.start, done, "plan from another LA", "la", facts, cycle.missing, other=moved)
            yield event._replace(agreed=cycle.printed)
