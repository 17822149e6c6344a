"""The four questions of paragraph 6.17."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendcli.analysis.methods.known import Interval, Unknown
from sendcli.analysis.methods.slower import Known, Slower, slower
from sendcli.analysis.methods.trend import Trend

NOT_KNOWN = Unknown("Nobody wrote it down.")


def at(rate: float, reach: float | None = 0.2, sign: int = 1) -> Trend:
    low, high = sorted((sign * rate - (reach or 0), sign * rate + (reach or 0)))
    interval = NOT_KNOWN if reach is None else Interval(low, high, 0.95)
    return Trend("least squares", sign * rate, 40, date(2026, 9, 14), interval, 10)


def words(known: Known) -> list[str]:
    found = slower(known)
    assert isinstance(found, Slower)
    return [answer.word for answer in found]


def known(now: Trend | Unknown = NOT_KNOWN, **given_: Any) -> Known:
    return Known(now, NOT_KNOWN, NOT_KNOWN, NOT_KNOWN, NOT_KNOWN, NOT_KNOWN)._replace(**given_)


def test_what_is_not_known_is_not_guessed():
    found = slower(known())
    assert isinstance(found, Slower)
    assert {answer.word for answer in found} == {"cannot say"}
    assert all(answer.why == NOT_KNOWN.why for answer in found)


@pytest.mark.parametrize(
    ("rate", "reach", "word"),
    [(1.0, 0.2, "yes"), (1.4, 0.2, "cannot say"), (1.5, 0.2, "no"), (2.0, None, "no"), (1.0, None, "cannot say")],
)
def test_slower_than_peers_and_than_before(rate, reach, word):
    now = at(rate, reach)
    assert words(known(now, peers=1.5))[:2] == [word, "cannot say"]
    assert words(known(now, before=1.5))[:2] == ["cannot say", word]


@pytest.mark.parametrize(
    ("then", "now", "closed", "wider"),
    [
        (10, 10, "yes", "no"),
        (10, 11, "yes", "cannot say"),
        (10, 13, "yes", "cannot say"),
        (10, 15, "yes", "yes"),
        (10, 8, "cannot say", "no"),
        (10, 7, "cannot say", "no"),
        (10, 5, "no", "no"),
        (-5, 0, "no", "no"),
        (10, 0, "no", "no"),
        (-5, -2, "no", "no"),
    ],
)
def test_the_gap(then, now, closed, wider):
    assert words(known(gap_then=then, gap_now=now, error=3))[2:] == [closed, wider]


@pytest.mark.parametrize("missing", ["gap_then", "gap_now", "error"])
def test_a_gap_needs_both_ends_and_the_error(missing):
    full: dict[str, Any] = {"gap_then": 10, "gap_now": 5, "error": 3} | {missing: NOT_KNOWN}
    assert words(known(**full))[2:] == ["cannot say", "cannot say"]


@given(st.integers(-30, 30), st.integers(-30, 30), st.integers(-30, 30), st.integers(0, 9))
def test_where_less_is_better_the_answers_are_mirrored(rate, peers, before, reach):
    up = known(at(rate, reach), peers=peers, before=before)
    down = known(at(rate, reach, -1), peers=-peers, before=-before, better="down")
    assert slower(up) == slower(down)
