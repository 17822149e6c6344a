"""`send target check` and `send measures` on the sample school and in a small one."""

from __future__ import annotations

import json
from pathlib import Path

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent / "golden"


def same(send, name: str, *words: str) -> None:
    """What a command prints on the sample school is what the file says."""
    done = send(*words, "--records", str(ROOT), "--today", "2026-11-23")
    assert (done.code, done.err) == (0, "")
    assert done.out == (GOLDEN / name).read_text(encoding="utf-8")


def test_sample_target_check(send):
    same(send, "target-check.txt", "target", "check", "kp-0107")


def test_sample_target_check_json(send):
    same(send, "target-check.json", "target", "check", "kp-0107", "--plan", "2026-spring", "--format", "json")


def test_sample_measures(send):
    for name in ("wcpm", "standardised", "phonics_y1", "reading_age", "engagement_model"):
        same(send, f"measures-{name}.txt", "measures", name)


def test_sample_measures_json(send):
    same(send, "measures-phonics_y1.json", "measures", "phonics_y1", "--format", "json")


def test_names_only_when_asked(send):
    assert "Ada" not in send("target", "check", "ab-0001").out
    assert "Ada Example" in send("target", "check", "ab-0001", "--names").out


def test_an_unknown_pupil_and_an_unknown_plan(send):
    assert send("target", "check", "ab-0002").code == 2
    done = send("target", "check", "ab-0001", "--plan", "nonsense")
    assert done.code == 2
    assert "ab-0001 has no plan nonsense" in done.err


def test_a_day_before_the_plans(send):
    done = send("target", "check", "ab-0001", "--on", "2020-01-01")
    assert done.code == 2
    assert "no plan of ab-0001 runs on 2020-01-01" in done.err


def test_what_to_type_and_where(send, folder):
    path = next((folder / "records/pupils/ab-0001/plans").glob("*.yaml"))
    text = path.read_text(encoding="utf-8")
    path.write_text(text.split("targets:")[0] + "targets:\n- {id: words, outcome: Staff will read with her}\n")
    done = send("target", "check", "ab-0001")
    assert "type: measure: one of send measures" in done.out
    assert f"To change a target: send edit ab-0001 --file {path.stem}" in done.out
    found = json.loads(send("target", "check", "ab-0001", "--format", "json").out)
    assert found["schema"] == 1
    assert [one["says"] for one in found["items"][0]["answers"].values()] == ["no", "cannot say", "not needed", "no"]


def test_a_test_of_the_school_says_how_sure_it_is(send, folder):
    path = folder / "records/school.yaml"
    tests = "tests:\n- {name: group reading test, measure: standardised, reliability: 0.9, source: 'manual, p. 12'}\n"
    path.write_text(path.read_text(encoding="utf-8") + tests, encoding="utf-8")
    done = send("measures", "standardised")
    assert "group reading test: reliability 0.9 (manual, p. 12), SD 15" in done.out
    assert "a score is sure to about 4.74 points (standard error of measurement)" in done.out
    assert "from 13.15 points on, 95 times in 100 (11.03, 90 times in 100)" in done.out
    found = json.loads(send("measures", "standardised", "--format", "json").out)["items"][0]
    assert found["tests"][0]["change95"] == 13.15


def test_measures_as_json_are_all_of_them(send):
    found = json.loads(send("measures", "--format", "json").out)
    assert found["as_of"] == "2026-11-23"
    assert {"wcpm", "target_status"} <= {row["id"] for row in found["items"]}
    assert all(row["may"]["subtract"]["allowed"] is False for row in found["items"] if row["kind"] == "narrative")


def test_measures_outside_of_a_folder(send, tmp_path_factory, monkeypatch):
    monkeypatch.chdir(tmp_path_factory.mktemp("empty"))
    assert send("measures", "wcpm").code == 0
    assert send("measures", "wpm").code == 2
