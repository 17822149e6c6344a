"""The week as slots have it: who is where, times with two entries, times with none, minutes that fit or do not."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from sendcli.analysis.provision.provision import provision
from sendcli.analysis.provision.timetable import adult_week, clashes, free, places, slot_minutes
from tests.duties.build import pupil, school

DAY = date(2026, 11, 23)
FILES = """
# records/staff/adeyo.yaml
name: Bola Adeyo
roles: [teaching-assistant]
timetable:
- {day: mon, from: 12:00, to: 12:30, what: lunch}
- {day: tue, from: 09:30, to: 10:00, what: cover, week: a}
# records/interventions/pairs/intervention.yaml
name: Reading in pairs
layer: targeted
areas: [cognition-and-learning]
staff: [{staff: adeyo, role: teaching assistant}]
minutes: 20
per_week: 5
group_size: 2
slots:
- {day: every-day, from: 09:20, to: 09:40, place: library}
# records/interventions/pairs/2026-autumn.yaml
start: 2026-09-14
pupils: [{pupil: kp-1}, {pupil: kp-2}]
# records/interventions/numbers/intervention.yaml
name: Numbers
layer: targeted
areas: [cognition-and-learning]
staff: [{staff: adeyo, role: teaching assistant}]
minutes: 30
per_week: 2
group_size: 2
slots:
- {day: mon, from: 09:30, to: 10:00, pupils: [kp-2]}
- {day: wed, period: P3, week: b}
# records/interventions/numbers/2026-autumn.yaml
start: 2026-09-14
pupils: [{pupil: kp-1}, {pupil: kp-2}]
"""


def larkfield():
    return school(pupil() + pupil(name="kp-2") + FILES)


def rows():
    return provision(larkfield(), DAY).rows


def test_every_day_is_five_days():
    found = [place for place in places(rows()) if place.row and place.row.intervention == "pairs"]
    assert [place.day for place in found] == ["mon", "tue", "wed", "thu", "fri"]
    assert all(place.staff == ("adeyo",) and place.pupils == ("kp-1", "kp-2") for place in found)


def test_a_slot_may_name_its_pupils():
    found = next(place for place in places(rows()) if place.slot.start == "09:30")
    assert found.pupils == ("kp-2",)


def test_an_adults_week_has_fixed_times_too():
    week = adult_week(larkfield(), rows(), "adeyo")
    assert [place.slot.what for place in week if place.row is None] == ["lunch", "cover"]
    assert [place.day for place in week][:3] == ["mon", "mon", "mon"]


def test_two_places_at_once():
    found = clashes(adult_week(larkfield(), rows(), "adeyo"))
    assert [(one.day, one.slot.start, other.slot.start) for one, other in found] == [
        ("mon", "09:20", "09:30"),
        ("tue", "09:20", "09:30"),
    ]


def test_times_with_nothing_in_them():
    found = list(free(adult_week(larkfield(), rows(), "adeyo")))
    assert found == [("mon", "10:00", "12:00")]


def test_minutes_of_slots():
    found = {row.intervention: slot_minutes(row) for row in rows()}
    assert found == {"pairs": Fraction(100), "numbers": Fraction(45)}
