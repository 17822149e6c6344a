"""Confidential things where they do not belong."""

from __future__ import annotations

from tests.checks.conftest import Problems


def test_name_in_a_folder(problems: Problems) -> None:
    """
    # records/pupils/zoe-0002/pupil.yaml
    name: {given: Zoë-Marie, family: Sample}
    born: 2018-05-17
    year: "4"
    status:
    - {from: 2025-01-09, provision: N}
    # records/pupils/zoe-0002/plans/2026-marie.yaml
    kind: local
    title: Words
    start: 2026-09-07
    """
    assert problems.of("PRI001") == [
        "pupils/zoe-0002/plans/2026-marie.yaml:1 this path holds a name of the pupil",
    ]


def test_a_child_called_summer(problems: Problems) -> None:
    """
    # records/pupils/ab-0002/pupil.yaml
    name: {given: Summer, family: Reed}
    born: 2018-05-17
    year: "4"
    status:
    - {from: 2025-01-09, provision: N}
    # records/pupils/ab-0002/plans/2026-summer.yaml
    kind: local
    title: Words
    start: 2026-04-13
    review: 2026-07-01
    """
    assert problems.of("PRI001") == []


def test_name_of_an_intervention(problems: Problems) -> None:
    """
    # records/interventions/ada-example/2026-autumn.yaml
    start: 2026-09-21
    pupils:
    - {pupil: ab-0001}
    """
    assert problems.of("PRI001") == [
        "interventions/ada-example/:1 this path holds the name of a pupil",
    ]


def test_full_name_in_a_run(problems: Problems) -> None:
    """
    # records/interventions/precision-teaching/2026-autumn.yaml
    start: 2026-09-21
    pupils:
    - {pupil: ab-0001}
    comment: Went well for Ada Example.
    """
    assert problems.of("PRI002") == [
        "interventions/precision-teaching/2026-autumn.yaml:4 this text holds a pupil's full name",
    ]
    assert problems.notes("PRI002") == ["write the id: ab-0001"]


def test_forename_alone_is_not_enough(problems: Problems) -> None:
    """
    # records/interventions/precision-teaching/2026-autumn.yaml
    start: 2026-09-21
    pupils:
    - {pupil: ab-0001}
    comment: Went well for Ada. Example follows.
    """
    assert problems.of("PRI002") == []


def test_another_child(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/log.yaml
    entries:
    - {date: 2026-09-10, kind: note, by: lund, summary: "Sits with Noor Instance's group"}
    """
    assert problems.of("PRI003") == [
        "pupils/ab-0001/log.yaml:2 this text holds another pupil's full name",
    ]


def test_own_name(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/log.yaml
    entries:
    - {date: 2026-09-10, kind: note, by: lund, summary: "Ada Example read aloud"}
    """
    assert problems.of("PRI") == []


def test_words_of_a_sentence(problems: Problems) -> None:
    """
    # records/pupils/ab-0002/pupil.yaml
    name: {given: Will, family: Read}
    born: 2018-05-17
    year: "4"
    status:
    - {from: 2025-01-09, provision: N}
    # records/pupils/ab-0001/log.yaml
    entries:
    - {date: 2026-09-10, kind: note, by: lund, summary: "She will read aloud"}
    """
    assert problems.of("PRI003") == []


def test_father_of_the_same_name(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    contacts:
    - {name: Noor Instance, relationship: father, parental_responsibility: yes}
    """
    assert problems.of("PRI") == []


def test_safeguarding(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/log.yaml
    entries:
    - {date: 2026-09-10, kind: note, by: lund, summary: "The LADO was rung"}
    """
    assert problems.of("PRI004") == [
        "pupils/ab-0001/log.yaml:2 “lado”: does this belong in the DSL's system?",
    ]


def test_salvador_is_no_safeguarding(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/log.yaml
    entries:
    - {date: 2026-09-10, kind: note, by: lund, summary: "Moved here from El Salvador, a disclosure of nothing"}
    """
    assert problems.of("PRI004") == []


def test_vetting(problems: Problems) -> None:
    """
    # records/staff/okafor.yaml
    name: Ngozi Okafor
    roles: [teaching-assistant]
    rate: ta
    training:
    - {what: DBS renewed}
    """
    assert problems.of("PRI005") == [
        "staff/okafor.yaml:5 DBS checks belong in the single central record, not here",
    ]


def test_number_in_prose(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/log.yaml
    entries:
    - {date: 2026-09-10, kind: note, by: lund, summary: "Asked for C916999926001."}
    """
    assert problems.of("PRI006") == [
        "pupils/ab-0001/log.yaml:2 this text holds what looks like a UPN",
    ]
