"""A small school with provision of each kind: for all, in a run, in a plan, confidential."""

from __future__ import annotations

from sendcli.model.school import School
from tests.duties.build import pupil, school

RATE = "rates: [{id: ta, per_hour: 18.00, from: 2026-04-01}]\n"
FILES = """
# records/staff/adeyo.yaml
name: Bola Adeyo
roles: [teaching-assistant]
rate: ta
timetable:
- {day: wed, from: 12:00, to: 12:30, what: lunch}
- {day: mon, from: 09:20, to: 09:40, what: cover}
# records/interventions/everyday/intervention.yaml
name: Everyday reading
layer: universal
areas: [cognition-and-learning]
# records/interventions/pairs/intervention.yaml
name: Reading in pairs
layer: targeted
areas: [cognition-and-learning]
staff: [{staff: adeyo, role: teaching assistant, rate: ta}]
minutes: 30
per_week: 2
weeks: 10
group_size: 2
slots:
- {day: mon, from: 09:15, to: 09:45, place: library}
- {day: wed, from: 09:15, to: 09:45, place: library}
- {day: thu, from: 14:00, to: 14:05, place: hall, pupils: [kp-2]}
# records/interventions/pairs/2026-autumn.yaml
start: 2026-09-14
end: 2026-12-04
planned: 20
pupils:
%s
sessions: {2026-09-14: delivered, 2026-09-16: missed}
# records/pupils/kp-1/plans/2026-09-07.yaml
kind: sen-support
start: 2026-09-07
review: 2026-12-11
layer: targeted
lead: lund
needs: [{area: communication-and-interaction, description: Finds it hard to join in.}]
targets:
- {id: reading, outcome: Reads 60 words a minute, area: cognition-and-learning, provision: [pairs]}
provision:
- {what: Reading in pairs, provision: pairs, minutes: 45, times: 2, per: week, group_size: 2, targets: [reading]}
- {what: Words of the week in a group of three, who: adeyo, minutes: 20, times: 2, per: week, group_size: 3}
"""
QUIET = """
# records/interventions/quiet/intervention.yaml
name: Quiet room
layer: specialist
areas: [social-emotional-and-mental-health]
confidential: yes
minutes: 20
per_week: 1
group_size: 2
staff: [{staff: adeyo, role: teaching assistant, rate: ta}]
slots: [{day: fri, from: 10:00, to: 10:20, place: snug}]
# records/interventions/quiet/2026-autumn.yaml
start: 2026-09-14
pupils: [{pupil: kp-1}, {pupil: kp-2}]
"""


def larkfield(settings: str = "", quiet: bool = True, files: bool = True, more: int = 0) -> School:
    """Maya and another child in year 4, a child in year 5; as many `more` in 4A who read in pairs as well."""
    extra = [f"kp-{number}" for number in range(10, 10 + more)]
    members = "\n".join(f"- {{pupil: {name}}}" for name in ["kp-1", "kp-2", *extra])
    text = pupil(more="class: 4A\n") + pupil(name="kp-2", more="class: 4B\n")
    text += pupil(name="kp-3", more="class: 5A\n", year='"5"')
    text += "".join(pupil(name=name, more="class: 4A\n") for name in extra)
    text += (FILES % members if files else "") + (QUIET if quiet and files else "")
    return school(text, RATE + settings)
