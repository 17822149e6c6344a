"""How the weekly summary says one thing: an item of work, several of a kind, ids in a line, the whole in a line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import NamedTuple

from sendcli.analysis.review_due import Item
from sendcli.analysis.week.week import Week
from sendcli.dates.words import brief, spoken
from sendcli.duties.book.table import BOOK
from sendcli.reports.count import many
from sendcli.reports.due import about, left

Called = Callable[[str], str]

# So many ids stand in a line; what lies beyond is counted, and a command lists it.
MOST = 12


class Words(NamedTuple):
    """How the summary speaks.

    Attributes:
        called: what a pupil is called.
        full: whether words that people typed into records may stand in it, such as the name of a date in the calendar.
    """

    called: Called
    full: bool = True


def entry(item: Item, say: Words) -> Iterator[str]:
    """One item: when, for whom, what; then who is bound, by which rule, and the next step."""
    who = say.called(item.pupil) if item.pupil else "school"
    what = about(item) if say.full else ""
    label = f"{item.label}; " if item.label not in (item.state, "overdue") else ""
    yield f"{left(item)}, {spoken(item.due) if item.due else ''}: {who}: {titled(item, say)}{what}"
    doubt = "" if item.duty.verified else ", unverified"
    yield f"  {label}{item.bound}, {item.duty.force}{doubt} ({item.duty.id}). {item.next}"


def titled(item: Item, say: Words) -> str:
    """What is to be done. The title of a rule that the school itself added is words that somebody typed."""
    return item.title if say.full or item.duty.id in BOOK else "Do what a rule of the school's own asks"


def grouped(items: Iterable[Item], say: Words) -> list[str]:
    """One line for all items of one rule: what, for whom, by when."""
    alike: dict[str, list[Item]] = {}
    for item in items:
        alike.setdefault(titled(item, say), []).append(item)
    return [f"{title}: {some(_when(item, say) for item in here)}" for title, here in alike.items()]


def _when(item: Item, say: Words) -> str:
    return f"{_who(item, say)} ({brief(item.due)})" if item.due else _who(item, say)


def _who(item: Item, say: Words) -> str:
    if item.pupil:
        return say.called(item.pupil)
    return item.what if say.full and item.what else "school"


def by_day(items: Iterable[Item], say: Words) -> str:
    """Ids with their days; one day for all is said once."""
    found = list(items)
    days = {item.due for item in found}
    if len(days) == 1 and len(found) > 1 and (day := days.pop()):
        return f"by {brief(day)}: {some(_who(item, say) for item in found)}"
    return some(_when(item, say) for item in found)


def tally(week: Week) -> str:
    """The summary in a line: how much is late and how much is due within 14 days, with whom; what to decide."""
    ahead = week.ahead
    late = len(ahead.ours.late) + len(ahead.work.late)
    soon = len(ahead.ours.soon) + len(ahead.work.soon)
    theirs = len(ahead.theirs.late)
    parts = [f"{late} late", f"{soon} due within 14 days", f"{theirs} late with others" if theirs else ""]
    parts += [f"{many(len(week.decide), 'target')} to decide on" if week.decide else ""]
    parts += [f"{many(week.flaws.errors, 'error')} in the files" if week.flaws.errors else ""]
    return ", ".join(filter(None, parts))


def span(since: date, day: date) -> str:
    """The days that the summary is of."""
    return f"{spoken(since)} to {spoken(day)}"


def some(names: Iterable[str]) -> str:
    """Names in a line, the first dozen; the rest is counted. One that stands several times is said once."""
    counts: dict[str, int] = {}
    for name in names:
        counts[name] = counts.get(name, 0) + 1
    shown = [name if number == 1 else f"{name} ({number})" for name, number in counts.items()]
    return ", ".join(shown[:MOST]) + (f" and {len(shown) - MOST} more" if len(shown) > MOST else "")
