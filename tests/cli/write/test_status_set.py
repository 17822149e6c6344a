"""`send status set`: a row is added, at its day's place; an old one is corrected only if that was said."""

from __future__ import annotations

PUPIL = "records/pupils/ab-0001/pupil.yaml"


def test_a_row_is_added_and_committed_without_a_word_about_the_child(send, last):
    done = send(
        "status", "set", "ab-0001", "N", "--from", "2026-11-20", "--why", "caught up: no help", "--parents-told", "yes"
    )
    assert (done.code, done.out) == (0, "saved: ab-0001, status N from 20 Nov 2026 (before: K from 9 Jan 2023)\n")
    assert last() == [
        "ab-0001: status from 2026-11-20",
        '+- {from: 2026-11-20, provision: N, why: "caught up: no help", parents_told: yes}',
    ]


def test_without_a_day_it_holds_from_today(send, last):
    assert send("status", "set", "ab-0001", "N").code == 0
    assert last()[1] == "+- {from: 2026-11-23, provision: N}"


def test_an_earlier_row_stands_before_a_later_one(send, folder, git):
    assert send("status", "set", "ab-0001", "N", "--from", "2022-09-05").code == 0
    rows = [line for line in (folder / PUPIL).read_text(encoding="utf-8").splitlines() if "provision" in line]
    assert rows == ["- {from: 2022-09-05, provision: N}", "- {from: 2023-01-09, provision: K}"]


def test_the_same_status_again_is_nothing_to_do(send, git):
    before = git("rev-parse", "HEAD")
    for words in (["K"], ["K", "--from", "2023-01-09"], ["K", "--from", "2025-01-09"]):
        done = send("status", "set", "ab-0001", *words)
        assert (done.code, done.out.startswith("nothing to change")) == (0, True)
    assert git("rev-parse", "HEAD") == before


def test_another_stage_of_the_same_status_is_a_row(send, last):
    assert send("status", "set", "ab-0001", "K", "--stage", "My Plan").code == 0
    assert last()[1] == "+- {from: 2026-11-23, provision: K, stage: My Plan}"


def test_a_remark_on_the_status_that_holds_belongs_to_its_own_row(send, git, last):
    done = send("status", "set", "ab-0001", "K", "--parents-told", "2023-01-10")
    assert (done.code, "--from 2023-01-09 --replace" in done.err) == (4, True)
    assert send(
        "status", "set", "ab-0001", "K", "--parents-told", "2023-01-10", "--from", "2023-01-09", "--replace"
    ).code == 0  # fmt: skip
    assert last()[1:] == [
        "-- {from: 2023-01-09, provision: K}",
        "+- {from: 2023-01-09, provision: K, parents_told: 2023-01-10}",
    ]


def test_a_second_row_of_one_day_needs_replace(send, folder, git):
    before = (folder / PUPIL).read_bytes()
    done = send("status", "set", "ab-0001", "N", "--from", "2023-01-09")
    assert (done.code, "say --replace" in done.err) == (4, True)
    done = send("status", "set", "ab-0001", "N", "--from", "2023-01-10", "--replace")
    assert (done.code, "no status row of 2023-01-10" in done.err) == (4, True)
    assert (folder / PUPIL).read_bytes() == before


def test_what_a_check_calls_wrong_is_not_saved(send, folder):
    before = (folder / PUPIL).read_bytes()
    for words, why in (
        (["S"], "it ended on 31 Mar 2018"),
        (["K", "--monitoring", "yes"], "`monitoring` goes with provision N"),
        (["E", "--considering", "sen-support"], "SEN support is under consideration"),
    ):
        done = send("status", "set", "ab-0001", *words)
        assert (done.code, why in done.err) == (4, True), words
    assert (folder / PUPIL).read_bytes() == before


def test_a_slip_is_said_in_words(send):
    for words, why in ((["ab-0009", "K"], "there is no pupil ab-0009"), (["../ab", "K"], "is not an id"),
                       (["ab-0001", "X"], "is not a code of SEN provision"),
                       (["ab-0001", "K", "--from", "1/2/26"], "write the year in full")):  # fmt: skip
        done = send("status", "set", *words)
        assert (done.code, why in done.err) == (2, True), words
