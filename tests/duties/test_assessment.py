"""EHC needs assessments. Vectors: published decisions and LA pages."""

from datetime import date, timedelta

import pytest

from tests.duties.build import TODAY, due, items, on, one, pupil, school


def case(more: str, kind: str = "first", who: str = ""):
    return school((who or pupil()) + f"# records/pupils/kp-1/assessments/2026.yaml\nkind: {kind}\n{more}\n")


@pytest.mark.parametrize(
    ("duty", "received", "day"),
    [
        # Request received Mon 7 Sep 2026.
        ("ehcna.decision", "2026-09-07", date(2026, 10, 19)),
        ("ehcna.no_plan", "2026-09-07", date(2026, 12, 28)),
        ("ehcna.final", "2026-09-07", date(2027, 1, 25)),
        # Ombudsman 23 018 431: start 31 Oct 2023 (derived), week 20 on 19 Mar 2024, week 16 four weeks before.
        ("ehcna.final", "2023-10-31", date(2024, 3, 19)),
        ("ehcna.no_plan", "2023-10-31", date(2024, 2, 20)),
    ],
)
def test_weeks_from_receipt(duty, received, day):
    found = one(case(f"received: {received}"), duty)
    assert found.due == day
    assert found.bound == "la"


def test_weeks_16_and_20_are_four_weeks_apart():
    s = case("received: 2023-10-31")
    assert on(s, "ehcna.final") - on(s, "ehcna.no_plan") == timedelta(weeks=4)


@pytest.mark.parametrize(
    ("more", "left"),
    [
        ("decided: 2026-10-16\ndecision: assess", {"ehcna.no_plan", "ehcna.final"}),
        (
            "decided: 2026-10-16\ndecision: assess\ndraft: 2026-12-21\nserved: 2026-12-22",
            {"ehcna.final", "ehcna.draft_rep"},
        ),
        ("decided: 2026-10-16\ndecision: refuse", set()),
        ("decided: 2026-10-16\ndecision: assess\nno_plan: 2026-12-20", set()),
        ("withdrawn: 2026-10-01", set()),
        ("final: 2027-01-20", set()),
    ],
)
def test_each_step_stops_its_clock(more, left):
    on_ = date(2026, 12, 22) if "2026-12" in more else date(2027, 1, 20) if "2027" in more else TODAY
    s = case(f"received: 2026-09-07\n{more}")
    assert {item.duty.id for item in items(s, today=on_) if item.duty.id.startswith("ehcna")} == left


def test_the_schools_advice_is_the_schools_six_weeks():
    """Stoke: advice within six weeks of the request for advice."""
    found = one(
        case("received: 2026-09-07\ndecided: 2026-10-16\ndecision: assess\nadvice_asked: 2026-10-19"),
        "ehcna.school_advice",
    )
    assert (found.due, found.bound, found.state) == (date(2026, 11, 30), "school", "due")
    sent = case("received: 2026-09-07\nadvice_asked: 2026-10-19\nadvice_sent: 2026-11-20")
    assert not items(sent, "ehcna.school_advice")


def test_the_summer_exception_is_a_note_and_moves_nothing():
    """School closed 22 Jul to 1 Sep 2027: requests from 15 Jul to 26 Aug."""
    for day, excused in (("2027-07-14", False), ("2027-07-15", True), ("2027-08-26", True), ("2027-08-27", False)):
        found = one(case(f"received: 2027-06-07\nadvice_asked: {day}"), "ehcna.school_advice", date(2027, 8, 30))
        assert found.due == date.fromisoformat(day) + timedelta(weeks=6)
        assert any("holiday exception" in line for line in found.working) == excused
    winter = one(case("received: 2026-11-02\nadvice_asked: 2026-12-17"), "ehcna.school_advice")
    assert not any("holiday exception" in line for line in winter.working)


def test_a_claimed_exception_is_a_note_and_moves_nothing():
    found = one(case("received: 2026-09-07\nexception: missed appointment"), "ehcna.final")
    assert found.due == date(2027, 1, 25)
    assert any("missed appointment" in line for line in found.working)


def test_draft_plan_15_days_beginning_with_service():
    """Served 2 Nov 2026: 16 Nov 2026, not 15 working days."""
    s = case("received: 2026-07-01\ndraft: 2026-10-30\nserved: 2026-11-02")
    assert due(s, "ehcna.draft_rep", date(2026, 11, 16)) == date(2026, 11, 16)
    assert not items(s, "ehcna.draft_rep", date(2026, 11, 17))
    silent = one(case("received: 2026-07-01\ndraft: 2026-10-30"), "ehcna.draft_rep")
    assert silent.state == "cannot say"


