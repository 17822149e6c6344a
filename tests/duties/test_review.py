"""Annual reviews. Vectors: published LA and SENDIASS pages."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.duties.build import due, items, on, one, pupil, school

DECIDED = date(2026, 12, 18)
PLAN = """
# records/pupils/kp-1/ehcp/2026-01-30.yaml
status: final
issued: 2026-01-30
"""


def plan(more: str, name: str = "2026-01-30") -> str:
    return f"# records/pupils/kp-1/ehcp/{name}.yaml\n{more}\n"


def review(more: str, name: str = "2026-11-20", kind: str = "annual") -> str:
    return f"# records/pupils/kp-1/reviews/{name}.yaml\nkind: {kind}\n{more}\n"


def e(more: str, **changes: str):
    return school(pupil("E", **changes) + PLAN + more)


@pytest.mark.parametrize(
    ("duty", "more", "day"),
    [
        ("ehc.review.notice", "planned: 2026-11-20", date(2026, 11, 6)),
        ("ehc.review.circulate", "planned: 2026-11-20", date(2026, 11, 6)),
        ("ehc.review.report", "held: 2026-11-20", date(2026, 12, 4)),
        ("ehc.review.la_decision", "held: 2026-11-20", date(2026, 12, 18)),
        # Fri 18 Dec 2026: two weeks by the regulation are 1 Jan; 10 working days would be 6 Jan.
        ("ehc.review.report", "held: 2026-12-18", date(2027, 1, 1)),
    ],
)
def test_worked_dates_around_the_meeting(duty, more, day):
    """Meeting Fri 20 Nov 2026: notice and papers by 6 Nov, report by 4 Dec, decision by 18 Dec."""
    assert due(e(review(more)), duty, date(2026, 12, 18)) == day


def test_final_plan_of_the_worked_example():
    decision = "held: 2026-11-20\ndecision: {date: 2026-12-18, decision: amend, notice: 2026-12-18}"
    final = one(e(review(decision)), "ehc.review.final", DECIDED)
    assert final.due == date(2027, 2, 12)
    assert final.working == (
        "18 Dec 2026 + 8 weeks = Fri 12 Feb 2027",
        "20 Nov 2026 + 12 weeks = Fri 12 Feb 2027",
        "the earlier of the two: Fri 12 Feb 2027",
    )


@pytest.mark.parametrize(
    ("held", "notice", "day"),
    [
        ("2026-11-20", "2026-12-01", date(2027, 1, 26)),  # an early notice brings the eight weeks forward
        ("2026-11-20", "2027-01-10", date(2027, 2, 12)),  # a late one does not move the twelve weeks
    ],
)
def test_final_plan_by_the_earlier_of_two_limits(held, notice, day):
    decision = f"held: {held}\ndecision: {{date: 2026-12-18, decision: amend, notice: {notice}}}"
    assert due(e(review(decision)), "ehc.review.final", date(2027, 1, 10)) == day


def test_final_plan_counts_from_the_meeting_where_no_notice_is_recorded():
    s = e(review("held: 2026-11-20\ndecision: {date: 2026-12-18, decision: amend}"))
    assert due(s, "ehc.review.final", DECIDED) == date(2027, 2, 12)
    assert due(s, "ehc.review.amendment_notice", DECIDED) == date(2026, 12, 18)


def test_proposed_amendments_give_parents_15_days_with_the_day_of_service():
    decision = "held: 2026-10-01\ndecision: {date: 2026-10-29, decision: amend, notice: 2026-10-30, served: 2026-11-02}"
    s = e(review(decision))
    assert due(s, "ehc.review.rep", date(2026, 11, 3)) == date(2026, 11, 16)
    assert not items(s, "ehc.review.rep", date(2026, 11, 17))  # a right that has ended is no overdue work


def test_day_of_service_is_not_guessed_from_the_date_on_the_notice():
    found = one(
        e(review("held: 2026-10-01\ndecision: {date: 2026-10-29, decision: amend, notice: 2026-10-30}")),
        "ehc.review.rep",
    )
    assert (found.state, found.due) == ("cannot say", None)
    assert found.missing == "the day on which the parents had the notice is not recorded"


def test_cycle_of_the_worked_example():
    """Plan made 30 Jan 2026: cycle end 29 Jan 2027, meeting by 1 Jan, last usable school day 18 Dec 2026."""
    s = e("")
    assert due(s, "ehc.review.cycle") == date(2027, 1, 29)
    meeting = one(s, "ehc.review.meeting_latest")
    assert meeting.due == date(2027, 1, 1)
    assert "no school on 1 Jan 2027: the last school day before it is Fri 18 Dec 2026" in meeting.working
    assert due(s, "ehc.review.papers_latest") == date(2026, 12, 18)


def test_hounslow_the_meeting_is_four_weeks_before_the_end():
    s = e("")
    assert on(s, "ehc.review.cycle") - on(s, "ehc.review.meeting_latest") == timedelta(weeks=4)


def test_a_held_review_without_a_decision_does_not_reset_the_clock():
    s = e(review("held: 2026-10-02\nsent: 2026-10-09"))
    assert due(s, "ehc.review.cycle") == date(2027, 1, 29)
    assert not items(s, "ehc.review.meeting_latest")
    assert not items(s, "ehc.review.papers_latest")


@pytest.mark.parametrize("kind", ["annual", "early", "phase-transfer"])
def test_a_completed_review_restarts_the_clock(kind):
    s = e(review("held: 2026-10-02\nsent: 2026-10-09\ndecision: {date: 2026-10-30, decision: maintain}", kind=kind))
    assert due(s, "ehc.review.cycle") == date(2027, 10, 29)
    assert due(s, "ehc.review.meeting_latest") == date(2027, 10, 1)


def test_a_review_of_an_under_five_comes_on_top():
    s = e(
        review("held: 2026-10-02\ndecision: {date: 2026-10-30, decision: maintain}", kind="under-five"),
        born="2022-03-02",
        year="N2",
    )
    assert due(s, "ehc.review.cycle") == date(2027, 1, 29)


def test_the_last_review_may_stand_in_the_next_ones_file():
    s = e(review("planned: 2027-01-05\nlast_review: 2026-02-12"))
    assert due(s, "ehc.review.cycle") == date(2027, 2, 11)


def test_a_leap_day():
    text = pupil("E") + plan("status: final\nissued: 2024-02-29", "2024-02-29")
    assert due(school(text), "ehc.review.cycle") == date(2025, 2, 28)


def test_an_amended_plan_does_not_restart_the_clock():
    text = pupil("E") + plan("status: amended-final\nissued: 2026-03-20\nfirst_issued: 2024-01-22", "2026-03-20")
    s = school(text + review("held: 2026-01-05\ndecision: {date: 2026-01-28, decision: amend}", "2026-01-05"))
    assert due(s, "ehc.review.cycle") == date(2027, 1, 27)


def test_an_unknown_last_review_is_not_guessed():
    text = pupil("E") + plan("status: amended-final\nissued: 2026-03-20\nfirst_issued: 2024-01-22", "2026-03-20")
    found = one(school(text), "ehc.review.cycle")
    assert (found.state, found.due) == ("cannot say", None)
    assert found.missing == "the date on which the last review was completed is not recorded"


def test_the_date_printed_on_the_plan_counts_where_the_last_review_is_unknown():
    text = pupil("E") + plan("status: amended-final\nissued: 2026-03-20\nreview_by: 2027-01-14", "2026-03-20")
    s = school(text)
    assert due(s, "ehc.review.cycle") == date(2027, 1, 14)
    assert due(s, "ehc.review.meeting_latest") == date(2026, 12, 17)


def test_a_pupil_at_e_without_a_plan_on_file():
    assert one(school(pupil("E")), "ehc.review.cycle").missing == "no EHC plan in force is on file"


def test_a_ceased_plan_and_one_that_is_to_cease():
    ceased = pupil("E") + plan("status: final\nissued: 2026-01-30\nceased: 2026-09-01")
    assert one(school(ceased), "ehc.review.cycle").due is None
    ending = e(review("held: 2026-10-02\nsent: 2026-10-03\ndecision: {date: 2026-10-30, decision: cease}"))
    assert not items(ending, "ehc.review.cycle")


def test_what_the_la_owes_is_the_las():
    s = e(review("held: 2026-10-02\nsent: 2026-10-09"))
    found = one(s, "ehc.review.la_decision")
    assert (found.state, found.label, found.bound, found.owner) == ("overdue", "LA overdue: chase", "la", "la")


def test_three_two_week_rules_stop_one_by_one():
    ids = ("ehc.review.notice", "ehc.review.circulate", "ehc.review.report")

    def listed(more):
        return [i for i in ids if items(e(review(more)), i)]

    assert listed("planned: 2026-12-10") == ["ehc.review.notice", "ehc.review.circulate"]
    assert listed("planned: 2026-12-10\ninvited: 2026-11-02") == ["ehc.review.circulate"]
    assert listed("planned: 2026-12-10\ninvited: 2026-11-02\ncirculated: 2026-11-18") == []
    assert listed("held: 2026-11-20") == ["ehc.review.report"]
    assert listed("held: 2026-11-20\nsent: 2026-11-21") == []


def test_invitations_may_be_ticked_person_by_person():
    some = "planned: 2026-12-10\ninvitees: [{role: parent, invited: yes}, {role: EP}]"
    both = "planned: 2026-12-10\ninvitees: [{role: parent, invited: yes}, {role: EP, invited: 2026-11-02}]"
    assert items(e(review(some)), "ehc.review.notice")
    assert not items(e(review(both)), "ehc.review.notice")


def test_docest_a_local_form_may_ask_for_the_report_sooner():
    """An LA's own form: ten days for the report."""
    found = one(e(review("held: 2026-11-20\nlocal_report_days: 10")), "ehc.review.report")
    assert found.due == date(2026, 11, 30)
    assert any("the shorter one counts" in line for line in found.working)
    assert due(e(review("held: 2026-11-20\nlocal_report_days: 28")), "ehc.review.report") == date(2026, 12, 4)


