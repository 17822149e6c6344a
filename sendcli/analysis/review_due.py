"""What is late, what is coming, what cannot be said: the duties of a school on a day.

The order of the list: late work first, then what is due, what comes later, what should be considered, and
what cannot be said. Late work is sorted by the force of its rule (statute first), then by who is bound (the
school before the LA), then by days late; all else by its date. What is dealt with is not listed.
"""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal, NamedTuple, get_args

from sendcli.dates.parse import DateError
from sendcli.duties.book.table import BOOK
from sendcli.duties.clock import Due, due
from sendcli.duties.duty import FORCES, Duty
from sendcli.duties.event import Event
from sendcli.duties.own import added, shorter
from sendcli.duties.triggers.common import not_come
from sendcli.duties.triggers.table import TRIGGERS
from sendcli.model.school import School
from sendcli.problem import Place

State = Literal["overdue", "due", "later", "consider", "cannot say"]

STATES: tuple[State, ...] = get_args(State)
HORIZON = 28
# Ended by a day that may be fixed beforehand: the first day of education elsewhere.
_ARRANGED = ("suspension.sixth_day", "suspension.permanent")
_EVER = 1_000_000


class Wanted(NamedTuple):
    """What to list. An empty text, or a set of no names, asks for all.

    Attributes:
        overdue: only what is late.
        owners: names, as `owners.names_of` gives them, of those who see to it or are bound by it.
        pupil: a pupil's id; groups with the pupil count.
        kind: a theme, as `Duty.kind`.
    """

    overdue: bool = False
    owners: frozenset[str] = frozenset()
    pupil: str = ""
    kind: str = ""


ALL = Wanted()


class Item(NamedTuple):
    """One piece of work: which duty, for whom, by when, and how that was worked out.

    Attributes:
        duty: the rule.
        pupil: the pupil's id; empty for the school as a whole.
        due: the due date; None if it cannot be said.
        days: days left; negative if late; None without a date.
        state: where it stands on the day that was asked for.
        label: the state in words: "LA overdue: chase", "at risk: phone the LA".
        bound: who must do it.
        owner: who sees to it: a staff id or a role.
        what: what it is about.
        title: what is to be done.
        next: the next step, as a sentence.
        working: the sum and what excuses or explains, line by line.
        facts: where in the files it stands.
        missing: what the files do not say.
        group: the pupils of a group.
        words: what somebody typed that is to be done; it may name people, so only a screen prints it.
    """

    duty: Duty
    pupil: str
    due: date | None
    days: int | None
    state: State
    label: str
    bound: str
    owner: str
    what: str
    title: str
    next: str
    working: tuple[str, ...]
    facts: tuple[tuple[str, Place], ...]
    missing: str = ""
    group: tuple[str, ...] = ()
    words: str = ""


def review_due(school: School, today: date, within: int | None = HORIZON, wanted: Wanted = ALL) -> tuple[Item, ...]:
    """List what is late or due.

    Args:
        school: the snapshot.
        today: the day that is asked about.
        within: how many days ahead to look; None for all that is known.
        wanted: which items; all, if nothing else is said.

    Raises:
        DateError: for a day outside the years 1900 to 2999, in which no school year can be reckoned.
    """
    if not 1900 <= today.year <= 2999:
        raise DateError(f"{today.isoformat()}: choose a day of the years 1900 to 2999")
    ahead = _EVER if within is None else min(within, _EVER)
    items = _items(school, today, today + timedelta(days=ahead), wanted)
    return tuple(sorted(items, key=_rank))


def late_for_school(item: Item) -> bool:
    """Whether an item is the school's own lateness. What the LA owes never is, nor a date that is merely derived."""
    return item.state == "overdue" and item.bound in ("school", "board") and item.duty.force != "derived"


def _items(school: School, today: date, last: date, wanted: Wanted) -> Iterator[Item]:
    own = shorter(school)
    calendar = school.calendar
    for trigger, duties in _by_trigger((*BOOK.values(), *added(school)), wanted).items():
        for found_event in TRIGGERS[trigger](school, today):
            event = _as_of(found_event, today, trigger in _ARRANGED)
            if event.done or not _about(event, wanted.pupil):
                continue
            for duty in duties:
                if _applies(duty, event, wanted.owners):
                    found = due(duty, event, calendar, own.get(duty.id, ()))
                    if _listed(duty, found, today, last, wanted):
                        yield _item(duty, event, found, today)


def _by_trigger(duties: tuple[Duty, ...], wanted: Wanted) -> dict[str, list[Duty]]:
    found: dict[str, list[Duty]] = {}
    for duty in duties:
        if duty.computed and wanted.kind in ("", duty.kind):
            found.setdefault(duty.trigger, []).append(duty)
    return found


def _as_of(event: Event, today: date, arranged: bool) -> Event:
    """The event as it stands: what is dated after today has not been done. Most such days are slips."""
    slips = () if arranged else not_come(event.done, today=today)
    if not slips:
        return event
    return event._replace(done=None, working=(*event.working, *(line for line in slips if line not in event.working)))


def _about(event: Event, pupil: str) -> bool:
    return pupil in ("", event.pupil) or pupil in event.group


def _applies(duty: Duty, event: Event, owners: frozenset[str]) -> bool:
    mine = not owners or not owners.isdisjoint((duty.owner or event.owner, duty.bound))
    return mine and duty.only in ("", event.only) and duty.covers(event.start)


def _listed(duty: Duty, found: Due, today: date, last: date, wanted: Wanted) -> bool:
    if found.date is None:
        return not wanted.overdue
    if duty.window and found.date < today:
        return False
    if wanted.overdue and (found.date >= today or duty.consider):
        return False
    return found.date <= last


def _item(duty: Duty, event: Event, found: Due, today: date) -> Item:
    days = None if found.date is None else (found.date - today).days
    state = _state(duty, days)
    if found.allowed and today <= found.allowed:
        duty = duty._replace(force="the school's own")
    return Item(
        duty,
        event.pupil,
        found.date,
        days,
        state,
        duty.late if state == "overdue" else state,
        duty.bound,
        duty.owner or event.owner,
        event.what,
        duty.title,
        (event.next or duty.next).replace("{pupil}", event.pupil),
        (*found.working, *filter(None, (event.note, duty.note))),
        tuple((label, record.place(field)) for label, record, field in event.facts),
        event.missing or ("" if found.date else "".join(found.working[-1:])),
        event.group,
        event.words,
    )


def _state(duty: Duty, days: int | None) -> State:
    if days is None:
        return "cannot say"
    if duty.consider:
        return "consider"
    if days < 0:
        return "overdue"
    return "due" if days <= HORIZON else "later"


def _rank(item: Item) -> tuple[int, int, int, int, str, str, str]:
    late = item.state == "overdue"
    force = FORCES.index(item.duty.force) if late else 0
    days = item.days if item.days is not None else 0
    return (STATES.index(item.state), force, item.bound == "la" and late, days, item.duty.id, item.pupil, item.what)
