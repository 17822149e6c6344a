"""docs/commands.md: what every command says of itself."""

from __future__ import annotations

import os
import subprocess
import sys

from sendcli.cli.table import COMMANDS

_HEAD = """\
# The commands

Made from the commands' own help by `make docs`; do not edit.
"""


def page() -> str:
    """The whole page."""
    parts = [_HEAD, _block("send", [])]
    parts += [_block(f"send {name}", name.split()) for name in COMMANDS]
    return "\n".join(parts)


def _block(title: str, arguments: list[str]) -> str:
    return f"## {title}\n\n```text\n{_help(arguments)}\n```\n"


def _help(arguments: list[str]) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("SEND_")}
    environment |= {"COLUMNS": "100", "NO_COLOR": "1", "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "sendcli", *arguments, "--help"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8", check=True)
    return "\n".join(line.rstrip() for line in done.stdout.strip().splitlines())
