"""Interventions, agreed actions and concerns: what people said they would do or look at again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sendcli.dates.arithmetic import Offset
from sendcli.dates.words import dated
from sendcli.duties.event import Event, Fact
from sendcli.duties.triggers.common import lead, on_roll, senco
from sendcli.model.common import Action
from sendcli.model.intervention import Run
from sendcli.model.school import Programme, School


def _runs(school: School) -> Iterator[tuple[Programme, str, Run]]:
    for programme in school.programmes.values():
        for name, run in programme.runs.items():
            if run.decision is None:
                yield programme, name, run


def _run_event(school: School, programme: Programme, name: str, run: Run, start: date | None) -> Event:
    owner = run.staff[0] if run.staff else senco(school)
    pupils = tuple(member.pupil for member in run.pupils)
    facts: tuple[Fact, ...] = (("run", run, "start"), ("review", run, "review"))
    return Event("", start, None, f"{programme.id}/{name}", owner, facts, group=pupils)


def run_reviewed(school: School, today: date) -> Iterator[Event]:
    """Starts with a run of an intervention; the date is agreed, or by `review_weeks`. Ends when looked at."""
    for programme, name, run in _runs(school):
        weeks = programme.intervention.review_weeks if programme.intervention else None
        event = _run_event(school, programme, name, run, run.start)
        offset = Offset(weeks, "weeks") if weeks else None
        missing = "" if run.review or weeks or run.end else "no date is agreed on which the group is looked at"
        if run.review or weeks or missing:
            yield event._replace(done=run.reviewed, agreed=run.review, offset=offset, missing=missing)


def run_ended(school: School, today: date) -> Iterator[Event]:
    """Starts with the last day of a run. Ends with the decision to keep, adapt or stop."""
    for programme, name, run in _runs(school):
        if run.end:
            later = any(other.start > run.start for other in programme.runs.values() if other.start <= today)
            event = _run_event(school, programme, name, run, run.end)
            yield event._replace(done=later, facts=(("end", run, "end"),))


def _actions(school: School, today: date) -> Iterator[tuple[str, Action, str, str]]:
    for file, pupil in on_roll(school, today):
        owner = lead(school, pupil)
        for entry in file.entries:
            for action in entry.actions:
                yield file.id, action, owner, f"{entry.kind} of {dated(entry.on)}"
        for review in file.reviews.values():
            for action in review.actions:
                yield file.id, action, owner, f"{review.kind} review"
    for name, concern in school.concerns.items():
        for action in concern.actions:
            yield concern.pupil or "", action, senco(school), f"concern {name}"


def promised(school: School, today: date) -> Iterator[Event]:
    """Starts with the date by which somebody said they would do something. Ends when it is done."""
    for pupil_id, action, owner, where in _actions(school, today):
        if action.by:
            fact: Fact = ("action", action, "by")
            event = Event(pupil_id, action.by, action.done, f"action of the {where}", action.who or owner, (fact,))
            yield event._replace(words=" ".join(action.what.split()))


def concern(school: School, today: date) -> Iterator[Event]:
    """Starts with the day on which to look at a concern again. Ends with a decision since."""
    for name, row in school.concerns.items():
        if row.look_again:
            done = row.decided if row.decided and row.decided >= row.look_again else None
            fact: Fact = ("look again", row, "look_again")
            yield Event(row.pupil or "", row.look_again, done, f"concern {name}", row.by or senco(school), (fact,))
