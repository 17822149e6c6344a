"""`send progress`: the sample school against `python -c pass`, and many readings against loading them."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from tools.bench import folder
from tools.bench.measure import PASS, PYTHON, ROOT, SEND, Row, compare, interleaved, program, work

PUPILS, READINGS = 10_000, 30
FIRST = date(2026, 4, 20)


def progress(place: Path) -> list[Row]:
    """The sample school, and 10,000 pupils with three targets of 30 readings each."""
    ours = program([*SEND, "progress", "--records", ROOT], place)
    one, other = interleaved(9, ours, program(PASS, place))
    rows = [compare("send progress, sample school; python -c pass", one, other, 20)]
    root = make(place / "many")
    asked = program([*SEND, "progress", "--records", root], place)
    loading = program([PYTHON, "-m", "tools.bench.programs.loading", root], place)
    in_full = program([*SEND, "progress", "--all", "--records", root], place)
    one, full, other = interleaved(3, asked, in_full, loading)
    what = f"send progress, {PUPILS:,} pupils x 3 targets x {READINGS} readings; loading the records"
    return [
        *rows,
        compare(what, one, other, 1.5),
        compare("the same, time of all processors together", work(one), work(other), None),
        compare("the same, every target in full (--all)", full, other, None),
    ]


def make(root: Path, count: int = PUPILS) -> Path:
    """A folder of `count` pupils, each with a plan of three targets."""
    made = folder.make(root, count, plans=True)
    for number, path in enumerate(made.files):
        path.write_text(plan(number), encoding="utf-8", newline="\n")
    return root


def plan(number: int) -> str:
    """A plan of three targets with a reading a week; some lag, some lead, as the pupil's number has it."""
    lines = ["kind: sen-support", "start: 2026-04-13", "review: 2026-12-02", "targets:"]
    for place, name in enumerate(("reading", "writing", "number")):
        lines += [f"- id: {name}", "  outcome: Reads a text aloud at 80 words a minute", "  measure: wcpm"]
        lines += ["  baseline: {date: 2026-04-13, value: 20}", "  target: {date: 2026-12-14, value: 80}", "  readings:"]
        speed = 1 + (number * 3 + place) % 7 / 4
        for week in range(READINGS):
            value = 20 + int(week * speed) + (week * 5 + number) % 4
            lines.append(f"    {FIRST + timedelta(weeks=week)}: {value}")
    return "\n".join(lines) + "\n"
