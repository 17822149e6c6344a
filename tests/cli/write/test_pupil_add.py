"""`send pupil add`: a file in the order of the fields, from options, from a file, or asked for on a terminal."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

ADD = ["pupil", "add", "gh-0004", "--born", "2018-05-17", "--year", "4", "--joined", "2026-11-16"]
PATH = "records/pupils/gh-0004/pupil.yaml"


def test_a_new_file_reads_like_the_others(send, folder, git):
    done = send(
        *ADD, "--given", "No", "--family", "Null", "--class", "4B", "--provision", "K", "--key-worker", "okafor",
        "--needs", "{type: SLCN, rank: 1, from: 2026-11-16}",
        "--contacts", "{name: 'Sample, Jo', relationship: mother, parental_responsibility: yes}",
    )  # fmt: skip
    assert (done.code, done.out, done.err) == (0, "saved: gh-0004: pupil added\n", "")
    assert (
        (folder / PATH).read_text(encoding="utf-8")
        == """\
name: {given: "No", family: "Null"}
born: 2018-05-17
year: "4"
class: 4B
joined: 2026-11-16
key_worker: okafor

status:
- {from: 2026-11-16, provision: K}
needs:
- {type: SLCN, rank: 1, from: 2026-11-16}

contacts:
- {name: "Sample, Jo", relationship: mother, parental_responsibility: yes}
"""
    )
    assert git("log", "-1", "--format=%s|%b") == "gh-0004: pupil added|Send-Command: pupil add\n\n"
    assert send("validate").code == 0


def test_a_file_gives_what_need_not_stand_in_the_history(send, folder, git):
    (folder / "new.yaml").write_text(
        "name: {given: Ines}\nborn: 2018-05-17\nyear: '4'\nstatus:\n- {from: 2026-11-02, provision: N}\n",
        encoding="utf-8", newline="\n",
    )  # fmt: skip
    assert send("pupil", "add", "gh-0004", "--fields", "new.yaml", "--class", "4A").code == 0
    assert (folder / PATH).read_text(encoding="utf-8") == (
        'name: {given: Ines}\nborn: 2018-05-17\nyear: "4"\nclass: 4A\n\nstatus:\n- {from: 2026-11-02, provision: N}\n'
    )


def test_an_id_that_tells_is_warned_of_or_refused(send, folder):
    done = send("pupil", "add", "zoe1", *ADD[3:], "--given", "Zoë", "--provision", "N")
    assert (done.code, "holds a piece of the pupil's name" in done.err) == (0, True)
    done = send("pupil", "add", "sample-1", *ADD[3:], "--given", "Ben", "--family", "Sample", "--provision", "N")
    assert (done.code, "this path holds a name of the pupil" in done.err) == (4, True)
    assert not (folder / "records/pupils/sample-1").exists()


@pytest.mark.parametrize(
    ("words", "code", "why"),
    [
        ("pupil add ab-0001 --given Ben", 4, "ab-0001 is the id of another pupil"),
        ("pupil add Ben", 4, "Ben is not an id"),
        ("pupil add ../gh-0004", 4, "is not an id"),
        ("pupil add gh-0004", 2, "--given is needed"),
        (" ".join([*ADD, "--given Ben"]), 2, "--provision is needed"),
        (" ".join([*ADD, "--given Ben --provision K"]), 2, "--needs is needed"),
        (" ".join([*ADD, "--given Ben --provision N --since 2026-13-01"]), 2, "there is no month 13"),
        (
            " ".join([*ADD, "--given Ada --family Example --provision N --born 2018-03-02"]),
            4,
            "are the same as those of",
        ),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_made(send, folder, words, code, why):
    done = send(*words.split())
    assert (done.code, why in done.err) == (code, True), done.err
    assert not (folder / "records/pupils/gh-0004").exists()


@pytest.mark.skipif(os.name == "nt", reason="needs a terminal of its own")
def test_on_a_terminal_what_is_missing_is_asked_for(folder, git):
    """What is typed: names, a date that is none and then one, year, class, ..., the status, its day, the need."""
    typed = "Ines\nSample\n\n17.5.2018\n2018-05-17\n4\n4B\n2025-09-03\n\nK\n2026-11-16\nASD\n"
    import pty

    mine, theirs = pty.openpty()
    os.write(mine, typed.encode())
    line = [sys.executable, "-m", "sendcli", "pupil", "add", "gh-0004", "--today", "2026-11-23"]
    done = subprocess.run(
        line, cwd=folder, stdin=theirs, stdout=subprocess.PIPE, stderr=theirs, timeout=60, check=False
    )
    os.close(theirs)
    said = os.read(mine, 1 << 16).decode()
    os.close(mine)
    assert (done.returncode, done.stdout.decode()) == (0, "saved: gh-0004: pupil added\n"), said
    assert "given: Legal forename." in said
    assert "2018-05-17" in said
    text = (folder / PATH).read_text(encoding="utf-8")
    assert text.startswith("name: {given: Ines, family: Sample}\nborn: 2018-05-17\n")
    assert text.endswith("- {from: 2026-11-16, provision: K}\nneeds:\n- {type: ASD, rank: 1, from: 2026-11-16}\n")
