"""`send staff add`, `send intervention add`: new files in the order of the declared fields."""

from __future__ import annotations

import pytest

from sendcli.cli.write.new_file import created, new_record
from sendcli.errors import SendError
from sendcli.model.staff import Staff
from sendcli.text.edit.splice import EditError
from sendcli.text.edit.values import Word


def test_a_member_of_staff(send, folder, git):
    words = ["--rate", "ta", "--name", "Nell Null", "--roles", "teacher", "--roles", "elsa", "--from", "2020-09-01"]
    assert send("staff", "add", "null", *words).out == "saved: null: member of staff added\n"
    assert (folder / "records/staff/null.yaml").read_text(encoding="utf-8") == (
        "name: Nell Null\nroles: [teacher, elsa]\nfrom: 2020-09-01\nrate: ta\n"
    )
    assert git("log", "-1", "--format=%s") == "null: member of staff added\n"
    again = send("staff", "add", "null", *words)
    assert (again.code, "is the id of another member of staff" in again.err) == (4, True)


def test_an_intervention(send, folder, git):
    done = send(
        "intervention", "add", "talk-boost", "--name", "Talk Boost", "--layer", "targeted",
        "--areas", "communication-and-interaction", "--years", "R", "--years", "1", "--cost", "12.50",
        "--entry", "Two words: or fewer", "--exit", "Four words", "--measure", "{id: wcpm, direction: up}",
    )  # fmt: skip
    assert (done.code, done.out) == (0, "saved: talk-boost: intervention added\n")
    assert (
        (folder / "records/interventions/talk-boost/intervention.yaml").read_text(encoding="utf-8")
        == """\
name: Talk Boost
layer: targeted
areas: [communication-and-interaction]
entry: ["Two words: or fewer"]
exit: [Four words]
measure: {id: wcpm, direction: up}
years: [R, "1"]
cost: 12.50
"""
    )
    assert send("validate").code == 0


def test_what_is_wrong_is_said_and_nothing_is_made(send, folder):
    for words, code, why in (
        ("staff add hale", 2, "--name is needed"),
        ("staff add hale --name Hale --roles pirate", 4, "is not one of the words"),
        ("staff add Hale --name Hale --roles elsa", 4, "is not an id"),
        ("staff add hale --name Hale --roles elsa --hours 99", 2, "--hours: "),
        ("intervention add elsa --name ELSA", 2, "--layer is needed"),
        ("intervention add precision-teaching", 4, "is the id of another intervention"),
    ):
        done = send(*words.split())
        assert (done.code, why in done.err) == (code, True), done.err
    assert not (folder / "records/staff/hale.yaml").exists()
    assert not (folder / "records/interventions/elsa").exists()


def test_a_new_record_reads_back_as_what_was_given():
    made = new_record(Staff, {"roles": ["elsa"], "name": "yes", "from": Word("2020-09-01")}, "# by hand", ["from"])
    assert made == b'# by hand\nname: "yes"\nroles: [elsa]\n\nfrom: 2020-09-01\n'
    with pytest.raises(EditError):
        new_record(Staff, {"name": "Hale", "nick": "Robin"})


def test_a_file_that_is_there_is_never_written_over():
    write = created("records/staff/hale.yaml", b"name: Hale\n")
    assert write.make(None) == write.make(b"name: Hale\n") == b"name: Hale\n"
    with pytest.raises(SendError, match="is there already"):
        write.make(b"name: Other\n")
