"""Due dates as a calendar file (RFC 5545). Ids only: a calendar is shared and synchronised without a thought."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from icalendar import Alarm, Calendar, Event

from sendcli.analysis.review_due import Item

# How long before its day an event reminds; what is nearer, or past, has no alarm.
WARNING = timedelta(days=7)


def calendar(items: Iterable[Item], today: date) -> bytes:
    """A calendar of all-day events with an alarm a week before.

    The id of an event depends on rule, pupil and due date only, so that a second import changes events
    rather than doubling them; the stamp is the day of the question, so that the bytes do not depend on
    the minute.
    """
    made = Calendar()
    made.add("prodid", "-//send//review-due//EN")
    made.add("version", "2.0")
    made.add("x-wr-calname", "SEND: what is due")
    seen: dict[str, int] = {}
    for item in items:
        if item.due is not None:
            made.add_component(_event(item, item.due, today, seen))
    return bytes(made.to_ical())


def _event(item: Item, due: date, today: date, seen: dict[str, int]) -> Event:
    key = f"{item.duty.id}.{item.pupil or 'school'}.{due:%Y%m%d}"
    seen[key] = seen.get(key, 0) + 1
    event = Event()
    event.add("uid", f"{key}.{seen[key]}@send.invalid")
    event.add("dtstamp", datetime(today.year, today.month, today.day, tzinfo=UTC))
    event.add("dtstart", due)
    event.add("dtend", due + timedelta(days=1))
    event.add("summary", _summary(item))
    event.add("description", f"{item.next} Bound: {item.bound}. Rule: {item.duty.id}")
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    if due - WARNING > today:
        event.add_component(_alarm(item))
    return event


def _summary(item: Item) -> str:
    """What is to be done, and for which id: the titles of rules name neither a child nor a need."""
    return f"{item.title} ({item.pupil or 'school'})"


def _alarm(item: Item) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _summary(item))
    alarm.add("trigger", -WARNING)
    return alarm
