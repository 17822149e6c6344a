"""`send session add`: one line in the run of the day."""

from __future__ import annotations

import pytest


def test_a_session_is_one_line_in_the_run_of_the_day(send, last):
    done = send("session", "add", "precision-teaching", "--value", "delivered")
    assert (done.code, done.out) == (0, "saved: precision-teaching 2026-autumn, 23 Nov 2026: delivered\n")
    assert last() == ["precision-teaching: session of 2026-11-23", "+  2026-11-23: delivered"]


def test_more_than_the_value_stands_in_brackets(send, last):
    assert send(
        "session", "add", "precision-teaching", "--date", "2026-11-20", "--value", "missed",
        "--why", "test week, hall", "--absent", "ab-0001",
    ).code == 0  # fmt: skip
    assert last()[1] == '+  2026-11-20: {value: missed, absent: [ab-0001], why: "test week, hall"}'


def test_sessions_stand_in_the_order_of_their_days(send, folder, git):
    for day in ("2026-11-20", "2026-11-18", "2026-11-19"):
        assert send("session", "add", "precision-teaching", "--date", day, "--value", "delivered").code == 0
    text = (folder / "records/interventions/precision-teaching/2026-autumn.yaml").read_text(encoding="utf-8")
    assert text.endswith("22: delivered\n  2026-11-18: delivered\n  2026-11-19: delivered\n  2026-11-20: delivered\n")


def test_the_same_again_is_nothing_to_do_and_another_needs_replace(send, git, last):
    words = ["session", "add", "precision-teaching", "--date", "2026-09-22"]
    assert send(*words, "--value", "delivered").out.startswith("nothing to change")
    done = send(*words, "--value", "missed")
    assert (done.code, "another one; nothing was changed" in done.err) == (4, True)
    assert git("rev-list", "--count", "HEAD") == "1\n"
    assert send(*words, "--value", "missed", "--replace").code == 0
    assert last()[1:] == ["-  2026-09-22: delivered", "+  2026-09-22: missed"]


@pytest.mark.parametrize(
    ("words", "code", "why"),
    [
        ("precision-teaching --date 2026-08-20 --value missed", 2, "no run was going on on 2026-08-20"),
        ("precision-teaching 2026-spring --value missed", 2, "has no run 2026-spring"),
        ("precision-teaching 2026-autumn --date 2026-08-20 --value missed", 4, "is outside the run"),
        ("precision-teaching --value missed --absent ef-0003", 4, "is not in the run"),
        ("precision-teaching --value gone", 2, "--value: "),
        ("precision-teaching", 2, "--value is needed"),
        ("elsa --value missed", 2, "there is no intervention elsa"),
    ],
)
def test_what_cannot_be_is_refused_in_words(send, git, words, code, why):
    done = send("session", "add", *words.split())
    assert (done.code, why in done.err) == (code, True), done.err
    assert git("status", "--porcelain") == ""
