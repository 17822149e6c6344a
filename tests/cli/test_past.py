"""The folder of another day: `--known-at`, `send diff` and `send changes`."""

from __future__ import annotations

import json

import pytest

from tests.checks.sound_school import FILES
from tests.cli.past import ENTRY, LOG, PLAN, PUPIL, worked


@pytest.fixture
def school(folder, send, monkeypatch):
    monkeypatch.delenv("SEND_TODAY")
    return worked(folder)


def short(school, name: str) -> str:
    return str(school.git("rev-parse", "--short=7", name))


def test_the_register_as_it_was_known(school, send):
    before, after = send("register", "--known-at", "2026-11-17"), send("register", "--known-at", "2026-11-18")
    assert before.out.startswith(
        "Larkfield Primary School: SEND register on Tue 17 Nov 2026\n"
        f"as recorded on 17 Nov 2026 (commit {short(school, 'HEAD~1')}), last changed on 16 Nov 2026\n"
    )
    assert "1 with an EHC plan, 1 at SEN support" in before.out
    assert "2 with an EHC plan, 0 at SEN support" in after.out


def test_what_a_colleague_had_written_down_elsewhere_is_not_left_out_in_silence(school, send):
    """Which copy a merge was made in is not to be seen later: the answer says what it lacks."""
    school.git("checkout", "--quiet", "-b", "elsewhere", "HEAD~1")
    school.commit("2026-11-18", {"records/pupils/ef-0003/log.yaml": "entries:\n" + ENTRY}, who="Erika Lund")
    school.git("checkout", "--quiet", "main")
    school.git("merge", "--quiet", "--no-ff", "--no-edit", "elsewhere", day="2026-11-20")
    done = send("register", "--known-at", "2026-11-19")
    assert (done.code, done.err.splitlines()[0]) == (
        0,
        "send: not in this answer: 1 change that was recorded by then in another copy of the folder and merged later",
    )
    assert send("register", "--known-at", "2026-11-20").err == ""
    assert "1 change that was recorded" in send("changes", "--since", "2026-11-20").err


def test_what_was_true_and_what_was_known_are_two_questions(school, send):
    known = send("register", "--on", "2026-11-19", "--known-at", "2026-11-16").out
    assert "1 with an EHC plan, 1 at SEN support" in known
    assert "SEND register on Thu 19 Nov 2026" in known
    assert "2 with an EHC plan" in send("register", "--on", "2026-11-19", "--today", "2026-11-23").out


def test_today_stays_what_it_is_said_to_be(school, send):
    line = send("today", "--known-at", "HEAD~3", "--today", "2026-12-24").out.splitlines()
    assert line[0].endswith("Thu 24 Dec 2026")
    assert line[1] == f"as recorded on 2 Nov 2026 (commit {short(school, 'HEAD~3')})"
    assert send("today", "--known-at", "HEAD~3").out.splitlines()[0].endswith("Mon 2 Nov 2026")


def test_every_question_says_what_it_was_made_from(school, send):
    school.write({PUPIL: "broken: [\n"})
    said = f"as recorded on 16 Nov 2026 (commit {short(school, 'HEAD~1')})"
    for line in ("today", "review-due", "register", "show ab-0001", "register --format md", "review-due --format md"):
        done = send(*line.split(), "--known-at", "2026-11-16")
        assert (done.code, done.err) == (0, "")
        assert said in done.out.replace("\\", "")
    for line in ("register --format json", "review-due --format json"):
        assert json.loads(send(*line.split(), "--known-at", "2026-11-16").out)["recorded"] == said
    for line in ("register --format csv", "review-due --format csv", "review-due --format ics"):
        assert said in send(*line.split(), "--known-at", "2026-11-16").err
    assert (school.root / PUPIL).read_text() == "broken: [\n"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("2026-11-01", "on 1 Nov 2026 this folder was not in git yet"),
        ("nonsense", "nonsense is neither a date nor a commit of this folder"),
        ("2026-13-01", "2026-13-01 is neither a date nor a commit of this folder"),
    ],
)
def test_a_day_of_which_nothing_is_known(school, send, asked, said):
    done = send("register", "--known-at", asked)
    assert (done.code, done.out) == (2, "")
    assert said in done.err


