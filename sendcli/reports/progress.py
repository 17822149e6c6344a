"""Progress for people: what needs a decision first, under the words of the verdicts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import chain

from sendcli.analysis.progress.progress import Progress
from sendcli.analysis.progress.verdict import VERDICTS
from sendcli.reports.count import many
from sendcli.reports.progress_block import block, in_columns
from sendcli.store.spread import in_parts, spread, workers_for

Called = Callable[[str], str]
# Text about a pupil as it may be printed: without the name, unless names are asked for.
Said = Callable[[str, str], str]

# A tenth of a second's work: less does not pay for another process.
BLOCKS_A_FORK = 2_000
# Nothing is to be decided: one line each, unless all are asked for.
QUIET = ("too early", "on course")
HEADINGS = {
    "not on course": "NOT ON COURSE: consider what to change",
    "not delivered": "NOT DELIVERED: look at delivery before changing the plan",
    "no recent reading": "NO RECENT READING: take one",
    "ahead": "AHEAD: consider a goal that asks for more",
    "too early": "TOO EARLY: not enough data for the decision rule",
    "on course": "ON COURSE: the rule finds no reason to change, which is no forecast",
    "cannot be measured": "CANNOT BE MEASURED: no rate can be worked out, and each says why",
}
BY_CHANCE = "Every such rule is sometimes wrong by chance: it says what to consider, never more (docs/progress.md)."


def tally(rows: Iterable[Progress]) -> str:
    """The counts in one line, what needs a decision first."""
    found = list(rows)
    count = Counter(row.judged.verdict for row in found)
    pupils = len({row.series.pupil for row in found})
    said = ", ".join(f"{count[verdict]} {verdict}" for verdict in VERDICTS if count[verdict])
    return f"{many(len(found), 'target')} of {many(pupils, 'pupil')}: {said}" if found else "No target is worked on."


def ended(rows: Iterable[Progress]) -> str:
    """How many targets have come to the day of their goal and wait for a word on how they ended, or ""."""
    count = sum(row.passed for row in rows)
    if not count:
        return ""
    they = "it stands first, and waits" if count == 1 else "they stand first, and wait"
    return f"The day of the goal has passed for {count}: {they} for a word on how {they.split()[0]} ended."


def text(rows: Iterable[Progress], called: Called, said: Said, full: bool, explain: bool) -> list[str]:
    """The targets under their verdicts."""
    found, lines = list(rows), list[str]()
    for verdict in VERDICTS:
        here = [row for row in found if row.judged.verdict == verdict]
        if here:
            lines.append(f"{HEADINGS[verdict]} ({len(here)})")
            short = verdict in QUIET and not full and not explain
            if short:
                lines += in_columns(here, called)
            else:
                lines += _blocks(here, partial(block, called=called, said=said, explain=explain))
            lines += [""] * bool(lines[-1])
    return lines + [BY_CHANCE] * any(row.judged.verdict in ("not on course", "ahead") for row in found)


def _blocks(rows: list[Progress], one: Callable[[Progress], list[str]]) -> Iterable[str]:
    """The lines of many targets, by several processes where that pays."""
    count = workers_for(len(rows), BLOCKS_A_FORK)
    return chain.from_iterable(spread(partial(_lines, one), in_parts(rows), count))


def _lines(one: Callable[[Progress], list[str]], rows: Sequence[Progress]) -> list[str]:
    return [line for row in rows for line in one(row)]
