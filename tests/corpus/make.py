"""Writes the corpus: `python -m tests.corpus.make`. Files that are large or easily made are not stored.

Every case says which record it stands for, whether it is sound, and, if not, the first problem: its code,
line, column, and words that its message or its notes must hold.
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
INDEX = HERE / "index.csv"
LARGEST = 8_000

STAFF = "staff/okafor.yaml"
PUPIL = "pupils/kp-0107/pupil.yaml"
LOG = "pupils/kp-0107/log.yaml"
PLAN = "pupils/kp-0107/plans/2026-autumn.yaml"
SCHOOL = "school.yaml"


class Case(NamedTuple):
    """One file. `code` is empty for a good one."""

    file: str
    path: str
    make: Callable[[], bytes]
    code: str = ""
    line: int = 0
    column: int = 0
    words: str = ""


CASES: list[Case] = []


def data_of(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content


def good(name: str, path: str, content: str | bytes) -> None:
    CASES.append(Case(f"good/{name}.yaml", path, lambda: data_of(content)))


def bad(name: str, path: str, content: str | bytes, code: str, line: int, column: int, words: str) -> None:
    CASES.append(Case(f"bad/{name}.yaml", path, lambda: data_of(content), code, line, column, words))


def staff(name: str) -> str:
    """The name stands in line 1, column 7."""
    return f"name: {name}\nroles: [teacher]\n"


def pupil(born: str = "2017-03-02", more: str = "", given: str = "Maya", year: str = '"4"') -> str:
    """The date stands in line 2, column 7; what is added begins in line 6."""
    return (
        f"name: {{given: {given}, family: Thornbury}}\nborn: {born}\nyear: {year}\n"
        f"status:\n- {{from: 2023-01-09, provision: K}}\n{more}"
    )


def log(summary: str) -> str:
    """The summary stands in line 4, column 12."""
    return f"entries:\n- date: 2026-11-12\n  kind: note\n  summary: {summary}\n"


def plan(value: str) -> str:
    """The value stands in line 6, column 21."""
    return (
        "kind: sen-support\nstart: 2026-09-07\ntargets:\n- id: reading\n  outcome: Reads a Year 3 text aloud\n"
        f"  baseline: {{value: {value}}}\n"
    )


def minutes(value: str) -> str:
    """The value stands in line 4, column 12."""
    return f"entries:\n- date: 2026-11-12\n  kind: note\n  minutes: {value}\n"


def write() -> None:
    """Write every small file, and the index of all of them."""
    for folder in ("good", "bad"):
        (HERE / folder).mkdir(exist_ok=True)
        for old in (HERE / folder).iterdir():
            old.unlink()
    with INDEX.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["file", "record", "verdict", "code", "line", "column", "words", "stored"])
        for case in CASES:
            data = case.make()
            stored = len(data) <= LARGEST
            if stored:
                (HERE / case.file).write_bytes(data)
            verdict = "bad" if case.code else "good"
            place = [case.line, case.column] if case.code else ["", ""]
            table.writerow([case.file, case.path, verdict, case.code, *place, case.words, "yes" if stored else "no"])


if __name__ == "__main__":
    from tests.corpus import cases, make

    assert cases.CASES is make.CASES
    make.write()
