"""School days: the days on which pupils attend, from the school's own calendar.

Source of the rule: Education Act 1996 s.579 (a day on which the school meets); from knowledge, unverified.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise

from sendcli.dates.bank_holidays import ENGLAND_AND_WALES, BankHolidays
from sendcli.dates.parse import DateError
from sendcli.dates.words import dated

Term = tuple[str, date, date]

# The longest holidays. A longer gap is a term, or a school year, that nobody has typed yet.
_LONGEST_SUMMER = timedelta(days=70)
_LONGEST_HOLIDAY = timedelta(days=35)
_DAY = timedelta(days=1)


class SchoolCalendar:
    """The terms a school has published, and the questions that can be answered from them.

    A school day is a Monday to Friday inside a term, neither closed nor a bank holiday. Outside the known
    terms, and across a gap too long for a holiday, every answer is None: never a guess.

    Args:
        terms: (name, first day, last day), in any order; three terms or six, half terms inside or between.
        closed: days in term without pupils: INSET, half-term days, closures. Others do no harm.
        holidays: the bank holidays. Where this list ends, the calendar ends.

    Raises:
        DateError: if a term ends before it starts.

    Attributes:
        terms: the terms in order of time.
        known_from: the first day with an answer, or None if there are no terms.
        known_to: the last day with an answer, or None if there are no terms.
    """

    __slots__ = ("_days", "_gaps", "_open", "_passed", "known_from", "known_to", "terms")

    def __init__(
        self, terms: Sequence[Term], closed: Iterable[date] = (), holidays: BankHolidays = ENGLAND_AND_WALES
    ) -> None:
        self.terms: tuple[Term, ...] = tuple(sorted(terms, key=lambda term: term[1:]))
        spans = _spans(self.terms, holidays)
        shut = holidays.days.union(closed)
        in_term = {day for _, start, end in self.terms for day in _each(*_clip(start, end, holidays))}
        self._open = frozenset(day for day in in_term if day.weekday() < 5 and day not in shut)
        self._days = sorted(self._open)
        self._passed = _running_total(spans, self._open)
        self._gaps = tuple((before[1], after[0]) for before, after in pairwise(spans))
        self.known_from: date | None = spans[0][0] if spans else None
        self.known_to: date | None = spans[-1][1] if spans else None

    def is_school_day(self, day: date) -> bool | None:
        """Tell whether pupils attend on this day; None outside the known terms."""
        return day in self._open if day in self._passed else None

    def shift(self, day: date, n: int) -> date | None:
        """Find the n-th school day after a day, which itself is not counted; before it if n is negative.

        Returns:
            The school day; the day itself if n is 0; None if the way leads out of the known terms.
        """
        passed = self._passed.get(day)
        if passed is None or n == 0:
            return None if passed is None else day
        index = passed + n - 1 if n > 0 else passed - (day in self._open) + n
        if not 0 <= index < len(self._days):
            return None
        return None if self.gap_between(day, self._days[index]) else self._days[index]

    def next_school_day(self, on_or_after: date) -> date | None:
        """Find the first school day on or after a day; None if it lies outside the known terms."""
        return on_or_after if on_or_after in self._open else self.shift(on_or_after, 1)

    def last_school_day(self, on_or_before: date) -> date | None:
        """Find the last school day on or before a day; None if it lies outside the known terms."""
        return on_or_before if on_or_before in self._open else self.shift(on_or_before, -1)

    def count(self, start: date, end: date) -> int | None:
        """Count the school days from start to end, both included; None if any of them is not known."""
        before, upto = self._passed.get(start), self._passed.get(end)
        if before is None or upto is None or self.gap_between(start, end):
            return None
        return max(0, upto - before + (start in self._open))

    def term_of(self, day: date) -> str | None:
        """Name the term a day lies in, weekends and closed days included; None between terms and beyond."""
        return next((name for name, start, end in self.terms if start <= day <= end), None)

    def why_unknown(self, day: date, forward: bool) -> str:
        """Say why there is no answer from this day onwards (or backwards): "the calendar ends on ..."."""
        if self.known_from is None or self.known_to is None:
            return "the calendar has no terms"
        for last, first in self._gaps:
            if last < day < first or (day <= last if forward else day >= first):
                return f"the calendar has no terms between {dated(last)} and {dated(first)}"
        if day < self.known_from or (day <= self.known_to and not forward):
            return f"the calendar begins on {dated(self.known_from)}"
        return f"the calendar ends on {dated(self.known_to)}"

    def gap_between(self, one: date, other: date) -> bool:
        """Tell whether the way from one day to another leads across terms that nobody has typed."""
        low, high = min(one, other), max(one, other)
        return any(low < first and last < high for last, first in self._gaps)


def _each(start: date, end: date) -> Iterable[date]:
    return (start + n * _DAY for n in range((end - start).days + 1))


def _clip(start: date, end: date, holidays: BankHolidays) -> tuple[date, date]:
    return max(start, holidays.first), min(end, holidays.last)


def _spans(terms: Iterable[Term], holidays: BankHolidays) -> list[tuple[date, date]]:
    """Join terms into unbroken stretches of known days; only a gap too long for a holiday breaks them."""
    spans: list[tuple[date, date]] = []
    for name, first, last in terms:
        if last < first:
            raise DateError(f"term {name}: it ends on {dated(last)}, before it starts on {dated(first)}")
        start, end = _clip(first, last, holidays)
        if end < start:  # all of it lies where no bank holidays are known
            continue
        if spans and _is_holiday(spans[-1][1], start):
            spans[-1] = (spans[-1][0], max(spans[-1][1], end))
        else:
            spans.append((start, end))
    return spans


def _is_holiday(last: date, first: date) -> bool:
    """Whether the days between two terms are a holiday: up to ten weeks over 1 August, else up to five."""
    summer = last < date(first.year, 8, 1) <= first
    return first - last <= (_LONGEST_SUMMER if summer else _LONGEST_HOLIDAY)


def _running_total(spans: Iterable[tuple[date, date]], school_days: frozenset[date]) -> dict[date, int]:
    """For every known day, the number of school days up to and including it: each question is one look-up."""
    passed: dict[date, int] = {}
    total = 0
    for start, end in spans:
        for day in _each(start, end):
            total += day in school_days
            passed[day] = total
    return passed
