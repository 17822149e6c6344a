"""What an intervention did, on small schools."""

from __future__ import annotations

from datetime import date

import pytest

from sendcli.analysis.impact.impact import impact
from sendcli.analysis.impact.period import Period, term
from sendcli.analysis.methods.known import Unknown
from tests.analysis.impact.small import DAY, DELIVERED, TERM, group, known, looked, member, said, why
from tests.duties.build import school

SS = "{id: standardised, direction: up}"
PLAN = """
# records/pupils/kp-1/plans/2026-autumn.yaml
kind: sen-support
start: 2026-09-07
targets:
- id: reading
  outcome: Reads aloud
  measure: wcpm
  test: Group Reading
  baseline: {date: 2026-09-07, value: 40}
  target: {date: 2026-12-14, value: 68}
"""


def test_ten_pupils_have_a_mean_and_nine_have_none():
    changes = (7, 1, 15, 8, 10, 3, 0, -2, 5, 6)
    rows = [member(n, f"40 {40 + change}") for n, change in enumerate(changes, 1)]
    found = looked(group(*rows)).counts.group
    assert (found.both, found.improved, found.same, found.worse) == (10, 8, 1, 1)
    assert known(found.mean).mean == pytest.approx(5.3)
    # squares 513 - 10 · 5.3² = 232.1, s = √(232.1 / 9) = 5.07828, t(9) = 2.262157: 3.63278
    assert known(found.mean).interval[:2] == pytest.approx((5.3 - 3.63278, 5.3 + 3.63278), abs=1e-4)
    few = looked(group(*rows[:9])).counts.group
    assert "only 9 pupils" in why(few.mean)


@pytest.mark.parametrize(
    ("measure", "firsts", "last"),
    [
        ("sdq_total", (20, 19), 14),
        ("leuven_wellbeing", (2, 3), 4),
        ("percentile", (10, 11), 30),
        ("reading_age", ("6:04", "6:05"), "7:00"),
    ],
)
def test_what_must_not_be_averaged_is_not(measure, firsts, last):
    rows = [member(n, f'"{firsts[n % 2]}" "{last}"') for n in range(1, 13)]
    found = looked(group(*rows, measure=f"{{id: {measure}}}")).counts.group
    assert isinstance(found.mean, Unknown)
    assert "same change" not in found.mean.why
    assert found.improved == 12


def test_ages_have_a_ratio_gain_for_each_and_a_middle_one_from_ten_on():
    rows = [member(n, '"6:04" "6:08"') for n in range(1, 11)]
    found = looked(group(*rows, measure="{id: reading_age}"))
    # four months in 7 September to 6 November: one month and 30 of 31 days
    assert found.counts.group.ratio == pytest.approx(4 / (1 + 30 / 31))
    few = looked(group(*rows[:2], measure="{id: reading_age}"))
    assert isinstance(few.counts.group.ratio, Unknown)
    assert known(few.runs[0].pupils[0].gain).gained == 4


def test_standardised_scores_change_reliably_only_where_the_reliability_is_known():
    rows = [member(1, "82 90"), member(2, "82 96"), member(3, "96 82")]
    told = looked(group(*rows, measure="{id: standardised, reliability: 0.9}")).counts.group
    assert told.certain == {"reliably better": 1, "no reliable change": 1, "reliably worse": 1, "cannot say": 0}
    unknown = looked(group(*rows, measure=SS)).counts.group
    assert known(unknown.certain)["cannot say"] == 3
    assert "manual" in unknown.certain_why


def test_where_the_reliability_is_known_a_change_within_the_error_is_as_expected():
    rows = [member(1, "82 90", "judgement: as-expected"), member(2, "82 96", "judgement: as-expected")]
    least = "{id: standardised, reliability: 0.9, smallest_change: 5}"
    found = looked(group(*rows, measure=least))
    assert [row.compared.word for row in found.runs[0].pupils if row.compared] == ["agree", "differ"]
    assert (known(found.measure).unit, known(found.measure).least) == ("points", 5)


