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
