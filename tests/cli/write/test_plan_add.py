"""`send plan add` and `send target add`: a plan in a file of its own, a target behind those that are there."""

from __future__ import annotations

import pytest

SPRING = "records/pupils/ab-0001/plans/2027-spring.yaml"


def test_a_plan_is_a_new_file_in_the_order_of_its_fields(send, folder, git):
    done = send(
        "plan", "add", "ab-0001", "2027-spring", "--review", "2027-03-24", "--start", "2027-01-11",
        "--kind", "sen-support", "--lead", "lund",
        "--access", "extra time", "--views", "who: pupil, words: More sharks",
    )  # fmt: skip
    assert (done.code, done.out) == (0, f"saved: ab-0001: plan 2027-spring, {SPRING}\n")
    assert (folder / SPRING).read_text(encoding="utf-8") == (
        "kind: sen-support\nstart: 2027-01-11\nreview: 2027-03-24\nlead: lund\n"
        "views:\n- {who: pupil, words: More sharks}\naccess: [extra time]\n"
    )
    assert git("show", "--format=%s", "--name-only").split("\n\n") == ["ab-0001: plan 2027-spring", f"{SPRING}\n"]


@pytest.mark.parametrize(
    ("words", "code", "why"),
    [
        ("ab-0001 2026-autumn --kind sen-support --start 2027-01-11", 4, "2026-autumn is the id of another plan"),
        ("ab-0001 2027-spring --start 2027-01-11", 2, "--kind is needed"),
        ("ab-0001 2027-spring --kind sen-suport --start 2027-01-11", 2, "--kind: "),
        ("ab-0001 2027-spring --kind sen-support", 2, "--start is needed"),
        ("ab-0001 2027-spring --kind risk-assessment --start 2027-01-11 --assessed x", 2, "has no such field"),
        ("ab-0001 ../x --kind sen-support --start 2027-01-11", 4, "is not an id"),
        ("ab-0001 2027-spring --kind sen-support --start 2027-01-11 --review 2027-01-04", 4, "before the plan starts"),
        ("zz-0001 2027-spring --kind sen-support --start 2027-01-11", 2, "there is no pupil zz-0001"),
    ],
)
def test_a_plan_that_cannot_be_is_refused_in_words(send, folder, git, words, code, why):
    done = send("plan", "add", *words.split())
    assert (done.code, why in done.err) == (code, True), done.err
    assert not (folder / SPRING).exists()


TARGET = (
    "target", "add", "ab-0001", "spelling", "--outcome", "Spells 40 of the Year 3 words", "--area", "literacy",
    "--baseline", "date: 2026-11-20, words: twelve of them", "--target", "{date: 2026-12-14, words: all}",
)  # fmt: skip


def test_a_target_stands_behind_the_others_of_the_plan_that_runs(send, last):
    done = send(*TARGET)
    assert (done.code, done.out) == (0, "saved: ab-0001: target spelling in plan 2026-autumn\n"), done.err
    assert last() == [
        "ab-0001: target spelling in plan 2026-autumn",
        "+- id: spelling",
        "+  outcome: Spells 40 of the Year 3 words",
        "+  area: literacy",
        "+  baseline: {date: 2026-11-20, words: twelve of them}",
        "+  target: {date: 2026-12-14, words: all}",
    ]
    assert send(*TARGET).out.startswith("nothing to change")


@pytest.mark.parametrize(
    ("words", "code", "why"),
    [
        ("ab-0001 reading --outcome other", 4, "there is a target reading already"),
        ("ab-0001 spelling", 2, "--outcome is needed"),
        ("ab-0001 spelling --outcome x", 4, "does not say what counts as met"),
        ("ab-0001 spelling --outcome x --criterion y --plan 2027-spring", 2, "has no plan 2027-spring"),
        ("ab-0001 spelling --outcome x --criterion y --provision elsa", 4, "elsa"),
        ("ab-0001 spelling --outcome x --criterion y --baseline 41", 2, "--baseline: `41` is not a field"),
        ("ef-0003 spelling --outcome x --criterion y", 2, "no plan of ef-0003 runs on"),
    ],
)
def test_a_target_that_cannot_be_is_refused_in_words(send, git, words, code, why):
    done = send("target", "add", *words.split())
    assert (done.code, why in done.err) == (code, True), done.err
    assert git("status", "--porcelain", "records") == ""
