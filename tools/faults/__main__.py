"""`python -m tools.faults [NAME...] [--runs N] [--seed N] [--save]`: do harm, and count what is lost.

Names: edits merges kill syscalls writers full. Without a name: all.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from tools.faults import edits, full, merges, saves, syscalls
from tools.results_page import machine, table

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "benchmarks" / "FAULTS.md"
_MOST = 100_000  # of the calls of the system there are a few thousand; all are taken unless fewer are wanted

Found = tuple[Counter[str], list[str]]


class Result(NamedTuple):
    """What one kind of harm did."""

    what: str
    counts: Counter[str]
    faults: list[str]
    seconds: float


def _writers(runs: int, _: int) -> Found:
    two, four = saves.writers(2, max(1, runs // 2)), saves.writers(4, max(1, runs // 4))
    return two[0] + four[0], two[1] + four[1]


# name: (what it is, how many runs if nothing is said, how)
HARM: dict[str, tuple[str, int, Callable[[int, int], Found]]] = {
    "edits": ("random edits of random records", 10_000, edits.run),
    "merges": ("random pairs of edits, merged both ways, every second with git's lines", 10_000, merges.run),
    "kill": ("kill -9 while saving, after 0 to 4 ms", 10_000, saves.kills),
    "syscalls": ("each system call of an edit in the folder failed or killed", _MOST, syscalls.syscalls),
    "writers": ("two and four processes that edit one record at once", 2_000, _writers),
    "full": ("a disk without room", 200, lambda runs, _: full.full(runs)),
}


def main() -> int:
    """Exit code 1 if anything was lost."""
    parser = argparse.ArgumentParser(prog="python -m tools.faults", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"{', '.join(HARM)}; all if none is named")
    parser.add_argument("--runs", type=int, default=0, help="how many; each kind has its own number else")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--save", action="store_true", help=f"write {PAGE.name} as well")
    asked = parser.parse_args()
    names = asked.names or list(HARM)
    if unknown := set(names) - set(HARM):
        parser.error(f"not known: {', '.join(sorted(unknown))}")
    results = [_done(name, asked.runs, asked.seed) for name in names]
    if asked.save:
        PAGE.write_text(_page(results), encoding="utf-8", newline="\n")
    return 1 if any(result.faults for result in results) else 0


def _done(name: str, runs: int, seed: int) -> Result:
    what, usual, how = HARM[name]
    started = perf_counter()
    counts, faults = how(runs or usual, seed)
    result = Result(what, counts, faults, perf_counter() - started)
    print(f"{name}: {len(faults)} faults, {result.seconds:.0f} s\n  {_counts(counts)}", flush=True)
    print(*(fault[:2_000] for fault in faults[:10]), sep="\n", end="")
    return result


def _counts(counts: Counter[str]) -> str:
    """What was counted; refusals of the same kind, which name different fields, together."""
    plain: Counter[str] = Counter()
    for words, count in counts.items():
        plain["refused, in words" if words.startswith("refused:") else words] += count
    return "; ".join(f"{count:,} {words}" for words, count in plain.items())


def _page(results: list[Result]) -> str:
    """The page, with these results in place of earlier ones of the same kind."""
    rows = table(PAGE, {result.what: _row(result) for result in results}, (what for what, *_ in HARM.values()))
    return f"""\
# Faults

Written by `python -m tools.faults --save`; do not edit by hand.

- Machine: {machine()}
- To repeat: `make faults`, or `python -m tools.faults NAME` ({", ".join(HARM)})

A fault is a record that is neither old nor new, an edit that was called saved and is lost, one that is there
twice, a byte that no edit should have touched, a half-written file that the next run leaves.

| Harm | Counted | Faults | Time | Day |
|---|---|---|---|---|
{rows}
"""


def _row(result: Result) -> str:
    counts = _counts(result.counts)
    return f"| {result.what} | {counts} | {len(result.faults)} | {result.seconds:.0f} s | {date.today()} |"


if __name__ == "__main__":
    os.chdir(ROOT)
    sys.exit(main())
