"""Impact as fields for programs: JSON and CSV. Ids only, unless names are asked for; no member of staff."""

from __future__ import annotations

from typing import Any

from sendcli.analysis.impact.impact import Counts, Impact, RunImpact
from sendcli.analysis.impact.taking import Taking
from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.rounding import half_up
from sendcli.analysis.progress.verdict import VERDICTS
from sendcli.reports import impact_words as words
from sendcli.reports.impact_words import Called

CERTAIN = ("reliably better", "no reliable change", "reliably worse", "cannot say")
JUDGED = ("agree", "differ", "cannot say")
FIELDS = (
    "intervention", "run", "from", "to", "pupils", "sessions_planned", "sessions_delivered", "percent",
    *(f"targets {verdict}" for verdict in VERDICTS), "measure", "unit", "both_values", "improved", "same", "worse",
    "mean_change", "low", "high", "ratio_gain", *(f"change {word}" for word in CERTAIN),
    *(f"judgement {word}" for word in JUDGED), "entry_recorded", "review", "reviewed", "decision",
    "cannot_say", "look_at",
)  # fmt: skip


def item(row: Impact, called: Called) -> dict[str, Any]:
    """One intervention for JSON: numbers as they were worked out, None with its reason in `cannot_say`."""
    by, offer = row.measure, row.offer
    return {
        "intervention": row.id,
        "name": row.name,
        "layer": offer.layer if offer else None,
        "confidential": bool(offer and offer.confidential),
        "measure": None if isinstance(by, Unknown) else by.id,
        "unit": None if isinstance(by, Unknown) else by.unit,
        "better": None if isinstance(by, Unknown) else by.better,
        "smallest_change": None if isinstance(by, Unknown) else by.least,
        "entry_criteria": list(offer.entry) if offer else [],
        "cost_besides_staff": None if offer is None or offer.cost is None else offer.cost / 100,
        **counts(row, row.counts),
        "runs": [_run(row, one, called) for one in row.runs],
    }


def counts(row: Impact, found: Counts) -> dict[str, Any]:
    """What is counted of a run or an intervention."""
    group, given, numbers = found.group, found.sessions, _numbers(found)
    unknown = {name: value.why for name, value in numbers.items() if isinstance(value, Unknown)}
    if group.certain_why:
        unknown["reliable"] = group.certain_why
    return {
        "pupils": found.pupils,
        "sessions_planned": None if isinstance(given, Unknown) else given.planned,
        "sessions_delivered": None if isinstance(given, Unknown) else given.delivered,
        "targets": dict(found.verdicts),
        "results": found.results,
        "both_values": group.both,
        "improved": group.improved,
        "same": group.same,
        "worse": group.worse,
        **{name: None if isinstance(value, Unknown) else value for name, value in numbers.items()},
        "reliable": group.certain,
        "judgements": dict(found.judgements),
        "entry_recorded": found.met,
        "cannot_say": unknown,
    }


def _numbers(found: Counts) -> dict[str, float | Unknown | None]:
    """Numbers that may not be there, with four decimals at most."""
    mean, given = found.group.mean, found.sessions
    low, high = (mean, mean) if isinstance(mean, Unknown) else (mean.interval.low, mean.interval.high)
    raw: dict[str, float | Unknown | None] = {
        "percent": given if isinstance(given, Unknown) else 100 * given.share,
        "mean_change": mean if isinstance(mean, Unknown) else mean.mean,
        "low": low,
        "high": high,
        "ratio_gain": found.group.ratio,
    }
    return {name: _exact(value) for name, value in raw.items()}


def _exact(value: float | Unknown | None) -> float | Unknown | None:
    if value is None or isinstance(value, Unknown):
        return value
    found = half_up(value, 4)
    return found if isinstance(found, Unknown) else float(found)


def _run(row: Impact, one: RunImpact, called: Called) -> dict[str, Any]:
    run = one.run
    return {
        "run": one.name,
        "from": run.start.isoformat(),
        "to": run.end.isoformat() if run.end else None,
        "planned_for_the_run": run.planned,
        "review": run.review.isoformat() if run.review else None,
        "reviewed": one.reviewed.isoformat() if one.reviewed else None,
        "decision": one.decision or None,
        **counts(row, one.counts),
        "pupils_in_it": [_taking(taking, called) for taking in one.pupils],
        "look_at": [{"what": look.what, "pupils": [called(pupil) for pupil in look.pupils]} for look in one.look],
    }


def _taking(row: Taking, called: Called) -> dict[str, Any]:
    given, gain = row.sessions, row.gain
    return {
        "pupil": called(row.pupil),
        "sessions_planned": None if isinstance(given, Unknown) else given.planned,
        "sessions_delivered": None if isinstance(given, Unknown) else given.delivered,
        "entry": row.entry.text if row.entry else None,
        "exit": row.exit.text if row.exit else None,
        "change": None if isinstance(row.moved, Unknown) else _exact(row.moved),
        "ratio_gain": None if gain is None or isinstance(gain, Unknown) else _exact(gain.ratio),
        "reliable": row.certain.why if isinstance(row.certain, Unknown) else row.certain,
        "judgement": row.judgement or None,
        "judgement_and_value": row.compared.word if row.compared else None,
        "why": row.compared.why if row.compared else row.moved.why if isinstance(row.moved, Unknown) else None,
        "entry_criteria_recorded": bool(row.meets),
        "targets": [
            {"plan": one.plan, "target": one.target, "on": one.on.isoformat(), "verdict": one.judged.verdict,
             "because": one.judged.because, "result": one.result or None}
            for one in row.targets
        ],
    }  # fmt: skip


def cells(row: Impact, called: Called) -> list[list[Any]]:
    """One line a run for CSV."""
    return [_cells(row, one, called) for one in row.runs]


def _cells(row: Impact, one: RunImpact, called: Called) -> list[Any]:
    fields = item(row, called) | _run(row, one, called)
    reliable = fields["reliable"] or {}
    flat = fields | {f"targets {word}": number for word, number in fields["targets"].items()}
    flat |= {f"change {word}": reliable.get(word) for word in CERTAIN}
    flat |= {f"judgement {word}": fields["judgements"][word] for word in JUDGED}
    flat["cannot_say"] = " ".join(dict.fromkeys(fields["cannot_say"].values()))
    flat["look_at"] = " ".join(words.look(one, called))
    return [flat[name] for name in FIELDS]
