"""Numbers of impact as people read them; where there is none, the reason."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from sendcli.analysis.impact.impact import Counts, Impact, RunImpact
from sendcli.analysis.impact.look import Look
from sendcli.analysis.impact.paired import LEAST_PUPILS
from sendcli.analysis.impact.taking import Taking
from sendcli.analysis.methods.eef import months_of_progress
from sendcli.analysis.methods.known import Unknown
from sendcli.dates.words import dated
from sendcli.reports.impact_values import listed
from sendcli.reports.progress_words import delivered

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
    groups = [one.group for row in rows for one in (row.counts, *(run.counts for run in row.runs))]
    if any(group.improved or group.worse for group in groups):
        lines.append("Improved and worse count any difference between entry and exit, however small.")
    if any(0 < group.both < LEAST_PUPILS for group in groups):
        lines.append(
            f"Where fewer than {LEAST_PUPILS} pupils have both values there is no mean: look at each of them; the "
            "group as such says little."
        )
    if any(group.ratio is not None or group.certain is not None for group in groups):
        lines.append(
            "Runs do not record test and form: a ratio gain or a reliable change holds only if both values are of the "
            "same test."
        )
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


def judgements(one: RunImpact) -> str:
    """The reviewers' words against the values; why it cannot be said, each reason once for all pupils."""
    cannot = [row.compared.why for row in one.pupils if row.compared and row.compared.word == "cannot say"]
    whys = [f"{why.removesuffix('.')}." for why in cannot]
    said = listed(one.counts.judgements) or "no reviewer's word yet"
    return f"{said}: {' '.join(dict.fromkeys(whys))}" if whys else said


def entry(row: Impact, counts: Counts) -> str:
    """The entry criteria, and for how many it is written down how they met them."""
    criteria = "; ".join(row.offer.entry) if row.offer else ""
    met = (
        f"recorded for {counts.met} of {counts.pupils}" if counts.met else "whether each pupil met them is not recorded"
    )
    return f"{criteria} ({met})" if criteria else "no criteria recorded"


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


def word(row: Taking) -> str:
    """The reviewer's word and whether it agrees with the value; `judgements` says why that cannot be said."""
    if row.compared is None:
        return "no reviewer's word"
    return f"{row.judgement.replace('-', ' ')}: {_AGREE[row.compared.word]}"


def look(one: RunImpact, called: Called) -> list[str]:
    """What to look at, with the pupils behind it."""
    return [_about(found, called) for found in one.look]


def _about(found: Look, called: Called) -> str:
    if not found.pupils:
        return found.what
    return f"{found.what.removesuffix('.')} ({', '.join(map(called, found.pupils))})."


_AGREE = {"agree": "value agrees", "differ": "value differs", "cannot say": "cannot say"}
