"""Which run of an intervention a session belongs to: the intervention's id and the day decide, or nobody guesses."""

from __future__ import annotations

from datetime import date, timedelta

from sendcli.dates.span import holds
from sendcli.errors import USAGE, SendError
from sendcli.model.intervention import Run
from sendcli.model.school import School

# Sessions may be made up for so long after the last day (RUN020).
_CATCHING_UP = timedelta(days=14)


def run_of(school: School, intervention: str, day: date, named: str = "") -> tuple[str, Run]:
    """The run: the one named, or the only one that ran on the day, or that had just ended then.

    Args:
        school: the snapshot.
        intervention: its id.
        day: the day of the session.
        named: the run's file name, if the person gave it.

    Raises:
        SendError: if there is no such run, or several ran on the day.
    """
    programme = school.programmes.get(intervention)
    if programme is None:
        known = ", ".join(sorted(school.programmes)[:12])
        raise SendError(f"there is no intervention {intervention}", f"there are: {known}", USAGE)
    runs = programme.runs
    having = ", ".join(sorted(runs)) or "none yet"
    if named:
        if named not in runs:
            raise SendError(f"{intervention} has no run {named}", f"its runs: {having}", USAGE)
        return named, runs[named]
    found = {name: run for name, run in runs.items() if holds(day, run.start, run.end)}
    found = found or {name: run for name, run in runs.items() if run.end and run.end < day <= run.end + _CATCHING_UP}
    if len(found) != 1:
        which = " and ".join(sorted(found)) + " both ran" if found else "no run was going on"
        raise SendError(f"{which} on {day}", f"name one as the run; runs of {intervention}: {having}", USAGE)
    return next(iter(found.items()))
