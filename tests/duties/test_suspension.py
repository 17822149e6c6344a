"""Suspension and exclusion. School days are those of the Kayes calendar."""

from datetime import date

import pytest

from tests.duties.build import due, items, one, pupil, school

TOLD = "parents_notified: yes, la_notified: yes"


def out(*rows: str, more: str = "", provision: str = "K"):
    listed = ", ".join(f"{{{row}}}" for row in rows)
    return school(pupil(provision, f"suspensions: [{listed}]\n{more}"))


def test_parents_and_la_without_delay():
    found = one(out("from: 2026-11-19, days: 1"), "excl.notify")
    assert (found.due, found.state) == (date(2026, 11, 19), "overdue")
    assert found.what == "suspension of 19 Nov 2026: tell the parents, the LA"
    assert not items(out(f"from: 2026-11-19, days: 1, {TOLD}"), "excl.notify")


def test_social_worker_and_virtual_school_where_relevant():
    care = "looked_after: [{from: 2026-01-05, authority: '916'}]"
    found = one(out(f"from: 2026-11-19, days: 1, {TOLD}", more=care), "excl.notify")
    assert found.what.endswith("tell the social worker, the virtual school head")
    worker = one(out(f"from: 2026-11-19, days: 1, {TOLD}", more="flags: {social_worker: yes}"), "excl.notify")
    assert worker.what.endswith("tell the social worker")


def test_another_schools_suspension_counts_but_is_not_ours_to_report():
    s = out("from: 2026-09-14, days: 6, school: Hilltop")
    assert not items(s, "excl.notify")
    assert one(s, "excl.watch").what == "6 days suspended in 2026-27; the next mark is 15"


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (("days: 5",), None),
        (("days: 5", "days: 0.5, kind: lunchtime"), "5.5 days suspended in 2026-27; the next mark is 15"),
        (("days: 15",), "15 days suspended in 2026-27; the next mark is 15"),
        (("days: 15", "days: 1"), "16 days suspended in 2026-27; the next mark is 45"),
    ],
)
def test_marks(days, words):
    found = items(out(*(f"from: 2026-09-{14 + n}, {row}, {TOLD}" for n, row in enumerate(days))), "excl.watch")
    assert [(item.what, item.state) for item in found] == ([(words, "consider")] if words else [])


def test_more_than_45_days():
    rows = [f"from: 2026-09-{14 + n}, days: 23, {TOLD}" for n in range(2)]
    found = one(out(*rows), "excl.limit")
    assert (found.what, found.label) == ("46 days suspended in 2026-27; the limit is 45", "over the limit")
    assert not items(out(*rows), "excl.watch")


def test_the_year_before_does_not_count():
    assert not items(out(f"from: 2026-06-08, days: 10, {TOLD}"), "excl.watch")


def test_days_are_counted_where_they_are_not_recorded():
    s = out(f"from: 2026-10-21, to: 2026-11-04, {TOLD}")  # 23 October is an INSET day, then half term
    assert not items(s, "excl.watch")  # five school days
    unknown = one(out(f"from: 2026-11-05, {TOLD}"), "excl.watch")
    assert unknown.missing == "the number of days of a suspension is not recorded"


def test_the_sixth_day():
    s = out(f"from: 2026-11-12, days: 6, {TOLD}")
    assert due(s, "excl.day6") == date(2026, 11, 19)
    assert not items(out(f"from: 2026-11-12, days: 5, {TOLD}"), "excl.day6")
    assert not items(out(f"from: 2026-11-12, days: 6, provision_from: 2026-11-19, {TOLD}"), "excl.day6")
    permanent = one(out(f"from: 2026-11-12, kind: permanent, {TOLD}"), "excl.day6.permanent")
    assert (permanent.due, permanent.label) == (date(2026, 11, 19), "LA overdue: chase")


def test_the_board_within_15_school_days():
    """15 school days after 20 Nov 2026 = 14 Dec 2026; after 10 Dec 2026 = 14 Jan 2027 (Kayes)."""
    assert due(out(f"from: 2026-11-20, kind: permanent, {TOLD}"), "excl.board15") == date(2026, 12, 14)
    s = out(f"from: 2026-12-10, days: 1, misses_test: yes, {TOLD}")
    assert due(s, "excl.board15", date(2026, 12, 11)) == date(2027, 1, 14)


def test_over_15_days_in_a_term():
    over = out(f"from: 2026-09-14, days: 15, {TOLD}", f"from: 2026-11-19, days: 1, {TOLD}")
    assert due(over, "excl.board15") == date(2026, 12, 11)
    assert not items(out(f"from: 2026-09-14, days: 15, {TOLD}"), "excl.board15")


def test_6_to_15_days_only_if_the_parents_ask():
    asked = out(f"from: 2026-11-05, days: 6, parents_asked_board: 2026-11-12, {TOLD}")
    assert due(asked, "excl.board50") == date(2027, 1, 29)
    assert not items(out(f"from: 2026-11-05, days: 6, {TOLD}"), "excl.board50")
    met = out(f"from: 2026-11-05, days: 6, parents_asked_board: 2026-11-12, board_met: 2026-11-18, {TOLD}")
    assert not items(met, "excl.board50")


def test_a_pupil_with_a_plan():
    assert one(out(f"from: 2026-11-19, days: 1, {TOLD}", provision="E"), "excl.ehc").state == "consider"
    assert not items(out(f"from: 2026-11-19, days: 1, {TOLD}"), "excl.ehc")


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
    assert one(s, "excl.watch").what == (
        "16 days suspended in 2026-27, and 1 of unknown length; the next mark is 45"
    )
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
