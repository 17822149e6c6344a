"""What is called saved is in git; what was not is finished by the next command, and nothing is left lying about."""

from __future__ import annotations

import os
import threading
import time

import pytest

from sendcli.store import committing, replace, spawn, writer
from sendcli.store.git import GitError

posix = pytest.mark.skipif(os.name == "nt", reason="modes as they are elsewhere")

PLAN = "records/pupils/ab-0001/plans/2026-autumn.yaml"
ADD = ("reading", "add", "ab-0001", "reading", "52", "--date", "2026-11-20")
STAFF = ("staff", "add", "hale", "--name", "Hale", "--roles", "teacher")
PUPIL = (
    "pupil", "add", "gh-0004", "--born", "2018-05-17", "--year", "4", "--joined", "2026-11-16", "--class", "4B",
    "--given", "No", "--family", "Null", "--provision", "N",
)  # fmt: skip
OVERLOOKED = "git update-index --no-skip-worktree"


def test_a_file_that_git_overlooks_is_not_called_saved(send, folder, git):
    git("update-index", "--skip-worktree", PLAN)
    done = send(*ADD)
    assert (done.code, done.out) == (4, "")
    assert "is in the file, but not certainly in git" in done.err
    assert OVERLOOKED in done.err


def test_another_encoding_in_git_is_not_called_saved(send, folder, git):
    (folder / ".gitattributes").write_text("*.yaml working-tree-encoding=latin1\n")
    done = send(*STAFF[:3], "--name", "Zoë", "--roles", "teacher")
    assert (done.code, "saved" in done.out) == (4, False)


def test_a_commit_that_fails_again_is_said_again(send, folder, git, monkeypatch):
    def fails(*_):
        raise GitError("no space left on device")

    monkeypatch.setattr(committing, "commit", fails)
    assert send(*ADD).code == 4
    done = send(*STAFF)
    assert (done.code, "what a stopped run began to save is in its file" in done.err) == (4, True)
    assert not (folder / "records/staff/hale.yaml").exists()
    assert send(*STAFF, "--no-commit").code == 0
    monkeypatch.undo()


def test_the_next_command_commits_what_was_not(send, folder, git, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(committing, "commit", lambda *_: (_ for _ in ()).throw(GitError("x")))
        assert send(*ADD).code == 4
    assert send(*STAFF).code == 0
    assert git("status", "--porcelain") == ""
    assert git("log", "-2", "--format=%s").splitlines()[1].startswith("ab-0001: reading")


def test_a_commit_whose_list_of_files_was_lost_is_put_right(send, folder, git):
    """As a kill between the two leaves it: the next commit by hand would delete the new record."""
    assert send(*STAFF).code == 0
    git("rm", "-q", "--cached", "records/staff/hale.yaml")
    (folder / "records/staff/hale.yaml").unlink()
    assert send(*STAFF).code == 0
    assert git("status", "--porcelain") == ""


def test_another_git_is_waited_for(send, folder, git):
    lock = folder / ".git/index.lock"
    lock.touch()
    threading.Timer(0.3, lock.unlink).start()
    done = send(*ADD)
    assert (done.code, done.err) == (0, "")


def test_a_lock_of_long_ago_is_not(send, folder, git):
    lock = folder / ".git/index.lock"
    lock.touch()
    os.utime(lock, (time.time() - 3600,) * 2)
    begun = time.monotonic()
    assert send(*ADD).code == 4
    assert time.monotonic() - begun < 2


def test_what_git_cannot_say_is_not_saved(send, folder, git):
    (folder / ".git/index").write_bytes(b"nothing")
    done = send(*ADD)
    assert (done.code, done.err.count("nothing was changed")) == (4, 1)
    assert "2026-11-20" not in (folder / PLAN).read_text()


def test_a_new_folder_goes_if_its_file_is_not_saved(send, folder, git, monkeypatch):
    monkeypatch.setattr(replace, "_sync", lambda _: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    done = send(*PUPIL)
    assert (done.code, "nothing was changed" in done.err) == (4, True)
    assert not (folder / "records/pupils/gh-0004").exists()


def test_a_removal_that_is_refused_is_not_made_later(send, folder, git, monkeypatch):
    assert send(*STAFF).code == 0
    with monkeypatch.context() as patch:
        patch.setattr(writer, "put", lambda _: (_ for _ in ()).throw(PermissionError(13, "x")))
        done = send("undo")
    assert (done.code, "not saved: you may not write there; nothing was changed" in done.err) == (4, True)
    assert send(*ADD).code == 0
    assert (folder / "records/staff/hale.yaml").exists()


@posix
def test_nothing_becomes_readable_to_more(send, folder, git):
    plan = folder / PLAN
    plan.chmod(0o640)
    before = os.umask(0)
    try:
        assert send(*ADD).code == 0
        assert send(*PUPIL).code == 0
    finally:
        os.umask(before)
    assert plan.stat().st_mode & 0o777 == 0o640
    assert (folder / "records/pupils/gh-0004/pupil.yaml").stat().st_mode & 0o077 == 0
    if spawn.TALKS:
        assert (folder / ".git/index").stat().st_mode & 0o007 == 0


@posix
def test_a_group_that_cannot_be_had_gets_no_more_than_everybody(tmp_path, monkeypatch):
    monkeypatch.setattr(replace, "_of_group", lambda *_: False)
    for mode, wanted in ((0o660, 0o600), (0o664, 0o644), (0o600, 0o600)):
        target = tmp_path / f"{mode:o}"
        target.write_bytes(b"old")
        target.chmod(mode)
        replace.put(replace.prepare(str(target), b"new"))
        assert target.stat().st_mode & 0o777 == wanted


def test_half_a_character_is_refused_in_words(send, folder, git):
    done = send(*ADD, "--note", "caf\udce9")
    assert (done.code, "half a character" in done.err) == (2, True)


def test_a_table_without_headings_is_not_quoted(send, folder, git):
    (folder / "t.csv").write_text("Sample Kim,reading,2026-11-09,49\n")
    done = send("import", "readings", "t.csv")
    assert (done.code, "Kim" in done.err, "has to name the columns" in done.err) == (4, False, True)
    (folder / "t.csv").write_text("pupil,target,date,value\n")
    assert "has no row below its headings" in send("import", "readings", "t.csv").err
