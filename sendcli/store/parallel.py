"""Reading many files, on several cores where that is worth it.

The files are cut into at most 256 parts. A pipe holds one byte for each part; every process takes the next
byte, reads that part, and takes another, so that all finish together however busy a core is. What goes
wrong in another process costs nothing but time: a part that did not arrive is read here.
"""

from __future__ import annotations

import gc
import os
from _thread import _count as threads_beside_main
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from itertools import chain
from typing import NamedTuple, NoReturn

from sendcli.store.kinds import FileKind
from sendcli.store.parse import Parsed, parse, parse_file

MOST_WORKERS = 4
MOST_PARTS = 256

# Measured: `python -m tools.bench parallel`. A fork costs some milliseconds, a new interpreter half a second.
FILES_A_FORK = 30
FILES_A_START = 1_500

File = tuple[str, FileKind]
Part = list[Parsed]
Job = Callable[[list[File]], Part]


class _Child(NamedTuple):
    """A process that reads along, and the pipe on which its parts will come."""

    pid: int
    pipe: int


def parse_all(root: str, files: list[File], overlay: dict[str, bytes], workers: int = 0) -> list[Parsed]:
    """Parse every file, in the order given.

    Args:
        root: the folder that holds `records/`.
        files: paths relative to `root`, with their kinds.
        overlay: texts to be read in place of files.
        workers: how many processes, this one included; 0 takes as many as pay.
    """
    forks = hasattr(os, "fork")
    count = workers or _workers(len(files), FILES_A_FORK if forks else FILES_A_START)
    size = max(1, -(-len(files) // MOST_PARTS), min(8, len(files) // (8 * count)))
    parts = [files[start : start + size] for start in range(0, len(files), size)]
    job = partial(_read, root, overlay)
    with _without_collector():
        done: dict[int, Part] = {}
        if count > 1 and parts:
            done = (_forked if forks else _pooled)(job, parts, count)
        return list(chain.from_iterable(done.get(i) or job(part) for i, part in enumerate(parts)))


def _read(root: str, overlay: dict[str, bytes], files: list[File]) -> Part:
    return [
        parse(path, overlay[path], kind) if path in overlay else parse_file(root, path, kind) for path, kind in files
    ]


def _workers(files: int, files_each: int) -> int:
    """How many processes pay for so many files."""
    if files < 2 * files_each:
        return 1
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores, MOST_WORKERS, files // files_each)


@contextmanager
def _without_collector() -> Iterator[None]:
    """Records hold no circles: looking for some among millions of new objects would take 40 % of the time."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _forked(job: Job, parts: list[list[File]], count: int) -> dict[int, Part]:
    """The parts that were read, by number: by this process and by forks of it."""
    if not _alone():
        return {}
    tokens, end = os.pipe()
    os.write(end, bytes(range(len(parts))))
    os.close(end)
    children: list[_Child] = []
    try:
        with suppress(OSError):  # no more processes allowed: go on with those there are
            for _ in range(count - 1):
                children.append(_fork(job, parts, tokens))
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


def _fork(job: Job, parts: list[list[File]], tokens: int) -> _Child:
    pipe, end = os.pipe()
    try:
        pid = os.fork()
        if pid == 0:
            _work(job, parts, tokens, end)
    except OSError:
        os.close(pipe)
        raise
    finally:
        os.close(end)
    return _Child(pid, pipe)


def _work(job: Job, parts: list[list[File]], tokens: int, end: int) -> NoReturn:
    """The child's whole life. It ends without leaving Python's way: the parent's buffers are not its own."""
    try:
        from pickle import dumps

        read = [dumps((number, job(parts[number])), 5) for number in _taken(tokens)]
        with open(end, "wb", closefd=False) as file:
            file.writelines(read)
    finally:
        os._exit(0)


def _received(child: _Child) -> dict[int, Part]:
    """The parts a child has read, as far as they arrived whole."""
    from pickle import UnpicklingError, load

    done: dict[int, Part] = {}
    with suppress(EOFError, UnpicklingError), open(child.pipe, "rb", closefd=False) as file:
        while True:
            number, part = load(file)
            done[number] = part
    return done


def _end(child: _Child) -> None:
    """See a child off. It has finished, unless this process is being interrupted."""
    os.close(child.pipe)
    with suppress(OSError):
        os.kill(child.pid, 9)
        os.waitpid(child.pid, 0)


def _pooled(job: Job, parts: list[list[File]], count: int) -> dict[int, Part]:
    """The same by new interpreters, where processes cannot fork."""
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    with suppress(OSError, RuntimeError), ProcessPoolExecutor(count, get_context("spawn")) as pool:
        return dict(enumerate(pool.map(job, parts)))
    return {}
