"""`send plan roll`: the next cycle from the last, with the unmet targets that somebody names, never silently."""

from __future__ import annotations

import pytest

from tests.cli.write.terminal import at_terminal, needs_terminal

AUTUMN = "records/pupils/ab-0001/plans/2026-autumn.yaml"
SPRING = "records/pupils/ab-0001/plans/2027-spring.yaml"
ROLL = ("plan", "roll", "ab-0001", "2027-spring", "--start", "2027-01-11", "--review", "2027-03-24")
MORE = """\
- id: shoes
  outcome: Ties both shoes alone
  criterion: three days running
  baseline: {words: one}
  target: {date: 2026-12-14, words: both}
  result: met
  result_on: 2026-12-02
- id: spelling
  outcome: Spells his name
  criterion: three days running
  baseline: {date: 2026-09-14, words: "no"}
"""


@pytest.fixture
def autumn(folder, git):
    """The plan of the sound school as cycle 3, with a target that was met, one without readings, and provision."""
    path = folder / AUTUMN
    text = path.read_text(encoding="utf-8").replace("start:", "cycle: 3\nlayer: targeted\nstart:", 1)
    text = text.replace(
        "views:\n", MORE + "provision:\n- {what: Reading, from: 2026-09-14, targets: [reading, shoes]}\nviews:\n"
    )
    path.write_text(text, encoding="utf-8", newline="\n")
    git("commit", "-qam", "more")
    return path


def test_the_next_cycle_goes_on_with_what_was_named(send, folder, autumn, git):
    old = autumn.read_bytes()
    done = send(*ROLL, "--carry", "reading")
    said = "ab-0001: plan 2027-spring after 2026-autumn; carried: reading; not carried: spelling"
    assert (done.code, done.out) == (0, f"saved: {said}\n"), done.err
    assert (
        (folder / SPRING).read_text(encoding="utf-8")
        == """\
kind: sen-support
layer: targeted
cycle: 4
start: 2027-01-11
review: 2027-03-24
lead: lund
strategies:
- {what: Give one instruction at a time}
targets:
- id: reading
  outcome: Reads a Year 3 text aloud at 60 words a minute
  measure: wcpm
  baseline: {date: 2026-09-28, value: 44}
  target: {date: 2027-03-24, value: 60}
  provision: [precision-teaching]
  who: okafor
provision:
- {what: Reading, targets: [reading]}
"""
    )
    assert autumn.read_bytes() == old
    assert git("log", "-1", "--format=%s") == "ab-0001: plan 2027-spring after 2026-autumn; carried: reading\n"


def test_in_a_script_nothing_is_carried_that_is_not_named(send, folder, autumn):
    done = send(*ROLL)
    assert (done.code, "no target carried; not carried: reading, spelling" in done.out) == (0, True)
    assert "targets:" not in (folder / SPRING).read_text(encoding="utf-8")


def test_a_target_without_readings_begins_where_it_began(send, folder, autumn):
    assert send(*ROLL, "--carry", "spelling").code == 0
    assert '  baseline: {date: 2026-09-14, words: "no"}\n' in (folder / SPRING).read_text(encoding="utf-8")


def test_the_old_plan_is_ended_in_the_same_commit_if_that_is_said(send, autumn, last, git):
    assert send(*ROLL, "--lead", "okafor", "--close", "2026-12-18").code == 0
    assert [line for line in last() if "end:" in line] == ["+end: 2026-12-18"]
    assert len(git("show", "--format=", "--name-only").split()) == 2
    done = send(
        "plan", "roll", "ab-0001", "2026-autumn", "2027-summer", "--start", "2027-04-12", "--close", "2026-12-19"
    )
    assert (done.code, "an end of the old plan already" in done.err) == (4, True)


def test_an_old_plan_that_is_not_ended_is_named(send, autumn):
    said = "send: the plan 2026-autumn still runs: --close DATE ends it"
    assert send(*ROLL, "--dry-run").err == f"{said}\n"
    assert "still runs" not in send(*ROLL, "--dry-run", "--close", "2026-12-18").err
    assert send(*ROLL).err == f"{said}; now: send edit ab-0001 --file 2026-autumn, and write end: DATE\n"


@pytest.mark.parametrize(
    ("words", "code", "why"),
    [
        ("ab-0001 2027-spring --start 2027-01-11 --carry shoes", 2, "target shoes is over"),
        ("ab-0001 2027-spring --start 2027-01-11 --carry maths", 2, "the plan has no target maths"),
        ("ab-0001 2027-spring", 2, "--start is needed"),
        ("ab-0001 2026-autumn --start 2027-01-11", 4, "2026-autumn is the id of another plan"),
        ("ab-0001 2025-autumn 2027-spring --start 2027-01-11", 2, "has no plan 2025-autumn"),
        ("ef-0003 2027-spring --start 2027-01-11", 2, "has no SEN support plan to go on from"),
        ("ab-0001 --start 2027-01-11", 2, "the name of the new plan is wanted"),
    ],
)
def test_what_cannot_be_is_refused_in_words(send, folder, autumn, words, code, why):
    done = send("plan", "roll", *words.split())
    assert (done.code, why in done.err) == (code, True), done.err
    assert not (folder / SPRING).exists()


def test_a_target_beyond_its_goal_does_not_go_on_with_that_goal(send, folder, autumn):
    """Nothing was swapped by anybody: the pupil was quicker than the plan."""
    assert send("reading", "add", "ab-0001", "reading", "66", "--date", "2026-11-20").code == 0
    done = send(*ROLL, "--carry", "reading")
    assert (done.code, "a carried target has passed its goal: from 66 to 60" in done.err) == (4, True), done.err
    assert "send target add" in done.err
    assert "swapped" not in done.err
    assert not (folder / SPRING).exists()


@needs_terminal
def test_on_a_terminal_each_unmet_target_is_offered_and_none_that_was_met(folder, autumn):
    """Typed: yes to reading, Enter (no) to spelling."""
    done = at_terminal(folder, "y\n\n", *ROLL)
    assert (done.code, "carried: reading; not carried: spelling" in done.out) == (0, True), done.screen
    assert "carry target reading on (last reading 44 on 28 Sep 2026, target 60)?" in done.screen
    assert "shoes" not in done.screen
