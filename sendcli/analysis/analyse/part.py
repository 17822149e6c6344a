"""One part of the answer: what is counted in it, and what has to be said beside the numbers."""

from __future__ import annotations

from typing import NamedTuple

from sendcli.analysis.analyse.counted import Told
from sendcli.analysis.analyse.row import marked


class Part(NamedTuple):
    """What one theme tells, and its remarks."""

    told: tuple[Told, ...]
    notes: tuple[str, ...] = ()


def lacking(count: int, what: str) -> tuple[str, ...]:
    """The remark that something is not on file for so many pupils; nothing if it is there for all."""
    return (marked(f"{count} pupil{'s' if count > 1 else ''}: {what}", count),) if count else ()