def test_reliably_better_is_lower_where_lower_is_better():
    rows = [member(1, "70 50"), member(2, "50 70")]
    found = looked(group(*rows, measure="{id: t_score, direction: down, reliability: 0.9}")).runs[0].pupils
    assert [row.certain for row in found] == ["reliably better", "reliably worse"]


def test_the_reliability_may_stand_at_the_test_that_the_target_names():
    plan = PLAN.replace("wcpm", "standardised").replace("value: 40", "value: 82").replace("value: 68", "value: 90")
    tests = "tests: [{name: group reading, measure: standardised, reliability: 0.9, years: ['4']}]"
    row = member(1, "82 96", "targets: [2026-autumn/reading]")
    assert (
        known(looked(group(row, measure=SS, settings=tests, files=plan)).counts.group.certain)["reliably better"] == 1
    )


@pytest.mark.parametrize("values", ['"<70" 80', '70 ">130"', '70 "7:02"'])
def test_values_beyond_the_test_or_of_another_one_are_no_change(values):
    row = looked(group(member(1, values), measure=SS)).runs[0].pupils[0]
    assert isinstance(row.moved, Unknown)


def test_sessions_are_counted_for_the_run_and_for_each_pupil():
    sessions = (
        "sessions:\n  2026-09-14: {value: delivered, absent: [kp-1]}\n  2026-09-15: part\n"
        "  2026-09-16: missed\n  2026-09-17: made-up\n  2026-09-21: missed\n"
    )
    found = looked(group(member(1), member(2, more="from: 2026-09-15"), sessions=sessions)).runs[0]
    assert found.counts.sessions[:2] == (2.5, 4)
    assert [row.sessions[:2] for row in found.pupils] == [(1.5, 4), (1.5, 3)]


def test_sessions_outside_the_period_do_not_count():
    period = Period(date(2026, 9, 15), date(2026, 9, 30), DAY)
    assert looked(group(member(1)), period).counts.sessions[:2] == (1, 1)


def test_targets_have_the_verdict_of_the_runs_last_day():
    row = member(1, "40", "targets: [2026-autumn/reading]")
    readings = "  readings: {" + ", ".join(f"2026-09-{day}: 40" for day in range(14, 21)) + "}\n"
    late = "  result: not-met\n  result_on: 2026-11-20\n"
    found = looked(group(row, files=PLAN + readings + late))
    (target,) = found.runs[0].pupils[0].targets
    assert (target.on, target.judged.verdict, target.result) == (date(2026, 11, 6), "no recent reading", "not-met")
    assert found.counts.verdicts["no recent reading"] == sum(found.counts.verdicts.values()) == 1
    early = looked(group(row, files=PLAN + readings + late), Period(date(2026, 9, 1), date(2026, 9, 30), DAY))
    assert early.runs[0].pupils[0].targets[0].on == date(2026, 9, 30)


def test_a_target_that_was_met_is_looked_at_on_that_day_and_one_of_a_closed_plan_on_its_last():
    row = member(1, "40", "targets: [2026-autumn/reading]")

    def day(more="", plan=PLAN, on=DAY):
        found = looked(group(row, files=plan + more), Period(TERM.first, min(DAY, on), on))
        return found.runs[0].pupils[0].targets[0]

    met = "  result: met\n  result_on: 2026-10-12\n"
    assert (day(met).on, day(met).result) == (date(2026, 10, 12), "met")
    assert day(plan=PLAN.replace("targets:", "end: 2026-10-16\ntargets:", 1)).on == date(2026, 10, 16)
    before = day(met, on=date(2026, 10, 9))
    assert (before.on, before.result) == (date(2026, 10, 9), "")


