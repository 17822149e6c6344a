from datetime import date

import pytest

from sendcli.dates.span import holds

FIRST, LAST = date(2026, 9, 7), date(2026, 9, 11)


@pytest.mark.parametrize(
    ("day", "both", "no_first", "no_last"),
    [
        (date(2026, 9, 6), False, True, False),
        (FIRST, True, True, True),
        (LAST, True, True, True),
        (date(2026, 9, 12), False, False, True),
    ],
)
def test_both_ends_count_and_either_may_be_open(day: date, both: bool, no_first: bool, no_last: bool) -> None:
    assert (holds(day, FIRST, LAST), holds(day, None, LAST), holds(day, FIRST, None)) == (both, no_first, no_last)
    assert holds(day, None, None)
