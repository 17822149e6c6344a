"""The first day of the present half-term."""

from __future__ import annotations

from datetime import date

import pytest

from sendcli.analysis.half_term import half_term_began
from tests.duties.build import school


@pytest.mark.parametrize(
    ("day", "began"),
    [
        (date(2026, 9, 2), date(2026, 9, 2)),  # 1 September is a training day
        (date(2026, 10, 22), date(2026, 9, 2)),
        (date(2026, 10, 28), date(2026, 9, 2)),  # in the holiday: the half-term before it
        (date(2026, 11, 2), date(2026, 11, 2)),
        (date(2026, 11, 23), date(2026, 11, 2)),
        (date(2027, 1, 10), date(2027, 1, 4)),
        (date(2027, 6, 30), date(2027, 6, 8)),  # 7 June is a training day
        (date(2026, 7, 1), date(2026, 5, 20)),  # before the calendar: six weeks
    ],
)
def test_it(day: date, began: date) -> None:
    assert half_term_began(school(), day) == began


def test_without_a_calendar_it_is_six_weeks() -> None:
    assert half_term_began(school(years=()), date(2026, 11, 23)) == date(2026, 10, 12)
