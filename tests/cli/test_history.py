"""`send history`: who, when, what, from git."""

from __future__ import annotations

import json

import pytest

from tests.checks.sound_school import FILES
from tests.cli.past import LOG, PLAN, PUPIL, worked


@pytest.fixture
def school(folder, monkeypatch):
    monkeypatch.delenv("SEND_TODAY", raising=False)
    return worked(folder)


def test_a_pupil_newest_first_in_words(school, send):
    done = send("history", "ab-0001", "--since", "2026-11-03")
    assert done.code == 0
    lines = [line for line in done.out.splitlines() if line]
    ids = school.git("log", "-3", "--format=%h", "--abbrev=7").split()
    assert lines == [
        f"18 Nov 2026 12:00  Ngozi Okafor  {ids[0]}",
        "  log: log entry added: contact date 2026-11-18, by okafor, about …, summary …",
        "  pupil: status row added: E from 2026-11-18",
        f"16 Nov 2026 12:00  Ngozi Okafor  {ids[1]}",
        "  plans/2026-autumn: reading of target reading on 2026-11-16: 52 added",
        f"9 Nov 2026 12:00  Erika Lund  {ids[2]}",
        "  plans/2026-autumn: target reading: baseline 41 -> 43",
    ]
    assert "--excerpt" in done.err


@pytest.mark.parametrize("asked", ["--excerpt", "--names"])
def test_what_records_say_only_where_somebody_asked(school, send, asked):
    plain, full = send("history", "ab-0001"), send("history", "ab-0001", asked)
    for word in ("Ada", "Example", "trip", "mother"):
        assert word not in plain.out
    assert "about “a trip”, summary “Ada rang”" in full.out
    assert "“Corrected with Ada's mother”" in full.out
    assert full.err == ""


def test_json_says_the_same_and_keeps_as_much_to_itself(school, send):
    done = send("history", PLAN, "--format", "json")
    answer = json.loads(done.out)
    assert [item["author"] for item in answer["items"]] == ["Ngozi Okafor", "Erika Lund", "Erika Lund"]
    assert [item["subject"] for item in answer["items"]] == [
        "ab-0001: reading of target reading on 2026-11-16",
        None,
        None,
    ]
    reading = answer["items"][0]
    assert (reading["when"], reading["command"]) == ("2026-11-16T12:00:00Z", "reading add")
    assert reading["files"] == [{
        "file": PLAN, "state": "changed", "what": "said",
        "changes": [{"where": "targets/reading/readings/2026-11-16", "before": None, "after": {"value": "52"},
                     "words": "reading of target reading on 2026-11-16: 52 added"}],
    }]  # fmt: skip
    assert "sharks" not in done.out
    assert "sharks" in send("history", PLAN, "--format", "json", "--excerpt").out


def test_a_file_by_its_path_from_where_one_stands(school, send, monkeypatch):
    whole = send("history", PLAN).out
    monkeypatch.chdir(school.root / "records" / "pupils")
    assert send("history", "ab-0001/plans/2026-autumn.yaml").out == whole
    monkeypatch.chdir("/")
    assert send("history", PLAN, "--records", str(school.root)).out == whole


def test_a_version_that_cannot_be_read_and_one_that_says_the_same(school, send):
    school.commit("2026-11-19", {PUPIL: "name: [\n"})
    school.commit("2026-11-20", {PUPIL: "# a comment\n" + FILES[PUPIL]})
    school.commit("2026-11-21", {PUPIL: FILES[PUPIL]})
    lines = [line for line in send("history", PUPIL, "--since", "2026-11-19").out.splitlines() if line[:1] == " "]
    assert lines == ["  only comments, order or layout were changed", *["  a version that cannot be read"] * 2]


def test_files_that_are_gone_still_have_a_history(school, send):
    school.commit("2026-11-20", {PUPIL: None, PLAN: None, LOG: None})
    done = send("history", "ab-0001")
    assert "  pupil: pupil taken out: 4 born … joined 2022-09-05" in done.out


def test_a_merge_tells_only_what_it_brought_itself(school, send):
    text = (school.root / PLAN).read_text()
    school.git("checkout", "--quiet", "-b", "side")
    school.commit("2026-11-19", {PLAN: text.replace("    2026-11-16: 52\n", "    2026-11-16: 53\n")})
    school.git("checkout", "--quiet", "main")
    school.commit("2026-11-20", {PLAN: text.replace("    2026-11-16: 52\n", "    2026-11-16: 54\n")})
    school.git("merge", "--quiet", "--no-commit", "-s", "ours", "side")
    school.commit(
        "2026-11-21", {PLAN: text.replace("    2026-11-16: 52\n", "    2026-11-16: 54\n    2026-11-17: 60\n")}
    )
    lines = [line for line in send("history", PLAN, "--since", "2026-11-19").out.splitlines() if line[:1] == " "]
    assert lines == [
        "  a merge of two lines of work; only what is in neither of them:",
        "  reading of target reading on 2026-11-17: 60 added",
        "  reading of target reading on 2026-11-16: 52 -> 54",
        "  reading of target reading on 2026-11-16: 52 -> 53",
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["ab-0002"], "git knows nothing of ab-0002"),
        (["ab-0001", "--since", "2026-11-20"], "nothing of ab-0001 was committed since 2026-11-20"),
        (["ab-0001", "--since", "soon"], "--since: "),
        (["../elsewhere.yaml"], "does not lie in this folder"),
        (["records/pupils/new/pupil.yaml"], "was never committed"),
    ],
)
def test_what_is_not_known_is_said(school, send, words, said):
    school.write({"records/pupils/new/pupil.yaml": "x\n"})
    done = send("history", *words)
    assert (done.code, done.out) == (2, "")
    assert said in done.err


def test_without_git(folder, send):
    done = send("history", "ab-0001")
    assert done.code == 3
    assert "this folder is not in git" in done.err
