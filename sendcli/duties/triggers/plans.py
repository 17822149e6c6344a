"""Reviews of plans: the agreed date, the default where there is none, and plans that run on from review to review.

If the review of a plan was never recorded and a later plan has begun, that is still said, for the last one only.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sendcli.dates.words import dated
from sendcli.duties.event import Event, Fact
from sendcli.duties.triggers.common import lead, next_third, on_roll
from sendcli.duties.triggers.plan_series import CYCLES, Run, agreed, facts, last_review, plans, since
from sendcli.model.plan import Plan
from sendcli.model.pupil import Pupil
from sendcli.model.school import PupilFile, School


def _supported(school: School, today: date) -> Iterator[tuple[PupilFile, Pupil, str]]:
    """Pupils whose support goes in cycles: at K or E, or monitored."""
    for file, pupil in on_roll(school, today):
        row = file.status_on(today)
        if row and (row.provision in ("K", "E") or row.monitoring or row.considering):
            yield file, pupil, row.provision


def review_date(school: School, today: date) -> Iterator[Event]:
    """Starts with a SEN support plan; the date is the one agreed in it. Ends when that review was held."""
    for file, pupil, provision in _supported(school, today):
        runs = plans(school, today, file.id, CYCLES)
        if not runs and provision == "K":
            words = "no SEN support plan on file"
            fact: Fact = ("status", pupil, "status")
            yield Event(file.id, None, None, "SEN support", lead(school, pupil), (fact,), words)
        for run in runs:
            if not run.closed and not (run.overtaken and last_review(run.plan, today)):
                yield from _dated(school, file.id, pupil, run, provision, today)


def _dated(school: School, pupil_id: str, pupil: Pupil, run: Run, provision: str, today: date) -> Iterator[Event]:
    name, plan, overtaken, _ = run
    day = agreed(plan, today)
    if day is None and last_review(plan, today):
        return
    yield Event(
        pupil_id,
        since(plan, today),
        None,
        f"the review of {name} was not recorded; a later plan has begun" if overtaken else f"review of {name}",
        plan.lead or lead(school, pupil),
        facts(plan, today),
        "" if day else "no date of the review was agreed",
        agreed=day,
        only=plan.kind,
        note="The pupil has an EHC plan: reviewing this plan as well is good practice." if provision == "E" else "",
    )


def undated(school: School, today: date) -> Iterator[Event]:
    """Starts with a SEN support plan, or its last review, where no date of the next is agreed. Ends with a review."""
    for file, pupil, provision in _supported(school, today):
        current = [run for run in plans(school, today, file.id, CYCLES) if not run.overtaken]
        running = [run for run in current if not run.closed]
        # At K there is always a next cycle, whatever became of the last.
        ended = current[-1:] if provision == "K" and not running else []
        for name, plan, _, over in running + ended:
            if over or agreed(plan, today) is None:
                owner = plan.lead or lead(school, pupil)
                held = last_review(plan, today)
                what = f"next cycle after {name}" if over or held else f"review of {name}"
                start = since(plan, today) if held or not over else plan.end or plan.start
                yield Event(file.id, start, None, what, owner, facts(plan, today), only=plan.kind)


def started(school: School, today: date) -> Iterator[Event]:
    """Starts with a plan of any kind, and anew with each of its reviews. Ends when closed or overtaken."""
    for file, pupil in on_roll(school, today):
        for name, plan, overtaken, over in plans(school, today, file.id):
            if not overtaken and not over and not (plan.end and plan.end <= today):
                owner = plan.lead or lead(school, pupil)
                what = f"review of {name}"
                day = agreed(plan, today)
                start, found = since(plan, today), facts(plan, today)
                yield Event(file.id, start, None, what, owner, found, agreed=day, only=plan.kind)


def termly(school: School, today: date) -> Iterator[Event]:
    """Starts with a plan; after a review, with the next term. Ends when the plan is closed or a later one begins."""
    for event in started(school, today):
        plan = event.facts[0][1]
        assert isinstance(plan, Plan)
        if last_review(plan, today) and event.start:
            term = next_third(school.calendar, event.start)
            words = f"reviewed on {dated(event.start)}; the next term is "
            working = (words + (f"{term[0]}, from {dated(term[1])}" if term else "not on file"),)
            event = event._replace(start=term and term[1], working=working)
        yield event
