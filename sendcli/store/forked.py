"""Forks of this process that work along, and send what they have done while all are still at work.

A pipe holds one byte for each part of the work; every process takes the next byte, does that part, and takes another,
so that all finish together however busy a core is. What goes wrong in a fork costs nothing but time: a part that did
not arrive is done by whoever asked for it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import Any, NoReturn

# What is read from a pipe at a time, and what a pipe should hold, so that nobody waits to be read.
_AT_A_TIME = 1 << 16
_PIPE = 1 << 20
# Every result is sent behind its length, in so many bytes.
_LENGTH = 8


class Helper:
    """A fork that works along. It lives until `end`."""

    def __init__(self, pid: int, pipe: int) -> None:
        self._pid = pid
        self._pipe = pipe
        self._come = bytearray()

    def results(self, *, last: bool = False) -> Iterator[tuple[int, Any]]:
        """What has come since the last look, by number; at the last look, all that comes until the fork has ended."""
        from pickle import loads

        os.set_blocking(self._pipe, last)
        with suppress(BlockingIOError):
            while data := os.read(self._pipe, _AT_A_TIME):
                self._come += data
        while len(self._come) >= (whole := _LENGTH + int.from_bytes(self._come[:_LENGTH], "little")):
            yield loads(bytes(self._come[_LENGTH:whole]))
            del self._come[:whole]

    def end(self) -> None:
        """See it off. It has finished, unless this process is being interrupted."""
        os.close(self._pipe)
        with suppress(OSError):
            os.kill(self._pid, 9)
            os.waitpid(self._pid, 0)


def forked(
    job: Callable[[Any], Any], parts: Sequence[Any], count: int, meanwhile: Callable[[], object]
) -> dict[int, Any]:
    """The results by number: those of this process and those of forks of it, as far as they arrived whole."""
    tokens, end = os.pipe()
    os.write(end, bytes(range(len(parts))))
    os.close(end)
    helpers: list[Helper] = []
    done: dict[int, Any] = {}
    try:
        with suppress(OSError):  # no more processes allowed: go on with those there are
            for _ in range(count - 1):
                helpers.append(_fork(job, parts, tokens))
        meanwhile()
        for number in _taken(tokens):
            done[number] = job(parts[number])
            for helper in helpers:
                done.update(helper.results())
        for helper in helpers:
            done.update(helper.results(last=True))
        return done
    finally:
        os.close(tokens)
        for helper in helpers:
            helper.end()


def _taken(tokens: int) -> Iterator[int]:
    """Numbers of parts that nobody else has taken."""
    while token := os.read(tokens, 1):
        yield token[0]


def _fork(job: Callable[[Any], Any], parts: Sequence[Any], tokens: int) -> Helper:
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
    return Helper(pid, pipe)


def _work(job: Callable[[Any], Any], parts: Sequence[Any], tokens: int, end: int) -> NoReturn:
    """The child's whole life. It ends without leaving Python's way: the parent's buffers are not its own."""
    try:
        from pickle import dumps

        _widen(end)
        waiting = bytearray()
        for number in _taken(tokens):
            result = dumps((number, job(parts[number])), 5)
            waiting += len(result).to_bytes(_LENGTH, "little") + result
            _send(end, waiting, wait=False)
        _send(end, waiting, wait=True)
    finally:
        os._exit(0)


def _widen(pipe: int) -> None:
    """Let the pipe hold more than the results of one part, where the system allows it."""
    with suppress(ImportError, AttributeError, OSError):
        from fcntl import F_SETPIPE_SZ, fcntl

        fcntl(pipe, F_SETPIPE_SZ, _PIPE)


def _send(pipe: int, waiting: bytearray, *, wait: bool) -> None:
    """Send what waits: all of it, or what the pipe takes now."""
    os.set_blocking(pipe, wait)
    with suppress(BlockingIOError):
        while waiting:
            del waiting[: os.write(pipe, waiting)]
