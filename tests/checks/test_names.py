"""File names, and the same thing twice."""

from __future__ import annotations

from tests.checks.conftest import Problems


def test_capitals(problems: Problems) -> None:
    """
    # records/staff/Hale R.yaml
    name: Robin Hale
    roles: [teacher]
    """
    assert problems.of("NAM001") == [
        "staff/Hale R.yaml:1 `Hale R` is not an id: small letters, digits and hyphens",
    ]


def test_accents(problems: Problems) -> None:
    """
    # records/staff/zoë.yaml
    name: Zoë Hale
    roles: [teacher]
    """
    assert problems.of("NAM001") == [
        "staff/zoë.yaml:1 `zoë` is not an id: small letters, digits and hyphens",
    ]
    assert problems.notes("NAM001") == ["rename it: git mv, to `zoe`"]


def test_version(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/ehcp/2026-02-15.yaml
    status: final
    issued: 2026-01-15
    """
    assert problems.of("NAM002") == [
        "pupils/ef-0003/ehcp/2026-02-15.yaml:2 this version is of 2026-01-15, but its file is called 2026-02-15.yaml",
    ]


def test_one_child_twice(problems: Problems) -> None:
    """
    # records/pupils/ab-0002/pupil.yaml
    name: {given: ÁDA, family: Exam-ple}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2025-01-09, provision: N}
    """
    assert problems.of("DUP001") == [
        "pupils/ab-0002/pupil.yaml:1 the name and the date of birth are the same as those of ab-0001",
    ]


def test_twin_sisters(problems: Problems) -> None:
    """
    # records/pupils/ab-0002/pupil.yaml
    name: {given: Eva, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2025-01-09, provision: N}
    """
    assert problems.of("DUP") == []


def test_target_twice(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/plans/2026-autumn.yaml
    kind: sen-support
    start: 2026-09-07
    review: 2026-12-02
    targets:
    - id: reading
      outcome: Reads a Year 3 text aloud at 60 words a minute
    - id: reading
      outcome: Reads a Year 3 text aloud at 60 words a minute
    """
    assert problems.of("DUP002") == [
        "pupils/ab-0001/plans/2026-autumn.yaml:7 two targets of this plan are called `reading`",
    ]


def test_staff_twice(problems: Problems) -> None:
    """
    # records/staff/okafor-n.yaml
    name: NGOZI Okafor
    roles: [teacher]
    """
    assert problems.of("DUP003") == [
        "staff/okafor.yaml:1 `okafor-n` has the same name",
    ]
