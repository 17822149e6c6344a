"""Sections E and F as tables: what is hoped for and how far it has come, what must be provided."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sendcli.analysis.progress.outcomes import OutcomeRow, outcomes
from sendcli.analysis.progress.progress import Progress, progress
from sendcli.analysis.progress.running import Wanted
from sendcli.duties.triggers.ehc_plan import current_plan
from sendcli.model.ehcp import EhcPlan, Outcome, ProvisionLine
from sendcli.reports import progress_words as words
from sendcli.reports.documents.cells import told
from sendcli.reports.documents.document import Request
from sendcli.reports.forms.values import Lines, written

PROVIDERS = {"school": "school", "la": "local authority", "icb": "health (ICB)", "social-care": "social care"}


def outcome_rows(asked: Request, plan: EhcPlan) -> dict[str, Any]:
    """Section E with the targets that work towards each outcome, as `send progress --ehcp` has them."""
    found = _towards(asked, plan)
    rows = [(one.id, one.outcome, by_when(one), found.get(one.id)) for one in plan.section_e]
    always = ("By", "Progress towards it") if found else ("By",)
    return told(("No.", "Outcome", "By", "Progress towards it"), rows, always=always)


def _towards(asked: Request, plan: EhcPlan) -> dict[str, Lines]:
    """Lines by the outcome's number; nothing for a version that is not in force: today's targets serve another."""
    if plan is not current_plan(asked.file(), asked.day):
        return {}
    wanted = Wanted(frozenset([asked.pupil]))
    found = outcomes(asked.school, asked.day, progress(asked.school, asked.day, wanted), wanted)
    return {row.outcome.id: towards(row) for row in found if row.outcome}


def towards(row: OutcomeRow) -> Lines:
    """The targets that work towards an outcome, each in a line, and what is missing."""
    return Lines([*map(target_line, row.targets), *([row.lacks] if row.lacks else [])])


def target_line(one: Progress) -> str:
    """A target with its verdict and its way so far: "Reads a text aloud: on course; 41 to 51, goal 60 words"."""
    way = words.briefly(one)
    return f"{one.series.target.outcome}: {one.judged.verdict}" + (f"; {way}" if way.strip() else "")


def by_when(one: Outcome) -> str | None:
    """By when an outcome is meant to be reached: a day or the end of a stage."""
    return written(one.by) if one.by else f"end of {one.by_stage}" if one.by_stage else None


def provision_rows(lines: Iterable[ProvisionLine]) -> dict[str, Any]:
    """Section F (or G, H1, H2), word for word, with what is specified beside it."""
    heads = ("No.", "Provision, as the plan has it", "How much", "Who", "For")
    rows = [(one.id, one.provision, amount_of(one), _who(one), [*one.needs, *one.outcomes]) for one in lines]
    return told(heads, rows, always=("How much",))


def amount_of(one: ProvisionLine) -> str | None:
    """How much is specified: "20 minutes, 3 times a week, 1:1"; None if the line gives no number."""
    length = f"{one.minutes} minutes" if one.minutes else None
    per = one.per.replace("-", " ") if one.per else None
    times = None
    if one.times and per:
        times = f"once a {per}" if one.times == 1 else f"{one.times:g} times a {per}"
    parts = [
        length,
        times,
        f"once every {one.every_weeks} weeks" if one.every_weeks else None,
        f"{one.hours_per_week:g} hours a week" if one.hours_per_week else None,
        f"for {one.weeks} weeks" if one.weeks else None,
        _ratio(one),
    ]
    return ", ".join(part for part in parts if part) or None


def _ratio(one: ProvisionLine) -> str | None:
    group = f"group of {one.group_size}" if one.group_size and one.group_size > 1 else None
    ratio = "one to one" if one.ratio == "1:1" or one.group_size == 1 else one.ratio
    return f"{ratio or group}, named adult" if one.named_adult and (ratio or group) else ratio or group


def _who(one: ProvisionLine) -> str | None:
    sees = f"seen to by: {PROVIDERS.get(one.provider, one.provider)}" if one.provider else None
    parts = [one.who, one.qualification, None if one.provider == "school" and one.who else sees]
    return ", ".join(part for part in parts if part) or None
