"""The calendar and staff files."""

from __future__ import annotations

from tests.checks.conftest import Problems


def test_terms_overlap(problems: Problems) -> None:
    """
    # records/calendar/2026-27.yaml
    terms:
    - {name: autumn, from: 2026-09-01, to: 2026-12-18}
    - {name: spring, from: 2026-12-18, to: 2027-03-25}
    """
    assert problems.of("CAL001") == [
        "calendar/2026-27.yaml:3 term spring begins on 18 Dec 2026, before term autumn has ended",
    ]


def test_terms_of_two_years_overlap(problems: Problems) -> None:
    """
    # records/calendar/2027-28.yaml
    terms:
    - {name: autumn, from: 2027-07-21, to: 2027-12-17}
    """
    assert problems.of("CAL001") == [
        "calendar/2027-28.yaml:2 term autumn begins on 21 Jul 2027, before term summer has ended",
    ]


def test_long_term(problems: Problems) -> None:
    """
    # records/calendar/2026-27.yaml
    terms:
    - {name: autumn, from: 2026-09-01, to: 2027-02-18}
    """
    assert problems.of("CAL002") == [
        "calendar/2026-27.yaml:2 term autumn is 24 weeks long",
    ]


def test_holiday_outside(problems: Problems) -> None:
    """
    # records/calendar/2026-27.yaml
    terms:
    - {name: autumn, from: 2026-09-01, to: 2026-12-18, holidays: [{from: 2026-12-21, to: 2027-01-01}]}
    """
    assert problems.of("CAL003") == [
        "calendar/2026-27.yaml:2 this holiday lies outside term autumn",
    ]


def test_days_off(problems: Problems) -> None:
    """
    # records/calendar/2026-27.yaml
    terms:
    - {name: autumn, from: 2026-09-01, to: 2026-12-18, holidays: [{from: 2026-10-26, to: 2026-10-30}]}
    inset: [2026-09-01, 2026-09-05, 2026-10-26]
    closed: [2026-08-31, 2027-05-06]
    """
    assert problems.of("CAL004") == [
        "calendar/2026-27.yaml:3 Mon 26 Oct 2026 is in a holiday already",
        "calendar/2026-27.yaml:3 Sat 5 Sep 2026 is at the weekend already",
        "calendar/2026-27.yaml:4 Mon 31 Aug 2026 is a bank holiday already",
        "calendar/2026-27.yaml:4 Thu 6 May 2027 is outside the terms of this calendar already",
    ]


def test_too_many_days(problems: Problems) -> None:
    """
    # records/calendar/2026-27.yaml
    terms:
    - {name: autumn, from: 2026-09-01, to: 2026-12-18}
    - {name: spring, from: 2027-01-04, to: 2027-03-25}
    - {name: summer, from: 2027-04-12, to: 2027-07-21}
    """
    assert problems.of("CAL005") == [
        "calendar/2026-27.yaml:2 these terms have 209 days for pupils; about 190 are usual",
    ]


def test_one_term_is_not_a_year(problems: Problems) -> None:
    """
    # records/calendar/2026-27.yaml
    terms:
    - {name: autumn, from: 2026-09-01, to: 2026-12-18}
    """
    assert problems.of("CAL005") == []


def test_name_of_the_file(problems: Problems) -> None:
    """
    # records/calendar/2027-28.yaml
    terms:
    - {name: autumn, from: 2028-09-01, to: 2028-12-17}
    """
    assert problems.of("CAL006") == [
        "calendar/2027-28.yaml:2 term autumn belongs to 2028-29, but the file is called 2027-28.yaml",
    ]
