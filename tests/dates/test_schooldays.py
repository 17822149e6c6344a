from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendcli.dates.parse import DateError
from sendcli.dates.schooldays import SchoolCalendar


def test_a_published_year_has_190_days(kayes: SchoolCalendar) -> None:
    assert kayes.count(date(2026, 9, 1), date(2027, 7, 21)) == 190


@pytest.mark.parametrize(
    ("day", "n", "due"),
    [
        (date(2026, 12, 10), 15, date(2027, 1, 14)),
        (date(2026, 11, 20), 15, date(2026, 12, 14)),
        (date(2026, 10, 22), 1, date(2026, 11, 2)),  # INSET and half term lie between
        (date(2026, 10, 28), -1, date(2026, 10, 22)),
        (date(2027, 1, 14), -15, date(2026, 12, 10)),
        (date(2026, 12, 25), 0, date(2026, 12, 25)),
        (date(2027, 7, 20), 1, date(2027, 7, 21)),
        (date(2027, 7, 21), 1, None),
        (date(2026, 8, 31), 1, None),  # last year's terms are not known
        (date(2026, 9, 2), -1, None),
    ],
)
def test_shift(kayes: SchoolCalendar, day: date, n: int, due: date | None) -> None:
    assert kayes.shift(day, n) == due


@pytest.mark.parametrize(
    ("day", "answer"),
    [
        (date(2026, 9, 1), False),  # INSET on the day the term "starts"
        (date(2026, 9, 2), True),
        (date(2026, 9, 5), False),
        (date(2027, 5, 3), False),  # bank holiday that nobody listed as closed
        (date(2026, 12, 25), False),
        (date(2026, 8, 31), None),
        (date(2027, 7, 22), None),
    ],
)
def test_is_school_day(kayes: SchoolCalendar, day: date, answer: bool | None) -> None:
    assert kayes.is_school_day(day) is answer


def test_nearest_school_days(kayes: SchoolCalendar) -> None:
    assert kayes.last_school_day(date(2027, 1, 1)) == date(2026, 12, 18)
    assert kayes.last_school_day(date(2026, 11, 22)) == date(2026, 11, 20)
    assert kayes.next_school_day(date(2026, 12, 19)) == date(2027, 1, 4)
    assert kayes.next_school_day(date(2027, 7, 22)) is None


def test_terms_and_limits(kayes: SchoolCalendar) -> None:
    assert kayes.term_of(date(2026, 10, 28)) == "autumn"
    assert kayes.term_of(date(2026, 12, 25)) is None
    assert (kayes.known_from, kayes.known_to) == (date(2026, 9, 1), date(2027, 7, 21))
    assert kayes.why_unknown(date(2027, 7, 1), True) == "the calendar ends on 21 Jul 2027"
    assert kayes.why_unknown(date(2026, 8, 1), True) == "the calendar begins on 1 Sep 2026"


@pytest.fixture
def with_a_year_missing() -> SchoolCalendar:
    return SchoolCalendar(
        [("2024-25", date(2024, 9, 2), date(2025, 7, 22)), ("2026-27", date(2026, 9, 1), date(2027, 7, 21))]
    )


def test_a_year_nobody_typed_is_unknown_not_a_holiday(with_a_year_missing: SchoolCalendar) -> None:
    assert with_a_year_missing.is_school_day(date(2025, 11, 3)) is None
    assert with_a_year_missing.shift(date(2025, 7, 22), 1) is None
    assert with_a_year_missing.shift(date(2026, 9, 1), -1) is None
    assert with_a_year_missing.count(date(2025, 7, 1), date(2026, 9, 30)) is None
    assert with_a_year_missing.shift(date(2025, 7, 21), 1) == date(2025, 7, 22)
    assert with_a_year_missing.why_unknown(date(2025, 7, 22), True) == (
        "the calendar has no terms between 22 Jul 2025 and 1 Sep 2026"
    )


def test_the_calendar_ends_where_bank_holidays_are_unknown() -> None:
    calendar = SchoolCalendar([("spring", date(2028, 11, 1), date(2029, 2, 9))])
    assert calendar.known_to == date(2028, 12, 31)


def test_no_terms_and_a_term_backwards() -> None:
    empty = SchoolCalendar([])
    assert empty.known_from is None
    assert empty.shift(date(2026, 9, 1), 1) is None
    assert empty.why_unknown(date(2026, 9, 1), True) == "the calendar has no terms"
    with pytest.raises(DateError, match="it ends on 1 Sep 2026, before it starts on 18 Dec 2026"):
        SchoolCalendar([("autumn", date(2026, 12, 18), date(2026, 9, 1))])


@given(st.dates(date(2026, 9, 1), date(2027, 7, 21)), st.integers(1, 60))
def test_shift_and_count_agree(kayes: SchoolCalendar, day: date, n: int) -> None:
    due = kayes.shift(day, n)
    if due is not None:
        assert kayes.is_school_day(due)
        assert kayes.count(day + timedelta(days=1), due) == n
        assert kayes.shift(due, -n) == kayes.last_school_day(day) or kayes.last_school_day(day) is None


def test_a_term_nobody_typed_is_no_holiday() -> None:
    """Term 4 of six is missing: 59 days from 12 February to 12 April."""
    calendar = SchoolCalendar([("3", date(2027, 1, 4), date(2027, 2, 12)), ("5", date(2027, 4, 12), date(2027, 5, 28))])
    assert calendar.shift(date(2027, 2, 10), 15) is None
    assert calendar.is_school_day(date(2027, 3, 1)) is None
    assert calendar.gap_between(date(2027, 2, 10), date(2027, 4, 12))
    assert not calendar.gap_between(date(2027, 4, 12), date(2027, 5, 1))


@pytest.mark.parametrize(("last", "first"), [((2026, 12, 11), (2027, 1, 15)), ((2026, 7, 3), (2026, 9, 10))])
def test_long_holidays(last: tuple[int, int, int], first: tuple[int, int, int]) -> None:
    end, start = date(*last), date(*first)
    calendar = SchoolCalendar([("a", end - timedelta(days=30), end), ("b", start, start + timedelta(days=30))])
    assert not calendar.gap_between(end, start)
