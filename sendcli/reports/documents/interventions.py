"""Intervention evaluation: what each did in the last year, run by run. The provision is looked at, never the people."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sendcli.analysis.impact.impact import Impact, RunImpact, impact
from sendcli.analysis.impact.paired import LEAST_PUPILS
from sendcli.analysis.impact.period import Period
from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.provision.money import Cost, Lack
from sendcli.analysis.provision.narrow import Wanted
from sendcli.analysis.provision.provision import provision
from sendcli.dates.arithmetic import add_months
from sendcli.reports import impact_values as values
from sendcli.reports import impact_words as words
from sendcli.reports.charts.bars import Bar, bars
from sendcli.reports.documents.document import Context, Document, Request
from sendcli.reports.forms.chart import Chart
from sendcli.reports.forms.values import written
from sendcli.reports.provision_words import exact, pounds

GOOD, POOR, FEW = ("on course", "ahead"), ("not on course",), ("not delivered",)


def context(asked: Request) -> Context:
    """What `interventions.j2` shows: the year up to the day, or `--since DAY`. Staff do not see confidential ones."""
    since = asked.since or add_months(asked.day, -12) + timedelta(days=1)
    found = impact(asked.school, Period(since, asked.day, asked.day), asked.day)
    rows = [row for row in found if asked.audience == "leadership" or not (row.offer and row.offer.confidential)]
    costs = {
        row.id: row.cost for row in provision(asked.school, asked.day, Wanted(since=since)).rows if row.source == "run"
    }
    return {
        "about": f"{written(since)} to {written(asked.day)}",
        "overview": [_overview(row) for row in rows],
        "chart": _chart(rows),
        "remarks": words.remarks(rows),
        "parts": [_part(asked, row, costs) for row in rows],
        "hidden": len(found) - len(rows),
    }


def _split(row: Impact) -> tuple[int, int, int, int]:
    """Targets on course or ahead, those that are not, those with too few sessions to tell, and those too early."""
    verdicts = row.counts.verdicts
    good, poor, few = (sum(verdicts[word] for word in words if word in verdicts) for words in (GOOD, POOR, FEW))
    return good, poor, few, sum(verdicts.values()) - good - poor - few


def _overview(row: Impact) -> tuple[Any, ...]:
    group = row.counts.group
    given = row.counts.sessions
    sessions = "none written down" if isinstance(given, Unknown) else f"{given.delivered:g} of {given.planned}"
    moved = f"{group.improved} of {group.both} improved" if group.both else "none yet"
    return row.name, len(row.runs), row.counts.pupils, sessions, *_split(row), moved


def _chart(rows: list[Impact]) -> Chart | None:
    found = [(row, _split(row)) for row in rows]
    drawn = [Bar(row.name, (good, poor, few + early)) for row, (good, poor, few, early) in found]
    drawn = [bar for bar in drawn if sum(bar.counts)]
    sums = [sum(bar.counts[place] for bar in drawn) for place in range(3)]
    said = (
        f"Of {sum(sums)} targets that interventions serve, {sums[0]} are on course or ahead, {sums[1]} are not, and of "
        f"{sums[2]} nothing can be said yet, or too few sessions were given to say it."
    )
    return bars("Targets by intervention", said, ("On course, ahead", "Not on course", "Cannot say"), drawn)


def _part(asked: Request, row: Impact, costs: dict[str, Cost]) -> dict[str, Any]:
    offer = row.offer
    facts = [
        ("For", words.entry(row, row.counts)),
        ("Meant to bring", offer.outcome if offer else None),
        ("Measured by", _measure(row)),
        ("All runs", values.values(row.counts.group, row.measure) if len(row.runs) > 1 else None),
        ("Cost besides staff", words.cost(row) or None),
    ]
    return {
        "name": row.name,
        "layer": offer.layer.replace("-", " ") if offer else "",
        "confidential": bool(offer and offer.confidential),
        "facts": [fact for fact in facts if fact[1]],
        "runs": [_run(asked, row, one, costs.get(f"{row.id}/{one.name}")) for one in reversed(row.runs)],
    }


def _measure(row: Impact) -> str:
    """The measure by its name; which way is better, and what matters."""
    by, said = row.measure, values.measure(row.measure)
    if isinstance(by, Unknown):
        return said
    name, rest = by.scale.name, said.removeprefix(f"{by.id}, ")
    return f"{name}, {rest.removeprefix(f'{by.unit}, ')}" if by.unit in name.lower() else f"{name}, in {rest}"


def _run(asked: Request, row: Impact, one: RunImpact, cost: Cost | None) -> dict[str, Any]:
    found = one.counts
    few = f": fewer than {LEAST_PUPILS}, so look at each" if found.pupils < LEAST_PUPILS else ""
    facts = [
        ("Pupils", f"{found.pupils}{few}"),
        ("Sessions", words.sessions(found)),
        ("Targets", words.targets(found)),
        ("Values", values.values(found.group, row.measure)),
        ("Reviewer's word", words.judgements(one)),
        ("Review", words.review(one, asked.day)),
        ("Cost", _cost(cost, found.pupils)),
    ]
    return {"title": words.days(one), "facts": facts, "look": words.look(one, asked.called)}


def _cost(cost: Cost | None, pupils: int) -> str:
    """What the run costs as planned, and a pupil's share of it."""
    if cost is None:
        return "cannot say"
    least = "at least " if cost.short else ""
    if isinstance(cost.run, Lack):
        return exact(cost.run)
    each = f", {pounds(round(cost.run / pupils))} a pupil" if pupils else ""
    return f"{least}{pounds(cost.run)} as planned{each}"


DOCUMENT = Document("interventions", "Intervention evaluation", "school", context, ("leadership", "staff"))
