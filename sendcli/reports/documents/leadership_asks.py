"""The leadership brief: legal clocks, decisions, risks, and what is asked of whom it is for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sendcli.analysis.impact.impact import Impact
from sendcli.analysis.progress.progress import Progress
from sendcli.analysis.provision.provision import Provision
from sendcli.analysis.review_due import HORIZON, Item
from sendcli.analysis.week.ahead import Ahead
from sendcli.dates.words import dated
from sendcli.reports.count import many
from sendcli.reports.documents.calendar_rows import BOUND
from sendcli.reports.documents.document import Request
from sendcli.reports.documents.people import person
from sendcli.reports.due import about, left

_LEADERS = ("head", "deputy-head")
_DECIDE = (
    ("not on course", "targets are not on course: what is changed?"),
    ("not delivered", "targets had too few sessions: what stands in the way?"),
    ("no recent reading", "targets have no recent reading: who takes it?"),
    ("ahead", "targets are ahead: is a higher goal right?"),
)


def clock_rows(asked: Request, items: Sequence[Item]) -> list[tuple[Any, ...]]:
    """How late or how soon, who, what, and who sees to it; the most pressing first."""
    call = person(asked.school)
    return [
        (
            _when(item),
            asked.called(item.pupil) if item.pupil else "school",
            f"{item.title}{about(item)}",
            BOUND.get(item.bound) or call(item.owner) or item.bound,
        )
        for item in items
    ]


def _when(item: Item) -> str:
    return f"in {left(item)}" if item.days is not None and item.days > 1 else left(item)


def decisions(asked: Request, rows: Sequence[Progress], runs: Sequence[Impact]) -> list[str]:
    """What waits for somebody to decide: targets by their verdict, groups whose end is near or past, concerns."""
    lines = []
    for verdict, words in _DECIDE:
        found = [row for row in rows if row.judged.verdict == verdict]
        pupils = len({row.series.pupil for row in found})
        if found:
            lines.append(f"{len(found)} {words} ({many(pupils, 'pupil')})")
    ending = [
        f"{row.name} ({dated(one.run.end)})"
        for row in runs
        for one in row.runs
        if one.run.end and not one.decision and (one.run.end - asked.day).days <= HORIZON
    ]
    if ending:
        lines.append(f"Keep, adapt or stop, when the run ends: {', '.join(ending)}")
    waiting = sum(
        one.raised <= asked.day and not (one.decided and one.decided <= asked.day)
        for one in asked.school.concerns.values()
    )
    return [*lines, f"{many(waiting, 'concern')} without a decision yet"] if waiting else lines


def risks(found: Ahead, under: Sequence[str], plan: Provision) -> list[str]:
    """What may go wrong, as far as the numbers above say it."""
    ours, theirs = found.ours.late, found.theirs.late
    statute = sum(item.duty.force == "statute" for item in ours)
    promised = sum(one.line.rpartition("/")[2].startswith("F") for one in plan.gaps)
    said = [
        (len(ours), f"{many(len(ours), 'legal step')} of ours past the day, {statute} of them by statute"),
        (len(theirs), f"{many(len(theirs), 'step')} of others late: children wait, and our plans with them"),
        (promised, f"{many(promised, 'line')} of Section F not delivered in full, as far as runs show"),
        (len(under), f"{many(len(under), 'intervention')} with too few sessions delivered to be judged"),
        (
            len(found.ours.undated),
            f"{many(len(found.ours.undated), 'legal clock')} without a date, because something is not recorded",
        ),
    ]
    return [words for number, words in said if number]


def asks(asked: Request, items: Sequence[Item], found: Ahead) -> list[str]:
    """What falls to the head, the deputy or the governors, late or within four weeks; and the time for what is late.

    Reviews of support plans are left out: a deputy who teaches a class holds those as its teacher.
    """
    own = {name for name, one in asked.school.staff.items() if set(_LEADERS) & set(one.roles)}
    own |= {*_LEADERS, *(name for name in (asked.school.settings.head,) if name)}
    mine = [
        item
        for item in items
        if item.due and item.days is not None and item.days <= HORIZON and not item.duty.consider
        and item.duty.kind != "sen-support"
        and (item.owner in own or item.bound == "board")
    ]  # fmt: skip
    call = person(asked.school)
    lines = []
    for item in mine:
        who = f", {asked.called(item.pupil)}" if item.pupil else ""
        lines.append(f"{item.title}{about(item)}{who}: {_when(item)} ({call(item.owner) or 'governors'})")
    if found.ours.late:
        lines.append(f"Time this week for what is past the day: {many(len(found.ours.late), 'legal step')}")
    if found.theirs.late:
        lines.append("A letter in the head's name to the LA where it is late")
    return lines
