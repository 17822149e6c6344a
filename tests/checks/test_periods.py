"""Rows with a first and a last day."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendcli.checks.periods import holds, meet, overlapping

_DAYS = st.dates(date(2026, 9, 1), date(2026, 9, 9))


def row(start: date | None, end: date | None) -> SimpleNamespace:
    return SimpleNamespace(start=start, end=end)


ROWS = st.builds(row, st.none() | _DAYS, st.none() | _DAYS).filter(
    lambda item: item.start is None or item.end is None or item.start <= item.end
)


@given(ROWS, ROWS)
def test_two_rows_meet_if_they_hold_on_one_day(one: SimpleNamespace, other: SimpleNamespace) -> None:
    days = [date(2026, 8, 31), *(date(2026, 9, day) for day in range(1, 11))]
    assert meet(one, other) == any(holds(one, day) and holds(other, day) for day in days)


@pytest.mark.parametrize(("last", "count"), [(9, 0), (10, 1)])
def test_rows_that_follow_at_once_do_not_overlap(last: int, count: int) -> None:
    rows = [row(date(2026, 9, 10), None), row(None, date(2026, 9, last))]
    assert len(list(overlapping(rows))) == count
