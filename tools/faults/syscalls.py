"""Every call of the system that `send reading add` makes in the folder fails once, or is the last before a kill."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import NamedTuple

from sendcli.errors import SendError
from tools.faults.folder import PLAN as PLAN
from tools.faults.folder import environment, set_readings, strays
from tools.faults.folder import school as school

CALLS = (
    "openat", "read", "write", "fsync", "fdatasync", "rename", "link", "close", "fchmod", "chmod", "unlink",
    "ftruncate", "mkdir", "flock", "lseek",
)  # fmt: skip
FAULTS = ("error=ENOSPC", "error=EIO", "error=EDQUOT", "error=EACCES", "error=EROFS", "signal=KILL")
_LINE = re.compile(r"(\d+) +(\w+)\(")
_DAY = "2026-11-20"


class Done(NamedTuple):
    """How one edit ended."""

    code: int
    out: str
    err: str


def syscalls(runs: int, seed: int) -> tuple[Counter[str], list[str]]:
    """All places and all faults in turn, or as many of them as wanted, drawn by chance."""
    if not shutil.which("strace"):
        return Counter({"skipped: strace is not installed": 1}), []
    with TemporaryDirectory(prefix="send-faults-") as place:
        template = school(Path(place) / "template", in_git=True)
        cases = [(call, number, fault) for call, number in _places(template, Path(place)) for fault in FAULTS]
        seen = Counter({"places in which a call may fail": len(cases) // len(FAULTS), "faults made": 0})
        chosen = cases if runs >= len(cases) else sorted(Random(seed).sample(cases, runs))
        faults: list[str] = []
        for case in chosen:
            faults += [f"{case}: {fault}" for fault in _one(template, Path(place), case, seen)]
        return seen, faults


def _places(template: Path, place: Path) -> list[tuple[str, int]]:
    """The calls that concern the folder: name, and which of its kind it is in its process."""
    folder = shutil.copytree(template, place / "first")
    log = place / "log"
    edit(folder, ["-y", "-o", str(log), "-e", f"trace={','.join(CALLS)}"])
    counts: Counter[tuple[str, str]] = Counter()
    found: dict[tuple[str, int], None] = {}
    for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
        if begun := _LINE.match(line):
            counts[begun[1], begun[2]] += 1
            if str(folder) in line or (
                '"' not in line.partition(",")[0] and "AT_FDCWD" not in line and "pipe:" in line
            ):
                found[begun[2], counts[begun[1], begun[2]]] = None
    shutil.rmtree(folder)
    return sorted(found)


def edit(folder: Path, options: list[str]) -> Done:
    """The edit, as typed, under the eyes of strace."""
    command = [sys.executable, "-m", "sendcli", "reading", "add", "ab-0001", "reading", "43", "--date", _DAY]
    strace = ["strace", "-f", "-q", *options]
    done = subprocess.run(
        [*strace, *command, "--records", str(folder)], capture_output=True, text=True, env=environment(), check=False
    )
    return Done(done.returncode, done.stdout, done.stderr)


def _one(template: Path, place: Path, case: tuple[str, int, str], seen: Counter[str]) -> Iterator[str]:
    call, number, fault = case
    folder = shutil.copytree(template, place / "folder")
    log = place / "log"
    try:
        done = edit(folder, ["-o", str(log), "-e", f"trace={call}", "-e", f"inject={call}:{fault}:when={number}"])
        text = log.read_text(encoding="utf-8", errors="replace")
        hit = "INJECTED" in text or "+++ killed by SIGKILL" in text
        seen["faults made" if hit else "calls that did not come again"] += 1
        yield from _judged(template, folder, done, seen)
        yield from _next(folder)
    finally:
        shutil.rmtree(folder)


def _judged(template: Path, folder: Path, done: Done, seen: Counter[str]) -> Iterator[str]:
    old = (template / PLAN).read_bytes()
    new = old.replace(b"    2026-09-28: 44\n", f"    2026-09-28: 44\n    {_DAY}: 43\n".encode())
    there = (folder / PLAN).read_bytes() if (folder / PLAN).exists() else b""
    saved = "saved: ab-0001" in done.out
    seen["saved" if saved else "killed" if done.code in (137, -9) else "refused"] += 1
    if there not in (old, new):
        yield f"neither old nor new: {there!r}"
    if (saved or not done.code) and there != new:
        yield f"said to be saved, and is not: {done}"
    if "nothing was changed" in done.err and there != old:
        yield f"said to be unchanged, and is not: {done}"
    if saved and "not committed" not in done.out and _committed(folder) != new:
        yield f"said to be committed, and is not: {done}"
    if "Traceback" in done.err and "in run\n" not in done.err:
        seen["Python itself did not get as far as send"] += 1
    elif "Traceback" in done.err:
        yield f"a traceback: {done.err}"


def _committed(folder: Path) -> bytes:
    line = ["git", "-C", str(folder), "show", f"HEAD:{PLAN}"]
    return subprocess.run(line, capture_output=True, env=environment(), check=False).stdout


def _next(folder: Path) -> Iterator[str]:
    """The next run clears away what was left; a git that was killed has to be told of first, as `send` says."""
    for name in ("index.lock", "HEAD.lock"):
        (folder / ".git" / name).unlink(missing_ok=True)
    try:
        set_readings(folder, {"2026-09-21": "41"})
    except SendError as error:
        yield f"the next run is refused: {error.message}"
    yield from (f"left behind: {name}" for name in islice(strays(folder), 3))
