"""Exclusions that were cancelled or undone, and the letter to the parents."""

from datetime import date

from tests.duties.build import due, items
from tests.duties.test_suspension import TOLD, out


def ids(of) -> set[str]:
    return {item.duty.id for item in items(of) if item.duty.kind == "suspension"}


def test_a_permanent_exclusion_that_was_cancelled():
    assert not ids(out(f"from: 2026-11-02, kind: permanent, cancelled: 2026-11-10, {TOLD}"))
    to_come = out(f"from: 2026-11-02, kind: permanent, cancelled: 2026-12-10, {TOLD}")
    assert ids(to_come) == {"excl.board15", "excl.day6.permanent"}


def test_who_was_reinstated_is_back():
    s = out(f"from: 2026-11-02, kind: permanent, board_met: 2026-11-12, board_decision: reinstated, {TOLD}")
    assert not ids(s)


def test_a_suspension_cancelled_before_and_after_the_sixth_day():
    before = out(f"from: 2026-11-09, days: 8, cancelled: 2026-11-11, {TOLD}")
    assert not items(before, "excl.day6")
    after = out(f"from: 2026-11-02, to: 2026-11-18, cancelled: 2026-11-12, {TOLD}")
    assert due(after, "excl.day6") == date(2026, 11, 9)


def test_only_days_that_were_served_count():
    forty = f"from: 2026-09-07, days: 40, {TOLD}"
    cancelled = out(forty, f"from: 2026-11-02, to: 2026-11-13, cancelled: 2026-11-05, {TOLD}")
    assert not items(cancelled, "excl.limit")
    assert not items(out(f"from: 2026-11-02, kind: suspension, cancelled: 2026-11-02, {TOLD}"), "excl.watch")


def test_a_letter_to_the_parents_tells_them():
    assert not items(out("from: 2026-11-18, days: 1, letter: 2026-11-18, la_notified: yes"), "excl.notify")
    assert items(out("from: 2026-11-18, days: 1, letter: 2026-11-18, parents_notified: no"), "excl.notify")


def test_the_sixth_day_across_holidays():
    for first, last, day in (
        ("2026-10-16", "2026-11-06", date(2026, 11, 2)),  # an INSET day and half term
        ("2026-12-04", "2026-12-15", date(2026, 12, 14)),  # from an INSET day
        ("2027-03-22", "2027-04-16", date(2027, 4, 13)),  # Easter
        ("2027-04-26", "2027-05-07", date(2027, 5, 4)),  # the bank holiday of 3 May
    ):
        s = out(f"from: {first}, to: {last}, {TOLD}")
        assert due(s, "excl.day6", date.fromisoformat(first)) == day
