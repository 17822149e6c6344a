"""Staff files."""

from __future__ import annotations

from tests.checks.conftest import Problems


def test_nasenco_too_late(problems: Problems) -> None:
    """
    # records/staff/lund.yaml
    name: Erika Lund
    roles: [senco]
    senco: {since: 2023-09-01, course: nasenco, started: 2024-09-01}
    """
    assert problems.of("STF001") == [
        "staff/lund.yaml:3 a NASENCo course could not begin on 1 Sep 2024",
    ]


def test_nasenco_in_time(problems: Problems) -> None:
    """
    # records/staff/lund.yaml
    name: Erika Lund
    roles: [senco]
    senco: {since: 2023-09-01, course: nasenco, started: 2024-08-31}
    """
    assert problems.of("STF") == []


def test_npq_too_early(problems: Problems) -> None:
    """
    # records/staff/lund.yaml
    name: Erika Lund
    roles: [senco]
    senco: {since: 2023-09-01, course: npq-senco, started: 2024-08-31}
    """
    assert problems.of("STF001") == [
        "staff/lund.yaml:3 the NPQ could not begin on 31 Aug 2024",
    ]


def test_post_without_the_role(problems: Problems) -> None:
    """
    # records/staff/okafor.yaml
    name: Ngozi Okafor
    roles: [teaching-assistant]
    rate: ta
    senco: {since: 2024-09-01}
    """
    assert problems.of("STF002") == [
        "staff/okafor.yaml:2 there is a SENCO post here, but not the role `senco`",
    ]


def test_former_senco_who_left(problems: Problems) -> None:
    """
    # records/staff/okafor.yaml
    name: Ngozi Okafor
    roles: [teaching-assistant]
    rate: ta
    to: 2026-08-31
    senco: {since: 2020-09-01}
    """
    assert problems.of("STF002") == []


def test_no_teacher(problems: Problems) -> None:
    """
    # records/staff/lund.yaml
    name: Erika Lund
    roles: [senco]
    senco: {since: 2024-09-01, teacher: no}
    """
    assert problems.of("STF003") == [
        "staff/lund.yaml:3 the SENCO is not a qualified teacher",
    ]


def test_own_manager(problems: Problems) -> None:
    """
    # records/staff/lund.yaml
    name: Erika Lund
    roles: [senco]
    manager: lund
    """
    assert problems.of("STF004") == [
        "staff/lund.yaml:3 line managers in a circle: lund, lund",
    ]


def test_circle(problems: Problems) -> None:
    """
    # records/staff/lund.yaml
    name: Erika Lund
    roles: [senco]
    manager: okafor
    """
    assert problems.of("STF004") == [
        "staff/lund.yaml:3 line managers in a circle: lund, okafor, lund",
        "staff/okafor.yaml:6 line managers in a circle: okafor, lund, okafor",
    ]


def test_long_week(problems: Problems) -> None:
    """
    # records/staff/okafor.yaml
    name: Ngozi Okafor
    roles: [teaching-assistant]
    rate: ta
    hours: 5
    timetable:
    - {day: every-day, from: "09:00", to: "10:00"}
    - {day: tue, minutes: 30}
    """
    assert problems.of("STF005") == [
        "staff/okafor.yaml:6 5.5 hours of fixed times in a week of 5 hours",
    ]
