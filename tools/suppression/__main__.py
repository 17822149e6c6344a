"""`python -m tools.suppression [NAME...] [--runs N] [--seed N] [--jobs N] [--save]`: try to find out hidden numbers.

Names: pages pairs naive reports report-pairs report-rows program. Without a name: all.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from itertools import repeat
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from tools.results_page import machine, table
from tools.suppression import attacks, program, reports

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "benchmarks" / "HIDDEN.md"
_BATCH = 100


class Result(NamedTuple):
    """What one kind of attack found."""

    what: str
    counts: Counter[str]
    faults: list[str]
    seconds: float


# name: (what it is, how many runs if nothing is said, how)
ATTACKS: dict[str, tuple[str, int, Callable[[range, int], attacks.Found]]] = {
    "pages": ("random registers, one page each", 10_000, attacks.pages),
    "pairs": ("random registers, three pages in a row", 5_000, attacks.pairs),
    "naive": ("the same kind of registers, by simpler rules", 2_000, attacks.naive),
    "reports": ("random schools, the finished report to governors read back", 10_000, reports.reports),
    "report-pairs": ("the same, again after one to four children came or left", 2_000, reports.report_pairs),
    "report-rows": ("the same, three reports in a row", 1_000, reports.report_rows),
    "program": ("a reader who has this program too, small tables only (not promised)", 1, program.program),
}


def main() -> int:
    """Exit code 1 if anything was found out."""
    parser = argparse.ArgumentParser(prog="python -m tools.suppression", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"{', '.join(ATTACKS)}; all if none is named")
    parser.add_argument("--runs", type=int, default=0, help="how many; each kind has its own number else")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1, help="processes")
    parser.add_argument("--save", action="store_true", help=f"write {PAGE.name} as well")
    asked = parser.parse_args()
    names = asked.names or list(ATTACKS)
    if unknown := set(names) - set(ATTACKS):
        parser.error(f"not known: {', '.join(sorted(unknown))}")
    results = [_done(name, asked.runs, asked.seed, asked.jobs) for name in names]
    if asked.save:
        PAGE.write_text(_page(results), encoding="utf-8", newline="\n")
    return 1 if any(result.faults for result in results) else 0


def _done(name: str, runs: int, seed: int, jobs: int) -> Result:
    what, usual, how = ATTACKS[name]
    started = perf_counter()
    whole = range(runs or usual)
    batches = [whole[first : first + _BATCH] for first in range(0, len(whole), _BATCH)]
    counts: Counter[str] = Counter()
    faults: list[str] = []
    with ProcessPoolExecutor(jobs) as pool:
        for seen, found in pool.map(how, batches, repeat(seed)):
            counts += seen
            faults += found
    result = Result(what, counts, faults, perf_counter() - started)
    print(f"{name}: {len(faults)} found out, {result.seconds:.0f} s\n  {_counts(counts)}", flush=True)
    print(*faults[:10], sep="\n", end="\n" if faults else "")
    return result


def _counts(counts: Counter[str]) -> str:
    return "; ".join(f"{count:,} {words}" for words, count in sorted(counts.items()))


def _page(results: list[Result]) -> str:
    """The page, with these results in place of earlier ones of the same kind."""
    rows = table(PAGE, {result.what: _row(result) for result in results}, (what for what, *_ in ATTACKS.values()))
    return f"""\
# Hidden numbers

Written by `python -m tools.suppression --save`; do not edit by hand.

- Machine: {machine()}
- To repeat: `make hidden`, or `python -m tools.suppression NAME` ({", ".join(ATTACKS)})

Schools of 20 to 1,500 pupils, 3 to 90 per cent of them with SEN; one to three tables of one to three splits over the
same pupils; least 5 or 10. Found out is: a number below `least` that cannot be 0, or cannot be `least - 1`, though it
could before the page; a withheld number that has one value left; a figure, or a sum of two, that two pages give away
though it changed by less than `least`; a page that fewer than `least` movers change. The reader knows the roll and
sometimes the year groups. Later pages are read twice: by one who rightly guesses which figures have not changed, and by
one who guesses nothing; a withheld number of `least` or more is a matter of the second alone. "Not settled" is a value
for which no example was found in some hundred attempts, and no proof that there is none. docs/suppression.md says what
is promised.

| Attack | Counted | Found out | Time | Day |
|---|---|---|---|---|
{rows}
"""


def _row(result: Result) -> str:
    counts = _counts(result.counts)
    return f"| {result.what} | {counts} | {len(result.faults)} | {result.seconds:.0f} s | {date.today()} |"


if __name__ == "__main__":
    os.chdir(ROOT)
    sys.exit(main())
