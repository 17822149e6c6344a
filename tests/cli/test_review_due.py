"""`send review-due`: the list in each form, on a school with one review of an EHC plan under way."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path

import icalendar
import pytest
import vobject

PUPIL = """\
name: {given: Ada, family: '=Lovelace'}
born: 2018-03-02
year: "4"
joined: 2022-09-05
status:
- {from: 2023-01-09, provision: K, parents_told: 2023-01-10}
- {from: 2026-01-15, provision: E, parents_told: 2026-01-16}
needs:
- {type: SLCN, rank: 1, from: 2023-01-09}
"""
REVIEW = """\
kind: annual
plan: 2026-01-15
planned: 2026-12-02
invited: 2026-11-02
"""
PLAN = """\
status: final
issued: 2026-01-15
first_issued: 2026-01-15
"""


@pytest.fixture(autouse=True)
def review_under_way(folder: Path) -> None:
    """Invitations went out in time, the papers did not."""
    home = folder / "records/pupils/ab-0001"
    for name, text in {"pupil.yaml": PUPIL, "reviews/2026-12-02.yaml": REVIEW, "ehcp/2026-01-15.yaml": PLAN}.items():
        (home / name).parent.mkdir(exist_ok=True)
        (home / name).write_text(text, encoding="utf-8", newline="\n")


def item(answer: dict, rule: str) -> dict:
    return next(item for item in answer["items"] if item["rule"] == rule)


def test_late_papers_are_five_days_late_and_the_school_is_bound(send):
    answer = json.loads(send("review-due", "--format", "json").out)
    late = item(answer, "ehc.review.circulate")
    assert (late["due"], late["days"], late["state"]) == ("2026-11-18", -5, "overdue")
    assert (late["pupil"], late["bound"], late["force"]) == ("ab-0001", "school", "statute")
    assert late["next"]


def test_explain_prints_source_arithmetic_and_lines(send):
    out = send("review-due", "--explain", "--pupil", "ab-0001").out
    assert "records/pupils/ab-0001/reviews/2026-12-02.yaml:3" in out
    assert "Wed 2 Dec 2026" in out
    assert "reg 20" in out


def test_overdue_comes_first_and_the_order_is_the_same_every_time(send):
    first = send("review-due", "--format", "json").out
    states = [item["state"] for item in json.loads(first)["items"]]
    assert states == sorted(states, key=["overdue", "due", "later", "consider", "cannot say"].index)
    assert send("review-due", "--format", "json").out == first


def test_filters(send):
    assert '"overdue"' in send("review-due", "--overdue", "--format", "json").out
    assert '"state": "due"' not in send("review-due", "--overdue", "--format", "json").out
    kinds = {
        item["kind"]
        for item in json.loads(send("review-due", "--kind", "annual-review", "--format", "json").out)["items"]
    }
    assert kinds == {"annual-review"}
    assert send("review-due", "--pupil", "zz-0000").code == 2


def test_a_slip_in_a_filter_is_not_nothing_due(send):
    for option, value in {"--kind": "anual-review", "--owner": "okafr", "--pupil": "ab-0009"}.items():
        done = send("review-due", option, value)
        assert (done.code, done.out) == (2, ""), option


def test_owner_is_an_id_a_role_or_a_body(send):
    by_id = send("review-due", "--owner", "lund", "--format", "json").out
    assert "ehc.review.circulate" in by_id
    assert send("review-due", "--owner", "senco", "--format", "json").out == by_id
    bodies = {
        item["bound"] for item in json.loads(send("review-due", "--owner", "la", "--format", "json").out)["items"]
    }
    assert bodies <= {"la"}


def test_exit_code_only_when_asked(send):
    assert send("review-due").code == 0
    assert send("review-due", "--exit-code").code == 1


def test_no_name_unless_asked(send):
    for form in ("text", "json", "csv", "md", "ics"):
        assert "Lovelace" not in send("review-due", "--format", form).out, form
    assert "Ada =Lovelace" in send("review-due", "--names").out


def test_csv_has_no_formula(send):
    out = send("review-due", "--format", "csv", "--names").out
    rows = list(csv.DictReader(io.StringIO(out)))
    assert rows
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "@"))]


def test_markdown_is_a_table_a_group(send):
    out = send("review-due", "--format", "md").out
    assert "## Overdue" in out
    assert out.count("| Due | Days | Pupil |") == out.count("\n## ")


def test_the_calendar_reads_back_in_two_libraries(send):
    text = send("review-due", "--format", "ics").out
    events = icalendar.Calendar.from_ical(text).walk("VEVENT")
    papers = next(event for event in events if "advice round" in str(event.get("summary")))
    assert papers.decoded("dtstart") == date(2026, 11, 18)
    again = vobject.readOne(text)
    assert len(again.vevent_list) == len(events)
    assert len({event.uid.value for event in again.vevent_list}) == len(events)
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


def test_the_calendar_is_the_same_twice_and_holds_ids_only(send):
    text = send("review-due", "--format", "ics").out
    assert text == send("review-due", "--format", "ics").out
    assert "SLCN" not in text
    assert "Ada" not in text


def test_another_day_another_list(send):
    before = json.loads(send("review-due", "--format", "json", "--today", "2026-11-17").out)
    assert item(before, "ehc.review.circulate")["state"] == "due"


def test_today_shows_the_same_lateness(send):
    out = send("today").out
    assert "ehc.review.circulate" in out
    assert "files: " in out


def test_what_was_agreed_is_told_with_initials_unless_names_are_asked_for(send, folder):
    home = "contacts: [{name: Jo of Ash, relationship: mother}]\n"
    (folder / "records/pupils/ab-0001/pupil.yaml").write_text(PUPIL + home, encoding="utf-8")
    log = "- {date: 2026-11-12, kind: note, actions: [{what: Ring Jo of Ada, who: okafor, by: 2026-11-20}]}\n"
    (folder / "records/pupils/ab-0001/log.yaml").write_text(f"entries:\n{log}", encoding="utf-8")
    concern = "raised: 2026-10-12\nactions: [{what: Ask Zoe, by: 2026-11-20}]\n"
    (folder / "records/concerns").mkdir()
    (folder / "records/concerns/2026-10-12-new.yaml").write_text(concern, encoding="utf-8")
    for words in (("today",), ("review-due",), ("show", "ab-0001")):
        assert "agreed: Ring J. of A.\n" in send(*words).out
        assert "agreed: Ring Jo of Ada\n" in send(*words, "--names").out
    assert "Ask Zoe" not in send("today").out
    assert "agreed: Ask Zoe\n" in send("today", "--names").out
    for form in ("json", "csv", "md", "ics"):
        assert "Ring" not in send("review-due", "--format", form).out


def test_show_has_the_pupils_own(send):
    out = send("show", "ab-0001").out
    assert "ehc.review.circulate" in out
    assert "E Education, health and care plan" in out
    assert send("show", "ab-0002").err.startswith("send: there is no pupil ab-0002\n      did you mean ab-0001?")


def test_an_action_in_free_words_names_nobody(send, folder):
    log = folder / "records/pupils/ab-0001/log.yaml"
    text = "entries:\n- date: 2026-11-02\n  kind: parent-meeting\n  with: [mother]\n  shared: 2026-11-03\n"
    log.write_text(text + "  actions: [{what: Ring, who: Zanna's mother, by: 2026-11-10}]\n", encoding="utf-8")
    for form in ("text", "json", "csv", "md", "ics"):
        assert "Zanna" not in send("review-due", "--format", form).out, form
    assert "Zanna" in send("review-due", "--names").out


def test_csv_says_yes_and_no_and_leaves_empty_cells_empty(send):
    rows = list(csv.DictReader(io.StringIO(send("review-due", "--format", "csv").out)))
    assert {row["verified"] for row in rows} <= {"yes", "no"}
    assert not any(row["group"] == "[]" for row in rows)


def test_what_is_missing_has_a_line_of_its_own(send):
    out = send("review-due").out
    assert "\n                                    why: " in out
    assert "(sen policy)" not in out


def test_show_tells_of_a_needs_assessment(send, folder):
    path = folder / "records/pupils/ab-0001/assessments/2025-09-01.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text("kind: first\nreceived: 2025-09-01\n", encoding="utf-8")
    assert "EHCNA     2025-09-01, first: received by the LA 1 Sep 2025" in send("show", "ab-0001").out


def test_a_mistyped_id_leads_to_the_right_one(send):
    assert "did you mean ab-0001?" in send("review-due", "--pupil", "AB-001").err
    assert "send register --names" in send("show", "Ada").err
    assert "did you mean wcpm?" in send("measures", "wpm").err


def test_show_does_not_send_to_itself(send, folder):
    path = folder / "records/pupils/ab-0001/assessments/2026-09-07.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text("kind: first\nreceived: 2026-09-07\nadvice_asked: 2026-10-09\n", encoding="utf-8")
    assert "next: See `send show ab-0001`; send the advice" in send("review-due").out
    assert "next: Send the advice" in send("show", "ab-0001").out
