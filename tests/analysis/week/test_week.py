"""The weekly question on the small school, laid over file by file."""

from __future__ import annotations

from datetime import date

from sendcli.analysis.week.week import Known, Week, week
from sendcli.checks.run import run
from tests.checks.sound_school import FILES, laid_over, loaded

PUPIL = "records/pupils/ab-0001/pupil.yaml"
PLAN = "records/pupils/ab-0001/plans/2026-autumn.yaml"
LOG = "records/pupils/ab-0001/log.yaml"
RUN = "records/interventions/precision-teaching/2026-autumn.yaml"
REVIEW = "records/pupils/ef-0003/reviews/2026-12-02.yaml"
SINCE, DAY = date(2026, 11, 16), date(2026, 11, 23)


def asked(later: dict[str, str | None], touched: dict[str, date] | None = None, then: bool = True) -> Week:
    """The summary where some files were changed or added in the week."""
    before, now = loaded(FILES), loaded(laid_over(later))
    return week(
        Known(now.school, before.school if then else None, touched=touched or {}, problems=run(now)), SINCE, DAY
    )


def test_what_the_week_brought():
    found = asked({PLAN: FILES[PLAN].replace("44\n", "44\n    2026-11-17: 45\n")})
    assert [str(count) for count in found.behind.counts or ()] == ["1 reading"]
    assert asked({}, then=False).behind.counts is None


def test_sessions_count_by_their_own_day():
    text = FILES[RUN].replace("22: delivered", "22: delivered\n  2026-11-17: delivered\n  2026-11-18: missed")
    sessions = asked({RUN: text}).behind.sessions
    assert (getattr(sessions, "delivered", None), getattr(sessions, "planned", None)) == (1, 2)


def test_legal_clocks_stand_apart_by_whom_they_bind():
    found = asked({REVIEW: "kind: annual\nplanned: 2026-12-02\n"})
    assert [(item.duty.id, item.days) for item in found.ahead.ours.late] == [
        ("ehc.review.circulate", -5),
        ("ehc.review.notice", -5),
    ]
    assert {item.bound for item in (*found.ahead.theirs.late, *found.ahead.theirs.soon)} <= {"la", "parent"}
    assert [item.duty.id for item in found.papers.notices] == ["ehc.review.notice"]
    assert "ehc.review.circulate" in [item.duty.id for item in found.papers.circulate]
    assert found.behind.missed[0].pupil == "ef-0003"


def test_a_legal_clock_that_the_school_made_stricter_is_legal_all_the_same():
    settings = "records/school.yaml"
    rule = "rules:\n- {tightens: ehc.review.circulate, every: 4, unit: weeks}\n"
    review: dict[str, str | None] = {REVIEW: "kind: annual\nplanned: 2026-12-09\n"}
    found = asked({settings: FILES[settings] + rule, **review}).ahead
    (item,) = [item for item in found.ours.late if item.duty.id == "ehc.review.circulate"]
    assert (item.due, item.duty.force) == (date(2026, 11, 11), "the school's own")
    usual = [(item.due, item.duty.id) for item in asked(review).ahead.ours.soon]
    assert (date(2026, 11, 25), "ehc.review.circulate") in usual


def test_what_was_done_has_left_the_list():
    review = "kind: annual\nplanned: 2026-12-02\n"
    before = loaded(laid_over({REVIEW: review}))
    after = loaded(laid_over({REVIEW: f"{review}invited: 2026-11-17\ncirculated: 2026-11-17\n"}))
    found = week(Known(after.school, before.school), SINCE, DAY)
    assert {item.duty.id for item in found.behind.settled} == {"ehc.review.notice", "ehc.review.circulate"}
    same = week(Known(before.school, before.school), SINCE, DAY)
    assert same.behind.settled == ()


def test_a_pupil_whose_file_cannot_be_read_has_settled_nothing():
    review = "kind: annual\nplanned: 2026-12-02\n"
    before = loaded(laid_over({REVIEW: review}))
    after = loaded(laid_over({REVIEW: "kind: [\n"}))
    known = Known(after.school, before.school, problems=run(after))
    assert week(known, SINCE, DAY).behind.settled == ()


def test_a_target_without_a_baseline():
    start = FILES[PLAN].index("  baseline:")
    bare = FILES[PLAN][:start] + FILES[PLAN][FILES[PLAN].index("\n", start) + 1 :]
    found = asked({PLAN: bare})
    assert [(one.pupil, one.target) for one in found.papers.baselines] == [("ab-0001", "reading")]
    assert asked({}).papers.baselines == ()


def test_a_run_of_which_too_little_was_delivered():
    rows = "".join(f"  2026-11-{day:02}: missed\n" for day in (2, 3, 4, 5, 6))
    found = asked({RUN: f"{FILES[RUN].rstrip()}\n{rows}"})
    assert [one.run for one in found.papers.short] == ["precision-teaching/2026-autumn"]
    assert asked({}).papers.short == ()


def test_an_incident_without_a_word_to_the_parents():
    entry = "- {date: 2026-11-18, kind: %s, by: okafor%s}\n"
    for kind in ("incident", "restrictive-intervention"):
        untold = asked({LOG: FILES[LOG] + entry % (kind, "")}).papers.untold
        assert [(one.pupil, one.kind) for one in untold] == [("ab-0001", kind)]
        assert asked({LOG: FILES[LOG] + entry % (kind, ", parents_told: 2026-11-18")}).papers.untold == ()


def test_files_that_nobody_touched_in_term_time():
    assert [one.last for one in asked({}, {"ab-0001": date(2026, 9, 21)}).stale.untouched] == [date(2026, 9, 21)]
    assert asked({}, {"ab-0001": date(2026, 10, 12)}).stale.untouched == ()
    assert asked({}).stale.untouched == ()  # what git does not know is not judged


def test_a_plan_without_readings():
    start, end = FILES[PLAN].index("  readings:"), FILES[PLAN].index("views:")
    found = asked({PLAN: FILES[PLAN][:start] + FILES[PLAN][end:]})
    assert [(one.pupil, one.plan) for one in found.stale.unread] == [("ab-0001", "2026-autumn")]
    assert asked({}).stale.unread == ()


def test_problems_are_counted_errors_first():
    found = asked({PLAN: FILES[PLAN].replace("start: 2026-09-07", "start: 2026-99-07")}).flaws
    assert found.errors
    assert sum(kind.times for kind in found.kinds) == found.errors + found.warnings
    assert found.kinds[0].severity == "error"


def test_in_the_holidays_of_a_school_in_order_there_is_nothing_to_tell():
    nothing = week(Known(loaded(FILES).school, loaded(FILES).school), date(2026, 8, 3), date(2026, 8, 10))
    assert nothing.behind.counts == ()
    assert asked({REVIEW: "kind: annual\nplanned: 2026-12-02\n"}).tells
