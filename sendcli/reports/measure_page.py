"""One measure explained, in lines and as data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sendcli.analysis.measure_facts import Facts, Sure
from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.rounding import half_up
from sendcli.model.catalogue.scale import Measure, Pass

KINDS = {
    "interval": "interval: equal steps are equally far apart",
    "ordinal": "ordinal: an order of steps, which may lie unequally far apart",
    "count": "count: so many of something",
    "age": "age-equivalent: the age at which pupils usually score so",
    "narrative": "narrative: words, never to be scored",
    "grade": "grade: words or letters in an order",
}
BETTER = {"up": "higher is better", "down": "lower is better", "either": "depends on the target"}
MARGIN = " " * 16


def better(found: Measure) -> str:
    """Which way is better, in words; an empty text for a measure without values."""
    return "" if found.kind == "narrative" else BETTER[found.direction]


def explained(facts: Facts) -> list[str]:
    """The measure, line by line."""
    found = facts.measure
    lines = [f"{found.id}: {found.name}"]
    for label, texts in _parts(facts):
        lines += [f"{label if not place else '':<14}  {text}" for place, text in enumerate(filter(None, texts))]
    return lines


def _parts(facts: Facts) -> Iterator[tuple[str, list[str]]]:
    found = facts.measure
    yield "kind", [KINDS[found.kind]]
    yield "range", [found.range]
    yield "direction", [better(found)]
    yield "unit", [found.unit]
    yield "written", [found.notation]
    yield "beyond it", [_beyond(found)]
    yield "mean and SD", ["" if found.mean is None else f"{found.mean:g} and {found.sd:g}"]
    yield "adjusted", ["for age: standing still is expected progress" if found.age_adjusted else ""]
    yield "other codes", [", ".join(found.others)]
    yield "pass mark", [passed(row) for row in found.passes] + _later(found)
    yield "usual growth", _growth(found)
    yield "subtract", [_may(facts.subtract, "two results of one pupil")]
    yield "average", [_may(facts.average, "several pupils")]
    yield "rate a week", [_may(facts.rate, "three readings or more")]
    yield "least change", _smallest(facts)
    yield "this school", [line for test in facts.tests for line in _sure(test, found)] or _no_test(found)
    yield "note", [found.note]
    yield "source", [found.source]
    yield (
        "verified",
        ["yes" if found.verified else "no: written down from knowledge; compare it with the test's manual"],
    )


def passed(row: Pass) -> str:
    """One row of pass marks: "2012 to 2018: 32 (...)"."""
    years = f"since {row.first}" if row.last is None else str(row.first)
    if row.last not in (None, row.first):
        years = f"{row.first} to {row.last}"
    mark = "not held" if row.mark is None else f"{row.mark:g}"
    verified = ", verified" if row.verified else ""
    return f"{years}: {mark} ({row.source}{verified})"


def _later(found: Measure) -> list[str]:
    if not found.passes or found.passes[-1].last is None:
        return []
    return [f"after {found.passes[-1].last}: not recorded here; look it up when it is published"]


def _beyond(found: Measure) -> str:
    codes = ", ".join((*found.below, *found.above))
    return f"printed as {codes}, for example: the true value is not known" if codes else ""


def _growth(found: Measure) -> list[str]:
    rows = [f"Year {row.year} ({row.grade}): {row.a_week:g}" for row in found.growth]
    sources = dict.fromkeys(f"({row.source}{', verified' if row.verified else ''})" for row in found.growth)
    return [f"{', '.join(rows)} {found.unit}, each week", *sources] if rows else []


def _may(why_not: Unknown | None, what: str) -> str:
    return f"no: {why_not.why}" if why_not else f"yes, of {what}"


def _smallest(facts: Facts) -> list[str]:
    found = facts.measure
    own = [f"{name}: {row.change:g} ({row.source})" for name, row in facts.changes]
    if found.smallest:
        return [f"{found.smallest.change:g} ({found.smallest.source})", *own]
    return own or ["" if found.kind == "narrative" else "none on record: an intervention may say smallest_change:"]


def _no_test(found: Measure) -> list[str]:
    if found.sd is None or found.kind == "ordinal":
        return []
    return ["no test is listed: add it under tests: in school.yaml, with the reliability from its manual"]


def _sure(row: Sure, found: Measure) -> list[str]:
    years = f" (Year {', '.join(row.test.years)})" if row.test.years else ""
    head = f"{row.test.name}{years}"
    if isinstance(row.error, Unknown):
        return [f"{head}: cannot say how sure a score is. {row.error.why}"]
    unit = "months" if found.kind == "age" else "points"
    source = row.test.source or "source not recorded"
    return [
        f"{head}: reliability {row.test.reliability:g} ({source}), SD {row.sd:g}",
        f"  a score is sure to about {shown(row.error)} {unit} (standard error of measurement)",
        f"  two scores differ by more than chance from {shown(row.change95)} {unit} on, 95 times in 100 "
        f"({shown(row.change90)}, 90 times in 100)",
    ]


def shown(number: float | Unknown) -> str:
    """A number with two decimals, rounded half up, or "cannot say"."""
    rounded = number if isinstance(number, Unknown) else half_up(number, 2)
    return f"cannot say: {rounded.why}" if isinstance(rounded, Unknown) else f"{rounded}"


def data(facts: Facts) -> dict[str, Any]:
    """The measure as fields, for JSON. What may not be done says why; a number that cannot be said is null."""
    found = facts.measure
    may = {"subtract": facts.subtract, "average": facts.average, "rate": facts.rate}
    return {
        **{name: value for name, value in found._asdict().items() if name not in ("smallest", "passes", "growth")},
        "range": found.range or None,
        "smallest": found.smallest._asdict() if found.smallest else None,
        "smallest_here": [{"intervention": name, **row._asdict()} for name, row in facts.changes],
        "passes": [row._asdict() for row in found.passes],
        "growth": [row._asdict() for row in found.growth],
        "may": {name: {"allowed": why is None, "why": why.why if why else None} for name, why in may.items()},
        "tests": [_test(row) for row in facts.tests],
    }


def _test(row: Sure) -> dict[str, Any]:
    numbers = {"error": row.error, "change95": row.change95, "change90": row.change90}
    return {
        "name": row.test.name,
        "years": list(row.test.years),
        "reliability": row.test.reliability,
        "sd": row.sd,
        "source": row.test.source,
        **{name: None if isinstance(value, Unknown) else float(shown(value)) for name, value in numbers.items()},
        "why": row.error.why if isinstance(row.error, Unknown) else None,
    }
