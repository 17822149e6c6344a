"""The school's own rules of `school.yaml`: a rule made stricter, or a rule added. Never one made looser."""

from __future__ import annotations

from typing import Any, cast

from sendcli.dates.arithmetic import Offset, Unit
from sendcli.duties.book.table import BOOK
from sendcli.duties.clock import Shorter
from sendcli.duties.duty import Duty
from sendcli.duties.triggers.table import TRIGGERS
from sendcli.model.plan import PLAN_KINDS
from sendcli.model.school import School
from sendcli.model.settings import OwnRule
from sendcli.problem import Place

# What a unit comes to in days, for telling shorter from longer. A school year is taken as 39 weeks of five days.
_DAYS = {"days": 1.0, "weeks": 7.0, "months": 30.44, "years": 365.25, "school_days": 1.87, "working_days": 1.44}
_TERM = 121.75
# Small differences between units are left to the calendar: the earlier date counts in any case.
_SAME = 1.02

# Duties without an interval, whose clock starts before the agreed date: they can have one.
_DATED = ("plan.review", "intervention.review", "part_time.review")

# Triggers whose events say of which kind the plan is.
_BY_KIND = ("plan.review", "plan.start", "plan.termly", "plan.undated")

_WHO = {"la": "LA", "parent": "parents"}

RuleProblem = tuple[Place, str, str]


def shorter(school: School) -> dict[str, tuple[Shorter, ...]]:
    """The school's shorter periods, by the duty they tighten. Those that loosen or make no sense are left out."""
    found: dict[str, tuple[Shorter, ...]] = {}
    for rule in school.settings.rules:
        if rule.tightens and not _tightening(rule):
            own = Shorter(_offset(rule), _terms(rule), rule.why or "", rule.start, rule.end)
            found[rule.tightens] = (*found.get(rule.tightens, ()), own)
    return found


def added(school: School) -> tuple[Duty, ...]:
    """The duties that the school adds to the book."""
    rules = [rule for rule in school.settings.rules if not rule.tightens and not _adding(rule)]
    return tuple(_duty(rule) for rule in rules)


def rule_problems(school: School) -> list[RuleProblem]:
    """What is wrong with the school's own rules: place, message and a hint. A rule named here is not used."""
    return [
        (rule.place(field), message, hint)
        for rule in school.settings.rules
        for field, message, hint in (_tightening(rule) if rule.tightens else _adding(rule))
    ]


_Fault = tuple[str, str, str]


def _tightening(rule: OwnRule) -> list[_Fault]:
    duty = BOOK.get(rule.tightens or "")
    if duty is None:
        return [("tightens", f"there is no rule `{rule.tightens}`", "`send rules` lists them all")]
    unfit = _unfit(duty)
    if unfit:
        return [("tightens", unfit, "add a rule with `id:` instead")]
    if rule.every is None or rule.unit is None:
        return [("tightens", "how much shorter? `every` and `unit` are missing", "for example: every: 10, unit: days")]
    if _length(_offset(rule), _terms(rule)) > _length(duty.offset, duty.terms) * _SAME and _is_after(duty):
        return [("every", f"this is longer than `{duty.id}` allows, so it is not used", duty.counted)]
    if not _is_after(duty) and _length(_offset(rule), 0) < _length(duty.offset, 0) / _SAME:
        return [("every", f"this is shorter notice than `{duty.id}` asks for, so it is not used", duty.counted)]
    return []


def _unfit(duty: Duty) -> str:
    """Why a duty cannot be made stricter by a school; empty if it can."""
    if duty.bound not in ("school", "board"):
        return f"`{duty.id}` binds the {_WHO.get(duty.bound, duty.bound)}: a school can be stricter only with itself"
    if not duty.computed or not (duty.offset or duty.terms or duty.trigger in _DATED):
        return f"`{duty.id}` has no interval that could be made shorter"
    return ""


def _adding(rule: OwnRule) -> list[_Fault]:
    needed = {"id": rule.id, "title": rule.title, "trigger": rule.trigger, "every": rule.every, "unit": rule.unit}
    faults = [
        ("id", f"a rule of the school's own needs `{name}`", "") for name, value in needed.items() if value is None
    ]
    if rule.trigger and rule.trigger not in TRIGGERS:
        faults.append(("trigger", f"there is no trigger `{rule.trigger}`", "`send rules --triggers` lists them all"))
    if rule.plan_kind and (rule.plan_kind not in PLAN_KINDS or rule.trigger not in _BY_KIND):
        words = f"`{rule.plan_kind}` with `{rule.trigger}` never happens"
        faults.append(("plan_kind", words, f"kinds of plans go with {', '.join(_BY_KIND)}"))
    if rule.id in BOOK:
        faults.append(("id", f"`{rule.id}` is a rule of the book", "write `tightens:` to make it stricter"))
    return faults


def _is_after(duty: Duty) -> bool:
    return duty.offset is None or duty.offset.count >= 0


def _length(offset: Offset | None, terms: int) -> float:
    if offset is None:
        return terms * _TERM or float("inf")
    return abs(offset.count) * _DAYS[offset.unit]


def _terms(rule: OwnRule) -> int:
    return rule.every or 0 if rule.unit == "terms" else 0


def _offset(rule: OwnRule) -> Offset | None:
    if rule.unit is None or rule.unit == "terms":
        return None
    return Offset(rule.every or 0, cast(Unit, rule.unit.replace("-", "_")))


def _duty(rule: OwnRule) -> Duty:
    values: dict[str, Any] = {"start": rule.start, "end": rule.end, "only": rule.plan_kind or ""}
    values["owner"] = rule.owner or ""
    count = f"{rule.every} {rule.unit}"
    return Duty(
        rule.id or "",
        rule.title or "",
        "own",
        "the school's own",
        rule.why or "school.yaml",
        rule.trigger or "",
        _offset(rule),
        terms=_terms(rule),
        counted=count,
        next="Do it, and record it; `rules:` of school.yaml says what the school asks.",
        **values,
    )
