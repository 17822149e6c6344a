"""The results as a Markdown table, and the page that keeps the last ones."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterable
from datetime import date
from importlib.metadata import version
from pathlib import Path

from tools.bench.measure import ROOT, Row

RESULTS = ROOT / "benchmarks" / "RESULTS.md"


def table(rows: Iterable[Row]) -> str:
    """Markdown."""
    lines = ["| What; compared with | This | That | Ratio (least – most) | Wanted | Met |", "|---|---|---|---|---|---|"]
    lines += [f"| {r.what} | {r.one} | {r.other} | {r.ratio} | {r.wanted} | {r.verdict} |" for r in rows]
    return "\n".join(lines) + "\n"


# Why a target may be missed, by the beginning of the row's name: what the time goes into.
WHY = {
    "send validate, 10,000 pupils": (
        "reading is shared by two processes, but listing the folders, sending half of the records back and leaving "
        "are done by one; where other programs want the cores, nothing is gained by the second process"
    ),
    "send validate; ": "at 1,000 files a third of the time is starting Python and loading the checks",
    "send reading add": (
        "in a small folder, starting Python and loading PyYAML takes three times as long as the whole commit"
    ),
    "send review-due": "all duties are loaded; the time of `python -c pass` is short, so that every module counts",
    "send validate, sample": "all checks and their manual pages are loaded",
}


def page(rows: list[Row], names: list[str], load: str = "") -> str:
    """The whole page: machine, versions, day, how to repeat it, the table, and what was missed."""
    pins = (ROOT / "benchmarks" / "peers.txt").read_text("utf-8").split()
    peers = [pin.replace("==", " ") for pin in pins if pin.startswith(("check-", "doorstop", "yamale"))]
    return f"""\
# Measurements

Written by `python -m tools.bench --save`; do not edit by hand.

- Day: {date.today()}
- Machine: {processor()}, {os.cpu_count()} cores, {platform.system()} {platform.release().split("-")[0]}{load}
- Python {platform.python_version()}, PyYAML {version("pyyaml")}, Typer {version("typer")}
- Peers: {", ".join(peers)}
- To repeat: `make bench`, or `python -m tools.bench {" ".join(names)}`
- Harm rather than speed (kills, failing system calls, a full disk, two writers, merges): [FAULTS.md](FAULTS.md)

Every figure is a median of runs taken in turn (A B A B), after one round that is not counted; ratios are
medians of the ratios of each round, with the least and the most. Times are those of whole processes, but for
`reader` and `parallel`, which run in one. The folders are invented and made anew by the same numbers each time.

{table(rows)}
{missed(rows)}"""


def missed(rows: Iterable[Row]) -> str:
    """The targets that were not met, with what is known about the reason."""
    lines = [
        f"- {row.what}: {row.ratio or row.one}, wanted {row.wanted}{_why(row)}." for row in rows if row.met is False
    ]
    return "\n".join(["## Targets missed", "", *(lines or ["None."])]) + "\n"


def _why(row: Row) -> str:
    return next((f" – {why}" for start, why in WHY.items() if row.what.startswith(start)), "")


def save(text: str, to: Path = RESULTS) -> None:
    """Keep the page."""
    to.write_text(text, encoding="utf-8", newline="\n")


def busy() -> str:
    """How busy the machine is: two processes gain less where others want the cores too."""
    return f"; load before the start {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""


def processor() -> str:
    """What the system calls the processor."""
    if sys.platform == "linux":
        for line in Path("/proc/cpuinfo").read_text("utf-8", "replace").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()
