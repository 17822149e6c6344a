from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendcli.dates.arithmetic import Offset, Unit, add_months, shift
from sendcli.dates.schooldays import SchoolCalendar
from sendcli.dates.tribunal import roll_tribunal


@pytest.mark.parametrize(
    ("day", "offset", "due"),
    [
        # Annual review held on 20 Nov 2026: notice and papers, report, decision, final plan.
        (date(2026, 11, 20), Offset(-2, "weeks"), date(2026, 11, 6)),
        (date(2026, 11, 20), Offset(2, "weeks"), date(2026, 12, 4)),
        (date(2026, 11, 20), Offset(4, "weeks"), date(2026, 12, 18)),
        (date(2026, 11, 20), Offset(12, "weeks"), date(2027, 2, 12)),
        # Plan made on 30 Jan 2026: "12 months starting with the date", the anniversary, the last meeting.
        (date(2026, 1, 30), Offset(12, "months", inclusive=True), date(2027, 1, 29)),
        (date(2026, 1, 30), Offset(12, "months"), date(2027, 1, 30)),
        (date(2027, 1, 29), Offset(-4, "weeks"), date(2027, 1, 1)),
        (date(2027, 1, 30), Offset(-4, "weeks"), date(2027, 1, 2)),
        # Phase transfer: final plan before 15 February or 31 March, 12 weeks back.
        (date(2027, 2, 15), Offset(-12, "weeks"), date(2026, 11, 23)),
        (date(2027, 2, 14), Offset(-12, "weeks"), date(2026, 11, 22)),
        (date(2027, 3, 31), Offset(-12, "weeks"), date(2027, 1, 6)),
        (date(2027, 3, 30), Offset(-12, "weeks"), date(2027, 1, 5)),
        # Request for an assessment on 7 Sep 2026: decision, no plan, final plan.
        (date(2026, 9, 7), Offset(6, "weeks"), date(2026, 10, 19)),
        (date(2026, 9, 7), Offset(16, "weeks"), date(2026, 12, 28)),
        (date(2026, 9, 7), Offset(20, "weeks"), date(2027, 1, 25)),
        (date(2023, 10, 31), Offset(20, "weeks"), date(2024, 3, 19)),  # Ombudsman decision 23 018 431
        # Draft plan served: 15 days beginning with that day.
        (date(2026, 11, 2), Offset(15, "days", inclusive=True), date(2026, 11, 16)),
        (date(2026, 12, 10), Offset(15, "days"), date(2026, 12, 25)),
        # Two weeks and 10 working days are not the same; looked-after child.
        (date(2026, 12, 18), Offset(2, "weeks"), date(2027, 1, 1)),
        (date(2026, 12, 18), Offset(10, "working_days"), date(2027, 1, 6)),
        (date(2026, 11, 9), Offset(10, "working_days"), date(2026, 11, 23)),
        (date(2026, 11, 9), Offset(20, "working_days"), date(2026, 12, 7)),
        (date(2026, 11, 9), Offset(10, "working_days", inclusive=True), date(2026, 11, 20)),
        (date(2026, 11, 14), Offset(1, "working_days", inclusive=True), date(2026, 11, 16)),
        # Months stop at the end of the month. Retention runs in years.
        (date(2026, 12, 31), Offset(2, "months"), date(2027, 2, 28)),
        (date(2024, 2, 29), Offset(12, "months"), date(2025, 2, 28)),
        (date(2024, 2, 29), Offset(12, "months", inclusive=True), date(2025, 2, 28)),
        (date(2024, 2, 29), Offset(-12, "months", inclusive=True), date(2023, 3, 1)),
        (date(2017, 3, 2), Offset(31, "years"), date(2048, 3, 2)),
        (date(2026, 11, 29), Offset(1, "months"), date(2026, 12, 29)),
        (date(2026, 11, 20), Offset(0, "days", inclusive=True), date(2026, 11, 20)),
    ],
)
def test_worked_examples(day: date, offset: Offset, due: date) -> None:
    assert shift(day, offset).due == due


