"""Interventions, their runs, sessions and slots."""

from __future__ import annotations

import pytest

from tests.checks.conftest import Problems
from tests.checks.told import told

# The bad example of each manual page, and what is said of it.
SAID = {
    "INT001": [("intervention.yaml:7:5", "the intervention ends on 21 Jul 2023, before it begins on 2 Sep 2024")],
    "INT002": [("intervention.yaml:2:8", "this intervention is universal, but it has runs with named pupils")],
    "INT003": [("intervention.yaml:2:8", "this intervention has no `entry` and no `measure`")],
    "INT004": [("intervention.yaml:5:15", "“leuven” is not a measure")],
    "INT005": [("intervention.yaml:5:37", "the direction is up here, but on sdq_total less is better")],
    "RUN001": [("2027-spring.yaml:2:6", "the run ends on 19 Mar 2026, before it starts on 11 Jan 2027")],
    "RUN002": [("2027-spring.yaml:2:6", "this run takes 61 weeks")],
    "RUN003": [("2027-spring.yaml:1:8", "starts on 11 Jan 2027, after the intervention ended on 21 Jul 2026")],
    "RUN004": [("2027-spring.yaml:5:11", "ab-0001 is in this run twice")],
    "RUN005": [("2027-spring.yaml:4:11", "ef-0003 left on 21 Jul 2026, before 11 Jan 2027")],
    "RUN006": [("2027-spring.yaml:4:26", "18 Jan 2026 is outside the run, which goes from 11 Jan 2027 to 19 Mar 2027")],
    "RUN007": [
        ("2027-spring.yaml:4:72", "the exit value was taken on 18 Mar 2026, before that at entry was on 11 Jan 2027")
    ],
    "RUN008": [("2027-spring.yaml:4:26", "ab-0001 has a value at the end, but none at entry")],
    "RUN009": [("2027-spring.yaml:3:11", "ab-0001 is in Year 4; the intervention is for 1, 2")],
    "RUN010": [("2027-spring.yaml:3:8", "no training in this intervention is recorded for lund")],
    "RUN020": [("2027-spring.yaml:5:12", "12 Jan 2026 is outside the run, which goes from 11 Jan 2027 to 19 Mar 2027")],
    "RUN021": [("2027-spring.yaml:5:12", "Sat 16 Jan 2027 is at the weekend")],
    "RUN022": [("2027-spring.yaml:5:10", "planned were 1 sessions, but 2 are on file as delivered")],
    "RUN023": [("2027-spring.yaml:6:42", "ef-0003 was absent from this session, but is not in the run")],
    "RUN024": [("2027-spring-b.yaml:7:20", "okafor is in two places on Tuesdays from 09:30 to 09:45")],
}


@pytest.mark.parametrize("code", SAID)
def test_bad_example_is_told(code: str) -> None:
    assert told(code) == SAID[code]


def test_own_layer_of_the_school_needs_no_measure(problems: Problems) -> None:
    """
    # records/interventions/word-wall/intervention.yaml
    name: Word wall
    layer: universal
    areas: [communication-and-interaction]
    """
    assert problems == []


def test_entry_criteria_alone_are_not_enough(problems: Problems) -> None:
    """
    # records/interventions/word-wall/intervention.yaml
    name: Word wall
    layer: specialist
    areas: [communication-and-interaction]
    entry: [Says fewer than 50 words]
    """
    assert problems.of("INT003") == ["interventions/word-wall/intervention.yaml:2 this intervention has no `measure`"]


def test_direction_of_a_measure_that_has_none_is_free(problems: Problems) -> None:
    """
    # records/interventions/calm/intervention.yaml
    name: Calm corner
    layer: targeted
    areas: [social-emotional-and-mental-health]
    entry: [Leaves class daily]
    measure: {id: frequency, direction: down}
    """
    assert problems == []


def test_run_before_the_intervention_began(problems: Problems) -> None:
    """
    # records/interventions/lego-club/intervention.yaml
    name: Construction club
    layer: targeted
    areas: [communication-and-interaction]
    entry: [Finds it hard to work with a partner]
    measure: {id: leuven_involvement}
    from: 2027-02-01
    # records/interventions/lego-club/2027-spring.yaml
    start: 2027-01-11
    pupils: [{pupil: ab-0001}]
    """
    assert problems.of("RUN003") == [
        "interventions/lego-club/2027-spring.yaml:1 starts on 11 Jan 2027, before the intervention began on 1 Feb 2027"
    ]


def test_pupil_who_joined_later(problems: Problems) -> None:
    """
    # records/interventions/precision-teaching/2021-autumn.yaml
    start: 2021-09-20
    end: 2021-12-10
    pupils: [{pupil: ab-0001}]
    """
    assert problems.of("RUN005") == [
        "interventions/precision-teaching/2021-autumn.yaml:3 ab-0001 joined on 5 Sep 2022, after 10 Dec 2021"
    ]


