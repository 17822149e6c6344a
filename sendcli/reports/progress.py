"""Progress for people: what needs a decision first, under the words of the verdicts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from itertools import chain, groupby

from sendcli.analysis.progress.progress import Progress
from sendcli.analysis.progress.standing import Standing
from sendcli.analysis.progress.verdict import VERDICTS, Verdict
from sendcli.model.school import School
from sendcli.reports.count import many
from sendcli.reports.progress_block import Short, block, brief, in_columns

Called = Callable[[str], str]
# Text about a pupil as it may be printed: without the name, unless names are asked for.
Said = Callable[[str, str], str]

# Nothing is to be decided: one line each, unless all are asked for.
QUIET: tuple[Verdict, ...] = ("too early", "on course")
# Nobody reads more than that line by line.
MOST_IN_FULL = 500
MANY = "They are many: one line each. In full: send progress --class CLASS, or --all for every one."
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


def tally(found: Sequence[Standing]) -> str:
    """The counts in one line, what needs a decision first."""
    count = Counter(one.verdict for one in found)
    pupils = len({one.pupil for one in found})
    said = ", ".join(f"{count[verdict]} {verdict}" for verdict in VERDICTS if count[verdict])
    return f"{many(len(found), 'target')} of {many(pupils, 'pupil')}: {said}" if found else "No target is worked on."


def ended(found: Sequence[Standing]) -> str:
    """How many targets have come to the day of their goal and wait for a word on how they ended, or ""."""
    count = sum(one.waits for one in found)
    if not count:
        return ""
    they = "it stands first, and waits" if count == 1 else "they stand first, and wait"
    return f"The day of the goal has passed for {count}: {they} for a word on how {they.split()[0]} ended."


def shown(
    row: Progress, called: Called, said: Said, short: Collection[Verdict], explain: School | None
) -> Short | list[str]:
    """A target line by line, explained if the school is given; in one line if its verdict is told `short`."""
    return brief(row, called) if row.judged.verdict in short else block(row, called, said, explain)


def told_short(targets: int, full: bool) -> tuple[Verdict, ...]:
    """The verdicts of which a target has one line: those with nothing to decide, or all where there are very many."""
    if full:
        return ()
    return QUIET if targets <= MOST_IN_FULL else VERDICTS


def text(found: Sequence[tuple[Standing, Short | list[str]]]) -> list[str]:
    """The targets as `shown` has them under their verdicts, by which they are in order."""
    lines = list[str]()
    for verdict, here in groupby(found, key=lambda one: one[0].verdict):
        shown = [one for _, one in here]
        short = [one for one in shown if isinstance(one, Short)]
        blocks = (one for one in shown if not isinstance(one, Short))
        lines += [f"{HEADINGS[verdict]} ({len(shown)})", *in_columns(short), *chain.from_iterable(blocks)]
        lines += [""] * bool(lines[-1])
    return lines + [BY_CHANCE] * any(standing.verdict in ("not on course", "ahead") for standing, _ in found)
