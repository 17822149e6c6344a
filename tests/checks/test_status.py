"""The history of a pupil's status."""

from __future__ import annotations

from tests.checks.conftest import Problems


def test_order(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2026-01-15, provision: K}
    - {from: 2023-01-09, provision: N}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    """
    assert problems.of("STA001") == [
        "pupils/ab-0001/pupil.yaml:6 this row begins on 9 Jan 2023, not after the row before it",
    ]


def test_two_rows_on_one_day(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2023-01-09, provision: N}
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    """
    assert problems.of("STA001") == [
        "pupils/ab-0001/pupil.yaml:6 this row begins on 9 Jan 2023, not after the row before it",
    ]


def test_overlap(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2023-01-09, to: 2026-02-28, provision: K}
    - {from: 2026-02-28, provision: N}
    """
    assert problems.of("STA002") == [
        "pupils/ab-0001/pupil.yaml:5 this row runs until 28 Feb 2026, but the next one has begun by then",
    ]


def test_rows_that_meet_do_not_overlap(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2023-01-09, to: 2026-02-27, provision: K}
    - {from: 2026-02-28, provision: N}
    """
    assert problems.of("STA") == []


def test_repeated(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2023-01-09, provision: K}
    - {from: 2024-01-08, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    """
    assert problems.of("STA003") == [
        "pupils/ab-0001/pupil.yaml:6 the status was K already, so this row changes nothing",
    ]


def test_monitoring_is_a_change(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2023-01-09, provision: N, monitoring: yes}
    - {from: 2024-01-08, provision: N}
    """
    assert problems.of("STA") == []


def test_back_after_an_absence_is_no_repetition(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2023-01-09, to: 2023-07-21, provision: K}
    - {from: 2024-01-08, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    """
    assert problems.of("STA003") == []
    assert problems.of("STA004") == [
        "pupils/ab-0001/pupil.yaml:6 no status is recorded for the 170 days before this row",
    ]


def test_old_code(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2023-01-09, provision: S}
    """
    assert problems.of("STA005") == [
        "pupils/ab-0001/pupil.yaml:5 S is known, but it ended on 31 Mar 2018",
    ]


def test_code_before_its_time(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2005-03-02
    year: "4"
    status:
    - {from: 2010-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    """
    assert problems.of("STA005") == [
        "pupils/ab-0001/pupil.yaml:5 K is known, but it starts on 1 Sep 2014",
    ]


def test_monitored_and_on_the_register(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2023-01-09, provision: K, monitoring: yes, considering: sen-support}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    """
    assert problems.of("STA006") == [
        "pupils/ab-0001/pupil.yaml:5 `monitoring` goes with provision N, this row has K",
        "pupils/ab-0001/pupil.yaml:5 SEN support is under consideration, but the provision is K already",
    ]


def test_an_assessment_may_be_considered_at_sen_support(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2023-01-09, provision: K, considering: ehc-needs-assessment}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    """
    assert problems.of("STA") == []


def test_after_leaving(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    left: {date: 2026-12-18}
    status:
    - {from: 2027-01-04, provision: N}
    """
    assert problems.of("STA007") == [
        "pupils/ab-0001/pupil.yaml:6 this row begins on 4 Jan 2027, after the pupil left",
    ]


def test_no_plan_on_file(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2026-01-15, provision: E}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    """
    assert problems.of("STA008") == [
        "pupils/ab-0001/pupil.yaml:5 the status is E, but no final EHC plan is on file",
    ]


def test_a_draft_is_no_plan(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2026-01-15, provision: E}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    # records/pupils/ab-0001/ehcp/2026-01-15.yaml
    status: draft
    draft: 2026-01-15
    """
    assert problems.of("STA008") == [
        "pupils/ab-0001/pupil.yaml:5 the status is E, but no final EHC plan is on file",
    ]


def test_a_leaver_needs_no_plan(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    left: {date: 2026-12-18}
    status:
    - {from: 2026-01-15, provision: E}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    """
    assert problems.of("STA008") == []


def test_plan_but_not_the_status(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    # records/pupils/ab-0001/ehcp/2026-01-15.yaml
    status: final
    issued: 2026-01-15
    """
    assert problems.of("STA009") == [
        "pupils/ab-0001/pupil.yaml:5 the status is K, but an EHC plan was issued on 15 Jan 2026",
    ]


def test_plan_older_than_the_record(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2026-02-01, provision: E}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    # records/pupils/ab-0001/ehcp/2026-01-15.yaml
    status: final
    issued: 2026-01-15
    """
    assert problems.of("STA009") == []


def test_plan_ceased(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2026-01-15, provision: E}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    # records/pupils/ab-0001/ehcp/2026-01-15.yaml
    status: ceased
    issued: 2026-01-15
    ceased: 2026-10-01
    """
    assert problems.of("STA010") == [
        "pupils/ab-0001/pupil.yaml:5 the status is still E, but the EHC plan ceased on 1 Oct 2026",
    ]


def test_a_new_plan_after_the_old_one_ceased(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2026-10-01, provision: E}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    # records/pupils/ab-0001/ehcp/2026-01-15.yaml
    status: ceased
    issued: 2026-01-15
    ceased: 2026-10-01
    """
    assert problems.of("STA010") == []


def test_what_became_of_old_codes(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2023-01-09, provision: S}
    """
    assert "K is SEN support, E an EHC plan, N neither" in problems.notes("STA005")
