"""Reviews: days that have not come, short notice, and what the files show without a date."""

from datetime import date

import pytest

from tests.duties.build import due, items, one, pupil, school
from tests.duties.test_review import e, plan, review

SLIP = "recorded as done on {}, a day that has not come: check the year"
UNDER_FIVE = {"born": "2022-03-02", "year": "N2"}
OLD = "status: final\nissued: 2025-01-30\nfirst_issued: 2025-01-30"


def test_a_report_sent_next_year_is_not_sent():
    found = one(e(review("held: 2026-11-02\nsent: 2027-11-10")), "ehc.review.report")
    assert (found.state, found.due) == ("overdue", date(2026, 11, 16))
    assert SLIP.format("10 Nov 2027") in found.working


def test_a_decision_to_come_completes_no_review():
    s = e(review("held: 2026-10-02\nsent: 2026-10-05\ndecision: {date: 2027-10-30, decision: maintain}"))
    for duty, day in (("ehc.review.cycle", date(2027, 1, 29)), ("ehc.review.la_decision", date(2026, 10, 30))):
        found = one(s, duty)
        assert found.due == day
        assert SLIP.format("30 Oct 2027") in found.working


def test_a_meeting_to_come_has_not_been_held():
    s = e(review("planned: 2026-12-20\nheld: 2026-12-20"))
    found = one(s, "ehc.review.notice")
    assert found.due == date(2026, 12, 6)
    assert SLIP.format("20 Dec 2026") in found.working
    assert not items(s, "ehc.review.report")
    assert items(s, "ehc.review.meeting_latest")


@pytest.mark.parametrize(
    ("field", "duty", "words"),
    [
        ("invited", "ehc.review.notice.short", "7 days of notice were given, two weeks are asked"),
        (
            "circulated",
            "ehc.review.circulate.short",
            "7 days before the meeting the papers went round, two weeks are asked",
        ),
    ],
)
def test_short_notice(field, duty, words):
    s = e(review(f"planned: 2026-11-25\n{field}: 2026-11-18"))
    found = one(s, duty)
    assert (found.what, found.state) == (f"{words}; annual review of 25 Nov 2026", "consider")
    assert not items(s, duty, date(2026, 11, 26))
    assert not items(e(review(f"planned: 2026-11-25\n{field}: 2026-11-11")), duty)
    assert not items(e(review(f"planned: 2026-11-20\nheld: 2026-11-20\n{field}: 2026-11-18")), duty)


def test_short_notice_to_one_of_those_invited():
    people = "invitees: [{role: parent, invited: 2026-11-02}, {role: EP, invited: 2026-11-19}]"
    assert "6 days" in one(e(review(f"planned: 2026-11-25\n{people}")), "ehc.review.notice.short").what


def test_what_to_do_when_the_two_weeks_are_past():
    late = one(e(review("planned: 2026-11-25")), "ehc.review.notice")
    assert late.next.startswith("Invite everyone today, and move the meeting or record")
    assert one(e(review("planned: 2026-12-25")), "ehc.review.notice").next.startswith("Send the invitations")


def test_a_meeting_that_is_late_for_the_la_is_at_risk():
    s = school(pupil("E") + plan("status: final\nissued: 2025-12-01") + review("planned: 2026-11-26"))
    found = one(s, "ehc.review.meeting_latest")
    assert (found.state, found.label) == ("overdue", "at risk: phone the LA")
    assert found.next == "Ask the LA whether it can decide in time, or bring the meeting forward."
    early = school(pupil("E") + plan("status: final\nissued: 2026-01-30") + review("planned: 2026-12-02"))
    assert one(early, "ehc.review.meeting_latest").next.startswith("Hold the meeting on the planned day")
    bare = school(pupil("E") + plan("status: final\nissued: 2025-12-01"))
    assert "agree a day" in one(bare, "ehc.review.meeting_latest").next


def test_long_overdue_reviews_were_perhaps_held():
    s = school(pupil("E") + plan("status: final\nissued: 2022-12-01"))
    for duty in ("ehc.review.cycle", "ehc.review.meeting_latest"):
        assert "Or write the reviews that were held since into reviews/" in one(s, duty).next
    recent = school(pupil("E") + plan("status: final\nissued: 2025-10-01"))
    assert "held since" not in one(recent, "ehc.review.cycle").next


def test_an_extra_review_of_an_under_five_is_good_practice():
    s = e(review("planned: 2026-12-09", kind="under-five"), **UNDER_FIVE)
    assert not items(s, "ehc.review.notice") + items(s, "ehc.review.circulate")
    found = items(s, "ehc.review.under5.notice", date(2026, 12, 1))
    assert [(item.due, item.state, item.duty.force) for item in found] == [
        (date(2026, 11, 25), "consider", "good practice")
    ] * 2
    told = e(
        review("planned: 2026-12-09\ninvited: 2026-11-20\ncirculated: 2026-11-20", kind="under-five"), **UNDER_FIVE
    )
    assert not items(told, "ehc.review.under5.notice")


def test_an_amended_plan_that_came_late_after_its_review():
    amended = plan(OLD, "2025-01-30") + plan(
        "status: amended-final\nissued: 2026-06-10\nreplaces: 2025-01-30\nfirst_issued: 2025-01-30", "2026-06-10"
    )
    done = "held: 2025-12-01\nsent: 2025-12-05\n{}decision: {{date: 2025-12-20, decision: amend{}}}"
    by_date = review(done.format("", ", final: 2026-06-10"), "2025-12-01")
    by_version = review(done.format("plan: 2025-01-30\n", ""), "2025-12-01")
    for more in (by_date, by_version):
        assert due(school(pupil("E") + amended + more), "ehc.review.cycle") == date(2026, 12, 19)
    assert due(school(pupil("E") + amended + review(done.format("", ""), "2025-12-01")), "ehc.review.cycle") is None


def test_an_amended_plan_shows_that_the_la_has_decided():
    s = e(
        review("held: 2026-10-02\nsent: 2026-10-05", "2026-10-02")
        + plan("status: amended-final\nissued: 2026-12-20", "2026-12-20")
    )
    assert items(s, "ehc.review.la_decision", date(2026, 12, 19))
    assert not items(s, "ehc.review.la_decision", date(2027, 1, 10))


def test_the_amended_plan_of_an_earlier_review_shows_nothing():
    earlier = "held: 2026-03-02\nsent: 2026-03-05\ndecision: {date: 2026-03-30, decision: amend, final: 2026-11-02}"
    s = e(
        review(earlier, "2026-03-02")
        + review("held: 2026-10-02\nsent: 2026-10-05", "2026-10-02")
        + plan("status: amended-final\nissued: 2026-11-02", "2026-11-02")
    )
    assert items(s, "ehc.review.la_decision")


def test_service_alone_starts_the_fifteen_days_and_shows_the_notice():
    decision = "held: 2026-10-01\ndecision: {date: 2026-10-29, decision: amend, served: 2026-11-10}"
    s = e(review(decision))
    assert due(s, "ehc.review.rep") == date(2026, 11, 24)
    assert not items(s, "ehc.review.amendment_notice")


def test_a_planned_review_of_a_plan_that_has_ceased():
    status = "[{from: 2022-01-10, provision: E}, {from: 2026-09-01, provision: N}]"
    gone = plan("status: ceased\nissued: 2026-01-30\nceased: 2026-09-01")
    s = school(pupil("E", status=status) + gone + review("planned: 2026-10-15"))
    assert not [item for item in items(s) if item.duty.kind == "annual-review"]