def test_a_planned_day_that_passed_in_silence():
    assert one(e(review("planned: 2026-11-19")), "ehc.review.planned").state == "overdue"


def test_no_day_is_planned():
    found = one(e(review("prompted: 2026-11-02")), "ehc.review.notice")
    assert found.missing == "no day is planned for the meeting"
    assert not items(e(review("prompted: 2026-11-02")), "ehc.review.circulate")


def test_only_the_last_of_two_open_reviews_counts():
    old = review("held: 2025-11-20", "2025-11-20")
    found = items(e(old + review("held: 2026-11-19")), "ehc.review.la_decision")
    assert [item.what for item in found] == ["annual review of 19 Nov 2026"]


def test_under_fives_are_a_reminder_and_never_overdue():
    s = e("", born="2022-03-02", year="N2")
    found = one(s, "ehc.review.under5")
    assert (found.due, found.state, found.label) == (date(2026, 7, 30), "consider", "consider")
    assert not items(s, "ehc.review.under5", date(2027, 3, 2))


def test_adulthood_from_year_nine():
    assert due(e(review("planned: 2026-12-10"), year='"9"'), "ehc.review.y9") == date(2026, 12, 10)
    assert not items(e(review("planned: 2026-12-10"), year='"8"'), "ehc.review.y9")


