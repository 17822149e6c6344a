"""Attendance, absence and suspensions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendcli.analysis.methods.absence import Absence, Sessions, absence, suspension_days
from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.rounding import half_up


@pytest.mark.parametrize(
    ("possible", "absent", "persistent", "severe"),
    [
        (380, 37, False, False),
        (380, 38, True, False),
        (380, 189, True, False),
        (380, 190, True, True),
        (1, 1, True, True),
    ],
)
def test_thresholds_are_reached_at_the_session(possible, absent, persistent, severe):
    found = absence(Sessions(possible, absent))
    assert isinstance(found, Absence)
    assert (found.persistent, found.severe) == (persistent, severe)


def test_a_rounded_percentage_decides_nothing():
    """19 of 191 sessions print as 9.9%, 191 of 1911 as 10.0%: only the counts say that both are below."""
    for possible, absent, text in ((191, 19, "9.9"), (1911, 191, "10.0")):
        found = absence(Sessions(possible, absent))
        assert isinstance(found, Absence)
        assert str(half_up(found.missed)) == text
        assert not found.persistent


def test_without_sessions_there_is_no_attendance():
    for sessions in (Sessions(0, 0), Sessions(-1, 0), Sessions(10, 11), Sessions(10, -1)):
        assert isinstance(absence(sessions), Unknown)


def test_half_days_of_suspension_make_days():
    assert [suspension_days(halves) for halves in ([3, 1], [1], [], [10, 10, 10])] == [2, 0.5, 0, 15]
    assert isinstance(suspension_days([-1]), Unknown)


@given(st.integers(1, 400).flatmap(lambda possible: st.tuples(st.just(possible), st.integers(0, possible))))
def test_severe_is_persistent_and_the_parts_make_a_whole(pair):
    found = absence(Sessions(*pair))
    assert isinstance(found, Absence)
    assert found.persistent or not found.severe
    assert found.attended + found.missed == pytest.approx(100)
