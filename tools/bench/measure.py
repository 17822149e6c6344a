"""Running things side by side: A B A B, so that whatever else the machine does falls on all alike."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
PYTHON = sys.executable
SEND = [PYTHON, "-m", "sendcli"]
PASS = [PYTHON, "-c", "pass"]


class Cost(NamedTuple):
    """What one run took.

    `peak` is the most memory that the process held, in MiB, and `work` the seconds of all processors together;
    both are 0 if they were not asked.
    """

    seconds: float
    peak: float = 0.0
    work: float = 0.0


class Row(NamedTuple):
    """One line of the results: `one` against `other`, the ratio with its least and most, and what is wanted."""

    what: str
    one: str
    other: str
    ratio: str
    wanted: str
    met: bool | None

    @property
    def verdict(self) -> str:
        """Whether the target is met, in a word."""
        return {True: "yes", False: "**no**", None: ""}[self.met]


Run = Callable[[], Cost]


def program(command: Sequence[str | Path], folder: Path, allowed: Sequence[int] = (0,)) -> Run:
    """A run of a whole process in `folder`, from its start to its end.

    Raises, when run:
        RuntimeError: if it ends with another code than the allowed ones: a failed run is no measurement.
    """
    words = [str(word) for word in command]
    around = {name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    around |= {"PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"}

    def run() -> Cost:
        start = time.perf_counter()
        with (
            (folder / ".output").open("wb") as out,
            subprocess.Popen(
                words, cwd=folder, env=around, stdin=subprocess.DEVNULL, stdout=out, stderr=out
            ) as process,
        ):
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in allowed:
            said = (folder / ".output").read_text("utf-8", "replace")[-2000:]
            raise RuntimeError(f"{' '.join(words)[:300]} ended with {process.returncode}:\n{said}")
        return Cost(time.perf_counter() - start, usage.ru_maxrss / _PEAK_UNIT, usage.ru_utime + usage.ru_stime)

    return run


_PEAK_UNIT = 1024 * 1024 if sys.platform == "darwin" else 1024


def timed(work: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> Run:
    """A run inside this process."""

    def run() -> Cost:
        start = clock()
        work()
        return Cost(clock() - start)

    return run


def interleaved(rounds: int, *runs: Run) -> list[list[Cost]]:
    """The costs of each run, after one round that only warms up."""
    for run in runs:
        run()
    costs: list[list[Cost]] = [[] for _ in runs]
    for _ in range(rounds):
        for run, spent in zip(runs, costs, strict=True):
            spent.append(run())
    return costs


def compare(what: str, one: list[Cost], other: list[Cost], most: float | None, inverse: bool = False) -> Row:
    """A row from two costs: the ratio of each round, and its median.

    Args:
        what: the name of the row.
        one: ours.
        other: what it is compared with.
        most: the target; None if there is none.
        inverse: count how many times as fast `one` is, and take the target as the least.
    """
    ratios = [a.seconds / b.seconds for a, b in zip(one, other, strict=True)]
    if inverse:
        ratios = [1 / ratio for ratio in ratios]
    middle = median(ratios)
    met = None if most is None else (middle >= most if inverse else middle <= most)
    wanted = "" if most is None else f"{'≥' if inverse else '≤'} {most:g}"
    shown = f"{_digits(middle)} ({_digits(min(ratios))} – {_digits(max(ratios))})"
    return Row(what, spell(one), spell(other), shown, wanted, met)


def limit(what: str, value: float, most: float, unit: str) -> Row:
    """A row for one number with a limit."""
    return Row(what, f"{value:,.0f} {unit}", "", "", f"< {most:g} {unit}", value < most)


def peak(costs: list[Cost]) -> float:
    """The most memory of all runs, in MiB."""
    return max(cost.peak for cost in costs)


def work(costs: list[Cost]) -> list[Cost]:
    """The time of all processors together in place of the time that passed: other programs disturb it less."""
    return [Cost(cost.work) for cost in costs]


def spell(costs: list[Cost]) -> str:
    """The median time in a unit that reads well."""
    seconds = median(cost.seconds for cost in costs)
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.0f} ms"


def _digits(ratio: float) -> str:
    return f"{ratio:.1f}" if ratio >= 10 else f"{ratio:.2f}" if ratio >= 0.2 else f"{ratio:.3f}"
