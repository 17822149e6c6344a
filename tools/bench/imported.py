"""Repositories made by `git fast-import`: thousands of files or commits in a second, the same every time."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable
from pathlib import Path

FIRST = 1_756_713_600  # 1 September 2025, 9:00 in England; one commit every half hour
STEP = 1_800
# Ours runs git too, and a person's settings must not slow down or speed up only one of the two.
BARE = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
# Who commits, and what `send init` sets, so that a commit by hand is forced to disk like one of ours.
_SET = (("user.name", "Erika Lund"), ("user.email", "lund@example.org"), ("core.fsync", "all"))


def repository(root: Path, stream: Iterable[bytes]) -> None:
    """Make a repository at `root` from what fast-import is to read."""
    around = os.environ | BARE
    subprocess.run(["git", "init", "--quiet", "--initial-branch=main", root], env=around, check=True)
    for key, value in _SET:
        subprocess.run(["git", "-C", root, "config", key, value], env=around, check=True)
    subprocess.run(["git", "-C", root, "fast-import", "--quiet"], input=b"".join(stream), env=around, check=True)
    subprocess.run(["git", "-C", root, "reset", "--quiet", "--hard"], env=around, check=True)


def commit(number: int, subject: str) -> bytes:
    """The head of a commit; its files follow."""
    who = f"Erika Lund <lund@example.org> {FIRST + number * STEP} +0000"
    words = f"{subject}\n\nSend-Command: reading add\n".encode()
    return f"commit refs/heads/main\nauthor {who}\ncommitter {who}\ndata {len(words)}\n".encode() + words + b"\n"


def file(path: str, data: bytes) -> bytes:
    """A file of a commit."""
    return f"M 100644 inline {path}\ndata {len(data)}\n".encode() + data + b"\n"


def files(root: Path) -> Iterable[bytes]:
    """All records below `root`, as files of a commit."""
    for path in sorted((root / "records").rglob("*.yaml")):
        yield file(path.relative_to(root).as_posix(), path.read_bytes())
