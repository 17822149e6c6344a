"""What two versions say differently, in words, in full and as a log may have it."""

from __future__ import annotations

from textwrap import dedent

import pytest

from sendcli.analysis.differences import differences, type_of
from sendcli.model.log import Log
from sendcli.model.plan import Plan
from sendcli.model.pupil import Pupil
from sendcli.reports.change_guard import guarded
from sendcli.reports.change_words import where, words
from sendcli.text.edit.splice import plain_of

PLAN = """\
kind: sen-support
start: 2026-09-07
targets:
- id: reading
  outcome: Ada reads aloud
  baseline: {date: 2026-09-14, value: 41}
  readings:
    2026-09-21: 42
- id: maths
  outcome: Counts to 20
"""
PUPIL = """\
name: {given: Ada, family: Example}
born: 2018-03-02
year: "4"
status:
- {from: 2023-01-09, provision: K, why: Behind in reading}
needs:
- {type: SLCN, rank: 1, from: 2023-01-09}
contacts:
- {name: Jo Example, relationship: mother}
also_at: [forest]
"""


def told(old: str | None, new: str | None, record=Plan, *, whole: bool = True) -> list[str]:
    """The changes in words."""
    before, after = (None if text is None else plain_of(dedent(text).encode()) for text in (old, new))
    kind = type_of(record, before, after)
    found = differences(before, after, kind)
    return [words(change if whole else guarded(change, kind), kind) for change in found]


@pytest.mark.parametrize(
    ("was", "now", "said"),
    [
        ("value: 41", "value: 43", "target reading: baseline 41 -> 43"),
        ("    2026-09-21: 42\n", "    2026-09-21: 42\n    2026-11-20: 52\n",
         "reading of target reading on 2026-11-20: 52 added"),
        ("2026-09-21: 42", "2026-09-21: 45", "reading of target reading on 2026-09-21: 42 -> 45"),
        ("2026-09-21: 42", "2026-09-21: {value: 42, by: okafor}",
         "reading of target reading on 2026-09-21: by set to okafor"),
        ("    2026-09-21: 42\n", "    2026-09-22: 42\n",
         "reading of target reading on 2026-09-21: 42 taken out|reading of target reading on 2026-09-22: 42 added"),
        ("Counts to 20\n", "Counts to 20\n  result: met\n", "target maths: result set to met"),
        ("- id: maths\n  outcome: Counts to 20\n", "", "target taken out: maths “Counts to 20”"),
        ("start: 2026-09-07\n", "start: 2026-09-07\nreview: 2026-12-02\n", "review set to 2026-12-02"),
        ("start: 2026-09-07\n", "start: 2026-09-07\nreview:\n", ""),
        ("start: 2026-09-07", "start:   2026-09-07 # a comment", ""),
    ],
)  # fmt: skip
def test_a_plan(was, now, said):
    assert was in PLAN
    assert "|".join(told(PLAN, PLAN.replace(was, now))) == said


@pytest.mark.parametrize(
    ("was", "now", "said"),
    [
        ("needs:", "- {from: 2026-01-15, provision: E}\nneeds:", "status row added: E from 2026-01-15"),
        (
            "2023-01-09, provision: K",
            "2023-01-10, provision: K",
            "status row 2023-01-10: from 2023-01-09 -> 2023-01-10",
        ),
        ("rank: 1", "rank: 2", "need SLCN: rank 1 -> 2"),
        ("[forest]", "[forest, farm]", "also at: farm added"),
        ("[forest]", "farm", "also at: forest -> farm"),
        ("given: Ada", "given: Ava", "name given Ada -> Ava"),
        ("born:", "odd: x\nborn:", "odd set to x"),
    ],
)
def test_a_pupil(was, now, said):
    assert told(PUPIL, PUPIL.replace(was, now), Pupil) == [said]


def test_entries_are_matched_by_what_they_are_not_by_their_number():
    swapped = """\
        kind: sen-support
        start: 2026-09-07
        targets:
        - {id: new, outcome: Something else}
        - {id: maths, outcome: Counts to 30}
        - {id: reading, outcome: Ada reads aloud, baseline: {date: 2026-09-14, value: 41}, readings: {2026-09-21: 42}}
        """
    assert told(PLAN, swapped) == ["target added: new “Something else”",
                                   "target maths: outcome “Counts to 20” -> “Counts to 30”"]  # fmt: skip


def test_entries_of_one_day_are_told_apart_by_what_they_say():
    entry = "- {{date: 2026-11-12, kind: {}}}\n"
    one, two, three = (entry.format(kind) for kind in ("contact", "meeting", "view"))
    said = told(f"entries:\n{one}{two}", f"entries:\n{one}{three}{two}", Log)
    assert said == ["log entry added: view date 2026-11-12"]


def test_what_a_log_may_have():
    """No name, no prose, nothing private: codes, numbers, days and ids only."""
    new = """\
        name: {given: Ava, family: Sample}
        born: 2018-03-03
        year: "5"
        status:
        - {from: 2023-01-09, provision: K, why: Far behind}
        - {from: 2026-01-15, provision: E, why: Very far behind}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09, description: Ada shouts}
        - {type: Ada, rank: 2}
        contacts:
        - {name: Jo Sample, relationship: mother}
        also_at: [Ada farm]
        Ada: rude
        """
    said = "\n".join(told(PUPIL, new, Pupil, whole=False))
    for word in ("Ava", "Sample", "Jo", "behind", "shouts", "farm", "rude", "2018"):
        assert word not in said
    for line in ("year 4 -> 5", "status row added: E from 2026-01-15, why …", "born changed", "name family changed"):
        assert line in said.splitlines()
    full = "\n".join(told(PUPIL, new, Pupil))
    assert "name given Ada -> Ava" in full
    assert "Ada: rude" not in full
    assert "Ada set to rude" in full


def test_a_whole_file_and_a_plan_of_another_kind():
    assert told(None, PLAN) == ["SEN support plan added: sen-support start 2026-09-07, targets (2)"]
    assert told(PLAN, None) == ["SEN support plan taken out: sen-support start 2026-09-07, targets (2)"]
    assert told(PLAN, PLAN.replace("sen-support", "local")) == ["kind sen-support -> local"]


def test_the_way_for_programs():
    before, after = plain_of(PLAN.encode()), plain_of(PLAN.replace("41", "43").encode())
    kind = type_of(Plan, before, after)
    assert [where(change) for change in differences(before, after, kind)] == ["targets/reading/baseline/value"]
