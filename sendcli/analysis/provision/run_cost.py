"""The cost of a run: who is there on each day, in how many groups, at the rate of that day."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from math import ceil
from typing import NamedTuple

from sendcli.analysis.provision.costing import general
from sendcli.analysis.provision.money import Lack
from sendcli.analysis.provision.rates import Adult, per_hour
from sendcli.analysis.provision.seats import Seat, seated
from sendcli.model.settings import Settings


class Course(NamedTuple):
    """What a session of a run is: its name, who has it, how long it is, who gives it, how many at a time."""

    name: str
    seats: tuple[Seat, ...]
    minutes: int | None
    size: int | None
    adults: tuple[Adult, ...] | Lack


class Held(NamedTuple):
    """Sessions held alike: on which day, how many, how long."""

    on: date
    sessions: Fraction
    minutes: int | None


class Spent(NamedTuple):
    """Exact pence: all, and each pupil's share."""

    total: Fraction
    pupils: dict[str, Fraction]


def groups(course: Course, pupils: int) -> int | Lack:
    """In how many groups, one after the other, so many pupils are taught. One pupil is a group of one."""
    if pupils <= 1:
        return pupils
    if course.size is None:
        return Lack("group size", f"no group size recorded for {course.name}")
    return ceil(Fraction(pupils, course.size))


def spend(settings: Settings, course: Course, sessions: Iterable[Held]) -> Spent | Lack:
    """What some sessions cost, shared by the pupils of each day.

    A group has all adults of the run; where there are several groups, each has one adult.
    """
    found = Spent(Fraction(0), {})
    for held in sessions:
        here = seated(course.seats, held.on)
        cost = _cost(settings, course, held, len(here))
        if isinstance(cost, Lack):
            return cost
        for seat in here:
            pupil = seat.member.pupil
            found.pupils[pupil] = found.pupils.get(pupil, Fraction(0)) + cost / len(here)
        found = found._replace(total=found.total + cost)
    return found


def _cost(settings: Settings, course: Course, held: Held, pupils: int) -> Fraction | Lack:
    if isinstance(course.adults, Lack):
        return course.adults
    if not pupils or not course.adults or not held.sessions:
        return Fraction(0)  # nobody is there, or an agency delivers it for a price of its own
    if held.minutes is None:
        return Lack("minutes", f"no minutes recorded for {course.name}")
    rates = _rates(settings, course.adults, held.on)
    if isinstance(rates, Lack):
        return rates
    adults = _adults(course, pupils, rates)
    if isinstance(adults, Lack):
        return adults
    return general(Fraction(sum(rates), len(rates)), held.minutes, held.sessions, adults, pupils).total


def _rates(settings: Settings, adults: Iterable[Adult], day: date) -> list[int] | Lack:
    found = []
    for adult in adults:
        rate = per_hour(settings, adult, day)
        if isinstance(rate, Lack):
            return rate
        found.append(rate)
    return found


def _adults(course: Course, pupils: int, rates: list[int]) -> int | Lack:
    """How many adults' time a session takes: all of the run for one group, one for each of several groups."""
    many = groups(course, pupils)
    if isinstance(many, Lack) or many > 1:
        mixed = len(set(rates)) > 1 and not isinstance(many, Lack)
        words = f"{course.name} has several groups, and does not say which adult has which"
        return Lack("adult", words) if mixed else many
    return len(rates)
