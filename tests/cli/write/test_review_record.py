"""`send review record`: what became of each target, in the review and at the targets, so that both say the same."""

from __future__ import annotations

import pytest

from tests.cli.write.terminal import at_terminal, needs_terminal

PLAN = "records/pupils/ab-0001/plans/2026-autumn.yaml"
RECORD = ("review", "record", "ab-0001", "--date", "2026-11-20")


def test_a_review_is_recorded_and_its_results_at_the_targets(send, last):
    done = send(
        *RECORD, "--target", "reading: partly-met, reads to the class, slowly", "--parents-present", "yes",
        "--views", "who: pupil, words: It went well", "--next", "Reading stays", "--decision", "continue",
    )  # fmt: skip
    assert (done.code, done.out) == (0, "saved: ab-0001: review of plan 2026-autumn on 2026-11-20\n"), done.err
    assert last() == [
        "ab-0001: review of plan 2026-autumn on 2026-11-20",
        "+  result: partly-met",
        "+  result_on: 2026-11-20",
        "+reviewed:",
        "+- date: 2026-11-20",
        "+  parents_present: yes",
        "+  targets:",
        '+  - {target: reading, result: partly-met, comment: "reads to the class, slowly"}',
        "+  views:",
        "+  - {who: pupil, words: It went well}",
        "+  next: Reading stays",
        "+  decision: continue",
    ]


def test_the_same_again_changes_nothing_and_another_of_that_day_is_refused(send, git):
    words = [*RECORD, "--target", "reading: partly-met"]
    assert send(*words).code == 0
    assert send(*words).out.startswith("nothing to change")
    done = send(*RECORD, "--target", "reading: not-met")
    assert (done.code, "there is a review of 2026-11-20 already" in done.err) == (4, True)
    assert git("rev-list", "--count", "HEAD") == "2\n"


def test_a_plan_that_runs_on_gets_no_results_at_its_targets(send, last):
    assert send(*RECORD, "--target", "reading: partly-met", "--next-review", "2027-01-20").code == 0
    assert not [line for line in last() if line.startswith("+  result")]


def test_a_later_review_puts_the_result_at_the_target_right_and_an_earlier_one_does_not(send, folder, git):
    assert send(*RECORD, "--target", "reading: partly-met").code == 0
    assert send("review", "record", "ab-0001", "--date", "2026-11-23", "--target", "reading: not-met").code == 0
    assert send("review", "record", "ab-0001", "--date", "2026-11-02", "--target", "reading: met").code == 0
    text = (folder / PLAN).read_text(encoding="utf-8")
    assert "  result: not-met\n  result_on: 2026-11-23\n" in text
    assert [line[8:] for line in text.splitlines() if line.startswith("- date: 2026-11")] == [
        "2026-11-02", "2026-11-20", "2026-11-23",
    ]  # fmt: skip


def test_more_than_result_and_comment_is_said_in_brackets(send, last):
    group = "{target: reading, result: partly-met, views: [{who: mother, words: He tries}]}"
    assert send(*RECORD, "--target", group).code == 0
    assert "+    - {who: mother, words: He tries}" in last()


@pytest.mark.parametrize(
    ("words", "code", "why"),
    [
        ([*RECORD, "--target", "raeding: met"], 2, "the plan has no target raeding"),
        ([*RECORD, "--target", "reading"], 2, "a result of target reading is wanted"),
        ([*RECORD, "--target", "reading: mett"], 4, "mett"),
        ([*RECORD, "--target", "reading: met", "--target", "reading: not-met"], 4, "judged twice"),
        (["review", "record", "ab-0001"], 2, "--date is needed"),
        (["review", "record", "ab-0001", "--date", "2026-08-01"], 2, "no plan of ab-0001 runs on"),
        (["review", "record", "ab-0001", "2026-autumn", "--date", "2026-08-01"], 4, "before the plan starts"),
    ],
)
def test_what_cannot_be_is_refused_in_words(send, git, words, code, why):
    done = send(*words)
    assert (done.code, why in done.err) == (code, True), done.err
    assert git("status", "--porcelain", "records") == ""


@needs_terminal
def test_on_a_terminal_it_asks_target_by_target(folder, git):
    """Typed: Enter for the parents, for next and decision; a slip for reading, then its result."""
    done = at_terminal(folder, "\n\n\n,\npartly-met, reads to the class\n", *RECORD)
    assert done.code == 0, done.screen
    assert "target reading, last reading 44: its result" in done.screen
    text = (folder / PLAN).read_text(encoding="utf-8")
    assert "- {target: reading, result: partly-met, comment: reads to the class}\n" in text


@needs_terminal
def test_the_plan_is_that_of_the_day_that_was_typed(folder, git):
    """In August no plan ran, whatever runs today; and a day that lies ahead is named."""
    done = at_terminal(folder, "2026-08-01\n\n\n\n", "review", "record", "ab-0001")
    assert (done.code, "no plan of ab-0001 runs on" in done.screen) == (2, True), done.screen
    done = at_terminal(folder, "2026-12-02\n\n\n\nmet\n", "review", "record", "ab-0001")
    assert (done.code, "2 Dec 2026 has not come yet" in done.screen) == (0, True), done.screen
