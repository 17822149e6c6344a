"""A command at a terminal of its own, with what is typed there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

needs_terminal = pytest.mark.skipif(os.name == "nt", reason="needs a terminal of its own")


class Said(NamedTuple):
    """Exit code, answer, and what stood on the terminal."""

    code: int
    out: str
    screen: str


def at_terminal(folder: Path, typed: str, *words: str, **environment: str) -> Said:
    """Run a command line whose input is a terminal on which `typed` is typed, on Mon 23 Nov 2026."""
    import pty

    mine, theirs = pty.openpty()
    os.write(mine, typed.encode())
    line = [sys.executable, "-m", "sendcli", *words]
    around = os.environ | {"SEND_TODAY": "2026-11-23"} | environment
    done = subprocess.run(
        line, cwd=folder, env=around, stdin=theirs, stdout=subprocess.PIPE, stderr=theirs, timeout=60, check=False
    )
    os.close(theirs)
    screen = os.read(mine, 1 << 16).decode()
    os.close(mine)
    return Said(done.returncode, done.stdout.decode(), screen)
