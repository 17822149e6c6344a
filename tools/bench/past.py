"""Asking git for the past: `send history` of a pupil in a repository of 10,000 commits against `git log`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

from tools.bench import folder, imported, pupils
from tools.bench.measure import SEND, Row, compare, interleaved, program, work

COMMITS, PUPILS = 10_000, 120


def past(place: Path) -> list[Row]:
    """A pupil of 120, who has one commit of 120: some 83 versions of files of 2 to 6 KB."""
    root = make(place / "past")
    pupil = "kp-00007"
    ours = program([*SEND, "history", pupil, "--records", root], root)
    theirs = program(["git", "--no-pager", "log", "--", f"records/pupils/{pupil}"], root)
    patch = program(["git", "--no-pager", "log", "-p", "--", f"records/pupils/{pupil}"], root)
    one, other, lines = interleaved(9, ours, theirs, patch)
    what = f"send history of a pupil, {COMMITS:,} commits"
    return [
        compare(f"{what}; git log of that path", one, other, 2),
        compare("the same, time of all processors together", work(one), work(other), None),
        compare("the same; git log -p of that path", one, lines, None),
    ]


def make(root: Path, commits: int = COMMITS) -> Path:
    """A repository of `commits` commits below `root`, each one reading more in one plan. The same every time."""
    made = folder.make(root, PUPILS, plans=True)
    imported.repository(root, _stream(made, commits))
    return root


def _stream(made: folder.Folder, commits: int) -> Iterator[bytes]:
    """What fast-import reads: the folder as it is, then a reading a commit."""
    plans = [pupils.plan(number) for number in range(PUPILS)]
    yield imported.commit(0, "the folder")
    yield from imported.files(made.root)
    pick = Random(5)
    for number in range(1, commits):
        who = pick.randrange(PUPILS)
        target = pick.choice(("reading", "writing", "number"))
        day = date(2027, 1, 4) + timedelta(days=number)
        plans[who] = _with_reading(plans[who], target, f"    {day}: {pick.randint(20, 80)}\n")
        yield imported.commit(number, f"kp-{who:05}: reading of target {target} on {day}")
        yield imported.file(f"records/pupils/kp-{who:05}/plans/2026-autumn.yaml", plans[who].encode())


def _with_reading(plan: str, target: str, line: str) -> str:
    at = plan.index("  readings:\n", plan.index(f"- id: {target}\n")) + len("  readings:\n")
    return plan[:at] + line + plan[at:]
