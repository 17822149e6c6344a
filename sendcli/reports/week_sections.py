"""The weekly summary as sections of lines: for a screen, a file and a mail alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sendcli.analysis.happened.count import Count
from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.week.ahead import Clocks
from sendcli.analysis.week.behind import Behind
from sendcli.analysis.week.week import Week
from sendcli.dates.words import spoken
from sendcli.reports.progress_words import delivered
from sendcli.reports.week_lists import decisions, in_files, still, to_do
from sendcli.reports.week_words import Words, entry, grouped, some

# What is counted too often to be worth its ids.
_BARE = ("reading", "session", "entr")
_WEEK = 7
OURS, THEIRS = "Legal clocks: ours", "Legal clocks: theirs, to be chased or known"
NO_DATE = "{} without a date: send review-due says what is missing"


class Section(NamedTuple):
    """A heading and its lines; lines that are indented belong to the line before."""

    title: str
    lines: tuple[str, ...]


def sections(week: Week, say: Words) -> list[Section]:
    """The sections of the summary in their order; those with nothing in them are left out."""
    ahead = week.ahead
    found = [
        (
            "Last week" if (week.day - week.since).days == _WEEK else f"Since {spoken(week.since)}",
            last_week(week.behind, say),
        ),
        (OURS, clocks(ahead.ours, say)),
        (THEIRS, clocks(ahead.theirs, say)),
        ("To send, hold, measure and tell", to_do(week.papers, say)),
        ("Other work of the next four weeks", work(ahead.work, say)),
        ("Progress that asks for a decision", decisions(week.decide, say)),
        ("Records that have lain still", still(week.stale, say)),
        ("In the files", in_files(week.flaws)),
    ]
    return [Section(title, tuple(lines)) for title, lines in found if lines]


def last_week(behind: Behind, say: Words) -> list[str]:
    """What was recorded, met and held; sessions; what was missed; what left the list."""
    lines = [counted(count, say) for count in behind.counts or ()]
    if behind.counts is not None and not lines:
        lines.append("nothing that is counted was recorded")
    if not isinstance(behind.sessions, Unknown):
        lines.append(f"sessions of these days: {delivered(behind.sessions)}")
    if behind.missed:
        lines.append(f"{len(behind.missed)} fell due and {_is(behind.missed)} still open: below, under what is late")
    if behind.settled:
        lines.append(f"{len(behind.settled)} left the list: done, moved, or not needed any more:")
        lines += [f"  {line}" for line in grouped(behind.settled, say)]
    return lines


def counted(count: Count, say: Words) -> str:
    """A count with what it is about, in one line."""
    if count.what.startswith(_BARE):
        return str(count)
    return f"{count}: {some(say.called(about.id) for about in count.about)}"


def clocks(found: Clocks, say: Words) -> list[str]:
    """Legal clocks, each with its line: late, within 14 days, within 28 days, without a date."""
    lines = [line for items in (found.late, found.soon, found.later) for item in items for line in entry(item, say)]
    return lines + ([NO_DATE.format(len(found.undated))] if found.undated else [])


def work(found: Clocks, say: Words) -> list[str]:
    """All other work, what is alike together: forty lines that differ in one id hide the one that matters."""
    lines = []
    for words, items in (("late", found.late), ("within 14 days", found.soon), ("within 28 days", found.later)):
        if items:
            lines += [f"{len(items)} {words}:", *(f"  {line}" for line in grouped(items, say))]
    return lines + ([NO_DATE.format(len(found.undated))] if found.undated else [])


def _is(items: Sequence[object]) -> str:
    return "is" if len(items) == 1 else "are"
