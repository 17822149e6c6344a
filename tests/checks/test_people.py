"""Lists of people."""

from __future__ import annotations

from tests.checks.conftest import Problems
from tests.checks.told import told


def test_bad_example_is_told() -> None:
    assert told("PPL001") == [("log.yaml:4:9", "`with` holds one text with a comma, where a list is meant")]


def test_round_brackets_make_no_list(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/log.yaml
    entries:
    - date: 2026-11-12
      kind: parent-meeting
      with: (father, pupil)
    """
    assert problems.of("PPL") == [
        "pupils/ef-0003/log.yaml:4 `with` holds one text with a comma, where a list is meant",
    ]


def test_one_person_in_quotes_brackets_or_below_a_hyphen(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/log.yaml
    entries:
    - {date: 2026-11-12, kind: meeting, with: "R. Example, class teacher"}
    - {date: 2026-11-13, kind: meeting, with: ["R. Example, class teacher"]}
    - date: 2026-11-14
      kind: meeting
      with:
      - R. Example, class teacher
    """
    assert problems.of("PPL") == []
