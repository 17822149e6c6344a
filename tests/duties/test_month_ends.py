"""Leap days, month ends and holidays: days worked out by hand for each clock."""

from datetime import date

import pytest

from sendcli.duties.triggers.assessment import holiday_note
from tests.duties.build import due, items, pupil, school

PLAN = "# records/pupils/kp-1/ehcp/{0}.yaml\nstatus: final\nissued: {0}\n{1}\n"
REVIEW = "# records/pupils/kp-1/reviews/{0}.yaml\nkind: annual\n{1}\n"
CASE = "# records/pupils/kp-1/assessments/2026-01-05.yaml\nkind: first\n{}\n"


def case(words: str, more: str = ""):
    return school(pupil("K", more) + CASE.format(words))


def planned(issued: str, more: str = "", reviews: str = ""):
    return school(pupil("E") + PLAN.format(issued, more) + reviews)


@pytest.mark.parametrize(
    ("received", "decision", "no_plan", "final"),
    [
        (date(2028, 2, 1), date(2028, 3, 14), date(2028, 5, 23), date(2028, 6, 20)),
        (date(2027, 2, 1), date(2027, 3, 15), date(2027, 5, 24), date(2027, 6, 21)),
        (date(2028, 2, 29), date(2028, 4, 11), date(2028, 6, 20), date(2028, 7, 18)),
        (date(2026, 12, 31), date(2027, 2, 11), date(2027, 4, 22), date(2027, 5, 20)),
        (date(2026, 11, 13), date(2026, 12, 25), date(2027, 3, 5), date(2027, 4, 2)),  # Christmas Day stays
    ],
)
def test_6_16_and_20_weeks(received, decision, no_plan, final):
    s = case(f"received: {received}")
    found = [due(s, f"ehcna.{step}", received) for step in ("decision", "no_plan", "final")]
    assert found == [decision, no_plan, final]


@pytest.mark.parametrize(
    ("asked", "day"),
    [
        (date(2028, 1, 18), date(2028, 2, 29)),
        (date(2026, 11, 16), date(2026, 12, 28)),  # a substitute bank holiday
        (date(2027, 5, 31), date(2027, 7, 12)),  # in half term
    ],
)
def test_the_schools_six_weeks(asked, day):
    assert due(case(f"received: 2026-01-05\nadvice_asked: {asked}"), "ehcna.school_advice", asked) == day


@pytest.mark.parametrize(
    ("asked", "excused"),
    [
        (date(2027, 7, 14), False),
        (date(2027, 7, 15), True),  # the school closes on 22 July
        (date(2027, 8, 26), True),  # and opens on 2 September
        (date(2027, 8, 27), False),
        (date(2026, 12, 17), False),  # Christmas is shorter than four weeks
        (date(2027, 3, 24), False),
    ],
)
def test_the_summer_exception_begins_and_ends_a_week_before(asked, excused):
    assert bool(holiday_note(school().calendar, asked)) == excused


@pytest.mark.parametrize(
    ("served", "day"),
    [
        (date(2028, 2, 15), date(2028, 2, 29)),
        (date(2027, 2, 20), date(2027, 3, 6)),
        (date(2026, 12, 18), date(2027, 1, 1)),
    ],
)
def test_15_days_from_the_service_of_a_draft(served, day):
    assert due(case(f"received: 2026-01-05\ndraft: {served}\nserved: {served}"), "ehcna.draft_rep", served) == day


def test_leaving_stops_consultations_and_not_the_las_weeks():
    words = "received: 2026-09-07\nadvice_asked: 2026-10-12\nconsultations: [{received: 2026-11-09}]"
    s = case(words, "left: {date: 2026-10-20, to: X, reason: moved}")
    assert due(s, "ehcna.final") == date(2027, 1, 25)
    assert due(s, "ehcna.school_advice") == date(2026, 11, 23)
    assert not items(s, "ehcna.consult_reply")


