"""Pages of results that long runs write: a row a kind, of which each run renews some."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable, Mapping
from pathlib import Path


def table(page: Path, fresh: Mapping[str, str], order: Iterable[str]) -> str:
    """The rows in their order: these, and where there are none, those that the page has from earlier runs.

    Args:
        page: the file.
        fresh: rows by their first cell.
        order: all first cells.
    """
    lines = page.read_text(encoding="utf-8").splitlines() if page.exists() else []
    earlier = {line.split(" | ")[0].removeprefix("| "): line for line in lines if line.startswith("| ")}
    rows = earlier | dict(fresh)
    return "\n".join(rows[what] for what in order if what in rows)


def machine() -> str:
    """What the runs were made on."""
    system = f"{platform.system()} {platform.release().split('-')[0]}"
    return f"{os.cpu_count()} cores, {system}, Python {platform.python_version()}"
