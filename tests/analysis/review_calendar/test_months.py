"""The review calendar: held, planned, not recorded, due; one line for a day that records and duties both name."""

from __future__ import annotations

from datetime import date

from sendcli.analysis.review_calendar.entry import Entry
from sendcli.analysis.review_calendar.months import ReviewCalendar, reviews_by_month
from sendcli.model.school import School
from tests.duties.build import pupil, school

DAY = date(2026, 11, 21)
PLAN = "# records/pupils/kp-1/plans/2026-autumn.yaml\nkind: sen-support\nstart: 2026-09-07\nlead: lund\n"


def looked(of: School, first: date = date(2026, 9, 1), last: date = date(2027, 7, 31)) -> ReviewCalendar:
    return reviews_by_month(of, first, last, DAY)


def entries(of: School, kind: str = "") -> list[Entry]:
    return [one for month in looked(of).months for one in month.entries if kind in ("", one.kind)]


def said(of: School, kind: str) -> list[tuple[str, str, str]]:
    return [(one.on.isoformat(), one.what, str(one.state)) for one in entries(of, kind)]


def test_every_month_has_a_place():
    found = looked(school())
    assert [month.first.isoformat()[:7] for month in found.months][:2] == ["2026-09", "2026-10"]
    assert (len(found.months), found.months[2].school_days) == (11, 21)
    assert found.months[10].school_days == 15  # to 21 July, where the term ends


def test_part_of_a_month():
    found = looked(school(), date(2026, 11, 9), date(2026, 12, 4))
    assert [(month.first.day, month.school_days) for month in found.months] == [(9, 16), (1, 3)]
    assert not looked(school(), date(2026, 12, 4), date(2026, 11, 9)).months


def test_days_that_no_calendar_knows():
    assert looked(school(years=())).months[0].school_days is None


def test_a_review_of_a_plan_is_planned_and_due_once():
    of = school(pupil() + PLAN + "review: 2026-12-02\n")
    (entry,) = entries(of, "plan")
    assert (entry.on, entry.what, entry.state) == (date(2026, 12, 2), "review of a SEN support plan", "planned")
    assert (entry.duties, entry.owner, entry.about) == (("sen.apdr.review_date",), "lund", "2026-autumn")
    assert entry.place
    assert entry.place.file == "records/pupils/kp-1/plans/2026-autumn.yaml"
    assert "sen.apdr.review_date" not in [one.duties[0] for one in entries(of, "duty")]
    assert looked(of).months[3].meetings == {"planned": 1}


def test_a_review_that_was_held_and_the_next():
    of = school(pupil() + PLAN + "review: 2026-10-14\nreviewed: [{date: 2026-10-14, next_review: 2027-01-13}]\n")
    assert said(of, "plan") == [
        ("2026-10-14", "review of a SEN support plan", "held"),
        ("2027-01-13", "review of a SEN support plan", "planned"),
    ]


def test_a_day_that_is_past_without_a_word():
    of = school(pupil() + PLAN + "review: 2026-11-11\n")
    assert said(of, "plan") == [("2026-11-11", "review of a SEN support plan", "not recorded")]
    (entry,) = entries(of, "plan")
    assert entry.duties == ("sen.apdr.review_date",)


def test_a_review_dated_in_the_future_was_not_held():
    of = school(pupil() + PLAN + "reviewed: [{date: 2026-12-09}]\n", sound=False)
    assert said(of, "plan") == [("2026-12-09", "review of a SEN support plan", "planned")]


def test_two_plans_on_one_day_keep_their_duties_apart():
    other = PLAN.replace("2026-autumn", "2026-autumn-health").replace("sen-support", "individual-healthcare")
    of = school(pupil() + PLAN + "review: 2026-12-02\n" + other + "review: 2026-12-02\n")
    found = {entry.theme: entry.duties for entry in entries(of, "plan")}
    assert found == {"sen-support": ("sen.apdr.review_date",), "individual-healthcare": ("ihp.review",)}


ANNUAL = """
# records/pupils/kp-1/ehcp/2025-12-18.yaml
status: final
issued: 2025-12-18
# records/pupils/kp-1/reviews/2026-12-02.yaml
kind: annual
planned: 2026-12-02
prompted: 2026-10-07
invited: 2026-11-02
"""


def test_an_annual_review_with_its_steps():
    of = school(pupil("E") + ANNUAL)
    assert said(of, "annual review") == [
        ("2026-10-07", "contributors told that the annual review is due", "done"),
        ("2026-11-02", "invitations to the annual review", "done"),
        ("2026-12-02", "annual review", "planned"),
    ]
    meeting = entries(of, "annual review")[2]
    assert (meeting.duties, meeting.meeting) == (("ehc.review.planned",), True)
    december = looked(of).months[3]
    assert december.meetings == {"planned": 1}
    due = [entry.duties[0] for entry in december.entries if entry.kind == "duty"]
    assert "ehc.review.cycle" in due


def test_an_annual_review_that_was_held_and_decided():
    after = "held: 2026-11-04\nsent: 2026-11-13\ndecision: {date: 2026-11-20, decision: amend, notice: 2026-11-20}\n"
    found = said(school(pupil("E") + ANNUAL.replace("planned: 2026-12-02\n", "") + after, sound=False), "annual review")
    assert [what for _, what, state in found if state == "held"] == ["annual review"]
    assert ("2026-11-20", "the LA's decision after the annual review", "done") in found
    assert ("2026-11-20", "notice of proposed amendments", "done") in found


def test_looked_after_reviews():
    care = "looked_after:\n- {from: 2026-09-14, authority: '916', reviews: [2026-10-12], next_review: 2027-01-11}\n"
    of = school(pupil(more=care))
    assert said(of, "looked-after review") == [
        ("2026-10-12", "looked-after review", "held"),
        ("2027-01-11", "looked-after review", "planned"),
    ]
    assert {entry.bound for entry in entries(of, "looked-after review")} == {"la"}


def test_groups_are_looked_at():
    run = "# records/interventions/chat/intervention.yaml\nname: Chat\nlayer: targeted\n"
    run += "areas: [cognition-and-learning]\n# records/interventions/chat/2026-autumn.yaml\n"
    run += "start: 2026-09-14\nreview: 2026-12-04\npupils: [{pupil: kp-1}]\n"
    (entry,) = entries(school(pupil() + run), "group")
    assert (entry.what, entry.group, entry.duties) == ("look at the group: Chat", ("kp-1",), ("intervention.review",))


def test_what_runs_out_is_due():
    plan = PLAN.replace("sen-support", "individual-healthcare") + "medicines: [{name: inhaler, expires: 2027-03}]\n"
    found = [entry for entry in entries(school(pupil() + plan), "duty") if entry.duties == ("ihp.medicine",)]
    assert [(entry.on, entry.theme) for entry in found] == [(date(2027, 3, 31), "healthcare")]
    assert "inhaler" not in found[0].what


def test_what_was_due_before_and_what_has_no_day():
    late = school(pupil() + PLAN + "review: 2026-10-07\n")
    found = looked(late, date(2026, 11, 1))
    assert [item.duty.id for item in found.overdue if item.pupil] == ["sen.apdr.review_date"]
    none = looked(school(pupil()))
    assert "sen.apdr.review_date" in [item.duty.id for item in none.undated]
