"""The quick form of `make faults`: what was saved is there after a kill, and no writer overwrites another."""

from __future__ import annotations

import os
import shutil

import pytest

from tools.faults import full, saves, syscalls

forking = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")


@forking
def test_what_was_saved_is_there_after_a_kill() -> None:
    seen, faults = saves.kills(40, seed=1)
    assert faults == []
    assert seen["kills"] == 40


@forking
def test_two_writers_lose_nothing() -> None:
    seen, faults = saves.writers(2, 20)
    assert faults == []
    assert seen["edits that stand there"] == 40


def test_a_full_disk_leaves_the_old_record() -> None:
    seen, faults = full.full(12)
    assert faults == []
    assert seen.total()


@pytest.mark.skipif(not shutil.which("strace"), reason="strace is not installed")
@pytest.mark.parametrize(
    ("call", "error", "words"),
    [("fsync", "ENOSPC", "no space left on device; nothing was changed"), ("rename", "EIO", "nothing was changed")],
)
def test_a_call_that_fails_is_said(tmp_path, call: str, error: str, words: str) -> None:
    """The first call of its kind is the edit's own: git comes later."""
    folder = syscalls.school(tmp_path, in_git=True)
    old = (folder / syscalls.PLAN).read_bytes()
    done = syscalls.edit(folder, ["-e", f"trace={call}", "-e", f"inject={call}:error={error}:when=1"])
    assert (done.code, done.out) == (4, "")
    assert words in done.err
    assert (folder / syscalls.PLAN).read_bytes() == old
