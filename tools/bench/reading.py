"""The reader alone, with the position of every value, against PyYAML's C loader on the same bytes."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from time import process_time

import yaml

from sendcli.text.reader import read
from tools.bench import folder
from tools.bench.measure import Row, compare, interleaved, timed


def reader(place: Path) -> list[Row]:
    """1,000 files already in memory, parsed in this process."""
    rows = []
    for name, plans in (("1,000 pupil files", False), ("1,000 plans", True)):
        made = folder.make(place / f"reader-{plans}", 1000, plans)
        texts = [file.read_bytes() for file in made.files]
        ours, bare = (timed(partial(way, texts), process_time) for way in (_ours, _bare))
        one, other = interleaved(9, ours, bare)
        what = f"reader with positions, {name}, times as fast as CSafeLoader"
        rows.append(compare(what, one, other, 1.8, inverse=True))
    return rows


def _ours(texts: list[bytes]) -> None:
    for text in texts:
        read("file", text)


def _bare(texts: list[bytes]) -> None:
    for text in texts:
        yaml.load(text, yaml.CSafeLoader)
