"""`send progress` in each form, on the sample school."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
READING = """\
NOT ON COURSE: consider what to change (1)
  kp-0107  reading: Reads a Year 3 text aloud at 60 words a minute
      ▁▂▃▅▅▇▄▇█  baseline 41 on 14 Sep, latest 51 on 16 Nov, goal 60 on 2 Dec (words a minute); 8 readings, the last \
7 days ago
      5.2 words a minute behind the aim line on that day; today it is at 57.8; rate 0.95 a week (least squares, 95% \
interval 0.44 to 1.45), 1.11 first to last; at 0.95 a week it would reach the goal about 26 Jan 2027; \
needed 3.94 a week
      The latest 5 readings are behind the aim line (rule latest-4). Sessions delivered: 32 of 34 planned (94.1%). \
Consider what to change.
"""


@pytest.fixture
def asked(send, monkeypatch):
    """`asked("--all")`: send progress of the sample school."""
    monkeypatch.delenv("SEND_TODAY")

    def call(*words: str) -> str:
        done = send("progress", "--records", str(ROOT), *words)
        assert (done.code, done.err) == (0, "")
        return str(done.out)

    return call


def test_one_target_in_four_lines(asked):
    out = asked("kp-0107")
    assert READING in out
    assert out.endswith("it says what to consider, never more (docs/progress.md).\n")


def test_counts_stand_on_top_and_what_needs_a_decision_comes_first(asked):
    lines = asked().splitlines()
    assert lines[3] == (
        "151 targets of 69 pupils: 34 not on course, 7 not delivered, 9 ahead, 71 too early, 24 on course, "
        "6 cannot be measured"
    )
    headings = [line.split(":")[0] for line in lines if re.match(r"[A-Z ]{5,}:", line)]
    assert headings == [
        "NOT ON COURSE", "NOT DELIVERED", "AHEAD", "TOO EARLY", "ON COURSE", "CANNOT BE MEASURED",
    ]  # fmt: skip
    assert len(asked("--all").splitlines()) > len(lines)


def test_a_single_line_says_what_the_word_over_it_might_hide(asked):
    lines = {tuple(line.split()[:2]): line for line in asked().splitlines()}
    passed = "; the day of the goal has passed: judge it by what shows it"
    assert lines["kp-0088", "starting-work"].endswith("6 days ago" + passed)  # too early
    assert lines["kp-0136", "on-task"].endswith("5 days ago" + passed)  # on course
    assert lines["kp-0038", "starting-work"].endswith("; 1.6 prompts behind the aim line")
    assert lines["kp-0201", "common-words"].endswith("3 days ago")


def test_where_it_is_too_early_no_day_is_named(asked):
    assert "reach the goal about" not in asked("kp-0107").split("TOO EARLY")[1]


def test_a_goal_that_is_reached_needs_no_rate(asked):
    block = asked("kp-0055").split("planning-writing", 1)[1].split("AHEAD")[0]
    assert "; the latest reading reaches the goal\n" in block
    assert "needed 0 a week" not in asked("--all")


def test_explain_prints_formula_source_figures_and_lines(asked):
    out = asked("kp-0107", "--explain")
    for part in (
        "aim line = baseline + (goal - baseline) x days since the baseline / days in all",
        "from 41 on 14 Sep 2026 to 60 on 2 Dec 2026, 79 days",
        "source: ION",
        "source: easyCBM",
        "Hintze",
        "records/pupils/kp-0107/plans/2026-autumn.yaml:20",
        "from: 2026-11-16 51, records/pupils/kp-0107/plans/2026-autumn.yaml:34",
    ):
        assert part in out


def test_by_outcome_names_what_has_no_target(asked):
    out = asked("--ehcp")
    assert "EHC plan of 15 Jan 2026, Section E: kp-0107" in out
    assert "reading: not on course. The latest 5 readings" in out
    assert "No target that is worked on names this outcome." in out
    rows = json.loads(asked("--ehcp", "--format", "json"))["items"]
    first = next(row for row in rows if (row["pupil"], row["outcome_id"]) == ("kp-0107", "E1"))
    assert [one["target"] for one in first["targets"]] == ["reading"]
    table = list(csv.DictReader(io.StringIO(asked("--ehcp", "--format", "csv"))))
    assert len(table) == sum(max(1, len(row["targets"])) for row in rows)


def test_names_only_when_asked(asked):
    assert "Maya" not in asked("kp-0107", "--ehcp")
    assert "Maya" in asked("kp-0107", "--ehcp", "--names")


@pytest.mark.parametrize("form", ["text", "json", "csv", "md"])
@pytest.mark.parametrize("more", [[], ["--ehcp"], ["--explain", "--all"], ["--on", "2026-09-10"]])
def test_no_person_ever_reads_nan_or_none_or_failing(asked, form, more):
    out = asked("--format", form, *more)
    assert not re.search(r"\b(nan|inf|None|failing|failed)\b", out, re.IGNORECASE if form != "csv" else 0)


def test_csv_says_cannot_say_and_why(asked):
    table = list(csv.DictReader(io.StringIO(asked("kp-0038", "--format", "csv"))))
    row = next(row for row in table if row["measure"] == "sdq_total")
    assert row["rate"] == "cannot say"
    assert "order, not equal distances" in row["cannot_say"]


def test_markdown(asked):
    out = asked("kp-0107", "--format", "md")
    assert "## Not on course: consider what to change" in out
    assert "| kp-0107 | reading: Reads a Year 3 text aloud" in out


def test_filters(asked):
    items = json.loads(asked("--intervention", "numbers-catch-up", "--format", "json"))["items"]
    assert {item["measure"] for item in items} == {"number-facts"}
    assert {item["pupil"] for item in json.loads(asked("--class", "5A", "--format", "json"))["items"]} <= {
        path.name
        for path in (ROOT / "records/pupils").iterdir()
        if "class: 5A" in (path / "pupil.yaml").read_text(encoding="utf-8")
    }


def test_a_slip_in_a_filter_is_not_no_target(send):
    for words in (["zz-0000"], ["--class", "9Z"], ["--year", "12"], ["--need", "XYZ"], ["--intervention", "none"]):
        done = send("progress", *words)
        assert (done.code, done.out) == (2, ""), words


def test_the_small_school_too(send):
    assert send("progress").code == 0
    assert send("progress", "--ehcp").code == 0
