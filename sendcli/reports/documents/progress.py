"""A progress sheet: every target of the plans that run, its chart, its readings, and what they are said to mean."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.line import AimLine, position
from sendcli.analysis.methods.points import Point
from sendcli.analysis.methods.rules import PointRule
from sendcli.analysis.progress.progress import Progress, progress_of
from sendcli.analysis.progress.running import Running, runs
from sendcli.analysis.progress.verdict import Rule, rule_of
from sendcli.dates.words import dated
from sendcli.errors import USAGE, SendError
from sendcli.model.plan import Plan
from sendcli.reports import amounts
from sendcli.reports import progress_words as words
from sendcli.reports.documents.cells import told
from sendcli.reports.documents.document import Context, Document, Request
from sendcli.reports.documents.for_parents import plainly
from sendcli.reports.documents.one_pupil import about_child
from sendcli.reports.documents.plan import TITLES
from sendcli.reports.documents.pupil import about_pupil
from sendcli.reports.documents.target import target_of
from sendcli.reports.forms.values import written

KEPT = ("Where it began", "Where it should be", "Latest", "Sessions", "Who", "At home", "Judged at the review")
MOST = 12


def context(asked: Request) -> Context:
    """What `progress.j2` shows. `--of NAME` keeps to one plan by its file name."""
    plans = _plans(asked)
    if not plans:
        hint = f"to begin one: send plan add {asked.pupil}; to look at an old one: --of and its file name"
        raise SendError(f"no plan of {asked.pupil} runs on {asked.day}", hint, USAGE)
    rule = rule_of(asked.school.settings)
    return {
        "about": about_pupil(asked) if asked.audience == "staff" else about_child(asked),
        "plans": [
            {
                "title": f"{plan.title or TITLES[plan.kind]}, from {written(plan.start)}",
                "targets": [_target(asked, name, plan, number, rule) for number in range(len(plan.targets))],
            }
            for name, plan in plans.items()
        ],
        "rule": _rule(rule),
    }


def _plans(asked: Request) -> dict[str, Plan]:
    """The plans that run on the day and have targets, SEN support first; or the one that is named."""
    plans = asked.file().plans
    if asked.which:
        if asked.which not in plans:
            raise SendError(f"{asked.pupil} has no plan {asked.which}", f"plans: {', '.join(sorted(plans))}", USAGE)
        return {asked.which: plans[asked.which]}
    found = {name: plan for name, plan in plans.items() if runs(plan, asked.day) and plan.targets}
    return dict(sorted(found.items(), key=lambda pair: (pair[1].kind != "sen-support", pair[0])))


def _target(asked: Request, name: str, plan: Plan, number: int, rule: Rule) -> dict[str, Any]:
    """One target: what the plan's page has of it, kept short, with its readings."""
    one = Running(asked.pupil, name, plan.start, plan.targets[number])
    shown = target_of(asked.school, one, rule, asked.day)
    if asked.audience != "staff":
        shown = plainly(asked, plan, shown)
    row = progress_of(asked.school, one, rule, asked.day)
    found = list(_readings(row, asked))
    latest = found[-MOST:]
    return shown | {
        "facts": [(what, how) for what, how in shown["facts"] if what in KEPT],
        "unit": amounts.label_of(row.series.measure),
        "table": told(("Day", "Reading", _beside(row)), latest),
        "readings": latest,
        "earlier": len(found) - len(latest),
        "aside": words.not_counted(row),
    }


def _beside(row: Progress) -> str:
    """What the last column is of: of a scale that is an order, nothing stands beside a line."""
    return "Beside the line that day" if row.series.why is None else "Noted"


def _readings(row: Progress, asked: Request) -> Iterator[tuple[Any, ...]]:
    """Day, value as it was written, how far from the line on that day, and for staff whatever was noted."""
    line = row.series.why or row.series.line
    counted = {point.on: point for point in row.series.readings}
    rows = sorted((one for one in row.series.target.readings if one.on <= asked.day), key=lambda one: one.on)
    for one in rows:
        point = counted.get(one.on)
        place = _place(row, line, point) if point or row.series.why else "not counted"
        note = one.note if asked.audience == "staff" else None
        yield dated(one.on), one.value.text, "; ".join(text for text in (place, note) if text) or None


def _place(row: Progress, line: AimLine | Unknown, point: Point | None) -> str | None:
    if isinstance(line, Unknown) or point is None:
        return None
    found = position(line, point)
    return (
        None
        if isinstance(found, Unknown)
        else amounts.place(found, row.series.measure).replace("the aim line", "the line")
    )


def _rule(rule: Rule) -> list[str]:
    """The school's rule in words that can be read out to a parent."""
    decision = rule.decision
    first = "We compare how fast the readings change with how fast they have to change to reach the goal."
    if isinstance(decision, PointRule):
        first = (
            "We look at the latest readings beside the line from the start to the goal. If the latest "
            f"{decision.behind} are all behind the line, we talk about what to change; if the latest {decision.ahead} "
            "are ahead of it, about a goal that asks for more. "
            f"Fewer than {max(decision.points, 1)} readings say nothing yet."
        )
    return [
        first,
        f"First we ask whether the help was given: under {rule.delivered} per cent of the planned sessions, we look at "
        f"that. A latest reading that is more than {rule.recent_days} days old says nothing of today.",
        "Single readings go up and down for many reasons. A judgement is a reason to talk, never the last word.",
    ]


DOCUMENT = Document("progress", "Progress sheet", "pupil", context, ("staff", "parents"), names=True)
