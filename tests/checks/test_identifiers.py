"""Numbers of other systems."""

from __future__ import annotations

from tests.checks.conftest import Problems


def test_check_letter(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    ids: {upn: U916999926001}
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    """
    assert problems.of("UPN001") == [
        "pupils/ab-0001/pupil.yaml:4 the check letter should be C, or a digit is wrong; U is not a prefix",
    ]


def test_too_short(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    ids: {upn: C91699992600}
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    """
    assert problems.of("UPN001") == [
        "pupils/ab-0001/pupil.yaml:4 a UPN has 13 characters, this has 12",
    ]


def test_temporary(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    ids: {upn: B91699992601A}
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    """
    assert problems.of("UPN002") == [
        "pupils/ab-0001/pupil.yaml:4 temporary UPN: ask the former school for the permanent one",
    ]


def test_former_is_present(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    ids: {upn: C916999926001, former_upns: [C916999926001]}
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    """
    assert problems.of("UPN003") == [
        "pupils/ab-0001/pupil.yaml:4 a former UPN is the same as the present one",
    ]


def test_former_is_no_upn(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    ids: {upn: C916999926001, former_upns: [A916999926001]}
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    """
    assert problems.of("UPN003") == [
        "pupils/ab-0001/pupil.yaml:4 in a former UPN: the check letter should be C, or a digit is wrong",
    ]


def test_two_pupils_with_one_upn(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    ids: {upn: C916999926001}
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    # records/pupils/ab-0002/pupil.yaml
    name: {given: Ben, family: Sample}
    born: 2018-05-17
    year: "4"
    ids: {upn: C916999926001}
    status:
    - {from: 2025-01-09, provision: N}
    """
    assert problems.of("UPN004") == [
        "pupils/ab-0001/pupil.yaml:4 this UPN is also the one of ab-0002",
        "pupils/ab-0002/pupil.yaml:4 this UPN is also the one of ab-0001",
    ]


def test_uln(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    ids: {uln: "1234567891"}
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    """
    assert problems.of("UPN005") == [
        "pupils/ab-0001/pupil.yaml:4 the last digit should be 9, or another digit is wrong",
    ]


def test_nhs(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    ids: {nhs: "9434765918"}
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    """
    assert problems.of("UPN006") == [
        "pupils/ab-0001/pupil.yaml:4 the check digit is wrong, so at least one digit is wrong",
    ]


def test_no_message_repeats_a_number(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    ids: {upn: A916999926001, uln: "1234567891", nhs: "9434765918"}
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    """
    said = " ".join(line for problem in problems for line in (problem.message, *problem.notes))
    assert len(problems.of("UPN")) == 3
    assert not any(number in said for number in ("916999926001", "123456789", "943476591"))
