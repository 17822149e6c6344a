"""What a command loads: heavy libraries only where they are used, or every command becomes slow."""

from __future__ import annotations

import subprocess
import sys

import pytest

from sendcli.cli.table import COMMANDS
from tests.cli.past import worked

HEAVY = {"pandas", "numpy", "jinja2", "pydantic", "rich.table", "rich.console", "icalendar", "importlib.metadata"}


def loaded_by(folder, *arguments: str, codes: tuple[int, ...] = (0,)) -> set[str]:
    script = (
        "import sys; from sendcli.cli.app import run; code = run(sys.argv[1:]);"
        "print(*sys.modules, file=sys.stderr); sys.exit(code)"
    )
    command = [sys.executable, "-c", script, *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode in codes, done.stdout
    return set(done.stderr.split())


# What a command cannot be started without.
WORDS = {"show": ["ab-0001"], "init": ["new"], "history": ["ab-0001"], "changes": ["--since", "2026-11-09"],
         "schedule": ["cron"], "verify": ["records/school.yaml"]}  # fmt: skip
WORDS["merge-driver"] = ["records/school.yaml"] * 4
# What makes pages, whatever it is given.
PAGES = {"site": {"jinja2"}}
# What ends otherwise in a folder that is not in git.
ENDS = {"doctor": (1,), "verify": (3,), "undo": (3,), "audit verify": (3,)}


@pytest.mark.parametrize("command", ["--help", *COMMANDS])
def test_no_command_loads_a_heavy_library(folder, command):
    records_something = (
        " " in command or command == "edit"
    )  # what it records is tried elsewhere; here it may miss its words
    if command in ("history", "diff", "changes"):
        worked(folder)
    codes = ENDS.get(command, (0, 2) if records_something else (0,))
    modules = loaded_by(folder, *command.split(), *WORDS.get(command, []), codes=codes)
    assert "sendcli.cli.app" in modules
    assert not HEAVY & modules - PAGES.get(command, set())


def test_help_reads_no_yaml(folder):
    assert "yaml" not in loaded_by(folder, "--help")
