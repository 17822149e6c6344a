"""Reviews by month: what was held, what is planned, and the days by which duties are due.

What is held and planned comes from the records, what is due from the duties as they stand on the day that is asked
about. A duty is known up to its next day only: the review after the next is counted from the next, once it is held.
"""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from sendcli.analysis.review_calendar.annual import annual_entries
from sendcli.analysis.review_calendar.entry import Entry
from sendcli.analysis.review_calendar.others import care_entries, group_entries
from sendcli.analysis.review_calendar.plans import plan_entries
from sendcli.analysis.review_due import Item, review_due
from sendcli.dates.parse import DateError
from sendcli.model.school import School

# Duties that ask for the very meeting whose day is on file.
_SAME = {
    "ehc.review.planned": "annual review", "sen.apdr.review_date": "plan", "bsp.review": "plan",
    "risk.review": "plan", "ihp.review": "plan", "pep.termly": "plan", "lac.review": "looked-after review",
    "lac.review.second": "looked-after review", "lac.review.later": "looked-after review",
    "intervention.review": "group",
}  # fmt: skip


class Month(NamedTuple):
    """A month: its first day, its entries by day, and how many school days it has (None where not known).

    Attributes:
        meetings: of the entries, reviews of pupils: how many were held, are planned, or are not recorded.
        due: how many days by which a duty is due.
    """

    first: date
    entries: tuple[Entry, ...]
    school_days: int | None
    meetings: dict[str, int]
    due: int


class ReviewCalendar(NamedTuple):
    """The months from one day to another, as known on a day.

    Attributes:
        first, last: the days between which is looked, both included.
        on: the day of knowledge.
        months: every month, also those without any entry.
        overdue: duties that were due before the first day and are still open.
        undated: duties that have no day: what is missing, they say themselves.
    """

    first: date
    last: date
    on: date
    months: tuple[Month, ...]
    overdue: tuple[Item, ...]
    undated: tuple[Item, ...]


def reviews_by_month(school: School, first: date, last: date, day: date) -> ReviewCalendar:
    """The review calendar.

    Args:
        school: the snapshot.
        first: the first day that is looked at.
        last: the last one.
        day: the day on which it is asked: later days are to come, and duties stand as they do then.

    Raises:
        DateError: for a day outside the years 1900 to 2999, in which no school year can be reckoned.
    """
    if not (first.year >= 1900 and last.year <= 2999):
        raise DateError("choose first and last day within the years 1900 to 2999")
    items = review_due(school, day, None)
    found = [entry for entry in _written(school, day) if first <= entry.on <= last]
    found = _merged(found, [item for item in items if item.due and first <= item.due <= last])
    found.sort(key=lambda entry: (entry.on, entry.kind, entry.pupil, entry.what))
    starts = list(_starts(first, last))
    ends = [start - timedelta(days=1) for start in starts[1:]] + [last] * bool(starts)
    months = tuple(_month(school, *span, found) for span in zip(starts, ends, strict=True))
    late = tuple(item for item in items if item.due and item.due < first and item.state == "overdue")
    return ReviewCalendar(first, last, day, months, late, tuple(item for item in items if item.due is None))


def _written(school: School, day: date) -> Iterator[Entry]:
    for entries in (plan_entries, annual_entries, care_entries, group_entries):
        yield from entries(school, day)


def _merged(found: list[Entry], items: Iterable[Item]) -> list[Entry]:
    """Entries with the duties that ask for them, and an entry for each duty that asks for something else."""
    rest: list[Entry] = []
    for item in items:
        at = next((number for number, entry in enumerate(found) if _asks_for(item, entry)), None)
        if at is None:
            rest.append(_entry(item))
        else:
            entry = found[at]
            found[at] = entry._replace(duties=(*entry.duties, item.duty.id), bound=item.bound)
    return [*found, *rest]


def _asks_for(item: Item, entry: Entry) -> bool:
    same = _SAME.get(item.duty.id) == entry.kind and item.due == entry.on and item.pupil == entry.pupil
    named = entry.about in item.what.split() if entry.kind in ("plan", "group") else True
    return same and named and entry.state in ("planned", "not recorded")


def _entry(item: Item) -> Entry:
    assert item.due is not None  # only those with a day are asked for
    what = item.title + (f" ({item.what})" if item.what else "")
    place = item.facts[0][1] if item.facts else None
    return Entry(
        item.due, "duty", item.duty.kind, what, item.state, item.pupil, item.group, "", item.owner, item.bound,
        (item.duty.id,), place,
    )  # fmt: skip


def _starts(first: date, last: date) -> Iterator[date]:
    """The first day, and the first of each month after it."""
    on = first
    while on <= last:
        yield on
        on = (on.replace(day=1) + timedelta(days=32)).replace(day=1)


def _month(school: School, first: date, last: date, found: list[Entry]) -> Month:
    own = tuple(entry for entry in found if first <= entry.on <= last)
    states = Counter(str(entry.state) for entry in own if entry.meeting)
    due = sum(entry.kind == "duty" for entry in own)
    return Month(first, own, _school_days(school, first, last), dict(sorted(states.items())), due)


def _school_days(school: School, first: date, last: date) -> int | None:
    """The school days on file; None for a month that no calendar on file reaches."""
    known_from, known_to = school.calendar.known_from, school.calendar.known_to
    if known_from is None or known_to is None or last < known_from or first > known_to:
        return None
    return school.calendar.count(max(first, known_from), min(last, known_to))
