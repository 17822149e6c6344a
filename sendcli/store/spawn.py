"""Processes, for store.git alone: started without Python's own machinery where the system allows that.

That machinery takes 20 ms to load, which a command of the morning need not pay, and a process that is started in
this way can be asked while it runs.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

# Whether that is so here.
TALKS = hasattr(os, "memfd_create")


class Done(NamedTuple):
    """How a call ended: its exit code, what it printed, and what it complained of."""

    code: int
    out: bytes
    complaint: bytes


class Running(NamedTuple):
    """A process that was started, the pipe on which it prints, and the memory for its complaints."""

    pid: int
    out: int
    complaint: int


def spawn(line: list[str], given: bytes | int | None, around: dict[str, str]) -> Running:
    """Start a process. Complaints, and what is given, lie in memory, so that no pipe fills.

    Args:
        line: the command line.
        given: what the process reads; a number is the end of a pipe, which is closed here.
        around: its environment.
    """
    reader, writer = os.pipe()
    complaint = os.memfd_create("complaint")
    source = given if isinstance(given, int) else source_of(given)
    try:
        actions = [(os.POSIX_SPAWN_DUP2, one, number) for number, one in enumerate((source, writer, complaint))]
        with _closed():
            pid = os.posix_spawn(line[0], line, around, file_actions=actions)
    except OSError:
        os.close(complaint)
        os.close(reader)
        raise
    finally:
        os.close(writer)
        os.close(source)
    return Running(pid, reader, complaint)


@contextmanager
def _closed() -> Iterator[None]:
    """A process keeps copies of records: what it makes is not for everybody on this computer."""
    mask = os.umask(0o077)
    os.umask(mask | 0o007)
    try:
        yield
    finally:
        os.umask(mask)


def source_of(given: bytes | None) -> int:
    """What a process is to read, as an open file."""
    if given is None:
        return os.open(os.devnull, os.O_RDONLY)
    source = os.memfd_create("given")
    with open(source, "wb", closefd=False) as file:
        file.write(given)
    os.lseek(source, 0, os.SEEK_SET)
    return source


def ended(running: Running) -> Done:
    """What a process has printed by its end."""
    with open(running.out, "rb") as out:
        printed = out.read()
    return waited(running, printed)


def waited(running: Running, printed: bytes) -> Done:
    """How a process ended, when it has."""
    with open(running.complaint, "rb") as said:
        code = os.waitstatus_to_exitcode(os.waitpid(running.pid, 0)[1])
        said.seek(0)
        return Done(code, printed, said.read())


def parts(running: Running) -> Iterator[bytes]:
    """What a process prints, as it comes."""
    with open(running.out, "rb", buffering=0) as out:
        while part := out.read(1 << 16):
            yield part
