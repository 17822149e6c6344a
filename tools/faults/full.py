"""A disk that is full: a small one in memory, where the system lets us make one."""

from __future__ import annotations

import os
import subprocess
from collections import Counter
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from sendcli.errors import SendError
from tools.faults.folder import PLAN, readings, school, set_readings, strays

_SIZE = "256k"
_PAGE = 4096


def full(runs: int) -> tuple[Counter[str], list[str]]:
    """Edits on a disk with less and less room: each is saved, or refused with the old record whole."""
    with TemporaryDirectory(prefix="send-faults-") as place:
        made = ["mount", "-t", "tmpfs", "-o", f"size={_SIZE}", "tmpfs", place]
        if (
            not hasattr(os, "geteuid")
            or os.geteuid()
            or subprocess.run(made, capture_output=True, check=False).returncode
        ):
            return Counter({"skipped: only root may make a small disk, and only on Linux": 1}), []
        try:
            return _filled(school(Path(place)), runs)
        finally:
            subprocess.run(["umount", place], check=True)


def _filled(folder: Path, runs: int) -> tuple[Counter[str], list[str]]:
    seen: Counter[str] = Counter()
    faults: list[str] = []
    for number in range(runs):
        _leave(folder, pages=number % 4)
        before = (folder / PLAN).read_bytes()
        value = str(number + 1)
        try:
            set_readings(folder, {"2026-09-28": value})
            seen["saved"] += 1
            right = readings(folder)["2026-09-28"] == value
        except SendError as error:
            seen[f"refused: {error.message}"] += 1
            right = (folder / PLAN).read_bytes() == before and "nothing was changed" in error.message
        if not right:
            faults.append(f"run {number}: {(folder / PLAN).read_bytes()!r}")
        (folder / "filler").unlink()
        set_readings(folder, {"2026-09-28": value})
        faults += strays(folder)
    return seen, faults


def _leave(folder: Path, pages: int) -> None:
    """Fill the disk but for some pages."""
    with suppress(OSError), (folder / "filler").open("wb", buffering=0) as file:
        while True:
            file.write(b"x" * _PAGE)
    with (folder / "filler").open("rb+") as file:
        size = file.seek(0, os.SEEK_END)
        file.truncate(max(0, size // _PAGE - pages) * _PAGE)
