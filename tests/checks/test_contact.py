"""The people around a pupil, and care."""

from __future__ import annotations

from tests.checks.conftest import Problems


def test_nobody_responsible(problems: Problems) -> None:
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
    - {name: Jo Example, relationship: nan}
    """
    assert problems.of("CON001") == [
        "pupils/ab-0001/pupil.yaml:9 none of the contacts has parental responsibility",
    ]


def test_child_in_care(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    looked_after:
    - {from: 2025-11-09, authority: "916"}
    contacts:
    - {name: Jo Example, relationship: carer}
    """
    assert problems.of("CON") == []


def test_twice(problems: Problems) -> None:
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
    - {name: Jo Example, relationship: mother, parental_responsibility: yes}
    - {name: jo example, relationship: mum}
    """
    assert problems.of("CON002") == [
        "pupils/ab-0001/pupil.yaml:10 this contact stands twice",
    ]


def test_old_address_ended(problems: Problems) -> None:
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
    - {name: Jo Example, relationship: mother, parental_responsibility: yes, to: 2024-01-01}
    - {name: Jo Example, relationship: mother, from: 2024-01-02}
    """
    assert problems.of("CON") == []


def test_interpreter(problems: Problems) -> None:
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
    - {name: Jo Example, relationship: mother, parental_responsibility: yes, interpreter: yes}
    """
    assert problems.of("CON003") == [
        "pupils/ab-0001/pupil.yaml:9 an interpreter is needed, but no language is recorded",
    ]


def test_care_twice(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    looked_after:
    - {from: 2025-11-09, to: 2026-02-02, authority: "916"}
    - {from: 2026-02-02, authority: "916"}
    """
    assert problems.of("CAR001") == [
        "pupils/ab-0001/pupil.yaml:10 this period of care begins on 2 Feb 2026, while another one holds",
    ]


def test_review_before_care(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    looked_after:
    - {from: 2025-11-09, authority: "916", reviews: [2025-10-07, 2025-12-07]}
    """
    assert problems.of("CAR002") == [
        "pupils/ab-0001/pupil.yaml:9 a review on 7 Oct 2025, outside this period of care",
    ]


def test_unknown_authority(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    la: "999"
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    """
    assert problems.of("CAR003") == [
        "pupils/ab-0001/pupil.yaml:4 no local authority has the number 999",
    ]


def test_mediation_declined_and_held(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    disagreements:
    - {letter: 2026-10-01, declined: 2026-10-22, mediation_held: 2026-11-12}
    """
    assert problems.of("CAR004") == [
        "pupils/ab-0001/pupil.yaml:9 mediation was declined and held",
    ]


def test_a_claim_of_discrimination_needs_no_letter(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    disagreements:
    - {discrimination: 2026-09-30}
    - {about: refused to assess}
    """
    assert problems.of("CAR005") == [
        "pupils/ab-0001/pupil.yaml:10 this disagreement has neither `letter` nor `discrimination`",
    ]
