"""`python -m tools.bench [NAME...]`: measure, print a table. Names: see BENCHES."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tools.bench import checking, documents, past, peers, progress, reading, report, start, writing
from tools.bench.measure import Row

BENCHES: dict[str, Callable[[Path], list[Row]]] = {
    "reader": reading.reader,
    "checking": checking.checking,
    "plans": checking.plans,
    "parallel": checking.parallel,
    "start": start.start,
    "past": past.past,
    "writing": writing.writing,
    "progress": progress.progress,
    "documents": documents.documents,
    "peers": peers.peers,
}


def main() -> int:
    """Exit code 1 if a target is missed."""
    parser = argparse.ArgumentParser(prog="python -m tools.bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="which; all if none is named")
    parser.add_argument("--save", action="store_true", help=f"write {report.RESULTS.name} as well")
    asked = parser.parse_args()
    names = asked.names or list(BENCHES)
    if unknown := set(names) - set(BENCHES):
        parser.error(f"not known: {', '.join(sorted(unknown))}")
    load = report.busy()
    rows = [row for name in names for row in _measured(name)]
    print(report.table(rows), end="")
    if asked.save:
        report.save(report.page(rows, names, load))
    return 1 if any(row.met is False for row in rows) else 0


def _measured(name: str) -> list[Row]:
    print(f"measuring {name} ...", file=sys.stderr, flush=True)
    with tempfile.TemporaryDirectory(prefix="send-bench-") as place:
        return BENCHES[name](Path(place))


if __name__ == "__main__":
    sys.exit(main())
