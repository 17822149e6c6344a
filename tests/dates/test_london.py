"""The rule for summer time against the table of zones."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from sendcli.dates.london import begin_of, in_london

LONDON = ZoneInfo("Europe/London")


def test_every_day_from_1996_to_2037_begins_when_the_table_says():
    day = date(1996, 1, 1)
    while day.year < 2038:
        assert begin_of(day) == int(datetime(day.year, day.month, day.day, tzinfo=LONDON).timestamp()), day
        day += timedelta(days=1)


def test_every_hour_around_the_changes_reads_as_the_table_says():
    for start in (datetime(2026, 3, 28, tzinfo=UTC), datetime(2026, 10, 24, tzinfo=UTC)):
        for hour in range(48):
            moment = start + timedelta(hours=hour, minutes=59)
            wanted = moment.astimezone(LONDON).replace(tzinfo=None)
            assert in_london(int(moment.timestamp())) == wanted
