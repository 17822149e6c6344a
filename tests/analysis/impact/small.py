"""A school with one intervention, one run and a few pupils, from a few words each."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from sendcli.analysis.impact.impact import Impact, impact
from sendcli.analysis.impact.period import Period
from sendcli.analysis.methods.known import Unknown
from sendcli.model.school import School
from tests.duties.build import pupil, school

T = TypeVar("T")

DAY = date(2026, 11, 23)
TERM = Period(date(2026, 9, 1), DAY, DAY)
MEASURE = "{id: wcpm, unit: words, direction: up, smallest_change: 5}"
DELIVERED = "sessions: {2026-09-14: delivered, 2026-09-15: delivered}\n"


def member(number: int, values: str = "", more: str = "") -> str:
    """One pupil of the run; `values` are "41 56" for entry and exit."""
    entry, _, left = values.partition(" ")
    parts = [f"pupil: kp-{number}"]
    parts += [f"entry: {entry}", "entry_on: 2026-09-07"] if entry else []
    parts += [f"exit: {left}", "exit_on: 2026-11-06"] if left else []
    return "- {" + ", ".join([*parts, *([more] if more else [])]) + "}"


def group(
    *members: str,
    measure: str = MEASURE,
    run: str = "end: 2026-11-06\ndecision: keep\n",
    sessions: str = DELIVERED,
    offer: str = "",
    settings: str = "",
    files: str = "",
) -> School:
    """The school; pupils kp-1, kp-2 ... are the members in their order."""
    text = "".join(pupil("K", name=f"kp-{number}") for number in range(1, len(members) + 1))
    text += "# records/interventions/chat/intervention.yaml\nname: Chat\nlayer: targeted\n"
    text += f"areas: [cognition-and-learning]\n{f'measure: {measure}' if measure else ''}\n{offer}\n"
    text += f"# records/interventions/chat/2026-autumn.yaml\nstart: 2026-09-14\n{run}pupils:\n"
    return school(text + "\n".join(members) + "\n" + sessions + files, settings)


def looked(of: School, period: Period = TERM) -> Impact:
    """The only intervention."""
    (found,) = impact(of, period, DAY)
    return found


def said(of: School, period: Period = TERM) -> dict[str, tuple[str, ...]]:
    """What there is to look at in the only run, with the pupils."""
    return {found.what: found.pupils for found in looked(of, period).runs[0].look}


def known(value: T | Unknown | None) -> T:
    """A value that must be there."""
    assert value is not None
    assert not isinstance(value, Unknown), value
    return value


def why(value: object) -> str:
    """Why there is none."""
    assert isinstance(value, Unknown)
    return value.why