def test_a_draft_serves_nothing_unless_the_run_names_it():
    draft = PLAN.replace("targets:", "status: draft\ntargets:", 1) + "  provision: [chat]\n"
    assert looked(group(member(1, "40"), files=draft)).runs[0].pupils[0].targets == ()


def test_who_left_before_the_period_or_comes_after_it_took_no_part():
    period = Period(date(2026, 10, 1), date(2026, 10, 30), DAY)
    rows = [member(1, more="to: 2026-09-30"), member(2, more="to: 2026-10-01"), member(3, more="from: 2026-10-31")]
    assert [row.pupil for row in looked(group(*rows), period).runs[0].pupils] == ["kp-2"]


def test_after_the_pupils_own_last_day_no_session_is_theirs():
    assert looked(group(member(1, more="to: 2026-09-14"))).runs[0].pupils[0].sessions[:2] == (1, 1)


def test_exactly_the_share_asked_for_is_enough_and_a_day_is_not_past_on_itself():
    sessions = "sessions: {2026-09-14: delivered, 2026-09-15: delivered, 2026-09-16: delivered, 2026-09-17: delivered"
    run = f"end: {DAY}\nreview: {DAY}\n"
    assert set(said(group(member(1, "1 9"), sessions=f"{sessions}, 2026-09-18: missed}}\n", run=run))) == {
        "No target is named for them."
    }


def test_a_target_may_name_the_intervention_itself():
    found = looked(group(member(1, "40"), files=PLAN + "  provision: [chat]\n"))
    assert [one.target for one in found.runs[0].pupils[0].targets] == ["reading"]


def test_what_comes_after_the_day_is_not_known():
    rows = member(1, "40 50", "judgement: better")
    then = date(2026, 10, 5)
    row = looked(group(rows), Period(date(2026, 9, 1), then, then)).runs[0]
    assert (row.pupils[0].exit, row.pupils[0].judgement, row.decision, row.over) == (None, "", "", False)


LOW = (
    "sessions: {2026-09-14: delivered, 2026-09-15: missed, 2026-09-16: missed, 2026-09-17: missed, "
    "2026-09-18: delivered}\n"
)


def test_what_to_look_at():
    found = said(
        group(
            member(1, "40", "from: 2026-09-14"),
            member(2, "40 60", "judgement: worse, ehcp: [F1]"),
            member(3),
            run="end: 2026-11-06\nreview: 2026-10-19\nplanned: 9\n",
            sessions=LOW,
            offer='years: ["1", "2"]',
        )
    )
    assert found == {
        "2 of 5 planned sessions were delivered, under 80%: look at delivery before asking whether it helps.": (),
        "4 of the 9 sessions planned for the run are not written down.": (),
        "The review of 19 Oct 2026 has passed, and none is recorded.": (),
        "It ended on 6 Nov 2026, and no decision is recorded.": (),
        "No value at entry.": ("kp-3",),
        "Their part has ended without a value at exit.": ("kp-1", "kp-3"),
        "The reviewer's word and the value do not agree: look at both.": ("kp-2",),
        "No target is named for them; Section F of the EHC plan is.": ("kp-2",),
        "No target is named for them.": ("kp-1", "kp-3"),
        "Not in a year group that it is meant for.": ("kp-1", "kp-2", "kp-3"),
    }


DECIDED = "end: 2026-11-06\nreview: 2026-10-19\ndecision: keep\n"


def test_one_session_missed_of_two_says_nothing_of_delivery():
    few = "sessions: {2026-09-14: delivered, 2026-09-15: missed}\n"
    assert not [line for line in said(group(member(1, "40 50"), sessions=few)) if "were delivered" in line]


