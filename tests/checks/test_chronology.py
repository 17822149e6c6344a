"""Dates that contradict one another."""

from __future__ import annotations

from tests.checks.conftest import Problems


def test_status(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2023-01-09, to: 2022-07-21, provision: N}
    """
    assert problems.of("DAT001") == [
        "pupils/ab-0001/pupil.yaml:5 a status row ends on 21 Jul 2022, before it begins",
    ]


def test_need(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    - {type: ASD, rank: 2, from: 2025-03-11, to: 2024-03-11}
    """
    assert problems.of("DAT001") == [
        "pupils/ab-0001/pupil.yaml:8 a need ends on 11 Mar 2024, before it begins",
    ]


def test_staff(problems: Problems) -> None:
    """
    # records/staff/okafor.yaml
    name: Ngozi Okafor
    roles: [teaching-assistant]
    from: 2020-09-01
    to: 2019-08-31
    rate: ta
    """
    assert problems.of("DAT001") == [
        "staff/okafor.yaml:4 a member of staff ends on 31 Aug 2019, before it begins",
    ]


def test_one_day_is_a_period(problems: Problems) -> None:
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
    - {from: 2026-10-05, to: 2026-10-05}
    """
    assert problems.of("DAT") == []


def test_approved_before_it_was_applied_for(problems: Problems) -> None:
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
    - {what: reader, applied: 2027-02-20, approved: 2027-02-01}
    """
    assert problems.of("DAT002") == [
        "pupils/ab-0001/pupil.yaml:9 `approved` is 1 Feb 2027, before `applied`",
    ]


def test_missing_steps_are_passed_over(problems: Problems) -> None:
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
    - {letter: 2026-10-01, appealed: 2026-09-01}
    """
    assert problems.of("DAT002") == [
        "pupils/ab-0001/pupil.yaml:9 `appealed` is 1 Sep 2026, before `letter`",
    ]


def test_report_received_before_it_was_written(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    attachments:
    - {title: EP report, date: 2026-10-20, received: 2026-10-12}
    """
    assert problems.of("DAT002") == [
        "pupils/ab-0001/pupil.yaml:9 `received` is 12 Oct 2026, before `date`",
    ]


def test_transfer_file_before_the_school_knew(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    left: {date: 2026-12-18, registered: 2027-01-04, ctf_sent: 2026-12-20}
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    """
    assert problems.of("DAT002") == [
        "pupils/ab-0001/pupil.yaml:4 `ctf_sent` is 20 Dec 2026, before `registered`",
    ]


def test_slot(problems: Problems) -> None:
    """
    # records/staff/okafor.yaml
    name: Ngozi Okafor
    roles: [teaching-assistant]
    rate: ta
    timetable:
    - {day: tue, from: "12:45", to: "01:15"}
    """
    assert problems.of("DAT003") == [
        "staff/okafor.yaml:5 the slot ends at 01:15, not after it begins",
    ]


def test_an_order_before_the_hearing(problems: Problems) -> None:
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
    - {letter: 2026-10-01, appealed: 2026-12-10, hearing: 2027-04-20, ordered: 2027-04-04}
    - {letter: 2026-10-01, appealed: 2026-12-10, hearing: 2026-04-20}
    """
    assert problems.of("DAT002") == [
        "pupils/ab-0001/pupil.yaml:9 `ordered` is 4 Apr 2027, before `hearing`",
        "pupils/ab-0001/pupil.yaml:10 `hearing` is 20 Apr 2026, before `appealed`",
    ]
