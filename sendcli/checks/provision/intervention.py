"""Interventions: what they are for, whom they are for, and how the school sees whether they work."""

from __future__ import annotations

from collections.abc import Iterator

from sendcli.checks.check import Finding, check
from sendcli.checks.each import line, order
from sendcli.checks.plans.target import unknown_measure
from sendcli.model.intervention import Intervention
from sendcli.model.measures import measure, measures
from sendcli.model.school import Programme, School


def offered(school: School) -> Iterator[tuple[Programme, Intervention]]:
    """Every intervention whose file could be read."""
    for programme in school.programmes.values():
        if programme.intervention is not None:
            yield programme, programme.intervention


@check("INT001")
def ends_after_it_begins(school: School) -> Iterator[Finding]:
    """An intervention is offered from a day until a later one.

    Bad:
        # records/interventions/lego-club/intervention.yaml
        name: Construction club
        layer: targeted
        areas: [communication-and-interaction]
        entry: [Finds it hard to work with a partner]
        measure: {id: leuven_involvement}
        from: 2024-09-02
        to: 2023-07-21

    Good:
        # records/interventions/lego-club/intervention.yaml
        name: Construction club
        layer: targeted
        areas: [communication-and-interaction]
        entry: [Finds it hard to work with a partner]
        measure: {id: leuven_involvement}
        from: 2024-09-02
        to: 2026-07-21
    """
    for _, intervention in offered(school):
        yield from order(intervention, "end", "the intervention ends", "start", "it begins")


@check("INT002", "warning")
def universal_has_no_runs(school: School) -> Iterator[Finding]:
    """What is offered to everyone has no runs.

    A run names pupils and counts sessions. If only some pupils take part, the layer is targeted.

    Bad:
        # records/interventions/word-wall/intervention.yaml
        name: Word wall
        layer: universal
        areas: [communication-and-interaction]
        # records/interventions/word-wall/2026-autumn.yaml
        start: 2026-09-21
        end: 2026-12-11
        pupils:
        - {pupil: ab-0001}

    Good:
        # records/interventions/word-wall/intervention.yaml
        name: Word wall
        layer: universal
        areas: [communication-and-interaction]
    """
    for programme, intervention in offered(school):
        if intervention.layer == "universal" and programme.runs:
            names = ", ".join(sorted(programme.runs))
            words = "this intervention is universal, but it has runs with named pupils"
            yield intervention.place("layer"), words, f"runs: {names}", "should the layer be: targeted?"


@check("INT003", "warning")
def says_for_whom(school: School) -> Iterator[Finding]:
    """An intervention beyond the universal offer says for whom it is and how it is measured.

    Without entry criteria nobody can tell why one pupil takes part and another does not; without a
    measure nobody can tell whether it works.

    Bad:
        # records/interventions/lego-club/intervention.yaml
        name: Construction club
        layer: targeted
        areas: [communication-and-interaction]

    Good:
        # records/interventions/lego-club/intervention.yaml
        name: Construction club
        layer: targeted
        areas: [communication-and-interaction]
        entry: [Finds it hard to work with a partner]
        measure: {id: leuven_involvement}
    """
    for _, intervention in offered(school):
        missing = [field for field in ("entry", "measure") if not intervention.has(field)]
        if missing and intervention.layer in ("targeted", "targeted-plus", "specialist"):
            words = f"this intervention has no {' and no '.join(f'`{field}`' for field in missing)}"
            yield intervention.place("layer"), words, "say who it is for, and what shows that it works"


@check("INT004")
def known_measure(school: School) -> Iterator[Finding]:
    """The measure of an intervention is a built-in one or one of the school's own.

    `send measures` lists them. Add a scale of your own to school.yaml under `measures`.

    Bad:
        # records/interventions/lego-club/intervention.yaml
        name: Construction club
        layer: targeted
        areas: [communication-and-interaction]
        entry: [Finds it hard to work with a partner]
        measure: {id: leuven}

    Good:
        # records/interventions/lego-club/intervention.yaml
        name: Construction club
        layer: targeted
        areas: [communication-and-interaction]
        entry: [Finds it hard to work with a partner]
        measure: {id: leuven_involvement}
    """
    known = measures(school.settings)
    for _, intervention in offered(school):
        measured = intervention.measure
        if measured and measured.id not in known:
            yield measured.place("id"), *unknown_measure(measured.id, known)


@check("INT005", "warning")
def direction_agrees(school: School) -> Iterator[Finding]:
    """An intervention does not turn its measure round.

    On the SDQ total less is better, wherever it is used. Delete the direction here: it is known.

    Bad:
        # records/interventions/calm-start/intervention.yaml
        name: Calm start
        layer: targeted
        areas: [social-emotional-and-mental-health]
        entry: [SDQ total of 16 or more]
        measure: {id: sdq_total, direction: up}

    Good:
        # records/interventions/calm-start/intervention.yaml
        name: Calm start
        layer: targeted
        areas: [social-emotional-and-mental-health]
        entry: [SDQ total of 16 or more]
        measure: {id: sdq_total}
    """
    for _, intervention in offered(school):
        measured = intervention.measure
        scale = measure(measured.id, school.settings) if measured else None
        if not (measured and scale and measured.direction) or scale.direction == "either":
            continue
        if measured.direction != scale.direction:
            better = "more" if scale.direction == "up" else "less"
            words = f"the direction is {measured.direction} here, but on {scale.id} {better} is better"
            yield measured.place("direction"), words, f"the measure is on line {line(measured, 'id')}"