def test_victa_consultation_within_15_days():
    s = case("received: 2026-07-01\nconsultations: [{received: 2026-11-09}]")
    assert due(s, "ehcna.consult_reply") == date(2026, 11, 24)
    answered = case("received: 2026-07-01\nconsultations: [{received: 2026-11-09, replied: 2026-11-20}]")
    assert not items(answered, "ehcna.consult_reply")


def test_a_consultation_about_a_child_who_is_still_to_come():
    who = pupil("N", joined="2027-09-02")
    s = case("received: 2026-07-01\nconsultations: [{received: 2026-11-09}]", who=who)
    assert [item.duty.id for item in items(s) if item.pupil and item.bound == "school"] == ["ehcna.consult_reply"]


def test_reassessment():
    s = case("received: 2026-09-07", "reassessment")
    assert due(s, "ehcna.reassess.decision") == date(2026, 9, 22)
    assert not items(s, "ehcna.final")


def test_fourteen_weeks_run_from_the_notice_not_from_the_request():
    """SEND Regulations 2014 reg 27(2): within 14 weeks of the notification under reg 25(1)."""
    s = case("received: 2026-09-07\ndecided: 2026-09-21\ndecision: assess", "reassessment")
    assert due(s, "ehcna.reassess") == date(2026, 12, 28)
    for more in ("", "\ndecision: assess", "\ndecided: 2027-09-21\ndecision: assess"):
        found = one(case(f"received: 2026-09-07{more}", "reassessment"), "ehcna.reassess")
        assert found.missing == "the day on which the LA gave notice that it re-assesses is not recorded"


def test_a_decision_without_a_day_is_a_decision():
    for kind, duty in (("first", "ehcna.decision"), ("reassessment", "ehcna.reassess.decision")):
        assert not items(case("received: 2026-09-07\ndecision: assess", kind), duty)
        assert items(case("received: 2026-09-07\ndecided: 2027-10-16\ndecision: assess", kind), duty)


def test_a_final_plan_of_next_year_ends_nothing():
    found = one(case("received: 2026-09-07\nfinal: 2027-11-20"), "ehcna.final")
    assert found.due == date(2027, 1, 25)
    assert "recorded as done on 20 Nov 2027, a day that has not come: check the year" in found.working
    assert items(case("received: 2026-09-07\nwithdrawn: 2027-11-20"), "ehcna.final")


def test_a_request_by_parents_of_which_only_the_call_for_advice_is_known():
    s = case("requested_by: parent\nadvice_asked: 2026-10-19")
    for duty in ("ehcna.no_plan", "ehcna.final"):
        found = one(s, duty)
        assert (found.state, found.missing) == (
            "cannot say",
            "the day on which the LA received the request is not recorded",
        )
    assert not items(s, "ehcna.decision")


def test_service_alone_starts_the_fifteen_days():
    s = case("received: 2026-07-20\nserved: 2026-11-10")
    assert due(s, "ehcna.draft_rep") == date(2026, 11, 24)
    assert not items(s, "ehcna.no_plan")


def test_the_summer_exception_where_next_years_calendar_is_not_on_file():
    text = "# records/pupils/kp-1/assessments/2026.yaml\nkind: first\nadvice_asked: "
    for day, excused in (("2027-07-14", False), ("2027-07-15", True), ("2027-08-10", True)):
        s = school(f"{pupil()}{text}{day}\n", years=("2026-27",))
        found = one(s, "ehcna.school_advice", date(2027, 8, 30))
        assert any("not on file" in line for line in found.working) == excused


def test_the_day_of_receipt_is_not_guessed_from_the_day_of_sending():
    found = one(case("sent: 2026-09-04"), "ehcna.final")
    assert (found.state, found.missing) == (
        "cannot say",
        "the day on which the LA received the request is not recorded",
    )


def test_a_request_that_is_not_sent_yet_starts_no_clock():
    assert not items(case("consent: 2026-09-01"), "ehcna.final")


def test_the_las_clock_goes_on_when_the_pupil_leaves():
    who = pupil(
        "K",
        "left: {date: 2026-10-23, reason: abroad}",
    )
    s = case("received: 2026-09-07", who=who)
    assert {item.duty.id for item in items(s) if item.pupil} == {"ehcna.decision", "ehcna.no_plan", "ehcna.final"}
