"""What comes next for a pupil's annual review, and by when; and whether a step came too late for its notice."""

from __future__ import annotations

import sys

from sendcli.analysis.review_due import Item, Wanted, review_due
from sendcli.cli.out import safe
from sendcli.cli.write.about import About
from sendcli.dates.words import spoken
from sendcli.store.load import load

_SHOWN = 3
# The two steps for which regulation 20 asks two weeks before the meeting; the duty that says they fell short.
_SHORT = {"invite": "ehc.review.notice.short", "circulate": "ehc.review.circulate.short"}


def say_next(here: About, verb: str) -> None:
    """Print the next steps; on stderr, that the step just taken left less than two weeks to the meeting.

    Args:
        here: the pupil and the day of the command.
        verb: of the command.
    """
    items = review_due(load(here.root).school, here.today, None, Wanted(pupil=here.file.id, kind="annual-review"))
    for item in items:
        if item.duty.id == _SHORT.get(verb):
            print(safe(f"send: short notice: {item.what}. {item.next} ({item.duty.id})"), file=sys.stderr)
    for line in _next_steps(items):
        print(line)


def _next_steps(items: tuple[Item, ...]) -> list[str]:
    """What is due next, and by when, as the duty book reckons it."""
    lines = []
    for item in items:
        if item.due and item.days is not None and item.state != "consider":
            when = f"{-item.days} days late" if item.days < 0 else f"in {item.days} days" if item.days else "today"
            lines.append(f"next: by {spoken(item.due)} ({when}): {item.title} ({item.bound}; {item.duty.id})")
    return lines[:_SHOWN]
