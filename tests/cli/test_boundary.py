"""Every error ends as a sentence with an exit code; a traceback never reaches a person."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from sendcli.cli.table import COMMANDS
from sendcli.errors import SendError


def test_no_folder_says_what_to_type(send, tmp_path_factory, monkeypatch):
    monkeypatch.chdir(tmp_path_factory.mktemp("empty"))
    done = send("validate")
    assert done.code == 3
    assert "no records/school.yaml here or in any folder above" in done.err
    assert "send init" in done.err


def test_a_slip_of_a_command_is_guessed(send):
    done = send("reveiw-due")
    assert done.code == 2
    assert "Did you mean 'review-due'" in done.err


def test_a_bad_day_is_explained(send):
    done = send("register", "--on", "15/01/2026")
    assert done.code == 2
    assert "2026-01-15" in done.err


def test_a_bug_is_one_line_without_data(send, monkeypatch):
    def broken(*_):
        raise KeyError("Ada Example")

    monkeypatch.setattr("sendcli.cli.register.register", broken)
    done = send("register")
    assert done.code == 70
    assert "KeyError at test_boundary.py" in done.err
    assert "Ada" not in done.err + done.out


def test_interrupted_is_130(send, monkeypatch):
    def stop(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("sendcli.cli.register.register", stop)
    assert send("register")[::2] == (130, "send: interrupted; your records are as they were\n")


def test_an_error_of_the_program_carries_its_own_code(send, monkeypatch):
    def refuse(*_):
        raise SendError("the disk is full", "free some space", exit_code=4)

    monkeypatch.setattr("sendcli.cli.register.register", refuse)
    done = send("register")
    assert (done.code, done.err) == (4, "send: the disk is full\n      free some space\n")


def test_every_command_has_help_with_an_example(send):
    for name in COMMANDS:
        done = send(name, "--help")
        assert done.code == 0
        assert "Example: send " in " ".join(done.out.split()), name


def test_version(send):
    assert send("--version").out.startswith("send ")


@pytest.mark.skipif(os.name == "nt", reason="pipes close differently there")
def test_a_closed_pipe_is_no_error(folder):
    command = f'"{sys.executable}" -m sendcli explain | head -n 1'
    done = subprocess.run(command, shell=True, cwd=folder, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no such device there")
def test_a_full_disk_and_a_closed_output_are_no_bugs(folder):
    for redirect, code in {"> /dev/full": 3, ">&-": 3, "2>&-": 0}.items():
        command = f'"{sys.executable}" -m sendcli register --today 2026-11-23 {redirect}'
        done = subprocess.run(command, shell=True, cwd=folder, capture_output=True, text=True, check=False)
        assert done.returncode == code, redirect
        assert "bug" not in done.stderr
        assert "Traceback" not in done.stderr


def test_days_beyond_all_lives_are_usage(send):
    for command in (["today"], ["review-due"], ["show", "ab-0001"], ["init", "x"]):
        for day in ("1899-12-31", "9999-12-31"):
            done = send(*command, "--today", day)
            assert (done.code, "years 1900 to 2199" in done.err) == (2, True), command


def test_a_number_that_is_none_is_said_in_words(send):
    for given in ("x", "-3", "1.5", "1" * 12):
        done = send("review-due", "--within", given)
        assert (done.code, "a whole number of days is wanted, not" in done.err) == (2, True), given
