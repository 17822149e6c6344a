"""Progress for programs: one flat row a target. Ids only, unless names are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from sendcli.analysis.methods.known import Interval, Unknown
from sendcli.analysis.progress.numbers import Rates
from sendcli.analysis.progress.progress import Progress
from sendcli.model.score import Score
from sendcli.reports import amounts
from sendcli.reports import progress_words as words


def row(found: Progress, called: Callable[[str], str], said: Callable[[str, str], str]) -> dict[str, Any]:
    """One target as flat fields: numbers as they were worked out, None with its reason in `cannot_say`."""
    series, rates = found.series, found.rates
    target, scale, line = series.target, series.measure, series.line
    numbers: dict[str, Any] = {
        "baseline": series.points[0].value if series.points and not isinstance(line, Unknown) else _why(line),
        "latest": found.latest if isinstance(found.latest, Unknown) else found.latest.value,
        "goal": _why(line) if isinstance(line, Unknown) else line.target,
        "aim_today": found.aim,
        "position": found.position,
        "position_today": found.gap,
        "rate": rates.trend if isinstance(rates.trend, Unknown) else rates.trend.per_week,
        "rate_low": _interval(rates, 0),
        "rate_high": _interval(rates, 1),
        "simple_rate": rates.simple if isinstance(rates.simple, Unknown) else rates.simple.per_week,
        "rate_needed": rates.needed,
        "projected": rates.projected if isinstance(rates.projected, Unknown) else rates.projected.isoformat(),
        "projected_early": rates.between if isinstance(rates.between, Unknown) else rates.between.early.isoformat(),
        "projected_late": rates.between if isinstance(rates.between, Unknown) else rates.between.late.isoformat(),
        "delivered": found.fidelity if isinstance(found.fidelity, Unknown) else found.fidelity.delivered,
        "planned": found.fidelity if isinstance(found.fidelity, Unknown) else found.fidelity.planned,
        "delivered_share": found.fidelity if isinstance(found.fidelity, Unknown) else found.fidelity.share,
    }
    return {
        "pupil": called(series.pupil),
        "plan": series.plan,
        "target": target.id,
        "outcome": said(series.pupil, target.outcome),
        "ehcp": list(target.ehcp),
        "measure": target.measure or "",
        "test": target.test or "",
        "unit": amounts.unit_of(scale) if scale else "",
        "better": series.better or "",
        "verdict": found.judged.verdict,
        "because": found.judged.because,
        "next": found.judged.next,
        "rule": found.rule.decision.name,
        "baseline_on": _day(target.baseline.on if target.baseline else None),
        "latest_on": None if isinstance(found.latest, Unknown) else found.latest.on.isoformat(),
        "goal_on": _day(target.target.on if target.target else None),
        "goal_passed": found.passed,
        "baseline_text": _written(target.baseline.value if target.baseline else None),
        "latest_text": (words.latest_text(found) or (None, None))[0],
        "goal_text": _written(target.target.value if target.target else None),
        "readings": len(series.readings),
        "age_days": found.age,
        **{name: None if isinstance(value, Unknown) else value for name, value in numbers.items()},
        "rate_method": "least squares",
        "cannot_say": {name: value.why for name, value in numbers.items() if isinstance(value, Unknown)},
        "aside": [f"{one.on.isoformat()}: {one.text} ({one.why})" for one in series.aside],
    }


FIELDS = (
    "pupil", "plan", "target", "measure", "test", "unit", "verdict", "because", "next", "rule", "baseline",
    "baseline_on", "latest", "latest_on", "goal", "goal_on", "goal_passed", "aim_today", "position", "position_today",
    "rate", "rate_low", "rate_high", "rate_method", "simple_rate", "rate_needed", "projected", "projected_early",
    "projected_late", "readings", "age_days", "delivered", "planned", "delivered_share", "outcome", "ehcp",
    "cannot_say", "aside",
)  # fmt: skip


def cells(fields: dict[str, Any]) -> list[object]:
    """The fields as cells of a table: numbers rounded to four places, `cannot say` where there is none."""
    return [_cell(fields[name], name in fields["cannot_say"]) for name in FIELDS]


def _cell(value: Any, unsaid: bool) -> object:
    if isinstance(value, dict):
        return "; ".join(f"{', '.join(name for name in value if value[name] == why)}: {why}" for why in _each(value))
    if isinstance(value, list):
        return "; ".join(value)
    if value is None:
        return "cannot say" if unsaid else "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return float(amounts.plain(value, 4)) if isinstance(value, float) else value


def _each(reasons: dict[str, str]) -> Iterable[str]:
    """Each reason once."""
    return dict.fromkeys(reasons.values())


def _interval(rates: Rates, end: int) -> float | Unknown:
    if isinstance(rates.trend, Unknown):
        return rates.trend
    interval: Interval | Unknown = rates.trend.interval
    return interval if isinstance(interval, Unknown) else (interval.low, interval.high)[end]


def _why(line: object) -> Unknown:
    return line if isinstance(line, Unknown) else Unknown("The baseline is later than the day asked about.")


def _written(value: Score | None) -> str | None:
    return value.text if value else None


def _day(day: Any) -> str | None:
    return day.isoformat() if day else None
