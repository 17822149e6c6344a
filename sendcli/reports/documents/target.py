"""A target as documents show it: where it began, where it stands, what that means, and its chart."""

from __future__ import annotations

from datetime import date
from typing import Any

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.progress.progress import Progress, progress_of
from sendcli.analysis.progress.running import Running
from sendcli.analysis.progress.verdict import Rule, rule_of
from sendcli.model.plan import Plan
from sendcli.model.school import School
from sendcli.model.target import Level, Target
from sendcli.reports import amounts
from sendcli.reports import progress_words as words
from sendcli.reports.charts.progress import progress_chart
from sendcli.reports.documents.people import person
from sendcli.reports.forms.values import written

KINDS = {
    "not on course": "act", "not delivered": "act", "no recent reading": "look", "cannot be measured": "look",
    "ahead": "fine", "on course": "fine", "too early": "",
}  # fmt: skip
RESULTS = {"met": "fine", "exceeded": "fine", "partly-met": "look", "not-met": "act", "not-started": "look"}


def targets(school: School, pupil: str, name: str, plan: Plan, day: date) -> list[dict[str, Any]]:
    """The targets of a plan, in the order of the file."""
    rule = rule_of(school.settings)
    return [target_of(school, Running(pupil, name, plan.start, target), rule, day) for target in plan.targets]


def target_of(school: School, one: Running, rule: Rule, day: date) -> dict[str, Any]:
    """One target: its own words, the numbers, the verdict, the chart."""
    target = one.target
    row = progress_of(school, one, rule, day)
    over = target.result if target.result_on is None or target.result_on <= day else None
    return {
        "title": target.outcome,
        "id": target.id,
        "tag": over.replace("-", " ") if over else row.judged.verdict,
        "kind": RESULTS.get(over, "") if over else KINDS[row.judged.verdict],
        "why": target.why,
        "facts": [(what, how) for what, how in _facts(school, target, row) if how],
        "says": None if over else words.without_rule(row.judged.because),
        "next": None if over else row.judged.next,
        "chart": progress_chart(row),
    }


def _facts(school: School, target: Target, row: Progress) -> list[tuple[str, Any]]:
    call = person(school)
    programmes = [school.programmes.get(each) for each in target.provision]
    names = [
        one.intervention.name if one and one.intervention else each
        for one, each in zip(programmes, target.provision, strict=True)
    ]
    latest = words.latest_text(row)
    return [
        ("Where it began", level(target.baseline)),
        ("Where it should be", level(target.target) or target.criterion),
        ("Latest", f"{latest[0]} on {written(latest[1])}" if latest else None),
        ("Measured in", amounts.label_of(row.series.measure) if row.series.measure else target.measure),
        (
            "Against the line",
            None
            if row.series.why or isinstance(row.position, Unknown)
            else amounts.place(row.position, row.series.measure),
        ),
        ("Counts as met", target.criterion if target.target else None),
        ("EHC plan outcome", list(target.ehcp) or None),
        ("Provision", names or None),
        ("Adults do", list(target.strategies) or None),
        ("Who", call(target.who)),
        ("When and where", ", ".join(part for part in (target.cadence, target.where) if part) or None),
        ("At home", target.home),
        ("The pupil's part", target.pupil_part),
        ("Sessions", None if isinstance(row.fidelity, Unknown) else words.delivered(row.fidelity)),
        (
            "Judged at the review",
            f"{target.result.replace('-', ' ')}{f' on {written(target.result_on)}' if target.result_on else ''}"
            if target.result
            else None,
        ),
        ("What shows it", target.evidence),
    ]


def level(at: Level | None) -> str | None:
    """A value with its day and conditions."""
    if at is None:
        return None
    value = at.value.text if at.value else at.words
    parts = [value, f"{'on' if value else 'by'} {written(at.on)}" if at.on else None]
    text = " ".join(part for part in parts if part)
    return f"{text} ({at.conditions})" if text and at.conditions else text or None
