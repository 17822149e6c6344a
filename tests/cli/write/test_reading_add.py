"""`send reading add`: one line in the plan of the day, and as little read and loaded as may be."""

from __future__ import annotations

import pytest

from tests.cli.test_startup import loaded_by

PLAN = "records/pupils/ab-0001/plans/2026-autumn.yaml"
ADD = ("reading", "add", "ab-0001", "reading")


def test_a_reading_is_one_line_in_the_plan_of_the_day(send, last):
    done = send(*ADD, "52", "--date", "2026-11-20")
    assert done.code == 0
    assert done.out.startswith("saved: ab-0001 reading, 20 Nov 2026: 52 (before: ")
    assert last() == ["ab-0001: reading of target reading on 2026-11-20", "+    2026-11-20: 52"]


def test_without_a_date_it_is_today(send, last):
    assert send(*ADD, "52").code == 0
    assert last()[1] == "+    2026-11-23: 52"


def test_more_than_the_value_stands_in_brackets(send, last):
    assert send(*ADD, "52", "--date", "2026-11-20", "--by", "okafor", "--note", "in the hall").code == 0
    assert last()[1] == "+    2026-11-20: {value: 52, by: okafor, note: in the hall}"


def test_readings_stand_in_the_order_of_their_days(send, folder, git):
    for day in ("2026-11-20", "2026-11-18", "2026-11-19"):
        assert send(*ADD, "52", "--date", day).code == 0
    text = (folder / PLAN).read_text(encoding="utf-8")
    assert "    2026-11-18: 52\n    2026-11-19: 52\n    2026-11-20: 52\n" in text


def test_the_same_again_is_nothing_to_do_and_another_needs_replace(send, git, last):
    assert send(*ADD, "52", "--date", "2026-11-20").code == 0
    assert send(*ADD, "52", "--date", "2026-11-20").out.startswith("nothing to change")
    done = send(*ADD, "53", "--date", "2026-11-20")
    assert (done.code, "another one; nothing was changed" in done.err) == (4, True)
    assert git("rev-list", "--count", "HEAD") == "2\n"
    assert send(*ADD, "53", "--date", "2026-11-20", "--replace").code == 0
    assert last()[1:] == ["-    2026-11-20: 52", "+    2026-11-20: 53"]


def test_another_target_with_a_slip_does_not_stand_in_the_way(send, folder, git, last):
    slip = (folder / PLAN).read_text(encoding="utf-8").replace("targets:\n", "targets:\n- outcome: Reads more\n")
    (folder / PLAN).write_text(slip, encoding="utf-8")
    git("commit", "-qam", "a target without its id")
    assert send(*ADD, "52", "--date", "2026-11-20").code == 0
    assert last()[1:] == ["+    2026-11-20: 52"]


def test_a_pupil_without_plans_is_told_apart_from_no_pupil(send, folder, git):
    (folder / PLAN).unlink()
    (folder / PLAN).parent.rmdir()
    assert "no plan of ab-0001 has a target reading" in send(*ADD, "52").err
    assert "there is no pupil ab-0009" in send("reading", "add", "ab-0009", "reading", "52").err


@pytest.mark.parametrize(
    ("words", "code", "why"),
    [
        ("ab-0001 reading 52 --date 2026-11-31", 2, "--date"),
        ("ab-0001 reading -1 --date 2026-11-20", 4, "-1 is not on the scale"),
        ("ab-0001 reading much --date 2026-11-20", 4, "“much” is not a value"),
        ("ab-0001 reading 5000 --date 2026-11-20", 4, "is not on the scale"),
        ("ab-0001 writing 52", 2, "no plan of ab-0001 has a target writing"),
        ("ab-0001 reading 52 --plan 2026-spring", 2, "has no plan 2026-spring"),
        ("../ab-0001 reading 52", 2, "is not an id"),
    ],
)
def test_what_cannot_be_is_refused_in_words(send, git, words, code, why):
    done = send("reading", "add", *words.split())
    assert (done.code, why in done.err) == (code, True), done.err
    assert git("status", "--porcelain") == ""


def test_only_what_it_needs_is_loaded(folder, git):
    modules = loaded_by(folder, *ADD, "52", "--date", "2026-11-20")
    assert "sendcli.model.plan" in modules
    needless = {"pupil", "ehcp", "review", "intervention", "log", "concern", "figures", "calendar", "staff"}
    assert not {f"sendcli.model.{name}" for name in needless} & modules
    assert not {"textwrap", "subprocess", "typer", "sendcli.checks.book", "sendcli.dates.schooldays"} & modules


def test_a_plan_that_cannot_be_read_may_be_the_one_that_is_meant(send, folder, git):
    broken = folder / PLAN.replace("2026-autumn", "2026-winter")
    broken.write_text("kind: sen-support\n- broken: [a, b\n", encoding="utf-8")
    git("add", "-A")
    git("commit", "-qm", "a slip")
    done = send(*ADD, "52")
    assert done.code == 3
    assert "the plan 2026-winter of ab-0001 cannot be read, and may be the one that is meant" in done.err
    assert send("review", "record", "ab-0001", "--date", "2026-11-20").code == 3
    assert send(*ADD, "52", "--plan", "2026-autumn").code == 0


def test_a_plan_that_had_ended_is_taken_only_by_name(send, folder, git):
    ended = (folder / PLAN).read_text(encoding="utf-8").replace("start: ", "end: 2026-10-23\nstart: ", 1)
    (folder / PLAN).write_text(ended, encoding="utf-8")
    git("commit", "-qam", "it has ended")
    done = send(*ADD, "52")
    assert (done.code, "ended on 2026-10-23" in done.err, "--plan 2026-autumn" in done.err) == (2, True, True)
    assert send(*ADD, "52", "--plan", "2026-autumn").code == 0


def test_a_day_ahead_is_said_and_nothing_saved_is_not_called_saved(send):
    done = send(*ADD, "52", "--date", "2027-11-20", "--dry-run")
    assert "not come yet: is the day right? Nothing is saved yet." in done.err
