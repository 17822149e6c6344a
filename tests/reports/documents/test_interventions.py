"""Intervention evaluation: small groups say so, confidential ones are not for all staff, cost with its lack."""

from __future__ import annotations

from datetime import date

from tests.duties.build import pupil, school
from tests.reports.documents.pages import Tables, page

OFFER = """
# records/interventions/pairs/intervention.yaml
name: Reading in pairs
layer: targeted
areas: [cognition-and-learning]
entry: [Reads under 40 words]
measure: {id: wcpm, unit: words correct a minute, direction: up, smallest_change: 5}
minutes: 30
per_week: 2
weeks: 10
group_size: 2
staff: [{role: teaching assistant, rate: ta}]
# records/interventions/pairs/2026-autumn.yaml
start: 2026-09-14
end: 2026-12-04
planned: 20
pupils:
- {pupil: kp-1, entry: 20, entry_on: 2026-09-14}
- {pupil: kp-2, entry: 30, entry_on: 2026-09-14}
sessions: {2026-09-14: delivered, 2026-09-16: missed, 2026-09-21: missed, 2026-09-23: missed, 2026-09-28: delivered}
# records/interventions/quiet/intervention.yaml
name: Quiet room
layer: specialist
areas: [social-emotional-and-mental-health]
confidential: yes
# records/interventions/quiet/2026-autumn.yaml
start: 2026-09-14
pupils:
- {pupil: kp-1}
"""
RATE = "rates: [{id: ta, per_hour: 18.00, from: 2026-04-01}]\n"


def larkfield():
    return school(pupil() + pupil(name="kp-2") + OFFER, RATE)


def test_overview_and_runs() -> None:
    found = Tables(page("interventions", larkfield(), "html", audience="leadership"))
    rows = found.rows["All interventions"][1:]
    assert [row[0] for row in rows] == ["Reading in pairs", "Quiet room"]
    assert rows[0][3] == "2 of 5"


def test_small_groups_say_so() -> None:
    text = page("interventions", larkfield(), audience="leadership")
    assert "- **Pupils:** 2: fewer than 10, so look at each" in text
    assert "2 of 5 planned sessions were delivered, under 80%" in text
    assert "0 of 2 pupils have values" in text


def test_staff_do_not_see_confidential_ones() -> None:
    text = page("interventions", larkfield())
    assert "Quiet room" not in text
    assert "Left out here: 1 confidential" in text
    assert "Confidential: not for documents for all staff" in page("interventions", larkfield(), audience="leadership")


def test_cost_with_a_share() -> None:
    assert "- **Cost:** £180 as planned, £90 a pupil" in page("interventions", larkfield())
    assert "cannot say: no rate" in page("interventions", school(pupil() + pupil(name="kp-2") + OFFER))


def test_nothing_ran() -> None:
    assert "No intervention had a run in these days." in page(
        "interventions", larkfield(), since=date(2026, 11, 23), day=date(2020, 1, 1)
    )


def test_too_few_sessions_is_not_said_to_be_off_course() -> None:
    plan = """
# records/pupils/kp-1/plans/2026-autumn.yaml
kind: sen-support
start: 2026-09-14
review: 2026-12-04
targets:
- id: reading
  outcome: Reads
  measure: wcpm
  provision: [pairs]
  baseline: {date: 2026-09-14, value: 20}
  target: {date: 2026-12-04, value: 60}
"""
    offer = OFFER.replace("2026-09-28: delivered", "2026-09-28: missed")
    found = Tables(page("interventions", school(pupil() + pupil(name="kp-2") + offer + plan, RATE), "html"))
    heads, row = found.rows["All interventions"][:2]
    assert dict(zip(heads, row, strict=True))["Too few sessions"] == "1"
    assert dict(zip(heads, row, strict=True))["Not on course"] == "0"
