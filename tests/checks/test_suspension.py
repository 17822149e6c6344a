"""Suspensions, attendance and access arrangements."""

from __future__ import annotations

from tests.checks.conftest import Problems


def test_too_many_days(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    suspensions:
    - {from: 2026-10-02, to: 2026-10-05, days: 3}
    """
    assert problems.of("SUS001") == [
        "pupils/ab-0001/pupil.yaml:9 3 days, but between the two dates lie at most 2 school days",
    ]


def test_third_of_a_day(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    suspensions:
    - {from: 2026-10-05, kind: lunchtime, days: 0.3}
    """
    assert problems.of("SUS002") == [
        "pupils/ab-0001/pupil.yaml:9 0.3 days; suspensions count in half days, such as 1.5",
    ]


def test_permanent_with_an_end(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    suspensions:
    - {from: 2026-10-05, to: 2026-10-09, kind: permanent}
    """
    assert problems.of("SUS003") == [
        "pupils/ab-0001/pupil.yaml:9 a permanent exclusion has no end; `kind` may be `suspension`",
    ]


def test_more_than_45(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    suspensions:
    - {from: 2025-09-08, days: 45}
    - {from: 2026-03-02, days: 0.5}
    - {from: 2026-09-07, days: 5}
    """
    assert problems.of("SUS004") == [
        "pupils/ab-0001/pupil.yaml:10 with this suspension it is 45.5 days in 2025-26; the limit is 45",
    ]


def test_more_attended_than_possible(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    attendance:
    - {from: 2026-09-02, to: 2026-11-20, possible: 100, attended: 99, unauthorised: 2}
    """
    assert problems.of("ATT001") == [
        "pupils/ab-0001/pupil.yaml:9 101 sessions attended or missed, but only 100 were possible",
    ]


def test_attendance_overlaps(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    attendance:
    - {from: 2026-09-02, to: 2026-10-23}
    - {from: 2026-10-23, to: 2026-11-20}
    """
    assert problems.of("ATT002") == [
        "pupils/ab-0001/pupil.yaml:10 this period overlaps with another one",
    ]


def test_approved_and_refused(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    access_arrangements:
    - {what: reader, approved: 2027-02-20, refused: 2027-02-21}
    """
    assert problems.of("ACC001") == [
        "pupils/ab-0001/pupil.yaml:9 both approved and refused",
    ]


def test_percent_of_a_reader(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    access_arrangements:
    - {what: reader, percent: 25}
    """
    assert problems.of("ACC002") == [
        "pupils/ab-0001/pupil.yaml:9 a percentage goes with `extra-time`, not with `reader`",
    ]
