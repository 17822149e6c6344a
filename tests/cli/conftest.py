"""A test of a command runs it on a small sound school in a temporary folder, and looks at what a person sees."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from sendcli.cli.app import run
from tests.checks.sound_school import FILES


class Result(NamedTuple):
    """Exit code and both streams."""

    code: int
    out: str
    err: str


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The sound school on disk."""
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return tmp_path


@pytest.fixture
def send(folder: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """`send("review-due", "--within", "14")` as typed in the school's folder on Mon 23 Nov 2026."""
    for name in [name for name in os.environ if name.startswith("SEND_")] + ["GITHUB_ACTIONS"]:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SEND_TODAY", "2026-11-23")
    monkeypatch.chdir(folder)

    def call(*arguments: str) -> Result:
        code = run(list(arguments))
        said = capfd.readouterr()
        return Result(code, said.out, said.err)

    return call
