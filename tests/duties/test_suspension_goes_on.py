"""Suspensions across 1 September, after leaving, in a row, and of unknown length."""

from datetime import date

from tests.duties.build import due, items, one, pupil, school
from tests.duties.test_suspension import TOLD, out

SEPTEMBER = date(2026, 9, 2)


def test_nothing_drops_out_on_1_september():
    july = out(f"from: 2026-07-13, kind: permanent, {TOLD}")
    for day in (date(2026, 8, 31), SEPTEMBER):
        assert {item.duty.id for item in items(july, "", day)} >= {"excl.board15", "excl.day6.permanent"}
    assert one(out("from: 2026-07-13, days: 2"), "excl.notify", SEPTEMBER).state == "overdue"
    asked = out(f"from: 2026-07-01, days: 7, parents_asked_board: 2026-07-03, {TOLD}")
    assert items(asked, "excl.board50", SEPTEMBER)
    assert not items(out("from: 2025-07-13, days: 2"), "excl.notify", SEPTEMBER)


def test_leaving_ends_no_exclusion():
    """Who is excluded for good is soon off the roll; the board and the LA still owe what they owe."""
    gone = out("from: 2026-11-12, kind: permanent", more="left: {date: 2026-11-13, reason: excluded}")
    found = {item.duty.id for item in items(gone)}
    assert found >= {"excl.notify", "excl.board15", "excl.day6.permanent"}
    elsewhere = out("from: 2026-11-12, kind: permanent", more="left: {date: 2026-11-13, registered: 2026-11-16}")
    assert not items(elsewhere, "excl.day6.permanent")
    assert not items(out("from: 2026-11-12, days: 1", more="left: {date: 2026-11-13, reason: deceased}"), "excl.notify")


def test_suspensions_in_a_row_count_together():
    s = out(f"from: 2026-11-09, to: 2026-11-13, {TOLD}", f"from: 2026-11-16, to: 2026-11-18, {TOLD}")
    assert due(s, "excl.day6", date(2026, 11, 14)) == date(2026, 11, 16)
    apart = out(f"from: 2026-11-09, to: 2026-11-12, {TOLD}", f"from: 2026-11-16, to: 2026-11-18, {TOLD}")
    assert not items(apart, "excl.day6")
    across_inset = out(f"from: 2026-11-30, days: 4, {TOLD}", f"from: 2026-12-07, days: 3, {TOLD}")
    assert due(across_inset, "excl.day6", date(2026, 12, 4)) == date(2026, 12, 8)


def test_an_open_suspension_counts_from_its_start():
    found = one(out(f"from: 2026-11-12, {TOLD}"), "excl.day6")
    assert found.due == date(2026, 11, 19)
    assert "its last day is not recorded: counted as lasting" in found.working
    assert not items(out(f"from: 2026-11-12, returned: 2026-11-16, {TOLD}"), "excl.day6")
    assert not items(out(f"from: 2026-09-14, to: 2026-10-02, kind: lunchtime, {TOLD}"), "excl.day6")


def test_one_of_unknown_length_hides_no_breach():
    known = (f"from: 2026-09-07, days: 14, {TOLD}", f"from: 2026-10-05, days: 2, board_met: 2026-10-20, {TOLD}")
    s = out(*known, f"from: 2026-11-09, {TOLD}")
    assert one(s, "excl.board15").what == "suspension of 9 Nov 2026"
    assert one(s, "excl.watch").what == ("16 days suspended in 2026-27, and 1 of unknown length; the next mark is 45")
    over = out("from: 2026-09-07, days: 44, school: X", f"from: 2026-11-09, days: 2, {TOLD}", "from: 2026-11-16")
    assert one(over, "excl.limit").what == "46 days suspended in 2026-27, and 1 of unknown length; the limit is 45"


def test_who_is_told_depends_on_the_day_of_the_suspension():
    row = f"from: 2026-10-05, days: 1, {TOLD}"
    since = out(row, more="looked_after: [{from: 2026-11-09, authority: '916'}]")
    assert not items(since, "excl.notify")
    before = out(row, more="looked_after: [{from: 2026-01-05, to: 2026-10-31, authority: '916'}]")
    assert one(before, "excl.notify").what.endswith("tell the social worker, the virtual school head")
    assert one(out("from: 2026-11-19, days: 1, parents_notified: 2026-11-30, la_notified: yes"), "excl.notify")


SIX = """
# records/calendar/2026-27.yaml
terms:
- {name: '1', from: 2026-09-01, to: 2026-10-23}
- {name: '2', from: 2026-11-02, to: 2026-12-18}
- {name: '3', from: 2027-01-04, to: 2027-02-12}
- {name: '4', from: 2027-02-22, to: 2027-03-25}
- {name: '5', from: 2027-04-12, to: 2027-05-28}
- {name: '6', from: 2027-06-07, to: 2027-07-21}
"""


def test_six_terms_are_three_for_the_board():
    rows = f"suspensions: [{{from: 2026-09-07, days: 10, {TOLD}}}, {{from: 2026-11-09, days: 7, {TOLD}}}]"
    assert items(school(pupil("K", rows) + SIX, years=()), "excl.board15")
    later = rows.replace("2026-11-09", "2027-01-11")
    assert not items(school(pupil("K", later) + SIX, years=()), "excl.board15", date(2027, 2, 1))


def test_the_marks_of_5_and_15_are_marks_of_a_term():
    rows = [f"from: {day}, days: 4, {TOLD}" for day in ("2026-09-07", "2027-01-11", "2027-04-19")]
    assert one(out(*rows), "excl.watch", date(2027, 5, 1)).what == (
        "12 days suspended in 2026-27, 4 of them in the term of the last; the next mark is 5 in a term"
    )
