"""`send log add`: entries at their place in time; long texts and private ones need not stand in argv."""

from __future__ import annotations

import io
import sys

import pytest

from tests.cli.write.terminal import at_terminal, needs_terminal

LOG = "records/pupils/ab-0001/log.yaml"


def texts(folder, path=LOG):
    return (folder / path).read_text(encoding="utf-8")


def test_an_entry_is_added_with_ids_alone_in_the_commit(send, last):
    done = send(
        "log", "add", "ab-0001", "--kind", "contact", "--by", "okafor", "--with", "mother", "--summary", "Ada: 'no'"
    )
    assert (done.code, done.out) == (0, "saved: ab-0001, contact of 23 Nov 2026\n")
    assert last() == [
        "ab-0001: log entry of 2026-11-23",
        "+- {date: 2026-11-23, kind: contact, by: okafor, with: [mother], summary: \"Ada: 'no'\"}",
    ]


def test_a_pupil_without_a_log_gets_one(send, folder, git):
    assert send("log", "add", "ef-0003", "--kind", "note", "--summary", "New book").code == 0
    assert texts(folder, "records/pupils/ef-0003/log.yaml") == (
        "entries:\n- {date: 2026-11-23, kind: note, summary: New book}\n"
    )
    assert git("status", "--porcelain") == ""


def test_entries_stand_in_the_order_of_day_and_time(send, folder, git):
    """The second and the last have no time: they come behind what is known of their day."""
    for when in ("2026-11-12 --time 15:40", "2026-11-12", "2026-11-12 --time 08:45", "2026-09-01"):
        assert send("log", "add", "ab-0001", "--kind", "note", "--about", "x", "--date", *when.split()).code == 0
    rows = [line.split(", kind")[0] for line in texts(folder).splitlines()]
    assert rows == [
        "entries:",
        "- {date: 2026-09-01",
        "- {date: 2026-09-10",
        "- {date: 2026-11-12, time: 08:45",
        '- {date: 2026-11-12, time: "15:40"',
        "- {date: 2026-11-12",
    ]
    assert send("validate").code == 0


def test_the_same_entry_again_is_nothing_to_do(send, git):
    for _ in range(2):
        assert send("log", "add", "ab-0001", "--kind", "note", "--about", "reading").code == 0
    assert git("rev-list", "--count", "HEAD") == "2\n"


def test_a_summary_comes_from_a_file(send, folder, git):
    (folder / "note.txt").write_bytes("\ufeffShe said: yes #2 \r\n\r\n- then home\r\n".encode())
    assert send("log", "add", "ab-0001", "--kind", "note", "--summary-file", "note.txt").code == 0
    assert texts(folder).endswith("  summary: |-\n    She said: yes #2\n\n    - then home\n")


def test_a_summary_comes_from_a_pipe(send, folder, git, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Zoë läuft\n".encode()), "ascii"))
    assert send("log", "add", "ab-0001", "--kind", "note", "--summary-file", "-").code == 0
    assert texts(folder).endswith("- {date: 2026-11-23, kind: note, summary: Zoë läuft}\n")


def test_all_fields_come_from_a_file_and_an_option_wins(send, folder, git):
    fields = 'kind: view\ndate: 2026-11-19\nviews:\n- {who: pupil, words: "Yes, but", date: 2026-11-19}\n'
    (folder / "entry.yaml").write_text(fields, encoding="utf-8", newline="\n")
    assert send("log", "add", "ab-0001", "--fields", "entry.yaml", "--date", "2026-11-20").code == 0
    assert texts(folder).endswith(
        '- {date: 2026-11-20, kind: view, views: [{who: pupil, words: "Yes, but", date: 2026-11-19}]}\n'
    )


@pytest.mark.parametrize(
    ("words", "code", "why"),
    [
        ("--kind note", 2, "the entry says nothing yet"),
        ("--about reading", 2, "--kind is needed"),
        ("--kind gossip --about x", 4, "is not one of the words for this field"),
        ("--kind note --summary-file nowhere.txt", 2, "it is not there"),
        ("--kind note --summary-file records", 2, "cannot be read"),
        ("--kind note --summary-file note.txt --summary x", 2, "given twice"),
        ("--fields records/school.yaml", 2, "has no field `name`"),
        ("--kind note --about x --time 9.15", 2, "did you mean 09:15?"),
        ("--kind note --about x --date 2016-11-23", 0, "more than a year before the pupil joined"),
    ],
)
def test_what_is_wrong_is_said_and_not_saved(send, git, words, code, why):
    done = send("log", "add", "ab-0001", *words.split())
    assert (done.code, why in done.err) == (code, True), done.err
    assert git("rev-list", "--count", "HEAD") == f"{2 - bool(code)}\n"


def test_a_list_may_be_typed_as_it_stands_in_a_file(send, last):
    done = send("log", "add", "ab-0001", "--kind", "contact", "--with", "[mother, class teacher]", "--with", "nan, 70")
    assert done.code == 0
    assert last()[1:] == ['+- {date: 2026-11-23, kind: contact, with: [mother, class teacher, "nan, 70"]}']


def test_a_day_that_has_not_come_is_named(send, git):
    done = send("log", "add", "ab-0001", "--kind", "note", "--about", "x", "--date", "2027-11-23")
    assert (done.code, "23 Nov 2027 has not come yet: is the day right?" in done.err) == (0, True)
    assert send("log", "add", "ab-0001", "--kind", "note", "--about", "x").err == ""


def test_a_wrong_id_is_told_the_right_one(send, folder):
    done = send("log", "add", "ab-001", "--kind", "note", "--about", "x")
    assert (done.code, done.err) == (2, "send: there is no pupil ab-001\n      did you mean ab-0001?\n")
    assert "register --names" in send("log", "add", "zz-9", "--kind", "note", "--about", "x").err


@needs_terminal
def test_a_question_says_what_may_be_typed_and_takes_several_with_commas(folder, git):
    done = at_terminal(folder, "contact\nmother, class teacher\n\nSaid: yes, [no]\n", "log", "add", "ab-0001")
    assert done.code == 0, done.screen
    assert "one of: contact, meeting" in done.screen
    assert "(for example: mother, class teacher; Enter leaves it out)" in done.screen
    line = (folder / LOG).read_text(encoding="utf-8").splitlines()[-1]
    assert line == '- {date: 2026-11-23, kind: contact, with: [mother, class teacher], summary: "Said: yes, [no]"}'
