"""Odd places, odd surroundings and odd moments: a sentence, a right exit code, and nothing where it does not belong."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest

posix = pytest.mark.skipif(os.name != "posix", reason="needs signals, links and pipes as they are there")


def test_completion_without_a_shell_is_no_bug(send, monkeypatch):
    monkeypatch.setenv("_SEND_COMPLETE", "complete_bash")
    done = send("today")
    assert (done.code, "unset _SEND_COMPLETE" in done.err) == (2, True)
    monkeypatch.setenv("COMP_WORDS", "send show")
    monkeypatch.setenv("COMP_CWORD", "x")
    assert send().code == 2


@posix
@pytest.mark.parametrize("words", ["--help", "--version", "validate --help"])
def test_help_to_a_reader_that_has_gone_is_no_error(folder, words):
    command = f'"{sys.executable}" -m sendcli {words} | true; exit ${{PIPESTATUS[0]}}'
    done = subprocess.run(["bash", "-c", command], cwd=folder, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@posix
def test_ended_by_the_system_is_interrupted(folder):
    waits = "import time; from sendcli.cli import app; app._enter = lambda _: time.sleep(30); print(app.run([]))"
    with subprocess.Popen([sys.executable, "-c", waits], cwd=folder, stdout=subprocess.PIPE, text=True) as child:
        time.sleep(1)
        child.send_signal(signal.SIGTERM)
        assert child.communicate(timeout=10)[0] == "130\n"


def test_the_folder_itself_stands_for_all_records(send):
    assert send("validate", ".") == send("validate")


@posix
def test_no_name_reaches_the_terminal_as_it_is(send, folder):
    done = send("validate", "-", "--as", "records/staff/a\x1b[31m.yaml")
    assert (done.code, "\x1b" in done.out + done.err) == (2, False)
    done = send("init", str(folder / "b\x1b[31m"))
    assert (done.code, "\x1b" in done.out) == (0, False)
    assert "\x1b" not in send("show", "\x1b[2J").err


@posix
def test_init_stays_out_of_records_and_of_links(send, folder):
    for place in ("records", "records/pupils/new"):
        done = send("init", place)
        assert (done.code, "nothing was changed" in done.err) == (4, True)
    (folder / "elsewhere").mkdir()
    (folder / "new").mkdir()
    (folder / "new" / "records").symlink_to(folder / "elsewhere")
    assert send("init", "new").code == 4
    assert list((folder / "elsewhere").iterdir()) == []


@posix
def test_schema_replaces_a_link_and_leaves_what_it_points_at(send, folder):
    (folder / "kept.txt").write_text("kept")
    (folder / "out").mkdir()
    (folder / "out" / "pupil.json").symlink_to(folder / "kept.txt")
    done = send("schema", "--out", str(folder / "out"))
    assert (done.code, '"./out/pupil.json"' in done.out) == (0, True)
    assert (folder / "kept.txt").read_text() == "kept"


def test_a_sentence_in_place_of_a_word_is_in_no_log(send, folder):
    log = folder / "records/pupils/ab-0001/log.yaml"
    log.write_text("entries:\n- {date: 2026-11-12, kind: Ada wept all day, by: lund, summary: A}\n", encoding="utf-8")
    assert "`Ada wept all day` is not one of the words" in send("validate", "--excerpt").out
    assert "`…` is not one of the words" in send("validate").out
