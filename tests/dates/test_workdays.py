from datetime import date

import pytest

from sendcli.dates import workdays
from sendcli.dates.bank_holidays import ENGLAND_AND_WALES


@pytest.mark.parametrize(
    ("start", "n", "due"),
    [
        (date(2026, 12, 18), 10, date(2027, 1, 6)),  # "10 working days" is not two weeks
        (date(2026, 12, 10), 15, date(2027, 1, 5)),
        (date(2026, 11, 9), 10, date(2026, 11, 23)),  # PEP of a child looked after from 9 November
        (date(2026, 11, 9), 20, date(2026, 12, 7)),  # first review
        (date(2027, 1, 6), -10, date(2026, 12, 18)),
        (date(2026, 11, 21), 0, date(2026, 11, 21)),
    ],
)
def test_working_days_run_through_holidays_and_skip_bank_holidays(start: date, n: int, due: date) -> None:
    assert workdays.shift_working(start, n) == due


def test_beyond_the_list_nothing_is_guessed() -> None:
    assert workdays.shift_working(date(2028, 12, 29), 1) is None
    assert workdays.shift_working(date(2012, 1, 3), -1) is None
    assert workdays.shift_working(date.max, 5) is None
    assert workdays.is_working_day(date(2029, 1, 2)) is None
    assert workdays.next_working_day(date(2028, 12, 30)) is None
    assert workdays.why_unknown(date(2028, 12, 29), True) == "the list of bank holidays ends on 31 Dec 2028"
    assert workdays.why_unknown(date(2012, 1, 3), False) == "the list of bank holidays begins on 1 Jan 2012"


def test_nearest() -> None:
    assert workdays.next_working_day(date(2026, 12, 25)) == date(2026, 12, 29)
    assert workdays.last_working_day(date(2026, 12, 28)) == date(2026, 12, 24)
    assert workdays.last_working_day(date(2026, 12, 24)) == date(2026, 12, 24)


@pytest.mark.parametrize(
    ("year", "count"),
    [(2012, 9), (2017, 8), (2019, 8), (2020, 8), (2021, 8), (2022, 10), (2023, 9), (2026, 8), (2028, 8)],
)
def test_the_list_has_the_published_number_of_days(year: int, count: int) -> None:
    assert sum(day.year == year for day in ENGLAND_AND_WALES.days) == count


def test_every_bank_holiday_is_a_weekday() -> None:
    assert all(day.weekday() < 5 for day in ENGLAND_AND_WALES.days)
    assert date(2020, 5, 8) in ENGLAND_AND_WALES.days  # moved for VE Day
    assert date(2026, 12, 28) in ENGLAND_AND_WALES.days  # instead of Saturday 26
