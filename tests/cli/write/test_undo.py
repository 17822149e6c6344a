"""`send undo`: the last commit is taken back by a new one, if it is send's and nothing came after."""

from __future__ import annotations

import pytest

PLAN = "records/pupils/ab-0001/plans/2026-autumn.yaml"
ADD = ("reading", "add", "ab-0001", "reading", "52", "--date", "2026-11-20")
SUBJECT = "ab-0001: reading of target reading on 2026-11-20"


def test_there_and_back_and_there_again(folder, git, last, send):
    assert send(*ADD).code == 0
    added = (folder / PLAN).read_bytes()
    done = send("undo")
    assert (done.code, done.out) == (0, f"saved: undo: {SUBJECT}\n")
    assert last() == [f"undo: {SUBJECT}", "-    2026-11-20: 52"]
    assert send("undo", "--redo").out == f"saved: redo: {SUBJECT}\n"
    assert (folder / PLAN).read_bytes() == added
    assert send("undo").out == f"saved: undo: {SUBJECT}\n"
    assert git("status", "--porcelain") == ""


def test_twice_is_said_and_not_guessed(folder, git, send):
    none = send("undo", "--redo")
    assert (none.code, "was not made by send" in none.err) == (4, True)
    send(*ADD)
    assert "is no undo" in send("undo", "--redo").err
    send("undo")
    head = git("rev-parse", "HEAD")
    done = send("undo")
    assert (done.code, git("rev-parse", "HEAD")) == (4, head)
    assert f"{SUBJECT}: that is taken back already; nothing was changed" in done.err
    assert "send undo --redo" in done.err


def test_a_trial_changes_nothing(folder, git, send):
    send(*ADD)
    head = git("rev-parse", "HEAD")
    assert "-    2026-11-20: 52" in send("undo", "--dry-run").out.splitlines()
    assert git("rev-parse", "HEAD") == head
    assert "52" in (folder / PLAN).read_text()


def test_a_file_that_was_added_is_taken_away(folder, git, send):
    send("staff", "add", "hale", "--name", "Hale", "--roles", "teacher")
    assert (folder / "records/staff/hale.yaml").exists()
    assert send("undo").code == 0
    assert not (folder / "records/staff/hale.yaml").exists()
    assert send("undo", "--redo").code == 0
    assert "Hale" in (folder / "records/staff/hale.yaml").read_text()
    assert git("status", "--porcelain") == ""


def test_refused_if_the_last_commit_is_not_sends(folder, git, send):
    done = send("undo")
    assert done.code == 4
    assert "was not made by send; nothing was changed" in done.err
    assert "git revert" in done.err


@pytest.mark.parametrize("change", [b"# mine\n", None])
def test_refused_if_the_file_was_changed_since(folder, git, send, change):
    send(*ADD)
    if change:
        mine = (folder / PLAN).read_bytes() + change
        (folder / PLAN).write_bytes(mine)
    else:
        (folder / PLAN).unlink()
    head = git("rev-parse", "HEAD")
    done = send("undo")
    assert (done.code, git("rev-parse", "HEAD")) == (4, head)
    assert "was changed since that commit" in done.err
    assert not change or (folder / PLAN).read_bytes() == mine


def test_refused_for_a_commit_that_only_says_it_was_sends(folder, git, send):
    (folder / "notes.txt").write_text("x\n")
    git("add", "-A")
    git("commit", "-qm", "mine\n\nSend-Command: reading add")
    done = send("undo")
    assert done.code == 4
    assert "holds more than records" in done.err
    assert (folder / "notes.txt").exists()


def test_other_work_stays_as_it_is(folder, git, send):
    send(*ADD)
    (folder / "records/staff/lund.yaml").write_text("name: Lund\nroles: [senco]\n")
    git("add", "records/staff/lund.yaml")
    assert send("undo").code == 0
    assert git("status", "--porcelain") == "M  records/staff/lund.yaml\n"


def test_line_ends_of_this_computer_stay(folder, git, send):
    (folder / ".gitattributes").write_text("*.yaml text eol=crlf\n")
    git("add", "-A")
    git("commit", "-qm", "line ends")
    (folder / PLAN).write_bytes((folder / PLAN).read_bytes().replace(b"\n", b"\r\n"))
    before = (folder / PLAN).read_bytes()
    assert send(*ADD).code == 0
    assert send("undo").code == 0
    assert (folder / PLAN).read_bytes() == before


def test_without_git(folder, send):
    assert send("undo").code == 3
