"""The lists of the weekly summary that are about targets, papers, records and files: one line for each kind."""

from __future__ import annotations

from collections.abc import Sequence

from sendcli.analysis.progress.progress import Progress
from sendcli.analysis.progress.verdict import VERDICTS
from sendcli.analysis.week.flaws import Flaws
from sendcli.analysis.week.papers import Papers
from sendcli.analysis.week.stale import Stale
from sendcli.dates.words import brief, dated
from sendcli.reports.count import many
from sendcli.reports.progress_words import delivered
from sendcli.reports.week_words import MOST, Words, by_day, some

_VERDICTS = {
    "not on course": "not on course: consider what to change",
    "not delivered": "not delivered: look at delivery first",
    "no recent reading": "no recent reading: take one",
    "ahead": "ahead: consider a goal that asks for more",
}


def to_do(papers: Papers, say: Words) -> list[str]:
    """The checklist, one line each."""
    lists = (
        ("notices and invitations to send", papers.notices),
        ("papers to send round", papers.circulate),
        ("pupils whose parents are to be met", papers.meetings),
    )
    lines = [f"{what} ({len(items)}): {by_day(items, say)}" for what, items in lists if items]
    if papers.baselines:
        ids = some(f"{say.called(one.pupil)} {one.target}" for one in papers.baselines)
        lines.append(f"targets without a baseline: {ids}")
    if papers.short:
        lines.append(
            f"less delivered than planned: {some(f'{one.run} {delivered(one.fidelity)}' for one in papers.short)}"
        )
    if papers.untold:
        ids = some(f"{say.called(one.pupil)} ({brief(one.on)})" for one in papers.untold)
        lines.append(f"incidents after which no word to the parents is written down: {ids}")
    return lines


def decisions(rows: Sequence[Progress], say: Words) -> list[str]:
    """The targets under their verdicts, most pressing first."""
    lines = []
    for verdict in VERDICTS:
        here = [row for row in rows if row.judged.verdict == verdict]
        if here:
            ids = some(f"{say.called(row.series.pupil)} {row.series.target.id}" for row in here)
            lines.append(f"{len(here)} {_VERDICTS[verdict]}: {ids}")
    return [*lines, "send progress shows the numbers behind each."] if lines else []


def still(found: Stale, say: Words) -> list[str]:
    """Files that nobody changed, plans that nobody read."""
    lines = []
    if found.untouched:
        ids = some(f"{say.called(one.pupil)} (since {dated(one.last)})" for one in found.untouched)
        lines.append(f"a plan runs, and no file of the pupil was changed for six school weeks: {ids}")
    if found.unread:
        ids = some(f"{say.called(one.pupil)} {one.plan}" for one in found.unread)
        lines.append(f"no reading since the plan began: {ids}")
    return lines


def in_files(flaws: Flaws) -> list[str]:
    """The counts of what send validate finds, the worst first."""
    if not flaws.kinds:
        return []
    lines = [f"{many(one.times, one.severity)} {one.code} (rule: {one.title})" for one in flaws.kinds[:MOST]]
    if len(flaws.kinds) > MOST:
        lines.append(f"and {len(flaws.kinds) - MOST} kinds more")
    return [*lines, "send validate lists them, with line and what to type."]
