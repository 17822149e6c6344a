"""Reading many files, on several cores where that is worth it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from itertools import chain
from typing import TypeVar

from sendcli.store import spread as processes
from sendcli.store.kinds import FileKind
from sendcli.store.parse import Parsed, parse, parse_file
from sendcli.store.spread import MOST_PARTS, nothing, spread, without_collector, workers_for

# Measured: `python -m tools.bench parallel`. A fork costs some milliseconds, a new interpreter half a second.
# On an idle machine two processes pay from 40 files on, on a busy one from 150.
FILES_A_FORK = 75
FILES_A_START = 1_500
# From here on a look for circles among the records would be felt: a millisecond for 20 files.
FILES_TO_FREEZE = 1_000

_Part = TypeVar("_Part")
_Result = TypeVar("_Result")


def parse_all(
    root: str,
    files: list[tuple[str, FileKind]],
    overlay: dict[str, bytes],
    workers: int = 0,
    meanwhile: Callable[[], object] = nothing,
) -> list[Parsed]:
    """Parse every file, in the order given.

    Args:
        root: the folder that holds `records/`.
        files: paths relative to `root`, with their kinds.
        overlay: texts to be read in place of files.
        workers: how many processes, this one included; 0 takes as many as pay.
        meanwhile: what this process does first, once, while others have begun to read.
    """
    count = workers or workers_for(len(files), FILES_A_FORK if processes.FORKS else FILES_A_START)
    size = max(1, -(-len(files) // MOST_PARTS), min(8, len(files) // (8 * count)))
    if count > 1:
        _load_types(files)
    parts = [files[start : start + size] for start in range(0, len(files), size)]
    job = partial(_read, root, overlay)
    with without_collector(freeze=len(files) >= FILES_TO_FREEZE):
        if count > 1 and not processes.FORKS:
            return list(chain.from_iterable(_pooled(job, parts, count)))
        return list(chain.from_iterable(spread(job, parts, count, meanwhile)))


def _load_types(files: list[tuple[str, FileKind]]) -> None:
    """Before the work is shared, or every process would load them for itself."""
    for kind in {kind for _, kind in files}:
        _ = kind.record


def _read(root: str, overlay: dict[str, bytes], files: list[tuple[str, FileKind]]) -> list[Parsed]:
    return [
        parse(path, overlay[path], kind) if path in overlay else parse_file(root, path, kind) for path, kind in files
    ]


def _pooled(job: Callable[[_Part], _Result], parts: Sequence[_Part], count: int) -> list[_Result]:
    """The same by new interpreters, where the system cannot fork."""
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    with suppress(OSError, RuntimeError), ProcessPoolExecutor(count, get_context("spawn")) as pool:
        return list(pool.map(job, parts))
    return [job(part) for part in parts]
