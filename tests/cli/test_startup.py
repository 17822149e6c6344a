"""What a command loads: heavy libraries only where they are used, or every command becomes slow."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = {"pandas", "numpy", "jinja2", "pydantic", "rich.table", "rich.console", "icalendar", "importlib.metadata"}


def loaded_by(folder, *arguments: str) -> set[str]:
    script = (
        "import sys; from sendcli.cli.app import run; code = run(sys.argv[1:]);"
        "print(*sys.modules, file=sys.stderr); sys.exit(code)"
    )
    command = [sys.executable, "-c", script, *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout
    return set(done.stderr.split())


@pytest.mark.parametrize("command", [["review-due"], ["validate"], ["register"], ["--help"], ["show", "ab-0001"]])
def test_no_command_of_the_morning_loads_a_heavy_library(folder, command):
    modules = loaded_by(folder, *command)
    assert "sendcli.cli.app" in modules
    assert not HEAVY & modules


def test_help_reads_no_yaml(folder):
    assert "yaml" not in loaded_by(folder, "--help")
