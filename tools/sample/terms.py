"""The three terms of plans, and when each pupil's plan starts and is reviewed."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from tools.sample.days import LAST_DAY, between, on_or_after
from tools.sample.dice import Dice
from tools.sample.roster import Child, children

TERMS = ("spring", "summer", "autumn")
_WINDOWS = {
    "spring": ((date(2026, 1, 12), date(2026, 1, 23)), (date(2026, 3, 16), date(2026, 3, 26))),
    "summer": ((date(2026, 4, 20), date(2026, 5, 1)), (date(2026, 7, 1), date(2026, 7, 15))),
    "autumn": ((date(2026, 9, 10), date(2026, 9, 25)), (date(2026, 12, 8), date(2026, 12, 17))),
}
_OVERDUE = (date(2026, 11, 16), date(2026, 11, 17), date(2026, 11, 18), date(2026, 11, 19), date(2026, 11, 20))
_SOON = tuple(date(2026, 11, day) for day in (24, 25, 26, 27, 30)) + tuple(date(2026, 12, d) for d in (1, 2, 3, 7))
UNDATED = ("kp-0085", "kp-0173")


class Span(NamedTuple):
    """A plan's time. `held` is the day of its review, None if there was none yet."""

    start: date
    review: date | None
    held: date | None

    @property
    def last(self) -> date:
        """The last day for readings."""
        return self.held or min(self.review or LAST_DAY, LAST_DAY)


def plan_terms(child: Child) -> tuple[str, ...]:
    """The terms for which the pupil has a plan on file."""
    first = child.get("first")
    return TERMS[TERMS.index(first) :] if first else ()


def span(child: Child, term: str) -> Span:
    """When the plan of a term runs."""
    dice = Dice("span", child.id, term)
    first, last = _WINDOWS[term]
    start = dice.pick(between(*first))
    since = child.day("since") if child.day("since").year == 2026 else start
    start = on_or_after(max(start, since))
    if term == "autumn":
        return Span(start, _autumn_reviews().get(child.id), None)
    review = dice.pick(between(*last))
    late = between(review, review + timedelta(days=9)) if dice.chance(0.15) else [review]
    return Span(start, review, min(late[-1], between(date(2026, 1, 1), date(2026, 7, 17))[-1]))


@cache
def _autumn_reviews() -> dict[str, date]:
    """A handful are overdue, some are due within a fortnight, most come at the end of term."""
    found: dict[str, date] = {}
    queue = list(_OVERDUE + _SOON)
    later = between(*_WINDOWS["autumn"][1])
    dice = Dice("autumn reviews")
    everyone = [child.id for child in children() if child.get("first") and child.id not in UNDATED]
    early = dice.some([one for one in everyone if one[-1] not in "07"], len(queue))
    for child_id in everyone:
        found[child_id] = queue.pop(dice.whole(0, len(queue) - 1)) if child_id in early else dice.pick(later)
    return found
