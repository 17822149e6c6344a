"""What happened beside the pupils' own files: interventions, concerns, folders taken out."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sendcli.analysis.happened.item import Happened, unread
from sendcli.model.school import School


def gone(before: School, after: School, _: Collection[str]) -> Iterator[Happened]:
    """Pupils whose folder is not there any more."""
    for name in sorted(set(before.pupils) - set(after.pupils)):
        yield Happened("pupil's folder taken out", "pupils' folders taken out", name)


def runs(before: School, after: School, lost: Collection[str]) -> Iterator[Happened]:
    """Runs of interventions that are new, and sessions recorded in them."""
    for name, programme in sorted(after.programmes.items()):
        old = before.programmes.get(name)
        for run_name, run in sorted(programme.runs.items()):
            earlier = old.runs.get(run_name) if old else None
            if earlier is None and unread(lost, "run", name, run_name):
                continue
            if earlier is None:
                yield Happened("run of an intervention begun", "runs of interventions begun", name, run_name)
            there = {session.on for session in earlier.sessions} if earlier else set()
            for session in run.sessions:
                if session.on not in there:
                    detail = f"{run_name} {session.on}: {session.value}"
                    yield Happened("session recorded", "sessions recorded", name, detail)


def concerns(before: School, after: School, lost: Collection[str]) -> Iterator[Happened]:
    """Concerns that are new."""
    for name in sorted(set(after.concerns) - set(before.concerns)):
        if not unread(lost, "concern", name):
            yield Happened("concern raised", "concerns raised", name)
