"""Phase transfer. Vectors: published pages of LAs and lawyers."""

from datetime import date

import pytest

from tests.duties.build import TODAY, due, items, one, pupil, school

PLAN = "# records/pupils/kp-1/ehcp/2026-01-30.yaml\nstatus: final\nissued: 2026-01-30\n"
REVIEW = "# records/pupils/kp-1/reviews/2026-11-20.yaml\n"


def mover(more: str = "", plan: str = "", settings: str = "", year: str = '"6"', line: str = ""):
    text = pupil("E", line, year=year, born="2015-11-02", joined="2019-09-02")
    return school(text + PLAN + plan + more, settings)


def test_named_before_15_february():
    """Simpson Millar 2026: 15 February; the regulation says before, and the day is a Sunday in 2026."""
    assert due(mover(), "ehc.phase.15feb") == date(2027, 2, 14)
    assert due(mover(), "ehc.phase.15feb", date(2026, 1, 10)) == date(2026, 2, 14)


def test_latest_meeting_for_15_february():
    """12 weeks back from 14 Feb 2027 = Sun 22 Nov 2026, the last school day Fri 20 Nov."""
    found = one(mover(), "ehc.phase.meeting_latest")
    assert found.due == date(2026, 11, 22)
    assert found.working[:3] == (
        "1 day before 15 Feb 2027 = Sun 14 Feb 2027",
        "12 weeks before 14 Feb 2027 = Sun 22 Nov 2026",
        "no school on 22 Nov 2026: the last school day before it is Fri 20 Nov 2026",
    )


def test_at_risk_never_unlawful():
    found = one(mover(), "ehc.phase.meeting_latest", date(2026, 11, 23))
    assert (found.state, found.label) == ("overdue", "at risk: phone the LA")
    assert "unlawful" not in " ".join((*found.working, found.next, found.title))
    assert "Phone the LA" in found.next


def test_31_march():
    """Simpson Millar 2026: 31 March; 12 weeks back from 30 Mar 2027 = Tue 5 Jan 2027."""
    s = mover(year='"11"', line="transfer_due: 2027-09-01")
    assert due(s, "ehc.phase.31mar") == date(2027, 3, 30)
    assert due(s, "ehc.phase.meeting_latest_post16") == date(2027, 1, 5)
    assert not items(s, "ehc.phase.15feb")


def test_post_16_at_other_times():
    """Essex SENDIASS: at least five months before the transfer."""
    assert due(mover(year='"12"', line="transfer_due: 2027-01-04"), "ehc.phase.post16") == date(2026, 8, 4)


@pytest.mark.parametrize(("year", "line"), [("12", "transfer_due: 2027-09-01"), ("13", "")])
def test_from_a_schools_sixth_form(year, line):
    text = pupil("E", line, year=f'"{year}"', born="2009-11-02") + PLAN
    found = one(school(text, leaving='["13"]'), "ehc.phase.31mar.sixth_form")
    assert (found.due, found.duty.verified) == (date(2027, 3, 30), False)
    assert any("unverified" in row for row in found.working)
    assert due(school(text, leaving='["13"]'), "ehc.phase.meeting_latest_post16") == date(2027, 1, 5)


@pytest.mark.parametrize("day", ["2027-07-21", "2027-08-31", "2027-09-01"])
def test_a_transfer_belongs_to_its_calendar_year(day):
    assert due(mover(line=f"transfer_due: {day}"), "ehc.phase.15feb") == date(2027, 2, 14)


def test_a_transfer_date_that_is_past_hides_nothing():
    found = one(mover(line="transfer_due: 2026-09-01"), "ehc.phase.15feb")
    assert found.state == "cannot say"
    assert found.missing == "the transfer date on file, 1 Sep 2026, is past: write the next one, or take it out"


def test_a_move_in_the_autumn_is_a_question_for_the_la():
    assert one(mover(line="transfer_due: 2026-12-07"), "ehc.phase.15feb").state == "cannot say"


