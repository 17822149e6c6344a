"""The sound school in git, and what the last commit did to it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture
def git(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """`git("log", "-1", "--format=%s")` in the school's folder, whose files are committed."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")

    def call(*arguments: str) -> str:
        done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=True)
        return done.stdout.decode()

    call("init", "-q")
    call("config", "user.name", "Erika Lund")
    call("config", "user.email", "e.lund@larkfield.example")
    call("add", "-A")
    call("commit", "-qm", "as it was")
    return call


@pytest.fixture
def last(git: Callable[..., str]) -> Callable[[], list[str]]:
    """The subject of the last commit, and the lines that it took out and put in."""

    def look() -> list[str]:
        subject, *lines = git("show", "--format=%s", "--unified=0").splitlines()
        changed = [line for line in lines if line[:1] in ("+", "-") and line[:3] not in ("+++", "---")]
        return [subject, *changed]

    return look
