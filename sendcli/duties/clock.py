"""From a duty and an event to a due date, with the sum in words. Never a guess: no date, and why not."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from sendcli.dates.arithmetic import Offset, shift
from sendcli.dates.schooldays import SchoolCalendar, Term
from sendcli.dates.span import holds
from sendcli.dates.thirds import thirds
from sendcli.dates.tribunal import roll_tribunal
from sendcli.dates.words import dated, spoken
from sendcli.duties.duty import Duty
from sendcli.duties.event import Event

# Where the law sets the interval, an agreed date may be earlier but not later.
_FIRM = ("statute", "statutory guidance", "grant condition", "exam-board rule")


# A field of its own is called `date`.
Day = date


class Shorter(NamedTuple):
    """A school's own, shorter period for a duty of the book."""

    offset: Offset | None
    terms: int
    why: str
    start: date | None = None
    end: date | None = None

    def covers(self, day: date) -> bool:
        """Whether the school's rule is in force for something that happened on this day."""
        return holds(day, self.start, self.end)


class Due(NamedTuple):
    """A due date, or None if it cannot be known, and the working line by line.

    Attributes:
        date: the due date.
        working: the sum in words.
        allowed: where the school's own rule brought the date forward: until when the rule itself allows.
    """

    date: Day | None
    working: tuple[str, ...]
    allowed: Day | None = None


def due(duty: Duty, event: Event, calendar: SchoolCalendar, shorter: Sequence[Shorter] = ()) -> Due:
    """Count from the event to the due date.

    Args:
        duty: the rule.
        event: what started the clock.
        calendar: the school's calendar, for school days and terms.
        shorter: the school's own periods; each can only bring the date forward.
    """
    working = list(event.working)
    if event.missing and not event.agreed:
        return Due(None, tuple(working))
    rule = found = _by_rule(duty, event, calendar, working)
    for own in (*shorter, *_local(event)):
        found = _earlier(found, _by_own(duty, own, event, calendar, working))
    sooner = bool(rule and found and found < rule)
    found = _onwards(duty, found, calendar, working)
    allowed = _onwards(duty, rule, calendar, []) if sooner else None
    if allowed:
        working.append(f"the rule itself allows until {spoken(allowed)}")
    return Due(found, tuple(working), allowed)


def _onwards(duty: Duty, found: date | None, calendar: SchoolCalendar, working: list[str]) -> date | None:
    """From the end of the period to the due date: a second step, and the days to which appeals move."""
    if duty.then and found:
        found = _step(found, duty.then, calendar, working)
    if duty.roll and found:
        rolled = roll_tribunal(found)
        working.append(rolled.working)
        found = rolled.due
    if duty.force == "derived" and found:
        _last_school_day(found, calendar, working)
    return found


def _local(event: Event) -> tuple[Shorter, ...]:
    return (Shorter(event.local, 0, "the LA's own form"),) if event.local else ()


def _by_rule(duty: Duty, event: Event, calendar: SchoolCalendar, working: list[str]) -> date | None:
    one = _interval(duty, event, calendar, working)
    two = _step(event.other, duty.other, calendar, working) if event.other and duty.other else None
    if one and two:
        chosen = max(one, two) if duty.which == "later" else min(one, two)
        working.append(f"the {duty.which} of the two: {spoken(chosen)}")
        return chosen
    return one or two


def _interval(duty: Duty, event: Event, calendar: SchoolCalendar, working: list[str]) -> date | None:
    """By the agreed date or by the period; by the earlier of both where the law sets the period."""
    offset = event.offset or duty.offset
    agreed = None if duty.force == "the school's own" else event.agreed
    period = None
    if event.start and (agreed is None or duty.force in _FIRM):
        if duty.terms:
            period = _by_term(event.start, duty.terms, calendar, working)
        elif offset:
            period = _step(event.start, offset, calendar, working)
        elif agreed is None:
            working.append(f"due on the day itself: {spoken(event.start)}")
            period = event.start
    if agreed:
        working.append(f"the agreed date: {spoken(agreed)}")
    return _earlier(agreed, period)


def _by_own(duty: Duty, own: Shorter, event: Event, calendar: SchoolCalendar, working: list[str]) -> date | None:
    if event.start is None or not own.covers(event.start):
        return None
    working.append(f"the school's own rule ({own.why or 'no reason given'}):")
    if own.offset is None:
        return _by_term(event.start, own.terms, calendar, working)
    before = duty.offset is not None and duty.offset.count < 0
    return _step(event.start, _signed(own.offset, before), calendar, working)


def _signed(offset: Offset, before: bool) -> Offset:
    return offset._replace(count=-offset.count) if before else offset


def _step(day: date, offset: Offset, calendar: SchoolCalendar, working: list[str]) -> date | None:
    found, line = shift(day, offset, calendar)
    working.append(line)
    return found


def _earlier(one: date | None, two: date | None) -> date | None:
    return min(one, two) if one and two else one or two


def _by_term(day: date, n: int, calendar: SchoolCalendar, working: list[str]) -> date | None:
    ahead = [term for term in thirds(calendar.terms) if day <= middle(term)]
    if len(ahead) < n or calendar.gap_between(day, ahead[n - 1][2]):
        working.append(f"the end of the term is not known: {calendar.why_unknown(day, True)}")
        return None
    name, _, end = ahead[n - 1]
    working.append(f"from {dated(day)}, {n} term{'s' if n > 1 else ''}: {name} ends on {spoken(end)}")
    return end


def middle(term: Term) -> date:
    """The middle of a term: who begins after it begins, for counting, with the next term."""
    return term[1] + (term[2] - term[1]) / 2


def _last_school_day(day: date, calendar: SchoolCalendar, working: list[str]) -> None:
    last = calendar.last_school_day(day)
    if last and last != day:
        working.append(f"no school on {dated(day)}: the last school day before it is {spoken(last)}")
