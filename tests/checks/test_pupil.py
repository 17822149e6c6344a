"""Born, joined, left, year group and class."""

from __future__ import annotations

from tests.checks.conftest import Problems


def test_before_birth(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2023-03-02
    year: "4"
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    joined: 2023-09-05
    """
    assert problems.of("PUP001") == [
        "pupils/ab-0001/pupil.yaml:5 9 Jan 2023 is before the pupil was born",
        "pupils/ab-0001/pupil.yaml:7 9 Jan 2023 is before the pupil was born",
    ]


def test_a_day_of_birth_after_everything_else_is_the_one_that_is_wrong(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2036-03-02
    year: "4"
    joined: 2022-09-05
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    """
    assert problems.of("PUP0") == [
        "pupils/ab-0001/pupil.yaml:2 3 dates of this pupil are before the day of birth",
    ]


def test_left_before_joining(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    joined: 2025-09-01
    left: {date: 2025-07-21}
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    """
    assert problems.of("PUP002") == [
        "pupils/ab-0001/pupil.yaml:5 the pupil left on 21 Jul 2025, before joining",
    ]


def test_year_not_taught(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2015-03-02
    year: "7"
    status:
    - {from: 2025-01-09, provision: N}
    """
    assert problems.of("PUP003") == [
        "pupils/ab-0001/pupil.yaml:3 year group 7 is not taught at this school",
    ]


def test_class_of_another_year(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    class: 3B
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    """
    assert problems.of("PUP004") == [
        "pupils/ab-0001/pupil.yaml:4 class 3B, but year group 4",
    ]


def test_class_named_after_a_tree(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    class: Oak
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    """
    assert problems.of("PUP004") == []


def test_mixed_class(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    class: 4/5
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    """
    assert problems.of("PUP004") == []


def test_second_place_without_a_name(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    enrolment: subsidiary
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    """
    assert problems.of("PUP005") == [
        "pupils/ab-0001/pupil.yaml:4 the registration is `subsidiary`, but no other place is named",
    ]


def test_two_years_off(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2016-03-02
    year: "4"
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    """
    assert problems.of("PUP006") == [
        "pupils/ab-0001/pupil.yaml:3 year group 4, but by age the pupil belongs to Year 6",
    ]
    assert "`born` is on line 2; counted for 2026-27" in problems.notes("PUP006")


def test_one_year_off_may_be(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2017-03-02
    year: "4"
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    """
    assert problems.of("PUP006") == []


def test_two_years_off_and_explained(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2016-03-02
    year: "4"
    out_of_year: {chronological: "6"}
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    """
    assert problems.of("PUP006") == []


def test_before_the_year_groups_move_up(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2016-03-02
    year: "5"
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    # records/calendar/2027-28.yaml
    terms:
    - {name: autumn, from: 2027-09-01, to: 2027-12-17}
    """
    assert problems.of("PUP006") == []


def test_leavers_are_counted_for_their_last_year(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2013-03-02
    year: "4"
    left: {date: 2022-07-21}
    status:
    - {from: 2020-01-09, provision: N}
    """
    assert problems.of("PUP006") == []


def test_out_of_year_wrong(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    out_of_year: {chronological: "6"}
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    """
    assert problems.of("PUP007") == [
        "pupils/ab-0001/pupil.yaml:4 by age the pupil belongs to Year 4, not to year group 6",
    ]


def test_out_of_year_but_not(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    out_of_year: {chronological: "4"}
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    """
    assert problems.of("PUP008") == [
        "pupils/ab-0001/pupil.yaml:4 `out_of_year` says year group 4, which is the one the pupil is taught in",
    ]


def test_base_that_is_not_there(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    flags: {base: yes}
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    """
    assert problems.of("PUP009") == [
        "pupils/ab-0001/pupil.yaml:4 the pupil has a place in the base, but school.yaml has no `base:`",
    ]


def test_premium_plus_without_care(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    funding:
    - {kind: pupil-premium-plus}
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    """
    assert problems.of("PUP010") == [
        "pupils/ab-0001/pupil.yaml:5 pupil premium plus, but no care is recorded",
    ]


def test_proficiency_without_eal(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    flags: {eal: no}
    language: {proficiency: B}
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    """
    assert problems.of("PUP011") == [
        "pupils/ab-0001/pupil.yaml:5 a proficiency in English is recorded, but the pupil is not EAL",
    ]


def test_protection_file_sent_and_not(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    left: {date: 2026-12-18, protection_file: to-send, protection_file_sent: 2027-01-05}
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    """
    assert problems.of("PUP012") == [
        "pupils/ab-0001/pupil.yaml:4 `protection_file` is `to-send`, but there is a date of sending",
    ]


def test_result_in_words_is_a_result(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    assessments:
    - {date: 2026-09-14, measure: standardised}
    - {date: 2026-09-14, measure: writing, words: "working at Year 2, secure"}
    - {date: 2026-09-14, measure: standardised, percentile: 14}
    """
    assert problems.of("PUP013") == ["pupils/ab-0001/pupil.yaml:9 this result has neither a value nor words"]
