"""Reading and checking whole folders, as whole processes: time against bare loading, growth, memory, cores."""

from __future__ import annotations

from copy import copy
from functools import partial
from pathlib import Path

from sendcli.checks.run import look
from sendcli.model.school import School
from sendcli.store import files as found
from sendcli.store.kinds import RECORDS
from sendcli.store.load import load
from sendcli.store.parallel import parse_all
from sendcli.store.parse import placed
from sendcli.store.spread import without_collector
from tools.bench import folder
from tools.bench.measure import PYTHON, SEND, Row, compare, interleaved, limit, peak, program, timed, work

CHECK = [*SEND, "validate", "--records"]
BARE = [PYTHON, "-m", "tools.bench.programs.bare"]


def checking(place: Path) -> list[Row]:
    """10,000 pupils, each with one file of 2 to 3 KB."""
    many, few = folder.make(place / "many", 10_000), folder.make(place / "few", 1_000)
    ours, bare, small = interleaved(
        3,
        program([*CHECK, many.root], place),
        program([*BARE, many.root], place),
        program([*CHECK, few.root], place),
    )
    return [
        compare("send validate, 10,000 pupils; CSafeLoader alone on the files", ours, bare, 0.6),
        compare("the same, time of all processors together", work(ours), work(bare), None),
        compare("the same; 1,000 pupils", ours, small, 12),
        limit("the same, most memory", peak(ours), 300, "MiB"),
    ]


def plans(place: Path) -> list[Row]:
    """10,000 pupils with two files each: a small pupil.yaml and a plan with 24 readings."""
    made = folder.make(place / "plans", 10_000, plans=True)
    ours, bare = interleaved(2, program([*CHECK, made.root], place), program([*BARE, made.root], place))
    return [
        compare("send validate, 10,000 pupils with plans (20,000 files); CSafeLoader alone", ours, bare, 0.6),
        compare("the same, time of all processors together", work(ours), work(bare), None),
        limit("the same, most memory", peak(ours), 300, "MiB"),
    ]


def parallel(place: Path) -> list[Row]:
    """Two processes against one, by number of files: where does a fork begin to pay?"""
    made = folder.make(place / "forks", 1_000)
    root = str(made.root)
    files = [(path, kind) for path in found.find(root, RECORDS).paths if (kind := placed(path, RECORDS))]
    rows = []
    for count in (20, 60, 150, 300, 1000):
        some = files[-count:]
        two, one = (timed(partial(parse_all, root, some, {}, workers)) for workers in (2, 1))
        both, alone = interleaved(9, two, one)
        rows.append(compare(f"{count} files read by two processes; by one", both, alone, None))
    return rows + [_forked_checks(folder.make(place / f"checks-{count}", count)) for count in (300, 1000, 3000)]


def _forked_checks(made: folder.Folder) -> Row:
    school = load(str(made.root)).school
    two, one = (timed(partial(_look, school, workers)) for workers in (2, 1))
    both, alone = interleaved(5, two, one)
    return compare(f"{len(made.files)} files checked by two processes; by one", both, alone, None)


def _look(school: School, workers: int) -> None:
    """Look at a copy: what checks have worked out is remembered with the snapshot."""
    with without_collector():
        look(copy(school), workers)