@pytest.mark.parametrize(
    ("issued", "end"),
    [("2028-02-29", date(2029, 2, 28)), ("2027-03-01", date(2028, 2, 29)), ("2027-02-28", date(2028, 2, 27))],
)
def test_twelve_months_from_the_plan(issued, end):
    assert due(planned(issued), "ehc.review.cycle", date.fromisoformat(issued)) == end


@pytest.mark.parametrize(
    ("held", "report", "decision"),
    [
        (date(2028, 2, 15), date(2028, 2, 29), date(2028, 3, 14)),
        (date(2028, 2, 1), date(2028, 2, 15), date(2028, 2, 29)),
        (date(2026, 12, 4), date(2026, 12, 18), date(2027, 1, 1)),
        (date(2027, 7, 21), date(2027, 8, 4), date(2027, 8, 18)),
    ],
)
def test_after_the_meeting(held, report, decision):
    s = planned("2025-09-01", reviews=REVIEW.format(held, f"held: {held}"))
    assert due(s, "ehc.review.report", held) == report
    assert due(s, "ehc.review.la_decision", held) == decision


@pytest.mark.parametrize(
    ("held", "on", "notice", "final"),
    [
        ("2027-12-07", "2028-01-04", "2028-01-04", date(2028, 2, 29)),  # 8 weeks and 12 weeks meet
        ("2026-09-18", "2026-09-25", "2026-09-25", date(2026, 11, 20)),  # 8 weeks after an early notice
        ("2026-09-18", "2026-10-16", "2026-11-20", date(2026, 12, 11)),  # 12 weeks, however late the notice
    ],
)
def test_the_amended_plan(held, on, notice, final):
    words = f"held: {held}\nsent: {held}\ndecision: {{date: {on}, decision: amend, notice: {notice}}}"
    s = planned("2025-09-01", reviews=REVIEW.format(held, words))
    assert due(s, "ehc.review.final", date.fromisoformat(notice)) == final


@pytest.mark.parametrize(
    ("issued", "moved", "said", "review"),
    [
        ("2026-11-01", "2026-11-30", date(2027, 1, 11), date(2027, 10, 31)),  # 12 months from a fresh plan
        ("2025-12-01", "2026-11-30", date(2027, 1, 11), date(2027, 2, 28)),  # February has no 30th
        ("2026-12-01", "2027-11-29", date(2028, 1, 10), date(2028, 2, 28)),
    ],
)
def test_a_plan_from_another_la(issued, moved, said, review):
    s, today = planned(issued, f"transferred_in: {moved}"), date.fromisoformat(moved)
    assert due(s, "ehc.transfer_la", today) == said
    assert due(s, "ehc.transfer_la.review", today) == review


@pytest.mark.parametrize(
    ("start", "pep"),
    [
        (date(2027, 12, 20), date(2028, 1, 6)),  # 27 and 28 December and 3 January are substitute days
        (date(2027, 3, 22), date(2027, 4, 7)),  # Easter
        (date(2023, 4, 28), date(2023, 5, 16)),  # the coronation
        (date(2026, 8, 17), date(2026, 9, 1)),
    ],
)
def test_ten_working_days_to_the_first_pep(start, pep):
    s = school(pupil("K", f"looked_after: [{{from: {start}, authority: '916'}}]"))
    assert due(s, "pep.initial", start) == pep


@pytest.mark.parametrize(
    ("registered", "sent"),
    [
        ("2026-10-15", date(2026, 11, 13)),  # an INSET day and half term
        ("2027-02-12", date(2027, 3, 12)),
        ("2027-03-24", date(2027, 4, 29)),  # Easter
        ("2027-05-27", date(2027, 6, 28)),  # half term between two INSET days
    ],
)
def test_15_school_days_to_the_transfer_file(registered, sent):
    s = school(pupil("K", f"left: {{date: {registered}, to: X, reason: moved, registered: {registered}}}"))
    assert due(s, "transfer.ctf", date(2027, 6, 1)) == sent
