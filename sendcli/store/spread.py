"""Work in several processes, where that pays and the system can fork.

Work is cut into at most 256 parts, which all processes take from one heap (`forked.py`).
"""

from __future__ import annotations

import gc
import os
from _thread import _count as threads_beside_main
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TypeVar

MOST_WORKERS = 4
MOST_PARTS = 256
FORKS = hasattr(os, "fork")

_Part = TypeVar("_Part")
_Result = TypeVar("_Result")


def nothing() -> None:
    """Nothing to do meanwhile."""


def workers_for(amount: int, each: int) -> int:
    """How many processes pay for an amount of work, if one needs at least `each` of it."""
    if amount < 2 * each:
        return 1
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores, MOST_WORKERS, amount // each)


def in_parts(every: Sequence[_Part]) -> list[Sequence[_Part]]:
    """Work cut into as many parts as may be."""
    size = max(1, -(-len(every) // MOST_PARTS))
    return [every[start : start + size] for start in range(0, len(every), size)]


def spread(
    job: Callable[[_Part], _Result],
    parts: Sequence[_Part],
    count: int,
    meanwhile: Callable[[], object] = nothing,
) -> list[_Result]:
    """The results of a pure job for each part, in order, by `count` processes where the system can fork.

    Args:
        job: what to do with a part; its results must pickle.
        parts: at most 256.
        count: how many processes, this one included.
        meanwhile: what this process does first, once, while the others have begun.
    """
    done: dict[int, _Result] = {}
    if count > 1 and FORKS and _alone() and len(parts) <= MOST_PARTS:
        with suppress(OSError):  # out of pipes
            from sendcli.store.forked import forked  # only for work that is shared

            done = forked(job, parts, count, meanwhile)
    else:
        meanwhile()
    return [done[number] if number in done else job(part) for number, part in enumerate(parts)]


@contextmanager
def without_collector(freeze: bool = False) -> Iterator[None]:
    """Records hold no circles; looking for some among millions of new objects takes 40 % of the time.

    Args:
        freeze: spare what is there at the end from every later look too. Memory is given back all the same.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        if freeze:
            gc.freeze()
        gc.enable()


def _alone() -> bool:
    """Whether this process has one thread: a fork would lose the others, with whatever locks they hold."""
    try:
        return len(os.listdir("/proc/self/task")) == 1
    except OSError:
        return threads_beside_main() == 0
