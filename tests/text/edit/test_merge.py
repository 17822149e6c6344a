"""Two people changed the same record."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sendcli.text.edit.merge import merged
from tools.faults.merges import judge, pair

BASE = """\
start: 2026-09-07  # agreed
targets:
- id: reading
  outcome: Reads aloud
  readings:
    2026-09-14: 41
entries:
- {date: 2026-09-20, kind: note, by: okafor, summary: First}
tags: [a]
"""


def with_(*changes: tuple[str, str]) -> bytes:
    """The record with some texts put in place of others."""
    text = BASE
    for old, new in changes:
        assert text.count(old) == 1
        text = text.replace(old, new)
    return text.encode()


READING = "    2026-09-14: 41\n"
ENTRY = "- {date: 2026-09-20, kind: note, by: okafor, summary: First}\n"
LATER = "- {date: 2026-11-20, kind: note, by: lund, summary: Second}\n"
SOONER = "- {date: 2026-10-20, kind: note, by: okafor, summary: Third}\n"

BOTH = {
    "readings of two days, in their order": (
        [(READING, READING + "    2026-11-21: 45\n")], [(READING, READING + "    2026-11-20: 43\n")],
        [(READING, READING + "    2026-11-20: 43\n    2026-11-21: 45\n")]),
    "log entries, in the order of their days": (
        [(ENTRY, ENTRY + LATER)], [(ENTRY, ENTRY + SOONER)], [(ENTRY, ENTRY + SOONER + LATER)]),
    "the same entry once": ([(ENTRY, ENTRY + LATER)], [(ENTRY, ENTRY + LATER)], [(ENTRY, ENTRY + LATER)]),
    "a correction here, a new reading there": (
        [("41", "42")], [(READING, READING + "    2026-11-20: 43\n")],
        [(READING, "    2026-09-14: 42\n    2026-11-20: 43\n")]),
    "a date corrected here, an entry added there": (
        [("date: 2026-09-20", "date: 2026-09-21")], [(ENTRY, ENTRY + LATER)],
        [("date: 2026-09-20", "date: 2026-09-21"), ("tags", LATER + "tags")]),
    "two fields of one entry": (
        [("Reads aloud", "Reads")], [("  readings", "  who: okafor\n  readings")],
        [("Reads aloud", "Reads"), ("  readings", "  who: okafor\n  readings")]),
    "a remark of one side": (
        [(READING, READING + "    2026-11-21: 45\n")], [(READING, READING + "    2026-11-20: 43  # noisy\n")],
        [(READING, READING + "    2026-11-20: 43  # noisy\n    2026-11-21: 45\n")]),
    "texts of a list": ([("[a]", "[a, b]")], [("[a]", "[a, c]")], [("[a]", "[a, c, b]")]),
}  # fmt: skip


@pytest.mark.parametrize(("ours", "theirs", "result"), BOTH.values(), ids=BOTH)
def test_both_changes_stand(ours, theirs, result) -> None:
    assert merged(BASE.encode(), with_(*ours), with_(*theirs)) == with_(*result)


CONFLICTS = {
    "the same reading corrected twice": ([("41", "42")], [("41", "43")]),
    "one day, two readings": (
        [(READING, READING + "    2026-11-20: 43\n")], [(READING, READING + "    2026-11-20: 44\n")]),
    "one entry written by both": (
        [(ENTRY, ENTRY + LATER)], [(ENTRY, ENTRY + LATER.replace("Second", "Another"))]),
    "deleted here, changed there": ([(ENTRY, ""), ("entries:\n", "")], [("First", "1st")]),
    "an entry's date corrected twice": (
        [("date: 2026-09-20", "date: 2026-09-21")], [("date: 2026-09-20", "date: 2026-09-22")]),
    "a remark that would be lost": (
        [(READING, READING + "    2026-11-21: 45  # alone\n")],
        [(READING, READING + "    2026-11-20: 43  # noisy\n")]),
    "a file that cannot be read": ([("[a]", "[a")], [("41", "42")]),
}  # fmt: skip


@pytest.mark.parametrize(("ours", "theirs"), CONFLICTS.values(), ids=CONFLICTS)
def test_a_person_has_to_decide(ours, theirs) -> None:
    assert merged(BASE.encode(), with_(*ours), with_(*theirs)) is None
    assert merged(BASE.encode(), with_(*theirs), with_(*ours)) is None


def test_a_log_that_both_began() -> None:
    made = merged(b"", f"entries:\n{LATER}".encode(), f"entries:\n{SOONER}".encode())
    assert made == f"entries:\n{SOONER}{LATER}".encode()


def test_a_record_that_both_began_is_a_conflict() -> None:
    assert merged(b"", b"name: Ash\n", b"name: Ash\nborn: 2017-03-02\n") is None


def test_what_git_makes_of_the_lines_is_not_believed() -> None:
    """A field at the top here and at the bottom there: git keeps both lines."""
    ours, theirs = b"lead: okafor\n" + BASE.encode(), BASE.encode() + b"lead: lund\n"
    assert merged(BASE.encode(), ours, theirs, b"lead: okafor\n" + BASE.encode() + b"lead: lund\n") is None


def test_line_ends_of_ours_stay() -> None:
    theirs = with_((ENTRY, ENTRY + LATER)).replace(b"\n", b"\r\n")
    ours = with_((READING, READING + "    2026-11-20: 43\n"))
    wanted = with_((READING, READING + "    2026-11-20: 43\n"), (ENTRY, ENTRY + LATER))
    assert merged(BASE.encode(), ours, theirs) == wanted


@given(st.randoms(use_true_random=False))
@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_nothing_of_either_is_lost_or_doubled(chance: Random) -> None:
    assert judge(*pair(chance), Counter()) == ""