def test_pupil_out_before_in(problems: Problems) -> None:
    """
    # records/interventions/precision-teaching/2027-spring.yaml
    start: 2027-01-11
    end: 2027-03-19
    pupils: [{pupil: ab-0001, from: 2027-02-01, to: 2027-01-18}]
    """
    assert problems.of("RUN006") == [
        "interventions/precision-teaching/2027-spring.yaml:3 the pupil's last day is on 18 Jan 2027,"
        " before the first is on 1 Feb 2027"
    ]


def test_made_up_sessions_may_follow_for_two_weeks(problems: Problems) -> None:
    """
    # records/interventions/precision-teaching/2026-late.yaml
    start: 2026-11-02
    end: 2026-11-27
    pupils: [{pupil: ef-0003}]
    sessions:
      2026-12-01: made-up
      2026-12-11: made-up
      2026-12-14: made-up
      2026-12-02: delivered
    """
    assert [line.rpartition(":")[2].split()[0] for line in problems.of("RUN020")] == ["7", "8"]


def test_missed_sessions_need_no_school_day(problems: Problems) -> None:
    """
    # records/interventions/precision-teaching/2026-late.yaml
    start: 2026-10-05
    end: 2026-11-27
    pupils: [{pupil: ef-0003}]
    sessions:
      2026-10-23: {value: missed, why: INSET day}
      2026-10-26: delivered
    """
    assert problems.of("RUN021") == [
        "interventions/precision-teaching/2026-late.yaml:6 Mon 26 Oct 2026 is not a school day in the school's calendar"
    ]


def test_days_beyond_the_calendar_are_not_judged(problems: Problems) -> None:
    """
    # records/interventions/precision-teaching/2025-late.yaml
    start: 2025-10-06
    end: 2025-11-28
    pupils: [{pupil: ef-0003}]
    sessions: {2025-10-28: delivered}
    """
    assert problems.of("RUN021") == []


def test_missed_sessions_do_not_count_as_delivered(problems: Problems) -> None:
    """
    # records/interventions/precision-teaching/2026-late.yaml
    start: 2026-11-02
    end: 2026-11-27
    pupils: [{pupil: ef-0003}]
    planned: 2
    sessions: {2026-11-02: delivered, 2026-11-03: missed, 2026-11-04: part}
    """
    assert problems == []


def test_nothing_is_said_of_training_where_none_is_recorded(problems: Problems) -> None:
    """
    # records/staff/okafor.yaml
    name: Ngozi Okafor
    roles: [teaching-assistant]
    from: 2020-09-01
    rate: ta
    # records/interventions/precision-teaching/2026-late.yaml
    start: 2026-11-02
    end: 2026-11-27
    staff: [lund]
    pupils: [{pupil: ef-0003}]
    """
    assert problems.of("RUN010") == []


def test_slots_of_other_days_times_of_year_and_people_do_not_clash(problems: Problems) -> None:
    """
    # records/interventions/precision-teaching/a.yaml
    start: 2026-11-02
    end: 2026-11-27
    staff: [okafor]
    pupils: [{pupil: ef-0003}]
    slots: [{day: tue, from: "09:15", to: "09:45"}]
    # records/interventions/precision-teaching/b.yaml
    start: 2026-11-30
    end: 2026-12-11
    staff: [okafor]
    pupils: [{pupil: ef-0003}]
    slots: [{day: tue, from: "09:15", to: "09:45"}]
    # records/interventions/precision-teaching/c.yaml
    start: 2026-11-02
    end: 2026-11-27
    staff: [okafor]
    pupils: [{pupil: ef-0003}]
    slots:
    - {day: wed, from: "09:15", to: "09:45"}
    - {day: tue, from: "09:15", to: "09:45", staff: lund}
    """
    assert problems.of("RUN024") == []


def test_every_day_meets_each_day(problems: Problems) -> None:
    """
    # records/interventions/precision-teaching/a.yaml
    start: 2026-11-02
    end: 2026-11-27
    staff: [okafor]
    pupils: [{pupil: ef-0003}]
    slots: [{day: every-day, from: "09:00", to: "09:30"}]
    # records/interventions/precision-teaching/b.yaml
    start: 2026-11-09
    end: 2026-12-11
    staff: [okafor]
    pupils: [{pupil: ef-0003}]
    slots: [{day: thu, from: "09:15", to: "09:45"}]
    """
    assert problems.of("RUN024") == [
        "interventions/precision-teaching/b.yaml:5 okafor is in two places on Thursdays from 09:15 to 09:30"
    ]


def test_no_session_at_the_weekend_whatever_became_of_it(problems: Problems) -> None:
    """
    # records/interventions/precision-teaching/2027-spring.yaml
    start: 2027-01-11
    pupils:
    - {pupil: ab-0001}
    sessions: {2027-01-16: missed, 2031-01-11: delivered}
    """
    assert [line.split(" ", 1)[1] for line in problems.of("RUN021")] == [
        "Sat 16 Jan 2027 is at the weekend",
        "Sat 11 Jan 2031 is at the weekend",
    ]
