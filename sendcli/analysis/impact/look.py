"""What to look at in a run: in cautious words, and never about a person who delivers it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from sendcli.analysis.impact.period import Period
from sendcli.analysis.impact.taking import Taking
from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.progress.fidelity import Fidelity
from sendcli.dates.words import dated
from sendcli.model.intervention import Intervention, Run


class Look(NamedTuple):
    """Something to look at, and the pupils it is about; none of them where it is about the run."""

    what: str
    pupils: tuple[str, ...] = ()


def look(
    offer: Intervention | None,
    run: Run,
    rows: Sequence[Taking],
    sessions: Fidelity | Unknown,
    least: int,
    period: Period,
) -> tuple[Look, ...]:
    """What to look at, what concerns the whole run first.

    Of a run that has ended, and of which it is recorded what was decided, only what is so is said, and what the records
    still lack: the decision is not asked for again.

    Args:
        offer: the intervention.
        run: the run.
        rows: its pupils.
        sessions: what was delivered of the run.
        least: per cent of the planned sessions below which delivery is looked at first.
        period: the days that are asked about.
    """
    decided = bool(run.decision) and run.end is not None and run.end <= period.on
    whole = (
        *_delivery(sessions, least, decided),
        *_unwritten(run, sessions, period),
        *_reviews(run, decided, period.on),
    )
    return (*whole, *_pupils(offer, rows, sessions, least, decided))


def _delivery(sessions: Fidelity | Unknown, least: int, decided: bool) -> Iterator[Look]:
    if isinstance(sessions, Unknown):
        asks = "what it did cannot be told from them" if decided else "consider writing them down before judging it"
        yield Look(f"No session is written down for these days: {asks}.")
    elif under(sessions, least):
        asks = (
            "its values say little about whether it helps"
            if decided
            else ("look at delivery before asking whether it helps")
        )
        yield Look(
            f"{sessions.delivered:g} of {sessions.planned} planned sessions were delivered, under {least}%: {asks}."
        )


def _unwritten(run: Run, sessions: Fidelity | Unknown, period: Period) -> Iterator[Look]:
    """Of a run that lies in the period as a whole: planned sessions that are neither delivered nor missed."""
    whole = run.start >= period.first and run.end is not None and run.end <= period.last
    if whole and run.planned and not isinstance(sessions, Unknown) and sessions.planned < run.planned:
        yield Look(
            f"{run.planned - sessions.planned} of the {run.planned} sessions planned for the run are not written down."
        )


def under(sessions: Fidelity | Unknown, least: int) -> bool:
    """Whether fewer were delivered than the school asks for."""
    return not isinstance(sessions, Unknown) and sessions.short(least)


def _reviews(run: Run, decided: bool, on: date) -> Iterator[Look]:
    held = run.reviewed is not None and run.reviewed <= on
    if run.review and run.review < on and not held and not decided:
        yield Look(f"The review of {dated(run.review)} has passed, and none is recorded.")
    if run.end and run.end < on and not run.decision:
        yield Look(f"It ended on {dated(run.end)}, and no decision is recorded.")


def _pupils(
    offer: Intervention | None, rows: Sequence[Taking], sessions: Fidelity | Unknown, least: int, decided: bool
) -> Iterator[Look]:
    few = [row for row in rows if under(row.sessions, least) and not under(sessions, least)]
    years = offer.years if offer else ()
    found = {
        f"Under {least}% of their sessions were delivered{'' if decided else ': look at why'}.": few,
        "No value at entry.": [row for row in rows if row.entry is None],
        "Their part has ended without a value at exit.": [row for row in rows if row.over and row.exit is None],
        "The reviewer's word and the value do not agree: look at both.": [
            row for row in rows if row.compared and row.compared.word == "differ"
        ],
        _TARGETS["not on course"][decided]: _judged(rows, "not on course"),
        _TARGETS["no recent reading"][decided]: _judged(rows, "no recent reading"),
        "No target is named for them; Section F of the EHC plan is.": [
            row for row in rows if not row.targets and row.section_f
        ],
        "No target is named for them.": [row for row in rows if not row.targets and not row.section_f],
        "Not in a year group that it is meant for.": [
            row for row in rows if years and row.year and row.year not in years
        ],
    }
    for what, here in found.items():
        if here:
            yield Look(what, tuple(dict.fromkeys(row.pupil for row in here)))


# While something can still be changed, and after the decision.
_TARGETS = {
    "not on course": (
        "Not on course for a target that it serves: consider what to change.",
        "Not on course, when it ended, for a target that it served.",
    ),
    "no recent reading": (
        "No recent reading for a target that it serves: take one.",
        "No recent reading, when it ended, for a target that it served.",
    ),
}


def _judged(rows: Sequence[Taking], verdict: str) -> list[Taking]:
    return [row for row in rows if any(one.judged.verdict == verdict for one in row.targets)]