@pytest.mark.parametrize(
    ("day", "offset", "working"),
    [
        (
            date(2026, 11, 2),
            Offset(15, "days", inclusive=True),
            "2 Nov 2026 + 15 days, counting 2 Nov as day 1 = Mon 16 Nov 2026",
        ),
        (date(2026, 11, 20), Offset(-2, "weeks"), "2 weeks before 20 Nov 2026 = Fri 6 Nov 2026"),
        (date(2026, 11, 9), Offset(1, "working_days"), "9 Nov 2026 + 1 working day = Tue 10 Nov 2026"),
        (
            date(2026, 12, 31),
            Offset(2, "months"),
            "31 Dec 2026 + 2 months = Sun 28 Feb 2027 (February 2027 has 28 days)",
        ),
        (date(2026, 12, 10), Offset(15, "school_days"), "10 Dec 2026 + 15 school days = Thu 14 Jan 2027"),
        (
            date(2027, 7, 19),
            Offset(15, "school_days"),
            "19 Jul 2027 + 15 school days is not known: the calendar ends on 21 Jul 2027",
        ),
        (
            date(2028, 12, 28),
            Offset(10, "working_days"),
            "28 Dec 2028 + 10 working days is not known: the list of bank holidays ends on 31 Dec 2028",
        ),
        (
            date(9999, 12, 31),
            Offset(2, "weeks"),
            "31 Dec 9999 + 2 weeks is not known: years run from 1 to 9999",
        ),
        (
            date(9999, 12, 31),
            Offset(1, "months"),
            "31 Dec 9999 + 1 month is not known: years run from 1 to 9999",
        ),
    ],
)
def test_working(kayes: SchoolCalendar, day: date, offset: Offset, working: str) -> None:
    assert shift(day, offset, kayes).working == working


def test_school_days(kayes: SchoolCalendar) -> None:
    assert shift(date(2026, 9, 2), Offset(3, "school_days", inclusive=True), kayes).due == date(2026, 9, 4)
    assert shift(date(2026, 12, 19), Offset(1, "school_days", inclusive=True), kayes).due == date(2027, 1, 4)
    assert shift(date(2026, 9, 2), Offset(3, "school_days")) == (
        None,
        "2 Sep 2026 + 3 school days is not known: there is no school calendar",
    )


@pytest.mark.parametrize(
    ("end", "due"),
    [
        (date(2026, 12, 29), date(2027, 1, 4)),  # IPSEA: letter 1 Oct, certificate 29 Nov
        (date(2026, 12, 25), date(2027, 1, 4)),
        (date(2027, 1, 1), date(2027, 1, 4)),
        (date(2022, 12, 31), date(2023, 1, 3)),  # 2 January was a bank holiday
        (date(2026, 8, 31), date(2026, 9, 1)),
        (date(2027, 8, 2), date(2027, 9, 1)),
        (date(2026, 12, 24), date(2026, 12, 24)),
        (date(2026, 11, 20), date(2026, 11, 20)),
        (date(2026, 11, 21), date(2026, 11, 23)),  # a Saturday
        (date(2027, 3, 26), date(2027, 3, 30)),  # Good Friday
        (date(2029, 3, 3), date(2029, 3, 3)),  # a Saturday beyond the known bank holidays: early is safe
        (date(2028, 12, 30), None),
    ],
)
def test_appeals_roll_out_of_christmas_and_august(end: date, due: date | None) -> None:
    assert roll_tribunal(end).due == due


def naive(day: date, months: int) -> date:
    year, month = day.year, day.month
    for _ in range(abs(months)):
        month += 1 if months > 0 else -1
        year, month = (year + 1, 1) if month == 13 else (year - 1, 12) if month == 0 else (year, month)
    return date(year, month, min(day.day, monthrange(year, month)[1]))


@given(st.dates(date(1995, 1, 1), date(2040, 12, 31)), st.integers(-400, 400))
def test_add_months(day: date, n: int) -> None:
    assert add_months(day, n) == naive(day, n)


UNITS: list[Unit] = ["days", "weeks", "months", "years", "working_days"]


@given(st.dates(date(2013, 1, 1), date(2026, 12, 31)), st.integers(1, 20), st.sampled_from(UNITS))
def test_counting_the_day_itself_is_never_later(day: date, n: int, unit: Unit) -> None:
    plain, counted = shift(day, Offset(n, unit)).due, shift(day, Offset(n, unit, inclusive=True)).due
    if plain is not None and counted is not None:
        assert timedelta(0) <= plain - counted <= timedelta(days=6)
