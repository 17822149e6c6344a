"""Numbers of impact as people read them; where there is none, the reason."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from sendcli.analysis.impact.group import Group, way_of
from sendcli.analysis.impact.impact import Counts, Impact, RunImpact
from sendcli.analysis.impact.look import Look
from sendcli.analysis.impact.paired import LEAST_PUPILS
from sendcli.analysis.impact.taking import Taking
from sendcli.analysis.impact.yardstick import Yardstick
from sendcli.analysis.methods.eef import months_of_progress
from sendcli.analysis.methods.gain import Gain
from sendcli.analysis.methods.known import Unknown
from sendcli.dates.words import dated
from sendcli.reports.progress_words import cannot, delivered, plain

Called = Callable[[str], str]
NONE = "none named"


def remarks(rows: list[Impact]) -> list[str]:
    """What has to be known to read the numbers."""
    never = months_of_progress(0, LEAST_PUPILS, "before and after")
    lines = [
        "A change from entry to exit is not the effect of the intervention. "
        + (f"{never.why} It is never printed as months of progress." if isinstance(never, Unknown) else ""),
        "Pupils are chosen when they are low, and low values tend to rise by themselves when they are taken again.",
        "The provision is looked at, not the people who give it.",
    ]
    if any(0 < row.counts.pupils < LEAST_PUPILS for row in rows):
        lines.append(f"Fewer than {LEAST_PUPILS} pupils: look at each of them; the group as such says little.")
    if any(row.counts.group.ratio is not None for row in rows):
        lines.append("Runs do not record test and form: a ratio gain holds only if both values are of the same test.")
    return lines


def sessions(counts: Counts) -> str:
    """Sessions delivered of those planned."""
    return delivered(counts.sessions)


def targets(counts: Counts) -> str:
    """The targets by verdict, and what reviewers said of them since."""
    verdicts, results = listed(counts.verdicts), listed(counts.results)
    if not verdicts:
        return NONE
    return verdicts + (f"; judged at reviews: {results.replace('-', ' ')}" if results else "")


def values(group: Group, by: Yardstick | Unknown) -> str:
    """How many have both values, which way they moved, and the change of the group."""
    if isinstance(by, Unknown):
        return cannot(by.why)
    both = f"{group.both} of {group.pupils} pupils have values at entry and exit"
    if not group.both:
        return both
    ways = listed(dict(zip(WAYS.values(), (group.improved, group.same, group.worse), strict=True)))
    parts = [both + (f": {ways} (any difference counts)" if ways else ""), f"mean change: {mean(group, by)}"]
    if group.ratio is not None:
        parts.append(f"middle ratio gain: {ratio(group.ratio)}")
    if group.certain is not None:
        parts.append(listed(group.certain) + (f" ({group.certain_why})" if group.certain_why else ""))
    return "; ".join(part.removesuffix(".") for part in parts)


def mean(group: Group, by: Yardstick) -> str:
    """The mean change with its interval."""
    found = group.mean
    if isinstance(found, Unknown):
        return cannot(found.why)
    low, high = plain(found.interval.low), plain(found.interval.high)
    unit = by.unit.replace("per cent", "percentage points")
    return f"{signed(found.mean)} {unit} (95% interval {low} to {high}, {found.n} pupils)"


def ratio(found: float | Unknown) -> str:
    """A ratio gain."""
    return cannot(found.why) if isinstance(found, Unknown) else f"{plain(found, 2)} months gained a month"


def judgements(counts: Counts) -> str:
    """The reviewers' words against the values."""
    return listed(counts.judgements) or "no reviewer's word yet"


def entry(row: Impact, counts: Counts) -> str:
    """The entry criteria, and for how many it is written down how they met them."""
    criteria = "; ".join(row.offer.entry) if row.offer else ""
    met = f"recorded for {counts.met} of {counts.pupils}" if counts.met else "how they were met is not recorded"
    return f"{criteria} ({met})" if criteria else "no criteria recorded"


def measure(by: Yardstick | Unknown) -> str:
    """The measure, its unit, which way is better, and the smallest change that matters."""
    if isinstance(by, Unknown):
        return cannot(by.why)
    way = {"up": "higher is better", "down": "lower is better", None: "which way is better is not recorded"}[by.better]
    least = "not recorded" if by.least is None else plain(by.least)
    return f"{by.id}, {by.unit}, {way}, smallest change that matters: {least}"


def review(one: RunImpact, on: date) -> str:
    """When the run is looked at, when it was, and what was decided, as far as it is known on a day."""
    due = one.run.review
    held = f"held {dated(one.reviewed)}" if one.reviewed else "not recorded as held" if due and due < on else ""
    decision = one.decision or ("not recorded" if one.over else "none yet")
    when = f"due {dated(due)}" if due else "no day for it recorded"
    return ", ".join(filter(None, (when, held, f"decision: {decision}")))


def days(one: RunImpact) -> str:
    """From when to when a run lasts."""
    return f"{dated(one.run.start)} to {dated(one.run.end) if one.run.end else 'no last day recorded'}"


def cost(row: Impact) -> str:
    """What is recorded of the cost besides staff, or ""."""
    pence = row.offer.cost if row.offer else None
    return "" if pence is None else f"£{pence // 100}.{pence % 100:02} a year besides staff, as recorded"


def moved(row: Taking, by: Yardstick | Unknown) -> str:
    """Entry and exit as they were written, and the change; on an ordered scale only which way it went."""
    before = row.entry.text if row.entry else "not recorded"
    after = row.exit.text if row.exit else "not recorded" if row.over else "not yet"
    if not (row.entry and row.exit):
        return f"entry {before}, exit {after}"
    extra = [] if row.gain is None else [f"ratio gain {_gain(row.gain)}"]
    if row.certain is not None:
        extra.append(cannot(row.certain.why) if isinstance(row.certain, Unknown) else row.certain)
    return "; ".join([f"entry {before}, exit {after}: {_change(row, by)}", *extra])


def _change(row: Taking, by: Yardstick | Unknown) -> str:
    if not isinstance(row.moved, Unknown):
        return signed(row.moved)
    way = way_of(row, by)
    return WAYS[way] if way else cannot(row.moved.why)


def word(row: Taking) -> str:
    """The reviewer's word and whether it agrees with the value."""
    if row.compared is None:
        return "no reviewer's word"
    why = f": {row.compared.why}" if row.compared.word == "cannot say" else ""
    return f"{row.judgement.replace('-', ' ')}, {_AGREE[row.compared.word]}{why}"


def look(one: RunImpact, called: Called) -> list[str]:
    """What to look at, with the pupils behind it."""
    return [_about(found, called) for found in one.look]


def _about(found: Look, called: Called) -> str:
    if not found.pupils:
        return found.what
    return f"{found.what.removesuffix('.')} ({', '.join(map(called, found.pupils))})."


def listed(counts: Mapping[Any, int]) -> str:
    """Counts in words, those of nothing left out."""
    return ", ".join(f"{number} {name}" for name, number in counts.items() if number)


def signed(number: float) -> str:
    """A change with its sign."""
    text = plain(number)
    return f"+{text}" if number > 0 and text != "0" else text


def _gain(found: Gain | Unknown) -> str:
    return cannot(found.why) if isinstance(found, Unknown) else plain(found.ratio, 2)


WAYS = {"improved": "improved", "same": "the same", "worse": "became worse"}
_AGREE = {"agree": "agrees with the value", "differ": "differs from the value", "cannot say": "cannot say"}
