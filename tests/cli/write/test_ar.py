"""`send ar`: an annual review from the invitations to the LA's decision, each step with its day."""

from __future__ import annotations

import pytest

PATH = "records/pupils/ef-0003/reviews/2026-12-02.yaml"


@pytest.fixture
def review(folder, git):
    """A review that is planned, and to which the father and the teacher are invited."""
    path = folder / PATH
    path.parent.mkdir()
    path.write_text(
        "kind: annual\nplan: 2026-01-15\nplanned: 2026-12-02\n"
        "invited: 2026-11-02\ninvitees:\n- {role: father}\n- {role: class teacher, name: lund}\n",
        encoding="utf-8",
        newline="\n",
    )
    git("add", "-A")
    git("commit", "-qm", "a review")
    return path


def test_the_invitations_make_a_new_review_of_the_last_final_plan(send, folder, git):
    done = send(
        "ar", "invite", "ef-0003", "--on", "2026-11-02", "--planned", "2026-12-02", "--time", "09:30",
        "--invitees", "role: father", "--invitees", "{role: class teacher, name: lund, invited: 2026-11-03}",
    )  # fmt: skip
    assert done.code == 0, done.err
    first, second, *_ = done.out.splitlines()
    assert first == "saved: ef-0003: invitations on 2026-11-02, new review 2026-12-02"
    assert second.startswith(
        "next: by Wed 18 Nov 2026 (5 days late): Send the advice round to everyone invited (school;"
    )
    assert (folder / PATH).read_text(encoding="utf-8") == (
        "kind: annual\nplan: 2026-01-15\nplanned: 2026-12-02\ntime: 09:30\ninvited: 2026-11-02\ninvitees:\n"
        "- {role: father, invited: 2026-11-02}\n- {role: class teacher, name: lund, invited: 2026-11-03}\n"
    )


def test_the_invitations_go_into_the_review_that_is_planned(send, review, last, git):
    review.write_text(review.read_text(encoding="utf-8").replace("invited: 2026-11-02\n", ""), encoding="utf-8")
    git("commit", "-qam", "planned only")
    assert send("ar", "invite", "ef-0003", "--on", "2026-11-02", "--invitees", "role: pupil").code == 0
    assert last() == [
        "ef-0003: invitations on 2026-11-02, review 2026-12-02",
        "+invited: 2026-11-02",
        "+- {role: pupil, invited: 2026-11-02}",
    ]


def test_advice_is_asked_for_and_comes_or_not(send, review, last):
    asked = ("ar", "advice", "ef-0003", "--from", "Lund", "--asked", "--on", "2026-10-07", "--due", "2026-11-13")
    assert send(*asked).code == 0
    assert last()[2] == "+- {role: class teacher, name: lund, advice_requested: 2026-10-07, advice_due: 2026-11-13}"
    done = send("ar", "advice", "ef-0003", "--from", "lund")
    assert done.out.startswith("saved: ef-0003: advice received on 2026-11-23, review 2026-12-02\n")
    assert send("ar", "advice", "ef-0003", "--from", "educational psychologist", "--none", "no involvement").code == 0
    assert last()[1:] == ["+- {role: educational psychologist, no_advice: no involvement}"]


def test_from_the_papers_to_the_decision(send, review, last, git):
    def day(step: str, on: str, *more: str) -> list[str]:
        done = send("ar", step, "ef-0003", "--on", on, "--today", on, *more)
        assert done.code == 0, done.err
        lines: list[str] = done.out.splitlines()
        return lines

    day("circulate", "2026-11-18")
    assert last() == ["ef-0003: advice sent round on 2026-11-18, review 2026-12-02", "+circulated: 2026-11-18"]
    said = day("hold", "2026-12-02", "--came", "father", "--apologies", "class teacher", "--minutes", "90")
    assert last()[1:] == [
        "+held: 2026-12-02",
        "+minutes: 90",
        "-- {role: father}",
        "-- {role: class teacher, name: lund}",
        "+- {role: father, attended: yes}",
        "+- {role: class teacher, name: lund, apologies: yes}",
    ]
    assert said[1].startswith("next: by Wed 16 Dec 2026 (in 14 days): Send the written report")
    said = day("send", "2026-12-10", "--recommendation", "amend")
    assert last()[1:] == ["+recommendation: amend", "+sent: 2026-12-10"]
    assert said[1].startswith("next: by Wed 30 Dec 2026 (in 20 days): Decide whether to maintain, amend or cease")
    assert said[1].endswith("(la; ehc.review.la_decision)")
    day("decide", "2026-12-18", "--decision", "amend", "--notice", "2026-12-18")
    assert last()[1:] == ["+decision: {date: 2026-12-18, decision: amend, notice: 2026-12-18}"]
    done = send("ar", "decide", "ef-0003", "--representations", "2026-12-30", "--today", "2026-12-30")
    assert done.out.splitlines()[0] == "saved: ef-0003: what followed the LA's decision, review 2026-12-02"
    assert git("rev-list", "--count", "HEAD") == "7\n"