def test_the_las_list_of_each_term():
    s = school(pupil("E") + PLAN, settings="la_lists: [2026-09-08]\n")
    assert not items(s, "ehc.review.la_list")
    assert due(s, "ehc.review.la_list", date(2027, 1, 20)) == date(2027, 3, 25)


def test_a_plan_from_another_la():
    moved = pupil("E") + plan("status: final\nissued: 2026-01-30\ntransferred_in: 2026-10-01")
    s = school(moved)
    assert due(s, "ehc.transfer_la") == date(2026, 11, 12)
    assert due(s, "ehc.transfer_la.review") == date(2027, 1, 29)
    assert not items(s, "ehc.review.cycle")
    late = pupil("E") + plan("status: final\nissued: 2025-11-01\ntransferred_in: 2026-10-20")
    assert due(school(late), "ehc.transfer_la.review") == date(2027, 1, 19)


def test_looked_after_and_with_a_plan():
    care = "looked_after: [{from: 2026-01-05, authority: '916'}]"
    s = school(pupil("E", care) + PLAN + review("planned: 2027-01-15"))
    found = one(s, "ehc.review.lac")
    assert (found.due, found.state) == (date(2026, 12, 4), "consider")


def test_a_report_that_updates_the_plan_itself():
    decision = "held: 2026-10-01\nupdates_plan: yes\ndecision: {date: 2026-10-29, decision: amend}"
    assert not items(e(review(decision)), "ehc.review.final")
    assert not items(e(review(decision)), "ehc.review.amendment_notice")


def test_what_the_la_owes_a_leaver_is_watched_for_a_year():
    left = pupil("E", "left: {date: 2026-10-23, reason: abroad}") + PLAN + review("held: 2026-10-02\nsent: 2026-10-09")
    assert {item.duty.id for item in items(school(left)) if item.pupil} == {"ehc.review.la_decision"}
    assert not items(school(left), "ehc.review.la_decision", date(2027, 10, 3))


@settings(max_examples=40)
@given(st.dates(date(2026, 10, 3), date(2027, 6, 30)), st.dates(date(2026, 10, 3), date(2027, 6, 30)))
def test_what_is_discharged_is_never_listed(done, today):
    """Early or late, a step with its date is dealt with once that day has come, and not before."""
    ids = {item.duty.id for item in items(e(review(f"held: 2026-10-02\nsent: {done}")), today=today)}
    assert ("ehc.review.report" in ids) == (done > today)
    ended = review(f"held: 2026-10-02\nsent: 2026-10-02\ndecision: {{date: {done}, decision: maintain}}")
    ids = {item.duty.id for item in items(e(ended), today=today)}
    assert not ids & {"ehc.review.report", "ehc.review.final"}
    assert ("ehc.review.la_decision" in ids) == (done > today)
