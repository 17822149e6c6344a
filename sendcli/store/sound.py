"""Whether a change leaves a record as sound as it was: nothing is saved that `validate` would call an error."""

from __future__ import annotations

from collections import Counter

from sendcli.errors import NOT_SAVED, SendError
from sendcli.problem import Problem
from sendcli.store.kinds import RECORDS
from sendcli.store.parse import parse, placed


def refuse_unsound(path: str, before: bytes | None, after: bytes) -> None:
    """Refuse a change that brings a new error into a record.

    Raises:
        SendError: with the error's own words. They may quote what was typed, never what the record says besides.
    """
    kind = placed(path, RECORDS)
    if kind is None:
        raise SendError(f"no record belongs at {path}; nothing was changed", "docs/records.md", NOT_SAVED)
    old = Counter(_known(problem) for problem in (parse(path, before, kind).problems if before is not None else []))
    for problem in parse(path, after, kind).problems:
        if problem.severity == "error" and not old[_known(problem)]:
            hint = problem.notes[0] if problem.notes else f"send explain {problem.code}"
            raise SendError(f"not saved, nothing was changed: {problem.message}", hint, NOT_SAVED)
        old[_known(problem)] -= 1


def _known(problem: Problem) -> tuple[str, str]:
    """What makes two problems the same, wherever they stand."""
    return problem.code, problem.message
