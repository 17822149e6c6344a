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
      ▁▂▃▅▅▇▄▇█  baseline 41 on 14 Sep, latest 51 on 16 Nov, goal 60 on 2 Dec (words a minute)
      8 readings, the last 7 days ago: 5.2 words a minute behind the aim line that day; today the
      line is at 57.8 words a minute
      rate 0.95 words a minute each week (least squares, 95% interval 0.44 to 1.45); first to last
      1.11
      needed from here 3.94 words a minute each week
      at this rate it would reach the goal about 26 Jan 2027, 95% range 19 Dec 2026 to 23 May 2027
      The latest 5 readings are behind the aim line (rule latest-4). Sessions delivered: 32 of 34
      planned (94.1%). Consider what to change.
"""
PAGE = 100


@pytest.fixture
def asked(send, monkeypatch):
    """`asked("--all")`: send progress of the sample school."""
    monkeypatch.delenv("SEND_TODAY")

    def call(*words: str) -> str:
        done = send("progress", "--records", str(ROOT), *words)
        assert (done.code, done.err) == (0, "")
        return str(done.out)

    return call


def test_one_target_in_a_few_lines(asked):
    out = asked("kp-0107")
    assert READING in out
    assert out.endswith("it says what to consider, never more\n(docs/progress.md).\n")


def test_counts_stand_on_top_and_what_needs_a_decision_comes_first(asked):
    lines = asked().splitlines()
    assert " ".join(lines[3:6]) == (
        "151 targets of 69 pupils: 34 not on course, 7 not delivered, 9 ahead, 71 too early, 24 on course, "
        "6 cannot be measured "
        "The day of the goal has passed for 11: they stand first, and wait for a word on how they ended."
    )
    headings = [line.split(":")[0] for line in lines if re.match(r"[A-Z ]{5,}:", line)]
    assert headings == [
        "NOT ON COURSE", "NOT DELIVERED", "AHEAD", "TOO EARLY", "ON COURSE", "CANNOT BE MEASURED",
    ]  # fmt: skip
    assert len(asked("--all").splitlines()) > len(lines)


def rows_of(text: str) -> dict[tuple[str, str], str]:
    """The text of each target that has one line, what goes on below it included."""
    found: dict[tuple[str, str], str] = {}
    for line in text.splitlines():
        words = line.split()
        if re.match(r"  kp-\d{4}  [a-z-]+  ", line):
            found[words[0], words[1]] = " ".join(words[2:])
        elif found and line.startswith(" " * 20):
            found[next(reversed(found))] += " " + " ".join(words)
    return found


def test_a_single_line_says_what_the_word_over_it_might_hide(asked):
    lines = rows_of(asked())
    early = "▄▄▄▄ 4 (28 Sep) to 4 (17 Nov), goal 2 prompts (17 Nov); 3 of 4 readings; the goal's day has passed"
    assert lines["kp-0088", "starting-work"] == early
    on_course = "▁▃▆▆█ 14 (24 Sep) to 18 (18 Nov), goal 18 minutes (18 Nov); the goal's day has passed"
    assert lines["kp-0136", "on-task"] == on_course
    assert lines["kp-0038", "starting-work"].endswith("goal 4 prompts (10 Dec); 1.6 prompts behind")
    assert lines["kp-0173", "vocabulary"].endswith("; less than one word behind")
    assert lines["kp-0201", "common-words"].endswith("; 3 of 4 readings")
    assert lines["kp-0036", "comprehension"].startswith("▁█ 8:00 (14 Sep) to 8:02 (20 Nov), goal 8:04 (24 Nov);")


def test_what_has_passed_stands_first_within_its_word(asked):
    items = json.loads(asked("--format", "json"))["items"]
    for verdict in {item["verdict"] for item in items}:
        passed = [item["goal_passed"] for item in items if item["verdict"] == verdict]
        assert passed == sorted(passed, reverse=True)
    late = [item for item in items if item["goal_passed"]]
    assert len(late) == 11
    assert all("has passed: say how it ended, and what shows it." in item["next"] for item in late)


@pytest.mark.parametrize("more", [[], ["--all"], ["--explain"], ["--ehcp"], ["--on", "2026-06-10", "--class", "5A"]])
def test_no_line_is_wider_than_a_page(asked, more):
    assert max(map(len, asked(*more).splitlines())) <= PAGE


def test_a_day_comes_with_its_range_in_every_form(asked):
    (item,) = (row for row in json.loads(asked("kp-0107", "--format", "json"))["items"] if row["target"] == "reading")
    assert [item[name] for name in ("projected", "projected_early", "projected_late")] == [
        "2027-01-26", "2026-12-19", "2027-05-23",
    ]  # fmt: skip
    assert "| 26 Jan 2027 (19 Dec 2026 to 23 May 2027) |" in asked("kp-0107", "--format", "md")
    assert "95% range 19 Dec 2026 to 23 May 2027" in asked("kp-0107")
    rows = {row["target"]: row for row in csv.DictReader(io.StringIO(asked("kp-0107", "--format", "csv")))}
    assert (rows["reading"]["projected_early"], rows["reading"]["goal_passed"]) == ("2026-12-19", "no")
    assert rows["unit-words"]["projected_late"] == "cannot say"
    for row in json.loads(asked("--format", "json"))["items"]:
        days = [row[name] for name in ("projected_early", "projected", "projected_late")]
        assert None in days or days == sorted(days)
        assert days == [None] * 3 or row["verdict"] != "too early"


def test_less_than_three_values_have_no_rate_in_any_form(asked):
    for row in json.loads(asked("--on", "2026-10-05", "--format", "json"))["items"]:
        if row["readings"] < 2:
            assert (row["rate"], row["simple_rate"], row["projected"]) == (None, None, None)


def test_where_it_is_too_early_no_day_is_named(asked):
    assert "reach the goal about" not in asked("kp-0107").split("TOO EARLY")[1]
    assert "too early to name a day" in asked("kp-0107", "--explain").split("TOO EARLY")[1]


def test_a_goal_that_is_reached_needs_no_rate(asked):
    block = asked("kp-0055").split("planning-writing", 1)[1].split("AHEAD")[0]
    assert "\n      the latest reaches the goal\n" in block
    assert "needed from here 0 " not in asked("--all")


def test_explain_prints_formula_source_figures_and_lines(asked):
    out = " ".join(asked("kp-0107", "--explain").split())
    for part in (
        "aim line = baseline + (goal - baseline) x days since the baseline / days in all",
        "from 41 on 14 Sep 2026 to 60 on 2 Dec 2026, 79 days",
        "least squares = slope of the line",
        "source: ION",
        "Theil-Sen = the middle one of the slopes",
        "1 word a minute each week (Theil-Sen, 95% interval 0.57 to 1.67)",
        "simple rate = (last - first) / weeks, from two values only",
        "source: easyCBM",
        "26 Jan 2027 (19 Dec 2026 to 23 May 2027)",
        "Fieller",
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


def test_class_and_year_of_another_day(asked, send):
    said = asked("--class", "5A", "--on", "2026-06-10")
    assert "Class 5A is as the files have it on Mon 23 Nov 2026" in said
    assert "--known-at 2026-06-10" in " ".join(said.split())
    assert "as the files have it" not in asked("--class", "5A")
    note = "Year 4 is that of Wed 10 Jun 2026, worked out from the files"
    assert note in asked("--year", "4", "--on", "2026-06-10")
    assert note not in asked("--year", "4", "--on", "2026-10-05")
    assert note in asked("--year", "4", "--on", "2026-06-10", "--format", "md")
    assert json.loads(asked("--year", "4", "--on", "2026-06-10", "--format", "json"))["note"].startswith(note)
    done = send("progress", "--records", str(ROOT), "--year", "4", "--on", "2026-06-10", "--format", "csv")
    assert note in done.err
    then = {row["pupil"] for row in json.loads(asked("--year", "4", "--on", "2026-06-10", "--format", "json"))["items"]}
    assert then
    for name in then:
        assert 'year: "5"' in (ROOT / f"records/pupils/{name}/pupil.yaml").read_text(encoding="utf-8")


def test_nothing_is_needed_any_more_once_the_goal_s_day_has_passed(asked):
    said = asked("--on", "2026-12-20", "--all")
    assert "needed from here" not in said
    assert "| the day of the goal has passed |" in asked("--on", "2026-12-20", "--format", "md")


def test_a_year_group_that_nobody_is_in_is_named_with_those_there_are(send):
    done = send("progress", "--records", str(ROOT), "--year", "9", "--today", "2026-11-23")
    assert (done.code, done.err.splitlines()[1].strip()) == (2, "there are: 1, 2, 3, 4, 5, 6, R")


TYPED = """\
kind: sen-support
start: 2026-09-07
targets:
- {id: sdq, outcome: Fewer difficulties, measure: sdq_total, baseline: {date: 2026-09-07, value: 21},
   target: {date: 2026-12-14, value: 17}, readings: {2026-10-12: 19, 2026-11-16: 18}}
