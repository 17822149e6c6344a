"""SEN support: what years gone by, new stages and days to come mean for its duties."""

from datetime import date

from tests.duties.build import due, items, one, pupil, school
from tests.duties.test_support import log, plan, rows


def test_years_gone_by_are_not_known_rather_than_late():
    n = "from: 2021-09-06, provision: N"
    old = one(school(rows(n, "from: 2022-01-10, provision: K")), "sen.inform_parent")
    assert (old.state, old.missing) == ("cannot say", "when the parents were told is not recorded")
    said = school(rows(n, "from: 2022-01-10, provision: K, parents_told: no"))
    assert one(said, "sen.inform_parent").state == "overdue"
    ended = school(rows("from: 2022-01-10, provision: K, parents_told: yes", "from: 2026-07-10, provision: N"))
    assert one(ended, "sen.exit").state == "cannot say"


STAGES = ("from: 2022-01-10, provision: K, parents_told: yes", "from: 2027-02-01, provision: K, stage: My Plan+")


def test_a_new_stage_is_no_new_decision():
    held = log("date: 2026-10-14, kind: parent-meeting", "date: 2027-01-20, kind: parent-meeting")
    found = one(school(rows(*STAGES) + held), "sen.parent_meeting", date(2027, 3, 1))
    assert (found.what, found.due) == ("meeting 3 of 3 in 2026-27", date(2027, 7, 21))
    assert not items(school(rows(*STAGES)), "sen.inform_parent", date(2027, 3, 1))
    untold = rows("from: 2021-09-06, provision: N", "from: 2026-11-02, provision: K", "from: 2026-11-16, provision: K")
    assert due(school(untold), "sen.inform_parent") == date(2026, 11, 2)


def test_a_meeting_of_a_day_to_come_was_not_held():
    planned = log("date: 2026-12-01, kind: parent-meeting")
    assert one(school(pupil() + planned), "sen.parent_meeting").what == "meeting 1 of 3 in 2026-27"


AUTUMN = "# records/calendar/2026-27.yaml\nterms: [{name: autumn, from: 2026-09-01, to: 2026-12-18}]\n"


def test_the_last_term_on_file_need_not_be_the_last_of_the_year():
    found = one(school(pupil(annual_reports="[]") + AUTUMN, years=()), "sen.annual_report")
    assert (found.state, found.due) == ("cannot say", None)
    assert found.missing == "the terms of 2026-27 on file end on 18 Dec 2026: the rest is missing"
    assert one(school(pupil() + AUTUMN, years=()), "sen.parent_meeting").what == "meeting 1 of 3 in 2026-27"


def test_two_weeks_for_the_record_are_an_assumption():
    found = one(school(pupil() + log("date: 2026-11-12, kind: parent-meeting")), "sen.meeting_record")
    assert (found.duty.force, found.duty.verified) == ("good practice", False)
    assert "assumption" in found.duty.counted
    assert "assumption" in found.duty.source


def test_a_review_of_a_day_to_come_was_not_held():
    s = school(pupil() + plan("review: 2026-12-02\nreviewed: [{date: 2026-12-02}]"))
    assert due(s, "sen.apdr.review_date") == date(2026, 12, 2)
