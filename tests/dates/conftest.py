from datetime import date

import pytest

from sendcli.dates.schooldays import SchoolCalendar


def days(start: date, end: date) -> list[date]:
    return [date.fromordinal(n) for n in range(start.toordinal(), end.toordinal() + 1)]


@pytest.fixture(scope="session")
def kayes() -> SchoolCalendar:
    """2026-27 as published by a school in Kirklees: www.kayesacademy.co.uk, term dates."""
    inset = [date(2026, 9, 1), date(2026, 10, 23), date(2026, 12, 4), date(2027, 5, 28), date(2027, 6, 7)]
    return SchoolCalendar(
        terms=[
            ("autumn", date(2026, 9, 1), date(2026, 12, 18)),
            ("spring", date(2027, 1, 4), date(2027, 3, 25)),
            ("summer", date(2027, 4, 12), date(2027, 7, 21)),
        ],
        closed=[
            *inset,
            *days(date(2026, 10, 26), date(2026, 10, 30)),
            *days(date(2027, 2, 15), date(2027, 2, 19)),
            *days(date(2027, 5, 31), date(2027, 6, 4)),
        ],
    )