- {id: kind, outcome: Kind to others, measure: sdq_prosocial, baseline: {date: 2026-09-07, value: 4},
   target: {date: 2026-12-14, value: 7}, readings: {2026-11-16: 7}}
- {id: age, outcome: Reads, measure: reading_age, test: YARC, baseline: {date: 2026-09-07, value: "7:10"},
   target: {date: 2026-12-14, value: "8:04"}, readings: {2026-10-12: {value: "8:00", test: NGRT}, 2026-11-16: "8:03"}}
- {id: check, outcome: Passes, measure: passes, baseline: {date: 2026-09-07, value: N},
   target: {date: 2026-11-13, value: P}, readings: {2026-11-09: P}}
- {id: gas, outcome: As expected, measure: gas, baseline: {date: 2026-09-07, value: -2},
   target: {date: 2026-12-14, value: 0}, readings: {2026-11-16: -1}}
- {id: story, outcome: Takes part, measure: engagement_model, baseline: {date: 2026-09-07, words: Ada watches},
   target: {date: 2026-12-14, words: sits with the group}}
- {id: floor, outcome: On the scale, measure: standardised, baseline: {date: 2026-09-07, value: "<70"},
   target: {date: 2026-12-14, value: 75}, readings: {2026-11-16: 72}}
"""


def test_scales_that_have_no_rate_are_told_in_plain_words(send, folder):
    """An SDQ total that falls and a prosocial score that rises, ages of two tests, a pass, GAS, words, and <70."""
    settings = folder / "records/school.yaml"
    own = "measures: [{id: passes, name: Weekly check, grades: [N, P], direction: up}]\n"
    settings.write_text(settings.read_text(encoding="utf-8") + own, encoding="utf-8")
    plans = folder / "records/pupils/ab-0001/plans"
    plans.mkdir(exist_ok=True)
    for old in plans.glob("*.yaml"):
        old.unlink()
    (plans / "2026-autumn.yaml").write_text(TYPED, encoding="utf-8")
    out = " ".join(send("progress", "ab-0001", "--all").out.split())
    for said in (
        "The latest value, 18, has not reached the goal of 17.",
        "The latest value, 7, has reached the goal of 7.",
        "not counted: 8:00 on 12 Oct (it is from another test (NGRT, and the others from YARC))",
        "less than one month ahead of the aim line that day; today the line is at 8:03",
        "The latest value, P, has reached the goal of P. The day of the goal, Fri 13 Nov 2026, has passed",
        "The latest value, -1, has not reached the goal of 0.",
        "baseline on 7 Sep 2026: A. watches; goal on 14 Dec 2026: sits with the group",
        "Read what was written beside what was hoped for.",
        "The baseline, <70, is no exact number. The latest value, 72, has not reached the goal of 75.",
    ):
        assert said in out, said


def test_very_many_targets_have_one_line_each_unless_all_are_asked_for(asked, monkeypatch):
    monkeypatch.setattr("sendcli.reports.progress.MOST_IN_FULL", 100)
    few = asked()
    assert "They are many: one line each. In full: send progress --class CLASS, or --all for every one." in few
    rows = rows_of(few)
    assert len(rows) == 151
    assert rows["kp-0107", "reading"].endswith("(2 Dec); 5.2 words a minute behind")
    assert sum("planned sessions were delivered, under 80%" in words for words in rows.values()) == 7
    assert READING.partition("\n")[2] in asked("--all")
    assert "one line each" not in asked("--all")
    assert "one line each" not in asked("--class", "4B")


def test_a_class_typed_as_a_pupil_is_said_to_be_one(send):
    done = send("progress", "4B", "--records", str(ROOT))
    assert (done.code, " ".join(done.err.split())) == (2, "send: 4B is a class send progress --class 4B")


def test_no_rule_is_named_where_none_was_asked(asked):
    blocks = asked("--explain", "kp-0041").split("verdict: ")
    assert all("by rule" not in block.splitlines()[0] for block in blocks if block.startswith("cannot"))
    assert "verdict: cannot be measured, so that no rule is asked" in asked("--explain")
