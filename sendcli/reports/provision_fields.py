"""Provision as fields for programs: JSON and CSV. Money only if it was asked for; ids only, unless names are."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.rounding import half_up
from sendcli.analysis.progress.fidelity import Fidelity
from sendcli.analysis.provision.gaps import Gap
from sendcli.analysis.provision.money import Cost, Lack, Total
from sendcli.analysis.provision.row import Part, Row
from sendcli.analysis.provision.sums import Minutes
from sendcli.reports.provision_words import by_whom

Called = Callable[[str], str]
Said = Callable[[str, str], str]

_ROW = (
    "source", "id", "name", "layer", "areas", "from", "to", "by", "group", "minutes", "per_week", "planned",
)  # fmt: skip
_PART = (
    "pupil",
    "minutes_a_week",
    "adult_minutes_a_week",
    "sessions_written",
    "sessions_delivered",
    "targets",
    "lines",
)
_MONEY = ("cost_run", "cost_so_far", "cost_year", "added_up")
FIELDS = (*_ROW, *_PART, "cannot_say")
FIELDS_WITH_COST = (*_ROW, *_PART, *_MONEY, "cannot_say")


def item(row: Row, called: Called, said: Said, cost: bool) -> dict[str, Any]:
    """One line for JSON: numbers, or None with the reason in `cannot_say`; money in pence."""
    known = {"group": row.group, "planned": row.planned, "staff_minutes_a_week": row.staff_minutes}
    return {
        "source": row.source,
        "id": row.id,
        "intervention": row.intervention or None,
        "name": _name(row, said),
        "layer": row.layer or None,
        "areas": list(row.areas),
        "from": row.first.isoformat() if row.first else None,
        "to": row.last.isoformat() if row.last else None,
        "by": by_whom(row),
        "staff": [] if isinstance(row.adults, Lack) else [adult.staff for adult in row.adults if adult.staff],
        "usual_group": row.size,
        "minutes": row.minutes,
        "per_week": None if row.per_week is None else exact(row.per_week),
        **{name: None if isinstance(value, Lack) else exact(value) for name, value in known.items()},
        **_sessions(row.sessions),
        "slots": [{"day": one.day, "from": one.start, "to": one.end, "place": one.room} for one in row.slots],
        "funding": row.funding or None,
        "confidential": row.confidential,
        "others": row.others,
        "pupils": [_part(part, called, cost) for part in row.parts],
        **({**money(row.cost), "rates": dict(row.rates), "not_added_up": row.aside or None} if cost else {}),
        "cannot_say": {name: value.why for name, value in known.items() if isinstance(value, Lack)},
    }


def money(cost: Cost) -> dict[str, Any]:
    """Amounts in pence, with what is not in them."""
    amounts = {"cost_run": cost.run, "cost_so_far": cost.so_far, "cost_year": cost.year}
    whole = {name: None if isinstance(value, Lack) else value for name, value in amounts.items()}
    lacks = {name: value.why for name, value in amounts.items() if isinstance(value, Lack)}
    return {**whole, "cost_cannot_say": lacks, "cost_without": [one.why for one in cost.short]}


def _part(part: Part, called: Called, cost: bool) -> dict[str, Any]:
    known = {"minutes_a_week": part.minutes, "adult_minutes_a_week": part.adult_minutes}
    return {
        "pupil": called(part.pupil),
        "from": part.first.isoformat(),
        "to": part.last.isoformat() if part.last else None,
        **{name: None if isinstance(value, Lack) else exact(value) for name, value in known.items()},
        **_sessions(part.sessions),
        "targets": list(part.targets),
        "lines": list(part.lines),
        "outcomes": list(part.outcomes),
        **(money(part.cost) if cost else {}),
    }


def _sessions(found: Fidelity | Unknown) -> dict[str, Any]:
    given = None if isinstance(found, Unknown) else found
    return {"sessions_written": given and given.planned, "sessions_delivered": given and given.delivered}


def total(found: Total) -> dict[str, Any]:
    """A sum for JSON; None where no line has an amount."""
    return {
        "pence": found.pence if found.known else None,
        "whole": found.whole and found.known,
        "lines": found.lines,
        "lacking": dict(found.lacking),
        "short": found.short,
        "not_added_up": found.aside,
    }


def minutes(found: Minutes) -> dict[str, Any]:
    """Minutes a week for JSON."""
    return {"minutes_a_week": exact(found.minutes), "lines": found.lines, "lacking": found.lacking}


def gap(found: Gap, called: Called) -> dict[str, Any]:
    """What a plan promises and nothing delivers."""
    return {
        "kind": found.kind,
        "pupil": called(found.pupil),
        "line": found.line,
        "intervention": found.intervention,
        "asked_minutes_a_week": None if found.said is None else exact(found.said),
        "given_minutes_a_week": None if found.given is None else exact(found.given),
    }


def cells(row: Row, called: Called, said: Said, cost: bool) -> list[list[Any]]:
    """One line of CSV for each pupil of a line, with the pupil's share; money in pounds. One where it has no pupils."""
    flat = item(row, called, said, cost)
    lines = []
    for part in row.parts or (None,):
        own = _part(part, called, cost) if part else {}
        of = part.cost if part else row.cost
        lacks = [*flat["cannot_say"].values(), *([one.why for one in of[:3] if isinstance(one, Lack)] if cost else [])]
        own |= {name: _pounds(value) for name, value in zip(_MONEY, of[:3], strict=False)}
        own |= {"added_up": "no: " + row.aside if row.aside else "yes", "cannot_say": "; ".join(dict.fromkeys(lacks))}
        both = {**flat, **{name: own.get(name) for name in _PART}, **{name: own[name] for name in _MONEY}}
        both["cannot_say"] = own["cannot_say"]
        lines.append([_flat(both[name]) for name in (FIELDS_WITH_COST if cost else FIELDS)])
    return lines


def _pounds(amount: object) -> object:
    return f"{amount // 100}.{amount % 100:02}" if isinstance(amount, int) else None


def _flat(value: object) -> object:
    return " ".join(map(str, value)) if isinstance(value, list) else value


def _name(row: Row, said: Said) -> str:
    """Words of a plan are words about a pupil."""
    return said(row.parts[0].pupil, row.name) if row.source in ("plan", "section F") and row.parts else row.name


def exact(value: Fraction) -> float | int:
    """A number with four decimals at most."""
    if value.denominator == 1:
        return int(value)
    found = half_up(float(value), 4)
    return 0 if isinstance(found, Unknown) else float(found)
