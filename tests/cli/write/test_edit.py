"""`send edit`: your own editor on a private copy; saved if it is right, kept if it is wrong, never over a change."""

from __future__ import annotations

import os
import sys

import pytest

from tests.cli.write.terminal import at_terminal, needs_terminal

PLAN = "records/pupils/ab-0001/plans/2026-autumn.yaml"


@pytest.fixture
def editor(folder, git, monkeypatch):
    """`editor("lead: lund", "lead: okafor")` is an editor that puts one text in place of another, once."""

    def set_to(old: str, new: str, also: str = "") -> str:
        script = folder / "editor.py"
        script.write_text(
            f"import os, sys\npath = sys.argv[1]\ntext = open(path, encoding='utf-8').read()\n"
            f"open(path, 'w', encoding='utf-8', newline='').write(text.replace({old!r}, {new!r}))\n"
            f"print(oct(os.stat(path).st_mode & 0o777), file=open('mode', 'w'))\n{also}\n",
            encoding="utf-8",
        )
        monkeypatch.setenv("VISUAL", f'"{sys.executable}" "{script}"')
        return os.environ["VISUAL"]

    return set_to


def kept(folder) -> list[str]:
    """The texts that were kept."""
    return [path.read_text(encoding="utf-8") for path in folder.glob(".send/edit-*/*.yaml")]


def test_what_is_right_is_saved_and_committed_and_no_copy_stays(send, folder, editor, last):
    editor("lead: lund", "lead: okafor")
    done = send("edit", "ab-0001", "--file", "plan")
    assert (done.code, done.out) == (0, "saved: ab-0001: plans/2026-autumn edited\n"), done.err
    assert last() == ["ab-0001: plans/2026-autumn edited", "-lead: lund", "+lead: okafor"]
    assert kept(folder) == []
    assert os.name == "nt" or (folder / "mode").read_text() == "0o600\n"


def test_a_text_that_is_as_it_was_changes_nothing(send, folder, editor):
    editor("x" * 40, "")
    assert send("edit", "ab-0001").out == "nothing to change: the text is as it was\n"
    assert kept(folder) == []


def test_what_is_wrong_is_named_and_kept_and_can_be_gone_on_with(send, folder, editor, git, last):
    editor("review: 2026-12-02", "review: 2.12.2026")
    done = send("edit", PLAN)
    assert done.code == 4
    assert "3:9: error: 2.12.2026: write 2026-12-02 (FLD006)" in done.err
    assert git("status", "--porcelain", "records") == ""
    (copy,) = folder.glob(".send/edit-*/2026-autumn.yaml")
    assert "review: 2.12.2026" in copy.read_text(encoding="utf-8")
    assert f"to go on: send edit {PLAN} --from {copy}" in done.err
    editor("2.12.2026", "2026-12-09")
    assert send("edit", PLAN, "--from", str(copy)).code == 0
    assert last()[1:] == ["-review: 2026-12-02", "+review: 2026-12-09"]
    assert kept(folder) == []


def test_what_the_checks_find_across_files_is_wrong_too(send, folder, editor):
    editor("lead: lund", "lead: nobody")
    done = send("edit", "ab-0001", "--file", "2026-autumn")
    assert (done.code, "error: " in done.err, len(kept(folder))) == (4, True, 1)


def test_a_record_that_somebody_changed_meanwhile_is_not_overwritten(send, folder, editor, git):
    """The editor's last line stands for a colleague who saves the same record while it is open."""
    editor("lead: lund", "lead: okafor", f"open({PLAN!r}, 'a', encoding='utf-8').write('cycle: 3\\n')")
    done = send("edit", "ab-0001", "--file", "plan")
    assert (done.code, "was changed by somebody else meanwhile" in done.err) == (4, True)
    assert "lead: lund" in (folder / PLAN).read_text(encoding="utf-8")
    (copy,) = folder.glob(".send/edit-*/2026-autumn.yaml")
    done = send("edit", PLAN, "--from", str(copy))
    assert (done.code, "was changed since that text was begun" in done.err) == (4, True)


def test_an_editor_that_fails_saves_nothing(send, folder, editor, git):
    editor("lead: lund", "lead: okafor", "sys.exit(1)")
    done = send("edit", "ab-0001", "--file", "plan")
    assert (done.code, "the editor ended with an error" in done.err, len(kept(folder))) == (4, True, 1)
    assert git("status", "--porcelain", "records") == ""


@pytest.mark.parametrize(
    ("words", "code", "why"),
    [
        ("zz-0001", 2, "there is no pupil zz-0001"),
        ("ab-0001 --file 2025-spring", 2, "ab-0001 has no file 2025-spring"),
        ("ab-0001 --file review", 2, "has no annual review yet"),
        ("ef-0003 --file log", 2, "records/pupils/ef-0003/log.yaml is not there"),
        ("ab-0001 --from nowhere", 2, "--from: nowhere cannot be read"),
    ],
)
def test_what_is_not_there_is_said(send, editor, words, code, why):
    editor("a", "b")
    done = send("edit", *words.split())
    assert (done.code, why in done.err) == (code, True), done.err


def test_no_editor_is_said_and_the_text_is_kept(send, folder, git, monkeypatch):
    monkeypatch.setenv("VISUAL", "no-such-editor --wait")
    done = send("edit", "ab-0001")
    assert (done.code, "the editor no-such-editor could not be started" in done.err) == (3, True)


@needs_terminal
def test_on_a_terminal_somebody_says_what_becomes_of_it(folder, editor, git):
    """Typed: s at a text that is wrong, which is not offered; then k."""
    visual = editor("review: 2026-12-02", "review: soon")
    done = at_terminal(folder, "s\nk\n", "edit", PLAN, VISUAL=visual)
    assert (done.code, len(kept(folder))) == (4, 1), done.screen
    assert "e: edit again, k: keep the text aside" in done.screen
    done = at_terminal(folder, "s\n", "edit", PLAN, VISUAL=editor("lead: lund", "lead: okafor"))
    assert (done.code, done.out.splitlines()[-1]) == (0, "saved: ab-0001: plans/2026-autumn edited"), done.screen
