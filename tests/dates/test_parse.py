from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendcli.dates.parse import DateError, parse_date


def test_every_day_from_1995_to_2040_is_read() -> None:
    day = date(1995, 1, 1)
    while day.year <= 2040:
        assert parse_date(day.isoformat()) == day
        day += timedelta(days=1)


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("14/09/2026", "14/09/2026: write 2026-09-14"),
        ("03/04/2026", "03/04/2026: write 2026-04-03"),
        ("09/14/2026", "09/14/2026: write 2026-09-14"),
        ("14.9.2026", "14.9.2026: write 2026-09-14"),
        ("2026-9-4", "2026-9-4: write 2026-09-04"),
        ("2026/09/04", "2026/09/04: write 2026-09-04"),
        ("20150914", "20150914: write 2015-09-14"),
        ("2015-W38-1", "2015-W38-1: a week is not a date; write 2015-09-14"),
        ("2026-W99-1", "there is no such week"),
        ("2026-02-30", "2026-02-30: February 2026 has 28 days"),
        ("2024-02-30", "2024-02-30: February 2024 has 29 days"),
        ("2026-13-01", "there is no month 13"),
        ("0000-01-01", "there is no year 0"),
        ("2026-09-14T10:00:00", "leave out the time: write 2026-09-14"),
        ("2026-09-14 09:30", "leave out the time: write 2026-09-14"),
        ("2026-09-1\uff14", "write 2026-09-14"),
        ("\uff12\uff10\uff12\uff16-09-14", "write 2026-09-14"),
        ("2026\u201309\u201314", "write 2026-09-14"),
        (" 2026-09-14", "write 2026-09-14"),
        ("14 Sept 2026", "14 Sept 2026: write 2026-09-14"),
        ("Mon 14th September 2026", "write 2026-09-14"),
        ("September 14, 2026", "write 2026-09-14"),
        ("31 Feb 2026", "February 2026 has 28 days"),
        ("14/09/26", "14/09/26: write the year in full, such as 2026-09-14"),
        ("14-Sep-00", "14-Sep-00: write the year in full, such as 2000-09-14"),
        ("2026-09", "write the day as well"),
        ("2O25-11-1O", "2O25-11-1O: letters stand in place of digits: write 2025-11-10"),
        ("2026-09-l4", "2026-09-l4: letters stand in place of digits: write 2026-09-14"),
        ("2022-09-05?", "2022-09-05?: leave out the ? at the end: write 2022-09-05"),
        ("2026-O2-3I", "February 2026 has 28 days"),
        ("tomorrow", "tomorrow: write the date as year-month-day, such as 2026-09-14"),
        ("", "no date: write the date as year-month-day"),
        ("x" * 5000, "xxx…: write the date as year-month-day"),
    ],
)
def test_anything_else_is_refused_with_what_to_type(typed: str, message: str) -> None:
    with pytest.raises(DateError) as refused:
        parse_date(typed)
    assert message in str(refused.value)


@given(st.text(max_size=12) | st.text("0123456789-W+/ \uff11", min_size=8, max_size=11))
def test_what_is_read_is_what_was_typed(typed: str) -> None:
    try:
        day = parse_date(typed)
    except DateError:
        return
    assert day.isoformat() == typed


def test_letters_of_either_case_in_place_of_digits_are_named():
    for typed in ("2021-09-0L", "2021-09-0i", "2o21-09-01", "202|-09-01"):
        with pytest.raises(DateError, match="letters stand in place of digits: write 2021-09-01"):
            parse_date(typed)