def test_a_day_that_is_recorded_is_not_overwritten_unless_that_is_said(send, review, last):
    assert send("ar", "circulate", "ef-0003", "--on", "2026-11-18").code == 0
    assert send("ar", "circulate", "ef-0003", "--on", "2026-11-18").out.startswith("nothing to change")
    done = send("ar", "circulate", "ef-0003", "--on", "2026-11-19")
    assert (done.code, "`circulated` is recorded already" in done.err) == (4, True)
    assert send("ar", "circulate", "ef-0003", "--on", "2026-11-19", "--replace").code == 0
    assert last()[1:] == ["-circulated: 2026-11-18", "+circulated: 2026-11-19"]
    done = send("ar", "invite", "ef-0003", "--on", "2026-11-02", "--planned", "2026-12-09")
    assert (done.code, "`planned` is recorded already" in done.err) == (4, True)


def test_a_day_that_has_not_come_is_recorded_with_a_word_on_it(send, review):
    done = send("ar", "hold", "ef-0003", "--on", "2026-12-02")
    assert (done.code, "2 Dec 2026 has not come yet" in done.err) == (0, True)


@pytest.mark.parametrize("words", ["send ef-0003 --dry-run", "decide ef-0003 --decision maintain"])
def test_what_follows_the_meeting_waits_for_it(send, review, git, words):
    before = review.read_bytes()
    done = send("ar", *words.split())
    said = "the meeting of 2 Dec 2026 is not held yet, as far as is recorded: nothing was changed"
    assert (done.code, said in done.err, "send ar hold ef-0003 first" in done.err) == (4, True, True), done.err
    assert review.read_bytes() == before
    assert send("ar", "hold", "ef-0003", "--on", "2026-12-02", "--today", "2026-12-02").code == 0
    assert send("ar", *words.split(), "--today", "2026-12-10").code == 0


def test_the_report_is_not_sent_on_a_day_before_the_meeting(send, review):
    assert send("ar", "hold", "ef-0003", "--on", "2026-12-02", "--today", "2026-12-02").code == 0
    done = send("ar", "send", "ef-0003", "--on", "2026-12-01", "--today", "2026-12-10")
    assert (done.code, "1 Dec 2026, before" in done.err) == (4, True), done.err
    done = send("ar", "decide", "ef-0003", "--on", "2026-12-18", "--today", "2026-12-18")
    assert (done.code, "--decision is needed" in done.err) == (2, True), done.err


def test_a_report_day_recorded_before_the_meeting_can_be_put_right(send, review):
    """Else neither the report nor the meeting could be recorded: each would wait for the other."""
    review.write_text(review.read_text(encoding="utf-8") + "sent: 2026-11-20\n", encoding="utf-8", newline="\n")
    late = ("--today", "2026-12-10")
    assert send("ar", "hold", "ef-0003", "--on", "2026-12-02", *late).code == 4
    assert send("ar", "send", "ef-0003", "--on", "2026-12-10", "--replace", *late).code == 0
    assert send("ar", "hold", "ef-0003", "--on", "2026-12-02", *late).code == 0


def test_a_step_that_leaves_less_than_two_weeks_says_so(send, review):
    done = send("ar", "circulate", "ef-0003", "--on", "2026-11-23")
    said = "send: short notice: 9 days before the meeting the papers went round, two weeks are asked; annual review of"
    assert (done.code, done.err.startswith(said)) == (0, True), done.err
    assert "send: short notice" not in send("ar", "advice", "ef-0003", "--from", "father").err
    assert send("ar", "circulate", "ef-0003", "--on", "2026-11-18", "--replace").err == ""


@pytest.mark.parametrize(
    ("words", "code", "why"),
    [
        ("circulate ab-0001", 2, "has no annual review yet"),
        ("circulate ef-0003 2025-12-02", 2, "has no review 2025-12-02"),
        ("hold ef-0003 --on 2026-11-01", 4, "1 Nov 2026, before"),
        ("hold ef-0003 --on 2025-12-02", 4, "was issued"),
        ("hold ef-0003 --came uncle", 4, "nobody among those invited: uncle"),
        ("advice ef-0003", 2, "--from is needed"),
        ("invite ef-0003 2027-01-13 --plan 2025-01-01", 4, "2025"),
    ],
)
def test_what_the_checks_call_impossible_is_refused(send, review, git, words, code, why):
    done = send("ar", *words.split())
    assert (done.code, why in done.err) == (code, True), done.err
    assert git("status", "--porcelain", "records") == ""
