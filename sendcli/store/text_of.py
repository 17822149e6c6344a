"""The lines of a file for an excerpt. A file that cannot be shown has no lines."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from sendcli.problem import Problem
from sendcli.store.files import read_bytes
from sendcli.text.source import open_source


def lines_of(root: str, overlay: dict[str, bytes]) -> Callable[[str], list[str]]:
    """A function from a path below `root` to the file's lines; each file is read once."""

    @cache
    def lines(path: str) -> list[str]:
        data = overlay.get(path) or read_bytes(root, path)
        return [] if isinstance(data, Problem) else open_source(path, data)[0].lines()

    return lines
