"""Recording one reading: `send reading add` against `git commit --only` alone, in small and large folders."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import NamedTuple

from tools.bench import folder, imported
from tools.bench.measure import PASS, ROOT, SEND, Cost, Row, Run, compare, interleaved, program, work

_ID = re.compile(r"^- id: (\S+)$", re.MULTILINE)
_READING = re.compile(r"^    (\d{4}-\d\d-\d\d): (\d\d)$", re.MULTILINE)


class Reading(NamedTuple):
    """A reading that is on file, to be corrected again and again."""

    path: Path
    target: str
    day: str
    value: int

    def changed(self, value: int) -> str:
        """The plan's text with another value."""
        text = self.path.read_text("utf-8")
        at = text.index(f"    {self.day}: ", text.index(f"- id: {self.target}\n"))
        return text[:at] + f"    {self.day}: {value}" + text[text.index("\n", at) :]


def writing(place: Path) -> list[Row]:
    """The sample school, and folders of 1,000 and 10,000 pupils with two files each."""
    shutil.copytree(ROOT / "records", place / "sample" / "records")
    folder.make(place / "few", 1_000, plans=True)
    folder.make(place / "many", 10_000, plans=True)
    names = {"sample": "sample school", "few": "1,000 pupils", "many": "10,000 pupils"}
    return [row for name, words in names.items() for row in _rows(place / name, words)]


def _rows(root: Path, words: str) -> list[Row]:
    imported.repository(root, [imported.commit(0, "the folder"), *imported.files(root)])
    reading = _first(root)
    runs = _adding(root, reading), _committing(root, reading), program(PASS, root.parent)
    ours, alone, nothing = interleaved(9, *runs)
    what = f"send reading add, {words}"
    return [
        compare(f"{what}; git commit --only alone", ours, alone, 2.5),
        compare("the same, time of all processors together", work(ours), work(alone), None),
        compare("the same; python -c pass", ours, nothing, None),
    ]


def _first(root: Path) -> Reading:
    """The first reading of two digits in the folder."""
    for path in sorted(root.glob("records/pupils/*/plans/*.yaml")):
        text = path.read_text("utf-8")
        if found := _READING.search(text):
            return Reading(path, _ID.findall(text[: found.start()])[-1], found[1], int(found[2]))
    raise RuntimeError(f"no reading in {root}")


def _values(reading: Reading) -> Iterator[int]:
    """Two values in turn, so that every run has something to change."""
    return cycle((reading.value - 1, reading.value))


def _adding(root: Path, reading: Reading) -> Run:
    pupil, values = reading.path.parts[-3], _values(reading)
    line = [*SEND, "reading", "add", "--records", str(root), "--replace", "--plan", reading.path.stem]
    line += ["--date", reading.day, pupil, reading.target]
    return lambda: program([*line, str(next(values))], root.parent)()


def _committing(root: Path, reading: Reading) -> Run:
    """Only the commit is timed; the file is changed before."""
    path = reading.path.relative_to(root)
    commit = program(["git", "-C", root, "commit", "--quiet", "--only", "-m", "by hand", "--", path], root.parent)

    values = cycle((reading.value + 1, reading.value + 2))

    def run() -> Cost:
        reading.path.write_text(reading.changed(next(values)), encoding="utf-8", newline="\n")
        return commit()

    return run