def test_without_leaving_years_the_last_year_taught_counts():
    found = one(school(pupil("E", year='"6"') + PLAN, leaving="[]"), "ehc.phase.15feb")
    assert found.due == date(2027, 2, 14)
    assert found.working[0] == "school.yaml names no `leaving_years`; the last year taught, 6, is taken"
    assert not items(school(pupil("E", year='"5"') + PLAN, leaving="[]"), "ehc.phase.15feb")


@pytest.mark.parametrize(("day", "counts"), [("2026-02-10", False), ("2026-02-15", True), ("2026-11-02", True)])
def test_last_years_naming_is_not_this_years(day, counts):
    plan = (
        f"# records/pupils/kp-1/ehcp/2026-06-01.yaml\nstatus: final\nissued: 2026-06-01\nphase_transfer_final: {day}\n"
    )
    assert (not items(school(pupil("E", year='"6"') + plan), "ehc.phase.15feb")) == counts


def test_a_naming_or_a_meeting_to_come_ends_nothing():
    s = mover(REVIEW + "kind: annual\nheld: 2027-10-14\n")
    slip = "recorded as done on 14 Oct 2027, a day that has not come: check the year"
    assert slip in one(s, "ehc.phase.meeting_latest").working
    named = "# records/pupils/kp-1/ehcp/2026-06-01.yaml\nstatus: final\nissued: 2026-06-01\n"
    named += "phase_transfer_final: 2027-02-12\n"
    assert items(school(pupil("E", year='"6"') + named), "ehc.phase.15feb")


def test_the_recorded_year_counts_not_the_age():
    assert not items(mover(year='"5"'), "ehc.phase.15feb")  # taught a year below, born in a Year 6 year
    assert items(mover(year='"6"'), "ehc.phase.15feb")


@pytest.mark.parametrize("year", ["N2", "R", '"2"'])
def test_other_leaving_years_are_configured(year):
    text = pupil("E", year=year, born="2020-03-02") + PLAN
    assert not items(school(text), "ehc.phase.15feb")
    assert due(school(text, leaving=f"[{year}]"), "ehc.phase.15feb") == date(2027, 2, 14)


def test_a_pupils_own_transfer_date_goes_first():
    assert not items(mover(line="transfer_due: 2029-09-01"), "ehc.phase.15feb")
    early = mover(year='"5"', line="transfer_due: 2028-09-01")
    assert due(early, "ehc.phase.15feb") == date(2028, 2, 14)


@pytest.mark.parametrize("kind", ["annual", "phase-transfer"])
def test_the_meeting_was_held(kind):
    s = mover(REVIEW + f"kind: {kind}\nheld: 2026-10-14\n")
    assert not items(s, "ehc.phase.meeting_latest")
    assert items(s, "ehc.phase.15feb")


def test_a_summer_review_counts_if_it_was_for_the_transfer():
    assert not items(mover(REVIEW + "kind: phase-transfer\nheld: 2026-06-24\n"), "ehc.phase.meeting_latest")
    assert items(mover(REVIEW + "kind: annual\nheld: 2026-01-24\n"), "ehc.phase.meeting_latest")


def test_named():
    named = "# records/pupils/kp-1/ehcp/2027-02-10.yaml\nstatus: amended-final\nissued: 2027-02-10\n"
    named += "phase_transfer_final: 2027-02-10\n"
    s = mover(plan=named)
    assert not items(s, "ehc.phase.15feb", date(2027, 2, 20))
    assert not items(s, "ehc.phase.meeting_latest", date(2027, 2, 20))


def test_the_la_is_late_not_the_school():
    found = one(mover(), "ehc.phase.15feb", date(2027, 2, 15))
    assert (found.state, found.label, found.days) == ("overdue", "LA overdue: chase", -1)


def test_only_pupils_with_a_plan():
    assert not items(school(pupil("K", year='"6"')), "ehc.phase.15feb", TODAY)
