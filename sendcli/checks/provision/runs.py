"""Runs of an intervention: their days and their staff."""

from __future__ import annotations

from collections.abc import Iterator

from sendcli.checks.check import Finding, check
from sendcli.checks.each import SLIP, line, order, runs
from sendcli.dates.words import dated
from sendcli.model.school import School


@check("RUN001")
def days_in_order(school: School) -> Iterator[Finding]:
    """A run ends, and is looked at again, after it started.

    Bad:
        # records/interventions/precision-teaching/2027-spring.yaml
        start: 2027-01-11
        end: 2026-03-19
        pupils:
        - {pupil: ab-0001}

    Good:
        # records/interventions/precision-teaching/2027-spring.yaml
        start: 2027-01-11
        end: 2027-03-19
        pupils:
        - {pupil: ab-0001}
    """
    for _, run in runs(school):
        yield from order(run, "end", "the run ends", "start", "it starts")
        yield from order(run, "review", "the group is looked at again", "start", "the run starts")
        yield from order(run, "reviewed", "the group was looked at again", "start", "the run starts")


@check("RUN002", "warning")
def not_endless(school: School) -> Iterator[Finding]:
    """A run is over within a year.

    What goes on for longer is better cut into runs, each with values at entry and at exit: otherwise
    nobody asks whether it still helps. Mostly, though, it is a slip of the year.

    Bad:
        # records/interventions/precision-teaching/2027-spring.yaml
        start: 2027-01-11
        end: 2028-03-19
        pupils:
        - {pupil: ab-0001}

    Good:
        # records/interventions/precision-teaching/2027-spring.yaml
        start: 2027-01-11
        end: 2027-03-19
        pupils:
        - {pupil: ab-0001}
    """
    for _, run in runs(school):
        weeks = (run.end - run.start).days // 7 if run.end else 0
        if weeks > 52:
            words = f"this run takes {weeks} weeks"
            yield run.place("end"), words, f"it starts on {dated(run.start)} (line {line(run, 'start')})", SLIP


@check("RUN003")
def while_offered(school: School) -> Iterator[Finding]:
    """A run starts while the intervention is offered.

    The days are `from` and `to` of the intervention. If it is offered again, delete `to`.

    Bad:
        # records/interventions/lego-club/intervention.yaml
        name: Construction club
        layer: targeted
        areas: [communication-and-interaction]
        entry: [Finds it hard to work with a partner]
        measure: {id: leuven_involvement}
        to: 2026-07-21
        # records/interventions/lego-club/2027-spring.yaml
        start: 2027-01-11
        pupils:
        - {pupil: ab-0001}

    Good:
        # records/interventions/lego-club/intervention.yaml
        name: Construction club
        layer: targeted
        areas: [communication-and-interaction]
        entry: [Finds it hard to work with a partner]
        measure: {id: leuven_involvement}
        to: 2027-07-21
        # records/interventions/lego-club/2027-spring.yaml
        start: 2027-01-11
        pupils:
        - {pupil: ab-0001}
    """
    for programme, run in runs(school):
        offer = programme.intervention
        if offer and offer.end and run.start > offer.end:
            words = f"starts on {dated(run.start)}, after the intervention ended on {dated(offer.end)}"
            yield run.place("start"), words, f"the end is in intervention.yaml, line {line(offer, 'end')}"
        if offer and offer.start and run.start < offer.start:
            words = f"starts on {dated(run.start)}, before the intervention began on {dated(offer.start)}"
            yield run.place("start"), words, f"the start is in intervention.yaml, line {line(offer, 'start')}"


@check("RUN010", "warning")
def staff_trained(school: School) -> Iterator[Finding]:
    """Who delivers an intervention is trained for it, if the school records that training.

    Training stands in the staff file (`training`, with `interventions`) or at the intervention (`trained`).
    Where it is recorded for nobody, nothing is said.

    Bad:
        # records/interventions/precision-teaching/2027-spring.yaml
        start: 2027-01-11
        end: 2027-03-19
        staff: [lund]
        pupils:
        - {pupil: ab-0001}

    Good:
        # records/interventions/precision-teaching/2027-spring.yaml
        start: 2027-01-11
        end: 2027-03-19
        staff: [okafor]
        pupils:
        - {pupil: ab-0001}
    """
    trained: dict[str, set[str]] = {}
    for name, person in school.staff.items():
        for course in person.training:
            for intervention in course.interventions:
                trained.setdefault(intervention, set()).add(name)
    for programme, run in runs(school):
        offer = programme.intervention
        able = trained.get(programme.id, set()) | {
            row.staff for row in (offer.staff if offer else ()) if row.trained and row.staff
        }
        for name in run.staff if able else ():
            if name not in able and name in school.staff:
                words = f"no training in this intervention is recorded for {name}"
                yield run.place("staff"), words, f"trained: {', '.join(sorted(able))}"
