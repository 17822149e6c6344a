from datetime import date

import pytest

from sendcli.dates.bank_holidays import ENGLAND_AND_WALES
from sendcli.dates.thirds import complete, easter_monday, term_of, third_of, thirds

SIX = tuple(
    (name, date.fromisoformat(start), date.fromisoformat(end))
    for name, start, end in (
        ("1", "2026-09-01", "2026-10-23"),
        ("2", "2026-11-02", "2026-12-18"),
        ("3", "2027-01-04", "2027-02-12"),
        ("4", "2027-02-22", "2027-03-25"),
        ("5", "2027-04-12", "2027-05-28"),
        ("6", "2027-06-07", "2027-07-21"),
    )
)


@pytest.mark.parametrize("year", range(2012, 2029))
def test_easter_monday_is_a_bank_holiday(year: int) -> None:
    assert easter_monday(year) in ENGLAND_AND_WALES.days
    assert easter_monday(year).weekday() == 0


@pytest.mark.parametrize(
    ("day", "third"),
    [
        (date(2026, 7, 31), (2026, "summer")),
        (date(2026, 8, 1), (2026, "autumn")),
        (date(2026, 12, 31), (2026, "autumn")),
        (date(2027, 1, 1), (2027, "spring")),
        (date(2027, 3, 29), (2027, "spring")),
        (date(2027, 3, 30), (2027, "summer")),
    ],
)
def test_reference_dates(day: date, third: tuple[int, str]) -> None:
    assert third_of(day) == third


def test_six_terms_are_joined_to_three() -> None:
    assert [(name, str(start), str(end)) for name, start, end in thirds(SIX)] == [
        ("2", "2026-09-01", "2026-12-18"),
        ("4", "2027-01-04", "2027-03-25"),
        ("6", "2027-04-12", "2027-07-21"),
    ]
    assert thirds(thirds(SIX)) == thirds(SIX)


def test_three_terms_are_those_of_the_calendar() -> None:
    """Easter Monday 2024 was 1 April; a spring term may go on after it."""
    spring = ("spring", date(2024, 1, 8), date(2024, 4, 5))
    assert term_of(date(2024, 4, 3), (spring,)) == (2024, "spring")
    assert third_of(date(2024, 4, 3)) == (2024, "summer")


def test_whether_the_year_is_complete() -> None:
    assert complete(SIX)
    assert not complete(SIX[:5])
