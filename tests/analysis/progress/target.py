"""A target made of a few words, in a school with the calendar of `tests.duties.build`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.progress.fidelity import Fidelity
from sendcli.analysis.progress.progress import Progress, progress
from sendcli.analysis.progress.series import Series, series_of
from sendcli.analysis.progress.verdict import Judged, Rule, rule_of, verdict_of
from sendcli.model.school import School
from tests.duties.build import pupil, school

START, GOAL = date(2026, 9, 7), date(2026, 12, 14)
DAY = date(2026, 11, 23)
NO_SESSIONS = Unknown("No session is written down for that time.")


def weekly(*values: object, start: date = START) -> dict[date, object]:
    """Readings one week apart, the first a week after the baseline."""
    return {start + timedelta(weeks=week): value for week, value in enumerate(values, 1)}


def made(
    readings: Mapping[date, object],
    measure: str = "wcpm",
    baseline: str = f"{{date: {START}, value: 40}}",
    goal: str = f"{{date: {GOAL}, value: 68}}",
    more: str = "",
    settings: str = "",
    files: str = "",
    years: tuple[str, ...] = ("2026-27", "2027-28"),
) -> School:
    """A school with one pupil, one plan, one target. As usual it asks for two words more a week, 40 to 68 in 14."""
    lines = ["# records/pupils/kp-1/plans/2026-autumn.yaml", "kind: sen-support", f"start: {START}", "targets:"]
    lines += ["- id: reading", "  outcome: Reads aloud"]
    lines += [
        f"  {key}: {value}" for key, value in (("measure", measure), ("baseline", baseline), ("target", goal)) if value
    ]
    lines += ["  readings:", *(f"    {on}: {value}" for on, value in readings.items())] if readings else []
    text = pupil("K") + "\n".join(lines) + "\n" + more + "\n" + files
    return school(text, settings, years)


def series(of: School, day: date = DAY) -> Series:
    """The series of the only target."""
    target = of.pupils["kp-1"].plans["2026-autumn"].targets[0]
    return series_of(of, "kp-1", "2026-autumn", target, day)


def judged(of: School, day: date = DAY, fidelity: Fidelity | Unknown = NO_SESSIONS, rule: Rule | None = None) -> Judged:
    """The verdict on it."""
    return verdict_of(series(of, day), fidelity, rule or rule_of(of.settings), day)


def row(of: School, day: date = DAY) -> Progress:
    """The only row."""
    (found,) = progress(of, day)
    return found
