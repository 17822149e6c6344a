"""When a summary is due: in every zone, over both changes of the clocks, and after a computer that was off."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from sendcli.analysis.week.slot import Slot, first_day, is_due, last_slot, parse_slot, skipped

LONDON = ZoneInfo("Europe/London")
MONDAY = Slot(0, time(7, 0))


def at(text: str) -> int:
    """A moment, given by the clock in England."""
    return int(datetime.fromisoformat(text).replace(tzinfo=LONDON).timestamp())


@pytest.mark.parametrize(
    ("now", "wanted"),
    [
        ("2026-11-23T06:59:59", "2026-11-16"),
        ("2026-11-23T07:00:00", "2026-11-23"),
        ("2026-11-29T23:59:00", "2026-11-23"),
        ("2026-03-30T06:59:00", "2026-03-23"),  # the day after the clocks went on
        ("2026-03-30T07:00:00", "2026-03-30"),
        ("2026-10-26T06:59:00", "2026-10-19"),  # the day after they went back
        ("2026-10-26T07:00:00", "2026-10-26"),
    ],
)
def test_the_last_monday_at_seven(now, wanted):
    assert last_slot(MONDAY, at(now)) == date.fromisoformat(wanted)


def test_an_hour_that_does_not_come_and_one_that_comes_twice():
    slot = Slot(6, time(1, 30))
    before, after = at("2026-03-29T00:59:00"), at("2026-03-29T02:00:00")
    assert after - before == 60
    assert [last_slot(slot, now) for now in (before, after)] == [date(2026, 3, 22), date(2026, 3, 29)]
    first = at("2026-10-25T01:30:00")
    assert is_due(slot, first, date(2026, 10, 18))
    assert not any(is_due(slot, first + 60 * minute, date(2026, 10, 25)) for minute in range(180))


@pytest.mark.parametrize("zone", ["UTC", "Europe/London", "America/New_York", "Asia/Kathmandu", "Pacific/Kiritimati"])
def test_an_hourly_entry_makes_one_a_week_between_seven_and_eight_wherever_the_computer_is(zone):
    made: list[datetime] = []
    for now in hours(zone, date(2026, 3, 17), date(2026, 11, 10)):
        last = made[-1].astimezone(LONDON).date() if made else date(2026, 3, 16)
        if is_due(MONDAY, int(now.timestamp()), last):
            made.append(now)
    here = [now.astimezone(LONDON) for now in made]
    assert [now.date() for now in here] == [date(2026, 3, 23) + timedelta(weeks=week) for week in range(34)]
    assert {now.hour for now in here} == {7}


def hours(zone: str, first: date, last: date) -> Iterator[datetime]:
    """When `0 * * * *` comes on a computer in a zone."""
    now = datetime(first.year, first.month, first.day, tzinfo=UTC)
    while now.date() < last:
        if now.astimezone(ZoneInfo(zone)).minute == 0:
            yield now
        now += timedelta(minutes=15)


def test_a_computer_that_was_off_makes_it_up():
    assert is_due(MONDAY, at("2026-11-25T09:00:00"), date(2026, 11, 16))
    assert is_due(MONDAY, at("2026-11-25T09:00:00"), None)
    assert not is_due(MONDAY, at("2026-11-27T09:00:00"), date(2026, 11, 25))
    assert is_due(MONDAY, at("2026-11-30T07:00:00"), date(2026, 11, 25))


def test_the_first_day_and_what_was_skipped():
    monday = date(2026, 11, 23)
    assert (first_day(monday, None), skipped(monday, None)) == (date(2026, 11, 16), ())
    assert (first_day(monday, date(2026, 11, 16)), skipped(monday, date(2026, 11, 16))) == (date(2026, 11, 16), ())
    assert first_day(monday, date(2026, 11, 18)) == date(2026, 11, 16)
    assert first_day(monday, date(2026, 11, 2)) == date(2026, 11, 2)
    assert skipped(monday, date(2026, 11, 2)) == (date(2026, 11, 9), date(2026, 11, 16))


def test_a_time_of_the_week_as_it_is_typed():
    assert parse_slot("mon", "07:00") == MONDAY
    assert parse_slot("Friday", "23:59") == Slot(4, time(23, 59))
    for day, hour in [
        ("m", "07:00"),
        ("mon", "7:00"),
        ("mon", "24:00"),
        ("mon", "07:60"),
        ("mon", "\u0660\u0667:00"),
        ("", ""),
    ]:
        assert parse_slot(day, hour) is None
