"""Logs."""

from __future__ import annotations

import pytest

from tests.checks.conftest import Problems
from tests.checks.told import told

# The bad example of each manual page, and what is said of it.
SAID = {
    "LOG001": [("log.yaml:3:10", "this entry of 1 Oct 2026 stands after one of 12 Nov 2026")],
    "LOG002": [("log.yaml:2:10", "1 Oct 2020 is more than a year before the pupil joined on 5 Sep 2022")],
    "LOG003": [("log.yaml:3:9", "the record of a restrictive intervention has no recorded")],
    "LOG004": [("log.yaml:2:81", "recorded on 2 Nov 2026, before it happened on 12 Nov 2026")],
    "LOG005": [("log.yaml:6:68", "this action is done on 4 Dec 2025, before the entry of 12 Nov 2026")],
    "LOG006": [("log.yaml:2:28", "a meeting with parents, but nobody is named who took part")],
    "LOG007": [("log.yaml:3:3", "this entry stands twice")],
    "LOG008": [("log.yaml:2:10", "1 Oct 2062 is more than a year after the last term on file")],
}


@pytest.mark.parametrize("code", SAID)
def test_bad_example_is_told(code: str) -> None:
    assert told(code) == SAID[code]


def test_the_day_before_the_law_needs_no_whole_record(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/log.yaml
    entries:
    - {date: 2026-03-31, kind: restrictive-intervention, summary: Held by the arm}
    - {date: 2026-04-01, kind: restrictive-intervention, summary: Held by the arm}
    """
    assert problems.of("LOG003") == [
        "pupils/ef-0003/log.yaml:3 the record of a restrictive intervention has no intervention,"
        " no why, no staff, no recorded"
    ]


def test_entries_of_one_day_may_stand_in_any_order(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/log.yaml
    entries:
    - {date: 2026-11-12, time: "15:40", kind: note, summary: Read to Year 1}
    - {date: 2026-11-12, time: "09:00", kind: note, summary: Read to Year 1}
    """
    assert problems == []


def test_a_year_either_side_is_let_through(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/log.yaml
    entries:
    - {date: 2021-09-06, kind: transition, summary: The nursery rang}
    """
    assert problems.of("LOG002") == []


def test_after_leaving(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/pupil.yaml
    name: {given: Noor, family: Instance}
    born: 2017-11-20
    year: "4"
    joined: 2022-09-05
    left: {date: 2024-07-19, to: Valley School}
    status:
    - {from: 2023-01-15, provision: K}
    needs:
    - {type: SLCN, rank: 1}
    # records/pupils/ef-0003/log.yaml
    entries:
    - {date: 2025-07-18, kind: note, summary: Sent a postcard}
    - {date: 2026-07-18, kind: note, summary: Sent another}
    """
    assert problems.of("LOG002") == [
        "pupils/ef-0003/log.yaml:3 18 Jul 2026 is more than a year after the pupil left on 19 Jul 2024"
    ]


def test_parents_told_too_early(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/log.yaml
    entries:
    - {date: 2026-11-12, kind: incident, summary: Left the hall, parents_told: 2026-11-11}
    """
    assert problems.of("LOG004") == [
        "pupils/ef-0003/log.yaml:2 parents told on 11 Nov 2026, before it happened on 12 Nov 2026"
    ]


def test_action_due_before_it_was_agreed(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/log.yaml
    entries:
    - date: 2026-11-12
      kind: note
      actions:
      - {what: Ring the OT, by: 2026-10-12, done: yes}
    """
    assert problems.of("LOG005") == [
        "pupils/ef-0003/log.yaml:5 this action is due on 12 Oct 2026, before the entry of 12 Nov 2026"
    ]


def test_up_to_a_year_after_the_last_term(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/log.yaml
    entries:
    - {date: 2028-07-21, kind: note, summary: Read to Year 1}
    - {date: 2028-07-23, kind: note, summary: Read to Year 2}
    """
    assert [line.split()[0] for line in problems.of("LOG008")] == ["pupils/ef-0003/log.yaml:3"]
