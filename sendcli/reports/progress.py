"""Progress in the forms that people and programs read. Ids only, unless names are asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from sendcli.analysis.methods.known import Interval, Unknown
from sendcli.analysis.progress.progress import Progress
from sendcli.analysis.progress.verdict import GO_ON, NEXT, VERDICTS
from sendcli.dates.words import dated
from sendcli.model.score import Score
from sendcli.reports import progress_words as words
from sendcli.reports.progress_explain import explanation

if TYPE_CHECKING:
    from sendcli.analysis.progress.outcomes import OutcomeRow

Called = Callable[[str], str]
# Text about a pupil as it may be printed: without the name, unless names are asked for.
Said = Callable[[str, str], str]

# Nothing is to be decided: one line each, unless all are asked for.
QUIET = ("too early", "on course")
HEADINGS = {
    "not on course": "NOT ON COURSE: consider what to change",
    "not delivered": "NOT DELIVERED: look at delivery before changing the plan",
    "no recent reading": "NO RECENT READING: take one",
    "ahead": "AHEAD: consider a goal that asks for more",
    "too early": "TOO EARLY: not enough data for the decision rule",
    "on course": "ON COURSE: the rule finds no reason to change, which is no forecast",
    "cannot be measured": "CANNOT BE MEASURED: look at what the target says",
}
MARGIN = " " * 6
BY_CHANCE = "Every such rule is sometimes wrong by chance: it says what to consider, never more (docs/progress.md)."
GOAL_PASSED = "the day of the goal has passed: judge it by what shows it"


def tally(rows: Iterable[Progress]) -> str:
    """The counts in one line, what needs a decision first."""
    found = list(rows)
    count = Counter(row.judged.verdict for row in found)
    pupils = len({row.series.pupil for row in found})
    said = ", ".join(f"{count[verdict]} {verdict}" for verdict in VERDICTS if count[verdict])
    return f"{_many(len(found), 'target')} of {_many(pupils, 'pupil')}: {said}" if found else "No target is worked on."


def text(rows: Iterable[Progress], called: Called, said: Said, full: bool, explain: bool) -> list[str]:
    """The targets under their verdicts."""
    found, lines = list(rows), list[str]()
    for verdict in VERDICTS:
        here = [row for row in found if row.judged.verdict == verdict]
        if here:
            lines.append(f"{HEADINGS[verdict]} ({len(here)})")
            short = verdict in QUIET and not full and not explain
            if short:
                lines += _briefly(here, called)
            else:
                lines += [line for row in here for line in block(row, called, said, explain)]
            lines += [""] * bool(lines[-1])
    return lines + [BY_CHANCE] * any(row.judged.verdict in ("not on course", "ahead") for row in found)


def block(row: Progress, called: Called, said: Said, explain: bool = False) -> list[str]:
    """One target in four lines, and how they were worked out if that is asked for."""
    series, unit = row.series, words.unit_of(row.series.measure)
    title = f"  {called(series.pupil)}  {series.target.id}: {said(series.pupil, series.target.outcome)}"
    lines = [title, MARGIN + _joined(words.spark(row), f"{words.from_to(row)} ({unit}); {words.age(row)}")]
    if not series.why:
        lines.append(MARGIN + _numbers(row, unit))
    told = isinstance(row.fidelity, Unknown) or row.judged.verdict == "not delivered"
    sessions = "" if told else f" Sessions delivered: {words.delivered(row.fidelity)}."
    lines.append(f"{MARGIN}{row.judged.because}{sessions} {row.judged.next}".rstrip())
    return lines + (explanation(row) if explain else [])


def _numbers(row: Progress, unit: str) -> str:
    """Position and rates in one line."""
    aim = row.aim if isinstance(row.aim, Unknown) else words.on_scale(row.series.measure, row.aim)
    parts = [] if isinstance(row.position, Unknown) else [f"{words.place(row.position, unit)} on that day"]
    if not isinstance(aim, Unknown):
        parts.append(f"today it is at {aim}")
    if isinstance(row.trend, Unknown):
        parts.append(f"rate: {words.cannot(row.trend.why)}")
        return "; ".join(parts).removesuffix(".")
    simple = "" if isinstance(row.simple, Unknown) else f", {words.plain(row.simple.per_week, 2)} first to last"
    parts.append(f"rate {words.rate(row.trend)}{simple}")
    # Where it is too early to judge, it is too early to name a day.
    if not isinstance(row.projected, Unknown) and row.judged.verdict != "too early":
        parts.append(f"at {words.weekly(row.trend.per_week)} it would reach the goal about {dated(row.projected)}")
    if not isinstance(row.needed, Unknown):
        parts.append(f"needed {words.weekly(row.needed)}" if row.needed else "the latest reading reaches the goal")
    return "; ".join(parts)


def _briefly(rows: list[Progress], called: Called) -> list[str]:
    """One line a target, in columns."""
    cells = [(called(row.series.pupil), row.series.target.id, words.spark(row), "; ".join(_short(row))) for row in rows]
    widths = [max(len(cell[at]) for cell in cells) for at in range(3)]
    return ["  " + "  ".join([*(cell[at].ljust(widths[at]) for at in range(3)), cell[3]]) for cell in cells]


def _short(row: Progress) -> list[str]:
    """What a single line says of a target: also what the word over it might hide."""
    behind = row.judged.verdict == "on course" and not isinstance(row.position, Unknown) and row.position < 0
    place = [words.place(row.position, words.unit_of(row.series.measure))] * behind
    passed = [GOAL_PASSED] * (row.judged.next not in (GO_ON, NEXT["on course"]))
    return [words.from_to(row), words.age(row), *place, *passed]


def by_outcome(rows: Iterable[OutcomeRow], called: Called, said: Said) -> list[str]:
    """The outcomes of EHC plans with the targets that work towards each."""
    lines: list[str] = []
    before = ""
    for row in rows:
        if row.pupil != before:
            issued = f" of {dated(row.plan.issued)}" if row.plan.issued else ""
            lines += [""] * bool(lines) + [f"EHC plan{issued}, Section E: {called(row.pupil)}"]
            before = row.pupil
        name = f"{row.outcome.id}: {said(row.pupil, row.outcome.outcome)}" if row.outcome else LOOSE
        lines.append(f"  {name}")
        for one in row.targets:
            lines.append(f"{MARGIN}{one.series.target.id}: {one.judged.verdict}. {one.judged.because}")
            lines.append(f"{MARGIN}  {_joined(words.spark(one), words.from_to(one))}; {words.age(one)}")
        lines += [f"{MARGIN}{row.lacks}"] * bool(row.lacks)
    return lines


LOOSE = "Targets that name no outcome of this plan"


def row(found: Progress, called: Called, said: Said) -> dict[str, Any]:
    """One target as flat fields: numbers as they were worked out, None with its reason in `cannot_say`."""
    series = found.series
    target, scale, line = series.target, series.measure, series.line
    numbers: dict[str, Any] = {
        "baseline": series.points[0].value if series.points and not isinstance(line, Unknown) else _why(line),
        "latest": found.latest if isinstance(found.latest, Unknown) else found.latest.value,
        "goal": _why(line) if isinstance(line, Unknown) else line.target,
        "aim_today": found.aim,
        "position": found.position,
        "position_today": found.gap,
        "rate": found.trend if isinstance(found.trend, Unknown) else found.trend.per_week,
        "rate_low": _interval(found, 0),
        "rate_high": _interval(found, 1),
        "simple_rate": found.simple if isinstance(found.simple, Unknown) else found.simple.per_week,
        "rate_needed": found.needed,
        "projected": found.projected if isinstance(found.projected, Unknown) else found.projected.isoformat(),
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
        "unit": words.unit_of(scale) if scale else "",
        "better": series.better or "",
        "verdict": found.judged.verdict,
        "because": found.judged.because,
        "next": found.judged.next,
        "rule": found.rule.decision.name,
        "baseline_on": _day(target.baseline.on if target.baseline else None),
        "latest_on": None if isinstance(found.latest, Unknown) else found.latest.on.isoformat(),
        "goal_on": _day(target.target.on if target.target else None),
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
    "pupil", "plan", "target", "measure", "unit", "verdict", "because", "next", "rule", "baseline", "baseline_on",
    "latest", "latest_on", "goal", "goal_on", "aim_today", "position", "position_today", "rate", "rate_low",
    "rate_high", "rate_method", "simple_rate", "rate_needed", "projected", "readings", "age_days", "delivered",
    "planned", "delivered_share", "outcome", "ehcp", "cannot_say", "aside",
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
    return float(words.plain(value, 4)) if isinstance(value, float) else value


def _each(reasons: dict[str, str]) -> Iterable[str]:
    """Each reason once."""
    return dict.fromkeys(reasons.values())


def _interval(found: Progress, end: int) -> float | Unknown:
    if isinstance(found.trend, Unknown):
        return found.trend
    interval: Interval | Unknown = found.trend.interval
    return interval if isinstance(interval, Unknown) else (interval.low, interval.high)[end]


def _why(line: object) -> Unknown:
    return line if isinstance(line, Unknown) else Unknown("The baseline is later than the day asked about.")


def _written(value: Score | None) -> str | None:
    return value.text if value else None


def _day(day: Any) -> str | None:
    return day.isoformat() if day else None


def _joined(spark: str, rest: str) -> str:
    return f"{spark}  {rest}" if spark else rest


def _many(count: int, what: str) -> str:
    return f"{count} {what}" + ("" if count == 1 else "s")
