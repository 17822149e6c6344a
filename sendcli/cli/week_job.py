"""A weekly summary on its way."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from typing import NamedTuple

from sendcli.analysis.week.week import Week
from sendcli.cli.folder import Asked
from sendcli.cli.week_wanted import Wanted
from sendcli.reports.week_text import Head


class Job(NamedTuple):
    """A summary on its way: the folder, the answer, what stands around it, what was asked for, the repository."""

    asked: Asked
    week: Week
    head: Head
    wanted: Wanted
    top: str


def again(job: Job, *words: str) -> str:
    """What to type for a part of it."""
    from shlex import join

    return join(["send", "weekly", "--since", job.week.since.isoformat(), *words])
