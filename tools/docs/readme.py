"""README.md: the output below each `$ send ...` line is what the command prints on the sample school."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
# At most so many lines of an output are shown; then a line of dots.
LONGEST = 24
_BLOCK = re.compile(r"```text\n\$ (send [^\n]*)\n(.*?)```", re.DOTALL)
# These write, or show a fault that the sample school does not have: their output stands as it was typed.
_LEFT = ("send init", "send validate")


def page() -> str:
    """The README with every output as it is now."""
    return _BLOCK.sub(_block, README.read_text(encoding="utf-8"))


def _block(match: re.Match[str]) -> str:
    line = match[1]
    if line.startswith(_LEFT):
        return match[0]
    return f"```text\n$ {line}\n{_output(line)}\n```"


def _output(line: str) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("SEND_")}
    command = [sys.executable, "-m", "sendcli", *shlex.split(line)[1:]]
    done = subprocess.run(
        command, cwd=ROOT, env=environment | {"NO_COLOR": "1"}, capture_output=True, encoding="utf-8", check=True
    )
    lines = done.stdout.rstrip().splitlines()
    return "\n".join(lines if len(lines) <= LONGEST else [*lines[:LONGEST], "..."])
