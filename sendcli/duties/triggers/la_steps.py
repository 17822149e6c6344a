"""Other reviews and steps of the LA: its list for the term, children under five, plans from another LA."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sendcli.dates.schoolyear import age, label, school_year
from sendcli.duties.event import Event, Fact
from sendcli.duties.triggers.common import latest, terms_of, with_plan
from sendcli.duties.triggers.cycle import completed, current_plan, cycle_of
from sendcli.model.school import School


def under_five(school: School, today: date) -> Iterator[Event]:
    """Starts with the plan or the last review of any kind of a child under five. Ends with the fifth birthday."""
    for file, pupil in with_plan(school, today):
        plan = current_plan(file)
        if plan and age(pupil.born, today) < 5:
            start = latest([plan.issued, *(review.held for review in file.reviews.values())])
            facts: tuple[Fact, ...] = (("date of birth", pupil, "born"), ("plan", plan, "issued"))
            missing = "" if start else "no date of the plan or of a review is recorded"
            yield Event(file.id, start, None, "a review every 3 to 6 months", "la", facts, missing)


def listed(school: School, today: date) -> Iterator[Event]:
    """Starts with the end of a term. Ends when the LA has sent its list of the plans to be reviewed."""
    if with_plan(school, today):
        year = school_year(today)
        begun = [term for term in terms_of(school.calendar, year) if term[1] <= today]
        for name, start, end in begun[-1:]:
            lists = [day for day in school.settings.la_lists if start <= day <= end]
            fact: Fact = ("lists received", school.settings, "la_lists")
            what = f"list of {name} {label(year)}"
            yield Event("", end, latest(lists), what, "la", (fact,))


def moved_in(school: School, today: date) -> Iterator[Event]:
    """Starts when responsibility for the plan comes from another LA. Ends when the new LA says when it reviews."""
    for file, _ in with_plan(school, today):
        plan = current_plan(file)
        if plan and plan.transferred_in:
            fact: Fact = ("transferred", plan, "transferred_in")
            yield Event(file.id, plan.transferred_in, plan.transfer_review_said, "plan from another LA", "la", (fact,))


def moved_in_review(school: School, today: date) -> Iterator[Event]:
    """Starts with the last review and with the transfer from another LA. Ends with a review completed since."""
    for file, _ in with_plan(school, today):
        plan, cycle = current_plan(file), cycle_of(file)
        if plan and plan.transferred_in and cycle:
            moved = plan.transferred_in
            since = [review.decision.on for review in completed(file) if review.decision]
            done = latest(day for day in since if day >= moved)
            facts: tuple[Fact, ...] = (*cycle.facts, ("transferred", plan, "transferred_in"))
            event = Event(file.id, cycle.start, done, "plan from another LA", "la", facts, cycle.missing, other=moved)
            yield event._replace(agreed=cycle.printed)