def test_known_at_without_git(folder, send):
    done = send("show", "ab-0001", "--known-at", "2026-11-16")
    assert (done.code, done.out) == (3, "")
    assert "this folder is not in git" in done.err


def test_dates_out_of_order_are_said(school, send):
    school.commit("2026-11-05", {LOG: FILES[LOG]})
    done = send("register", "--known-at", "2026-11-10")
    assert "out of order" in done.err
    assert short(school, "HEAD~3") in done.out


def test_diff_of_what_is_not_committed_yet(school, send):
    assert send("diff").out.splitlines()[-1] == "Nothing is different."
    school.write({PLAN: (school.root / PLAN).read_text().replace("52", "55"), "records/staff/hale.yaml": "name: Hale\n",
                  LOG: (FILES[LOG] + ENTRY).replace("\n", "\r\n")})  # fmt: skip
    assert send("diff").out.splitlines() == [
        f"From the folder as recorded on 18 Nov 2026 (commit {short(school, 'HEAD')})",
        "to the files as they are now",
        "",
        PLAN,
        "  reading of target reading on 2026-11-16: 52 -> 55",
        "records/staff/hale.yaml",
        "  member of staff added: …",
    ]
    assert "hale" not in send("diff", "ab-0001").out


def test_diff_looks_at_the_files_themselves(school, send):
    """An index of git may have been told to look away; it is not asked."""
    school.git("update-index", "--assume-unchanged", PLAN)
    school.write({PLAN: (school.root / PLAN).read_text().replace("52", "55")})
    assert "52 -> 55" in send("diff").out


def test_diff_of_two_days_and_both_ways(school, send):
    there = send("diff", "ab-0001", "--from", "2026-11-08", "--to", "2026-11-16").out.splitlines()[3:]
    assert there == [PLAN, "  target reading: baseline 41 -> 43", "  reading of target reading on 2026-11-16: 52 added"]
    back = send("diff", PLAN, "--from", "HEAD~1", "--to", "2026-11-02", "--format", "json")
    (file,) = json.loads(back.out)["items"]
    assert [change["words"] for change in file["changes"]] == [
        "target reading: baseline 43 -> 41", "reading of target reading on 2026-11-16: 52 taken out",
    ]  # fmt: skip
    done = send("diff", "ab-0009")
    assert (done.code, "there is no ab-0009" in done.err) == (2, True)


def test_changes_in_a_sentence_with_the_ids(school, send):
    done = send("changes", "--since", "2026-11-09")
    assert done.out.splitlines() == [
        "Larkfield Primary School: what happened",
        f"from the folder as recorded on 8 Nov 2026 (commit {short(school, 'HEAD~3')}), last changed on 2 Nov 2026",
        "to the files as they are now",
        "",
        "1 pupil moved K -> E, 1 reading, 1 entry in a log",
        "",
        "1 pupil moved K -> E",
        "  ab-0001 from 2026-11-18",
        "",
        "1 reading",
        "  ab-0001 2026-autumn/reading 2026-11-16",
        "",
        "1 entry in a log",
        "  ab-0001 2026-11-18 contact",
    ]
    assert "Ada" in send("changes", "--since", "2026-11-09", "--names").out


def test_changes_of_some_days_in_other_forms(school, send):
    answer = json.loads(send("changes", "--since", "2026-11-10", "--until", "2026-11-16", "--format", "json").out)
    assert answer["sentence"] == "1 reading"
    assert answer["items"] == [
        {"what": "reading", "count": 1, "about": [{"id": "ab-0001", "detail": "2026-autumn/reading 2026-11-16"}]}
    ]
    page = send("changes", "--since", "2026-11-10", "--until", "2026-11-16", "--format", "md").out
    assert "## 1 reading\n\n- ab-0001 2026-autumn/reading 2026-11-16\n" in page


def test_changes_since_before_the_first_commit_begin_with_it(school, send):
    done = send("changes", "--since", "2026-09-01")
    assert "from the folder as first recorded on 2 Nov 2026" in done.out
    assert "it is not in git for longer" in done.out
    assert "1 reading" in done.out
    assert send("changes", "--since", "2026-11-10", "--until", "2026-11-01").code == 2
