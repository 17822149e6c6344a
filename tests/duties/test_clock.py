"""The arithmetic of a duty and an event."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from sendcli.dates.arithmetic import Offset
from sendcli.dates.schooldays import SchoolCalendar
from sendcli.duties.book.table import BOOK
from sendcli.duties.clock import Due, Shorter, due
from sendcli.duties.duty import Duty
from sendcli.duties.event import Event

NONE = SchoolCalendar([])
DAYS = st.dates(date(2015, 1, 1), date(2027, 12, 31))


def rule(**more) -> Duty:
    return Duty("x", "X", "own", more.pop("force", "statute"), "test", "t", **more)


@given(DAYS)
def test_the_day_of_service_is_day_one(day):
    for name in ("ehcna.draft_rep", "ehc.review.rep"):
        assert due(BOOK[name], Event("p", day), NONE).date == day + timedelta(days=14)


@given(DAYS)
def test_weeks_leave_out_the_day_of_the_event(day):
    weeks = {
        "ehc.review.report": 2,
        "ehc.review.la_decision": 4,
        "ehcna.decision": 6,
        "ehcna.no_plan": 16,
        "ehcna.final": 20,
    }
    for name, count in weeks.items():
        assert due(BOOK[name], Event("p", day), NONE).date == day + timedelta(weeks=count)


@given(DAYS)
def test_twelve_months_end_before_the_anniversary(day):
    end = due(BOOK["ehc.review.cycle"], Event("p", day), NONE).date
    assert end is not None
    assert timedelta(days=364) <= end - day <= timedelta(days=365)
    assert due(BOOK["ehc.review.meeting_latest"], Event("p", day), NONE).date == end - timedelta(weeks=4)
    assert due(BOOK["ehc.review.papers_latest"], Event("p", day), NONE).date == end - timedelta(weeks=6)


@given(DAYS, DAYS)
def test_the_later_and_the_earlier_of_two(one, other):
    appeal = due(BOOK["tribunal.appeal"]._replace(roll=False), Event("p", one, other=other), NONE).date
    final = due(BOOK["ehc.review.final"], Event("p", one, other=other), NONE).date
    assert final == min(one + timedelta(weeks=8), other + timedelta(weeks=12))
    assert appeal is not None
    assert appeal >= other + timedelta(days=28)
    assert appeal >= one + timedelta(days=59)


@given(DAYS, st.integers(0, 400), st.sampled_from(["days", "weeks", "months", "working_days"]))
def test_an_own_period_never_loosens(day, count, unit):
    event = Event("p", day)
    own = Shorter(Offset(count, unit), 0, "ours")
    plain, tight = (
        due(rule(offset=Offset(3, "weeks")), event, NONE).date,
        due(rule(offset=Offset(3, "weeks")), event, NONE, (own,)).date,
    )
    assert plain is not None
    assert tight is not None
    assert tight <= plain


@given(DAYS, DAYS)
def test_an_agreed_date_goes_beyond_good_practice_but_not_beyond_the_law(day, agreed):
    event = Event("p", day, agreed=agreed)
    limit = day + timedelta(weeks=6)
    assert due(rule(offset=Offset(6, "weeks")), event, NONE).date == min(agreed, limit)
    assert due(rule(offset=Offset(6, "weeks"), force="good practice"), event, NONE).date == agreed
    assert due(rule(offset=Offset(6, "weeks"), force="the school's own"), event, NONE).date == limit


def test_what_is_missing_has_no_date_and_no_sum():
    assert due(rule(offset=Offset(1, "weeks")), Event("p", date(2026, 11, 20), missing="a fact"), NONE) == Due(None, ())


def test_no_calendar_no_date_and_the_reason():
    found = due(BOOK["transfer.ctf"], Event("p", date(2026, 11, 20)), NONE)
    assert found == Due(None, ("20 Nov 2026 + 15 school days is not known: the calendar has no terms",))
    term = due(BOOK["sen.apdr.cycle"], Event("p", date(2026, 11, 20)), NONE)
    assert term == Due(None, ("the end of the term is not known: the calendar has no terms",))


def test_the_end_of_time():
    assert due(BOOK["ehc.review.report"], Event("p", date(9999, 12, 31)), NONE).date is None


def test_a_shorter_period_of_its_own_leaves_the_rules_own_end_known():
    event = Event("p", date(2026, 11, 20))
    own = Shorter(Offset(7, "days"), 0, "ours")
    found = due(rule(offset=Offset(2, "weeks")), event, NONE, (own,))
    assert (found.date, found.allowed) == (date(2026, 11, 27), date(2026, 12, 4))
    assert found.working[-1] == "the rule itself allows until Fri 4 Dec 2026"
    assert due(rule(offset=Offset(3, "days")), event, NONE, (own,)).allowed is None


def test_a_local_form_is_a_shorter_period():
    found = due(rule(offset=Offset(2, "weeks")), Event("p", date(2026, 11, 20), local=Offset(10, "days")), NONE)
    assert (found.date, found.allowed) == (date(2026, 11, 30), date(2026, 12, 4))
