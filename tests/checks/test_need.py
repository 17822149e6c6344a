"""The needs of a pupil."""

from __future__ import annotations

from datetime import date

import pytest

from sendcli.checks.pupils import need_codes
from sendcli.codes.codelist import Code, CodeList
from tests.checks.conftest import Problems
from tests.checks.sound_school import files_in, problems_of


def test_no_primary(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 2, from: 2023-01-09}
    """
    assert problems.of("NED001") == [
        "pupils/ab-0001/pupil.yaml:7 the status is K, but there is no primary need for it",
    ]


def test_no_needs_at_all(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2023-01-09, provision: K}
    """
    assert problems.of("NED001") == [
        "pupils/ab-0001/pupil.yaml:5 the status is K, but there is no primary need for it",
    ]


def test_the_primary_need_had_ended(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2026-01-15, provision: K}
    needs:
    - {type: SLCN, rank: 1, to: 2025-07-21}
    """
    assert problems.of("NED001") == [
        "pupils/ab-0001/pupil.yaml:7 the status is K, but there is no primary need for it",
    ]


def test_none_needed_while_monitored(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2026-01-15, provision: N, monitoring: yes}
    """
    assert problems.of("NED") == []


def test_two_primaries(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1}
    - {type: ASD, rank: 1, from: 2025-03-11}
    """
    assert problems.of("NED002") == [
        "pupils/ab-0001/pupil.yaml:8 ASD and SLCN are both the primary need at one time",
    ]
    assert "SLCN holds without dates (line 7)" in problems.notes("NED002")


def test_one_primary_after_the_other(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, to: 2025-03-10}
    - {type: ASD, rank: 1, from: 2025-03-11}
    """
    assert problems.of("NED") == []


def test_gap_in_ranks(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1}
    - {type: ASD, rank: 3}
    """
    assert problems.of("NED003") == [
        "pupils/ab-0001/pupil.yaml:8 rank 3, but no need has rank 2 when it begins",
    ]


def test_rank_twice(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1}
    - {type: ASD, rank: 2}
    - {type: HI, rank: 2}
    """
    assert problems.of("NED003") == [
        "pupils/ab-0001/pupil.yaml:9 rank 2 stands twice, for ASD and HI",
    ]


def test_need_twice(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1}
    - {type: SLCN, rank: 2}
    """
    assert problems.of("NED004") == [
        "pupils/ab-0001/pupil.yaml:8 SLCN is recorded twice for the same time",
    ]


def test_down_syndrome_before_its_code(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: DS, rank: 1, from: 2023-01-09}
    """
    assert problems.of("NED005") == [
        "pupils/ab-0001/pupil.yaml:7 DS is in use since 1 Jan 2025, this need begins before",
    ]


def test_besd_goes_on(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: BESD, rank: 1, from: 2023-01-09}
    """
    assert problems.of("NED005") == [
        "pupils/ab-0001/pupil.yaml:7 BESD ended on 31 Aug 2014, this need goes on",
    ]


@pytest.mark.parametrize(
    ("days", "notes"),
    [("from: 2023-01-09", []), ("from: 2023-01-09, to: 2030-07-21", ["end this row"])],
    ids=["open", "beyond"],
)
def test_a_code_that_ends_in_years_to_come(monkeypatch: pytest.MonkeyPatch, days: str, notes: list[str]) -> None:
    ending = CodeList("need type", "a list to come", [Code("SLCN", "Speech", end=date(2029, 8, 31))])
    monkeypatch.setattr(need_codes, "NEED_TYPE", ending)
    file = f"""
    # records/pupils/ab-0001/pupil.yaml
    name: {{given: Ada, family: Example}}
    born: 2018-03-02
    year: "4"
    status:
    - {{from: 2023-01-09, provision: K}}
    needs:
    - {{type: SLCN, rank: 1, {days}}}
    """
    assert Problems(problems_of(files_in(file))).notes("NED005")[1:] == notes


def test_besd_as_history(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2005-03-02
    year: "4"
    status:
    - {from: 2013-01-09, provision: N}
    needs:
    - {type: BESD, rank: 1, from: 2013-01-09, to: 2014-08-31}
    """
    assert problems.of("NED005") == []


def test_nsa_with_a_plan(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2026-01-15, provision: E}
    needs:
    - {type: NSA, rank: 1}
    """
    assert problems.of("NED006") == [
        "pupils/ab-0001/pupil.yaml:7 NSA does not go with an EHC plan",
    ]


def test_needs_go_on_without_status(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2026-01-15, provision: N}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    """
    assert problems.of("NED007") == [
        "pupils/ab-0001/pupil.yaml:7 the status is N since 15 Jan 2026, but this need goes on",
    ]


def test_needs_of_a_pupil_who_is_monitored(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2026-01-15, provision: N, monitoring: yes}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    """
    assert problems.of("NED") == []
