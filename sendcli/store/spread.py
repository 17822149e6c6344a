"""Work in several processes, where that pays and the system can fork.

Work is cut into at most 256 parts. A pipe holds one byte for each part; every process takes the next byte,
does that part, and takes another, so that all finish together however busy a core is. What goes wrong in
another process costs nothing but time: a part that did not arrive is done here.
"""

from __future__ import annotations

import gc
import os
from _thread import _count as threads_beside_main
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any, NamedTuple, NoReturn, TypeVar

MOST_WORKERS = 4
MOST_PARTS = 256
FORKS = hasattr(os, "fork")

_Part = TypeVar("_Part")
_Result = TypeVar("_Result")


class _Child(NamedTuple):
    """A process that works along, and the pipe on which its results will come."""

    pid: int
    pipe: int


def nothing() -> None:
    """Nothing to do meanwhile."""


def workers_for(amount: int, each: int) -> int:
    """How many processes pay for an amount of work, if one needs at least `each` of it."""
    if amount < 2 * each:
        return 1
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores, MOST_WORKERS, amount // each)


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
            done = _forked(job, parts, count, meanwhile)
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


def _forked(
    job: Callable[[_Part], _Result], parts: Sequence[_Part], count: int, meanwhile: Callable[[], object]
) -> dict[int, _Result]:
    """The results by number: those of this process and those of forks of it."""
    tokens, end = os.pipe()
    os.write(end, bytes(range(len(parts))))
    os.close(end)
    children: list[_Child] = []
    try:
        with suppress(OSError):  # no more processes allowed: go on with those there are
            for _ in range(count - 1):
                children.append(_fork(job, parts, tokens))
        meanwhile()
        done = {number: job(parts[number]) for number in _taken(tokens)}
        for child in children:
            done |= _received(child)
        return done
    finally:
        os.close(tokens)
        for child in children:
            _end(child)


def _alone() -> bool:
    """Whether this process has one thread: a fork would lose the others, with whatever locks they hold."""
    try:
        return len(os.listdir("/proc/self/task")) == 1
    except OSError:
        return threads_beside_main() == 0


def _taken(tokens: int) -> Iterator[int]:
    """Numbers of parts that nobody else has taken."""
    while token := os.read(tokens, 1):
        yield token[0]


def _fork(job: Callable[[Any], Any], parts: Sequence[Any], tokens: int) -> _Child:
    parent = os.getpid()
    pipe, end = os.pipe()
    try:
        pid = os.fork()
        if pid == 0:
            os.close(pipe)  # so that it breaks if the parent dies
            _work(job, parts, tokens, end)
    except OSError:
        os.close(pipe)
        raise
    finally:
        if os.getpid() != parent:
            os._exit(1)  # interrupted before its work: a child must never go on as the parent
        os.close(end)
    return _Child(pid, pipe)


def _work(job: Callable[[Any], Any], parts: Sequence[Any], tokens: int, end: int) -> NoReturn:
    """The child's whole life. It ends without leaving Python's way: the parent's buffers are not its own."""
    try:
        from pickle import dumps

        results = [dumps((number, job(parts[number])), 5) for number in _taken(tokens)]
        with open(end, "wb", closefd=False) as file:
            file.writelines(results)
    finally:
        os._exit(0)


def _received(child: _Child) -> dict[int, Any]:
    """The results of a child, as far as they arrived whole."""
    from pickle import UnpicklingError, load

    done: dict[int, Any] = {}
    with suppress(EOFError, UnpicklingError), open(child.pipe, "rb", closefd=False) as file:
        while True:
            number, result = load(file)
            done[number] = result
    return done


def _end(child: _Child) -> None:
    """See a child off. It has finished, unless this process is being interrupted."""
    os.close(child.pipe)
    with suppress(OSError):
        os.kill(child.pid, 9)
        os.waitpid(child.pid, 0)