def test_of_a_run_that_was_decided_upon_nothing_is_asked_that_the_decision_answers():
    target = "targets: [2026-autumn/reading]"
    stale = PLAN + "  readings: {2026-09-14: 40}\n"
    found = said(group(member(1, "40 50", target), run=DECIDED, sessions=LOW, files=stale))
    assert list(found) == [
        "2 of 5 planned sessions were delivered, under 80%: its values say little about whether it helps.",
    ]
    old = said(group(member(1, "40 50", target), run=DECIDED, files=stale))
    assert list(old) == ["No recent reading, when it ended, for a target that it served."]
    steady = PLAN + "  readings: {" + ", ".join(f"2026-{day}: 40" for day in FLAT) + "}\n"
    behind = said(group(member(1, "40 50", target), run=DECIDED, files=steady))
    assert list(behind) == ["Not on course, when it ended, for a target that it served."]
    asked = said(group(member(1, "40 50", target), run=DECIDED.replace("decision: keep\n", ""), files=steady))
    assert list(asked) == [
        "The review of 19 Oct 2026 has passed, and none is recorded.",
        "It ended on 6 Nov 2026, and no decision is recorded.",
        "Not on course for a target that it serves: consider what to change.",
    ]


FLAT = ("09-14", "09-21", "09-28", "10-05", "10-12", "10-19", "11-02", "11-06")


def test_a_decision_written_down_before_the_last_day_leaves_the_questions_open():
    early = said(group(member(1, "40"), run="end: 2026-12-11\nreview: 2026-10-19\ndecision: keep\n"))
    assert "The review of 19 Oct 2026 has passed, and none is recorded." in early


def test_a_sound_run_leaves_nothing_to_look_at():
    row = member(1, "40 50", "targets: [2026-autumn/reading], judgement: better, meets: under 45")
    found = looked(group(row, files=PLAN))
    assert [look.what for look in found.runs[0].look if "reading" not in look.what] == []
    assert found.counts.met == 1
    assert found.counts.judgements == {"agree": 1, "differ": 0, "cannot say": 0}


def test_nothing_planned_no_measure_and_nobody():
    found = looked(group(member(1, "40 50"), measure="", sessions=""))
    assert isinstance(found.counts.sessions, Unknown)
    assert found.counts.group.mean == found.measure
    elsewhere = Period(date(2025, 1, 1), date(2025, 2, 1), DAY)
    assert impact(group(member(1)), elsewhere, DAY) == []
    (idle,) = impact(group(member(1)), elsewhere, DAY, ["chat"])
    assert (idle.runs, idle.counts.pupils) == ((), 0)


def test_each_pupil_counts_once_over_two_runs():
    again = "# records/interventions/chat/2026-later.yaml\nstart: 2026-11-09\npupils:\n- {pupil: kp-1, entry: 60}\n"
    found = looked(group(member(1, "40 60"), files=again + DELIVERED.replace("09-1", "11-1")))
    assert found.counts.group.pupils == 1
    assert [run.name for run in found.runs] == ["2026-autumn", "2026-later"]
    assert (found.counts.pupils, found.counts.group.both, known(found.counts.sessions).planned) == (1, 1, 4)


def test_of_two_runs_with_both_values_the_later_counts():
    again = "# records/interventions/chat/2026-later.yaml\nstart: 2026-11-09\npupils:\n"
    found = looked(group(member(1, "40 60"), files=again + member(1, "60 50").replace("11-06", "11-20")))
    assert (found.counts.group.improved, found.counts.group.worse) == (0, 1)


@pytest.mark.parametrize(
    ("name", "day", "first"),
    [("autumn", DAY, "2026-09-01"), ("Autumn", date(2027, 12, 1), "2027-09-02"), ("2026-autumn", date(2027, 12, 1),
     "2026-09-01"), ("autumn 2026", DAY, "2026-09-01")],
)  # fmt: skip
def test_a_term_is_the_last_one_so_called_that_has_begun(name, day, first):
    found = term(school(), name, day)
    assert not isinstance(found, str)
    assert found[0].isoformat() == first


def test_a_term_that_has_not_begun_is_none():
    assert term(school(), "spring", DAY) == "2026-autumn"
    assert TERM.has(group(member(1)).programmes["chat"].runs["2026-autumn"])
