"""The report of an annual review: what was said, what the records add, and whose clock runs until when."""

from __future__ import annotations

import pytest

from tests.duties.build import pupil, school
from tests.reports.documents.pages import Tables, page

PLAN = """
# records/pupils/kp-1/ehcp/2026-01-15.yaml
status: final
issued: 2026-01-15
E: [{id: E1, outcome: Reads a book, by: 2028-07-21}, {id: E2, outcome: Asks for help}]
F: [{id: F1, provision: Reading every day, minutes: 10, times: 5, per: week}]
"""
HELD = """
# records/pupils/kp-1/reviews/2026-11-12.yaml
kind: annual
plan: 2026-01-15
planned: 2026-11-12
invited: 2026-10-12
circulated: 2026-10-22
held: 2026-11-12
invitees:
- {role: mother, invited: 2026-10-12, advice_received: 2026-10-16, attended: yes}
- {role: educational psychologist, agency: county-ep, advice_requested: 2026-10-01, attended: no, apologies: yes}
- {role: social care officer, no_advice: not known to them, attended: no}
views: [{who: pupil, words: I used my card., date: 2026-11-12}]
outcomes: [{outcome: E1, progress: on-course, comment: Two books, keep: keep}, {outcome: E9, progress: met}]
provision: [{line: F1, delivered: in-part, comment: Not on Fridays, still_needed: yes}]
suspended_days: 0
recommendation: amend
amendments: [{section: F, from: Old words, to: New words, why: It helps}]
attachments: [{title: EP report, date: 2026-10-01}]
"""
AGENCY = "agencies: [{id: county-ep, name: County EP, kind: education}]\n"


def of(review: str = HELD, more: str = "", **changes: str):
    return school(pupil("E", more, **changes) + PLAN + review, AGENCY, sound=False)


def tables(**more: str) -> Tables:
    return Tables(page("annual-review", of(**more), "html", pupil="kp-1", names=True))


def test_who_was_invited_and_what_came() -> None:
    rows = tables().rows["Invited"]
    assert rows[0] == ["Who", "Invited", "Advice asked for", "Advice came", "At the meeting"]
    assert rows[1] == ["mother", "12 October 2026", "not recorded", "16 October 2026", "came"]
    assert rows[2][0] == "educational psychologist, County EP"
    assert rows[2][3:] == ["not recorded", "sent apologies"]
    assert rows[3][3:] == ["none: not known to them", "did not come"]


def test_every_outcome_of_the_plan_and_any_other_that_was_judged() -> None:
    text = page("annual-review", of(), pupil="kp-1")
    assert "### E1: Reads a book (on course)" in text
    assert "### E2: Asks for help (not judged yet)" in text
    assert "### E9 (met)" in text
    assert "- **The outcome:** stays" in text


def test_provision_beside_what_is_specified() -> None:
    row = tables().rows["Provision"][1]
    assert row == ["F1", "Reading every day", "10 minutes, 5 times a week", "in part", "Not on Fridays; still needed"]


RUN = """
# records/interventions/reading/intervention.yaml
name: Reading aloud
layer: targeted
areas: [cognition-and-learning]
minutes: 10
per_week: 3
group_size: 1
# records/interventions/reading/autumn.yaml
start: 2026-09-07
pupils: [{pupil: kp-1, ehcp: [F1]}]
sessions: {2026-09-08: delivered, 2026-09-15: missed}
"""


def test_fewer_minutes_than_the_line_asks_for_are_said_beside_its_sessions() -> None:
    text = page("annual-review", of(HELD + RUN), pupil="kp-1")
    assert "1 of 2 planned (50%)<br>asks for 50 minutes a week; Reading aloud gives 30 on 12 November 2026" in text
    assert "Sessions are counted from 15 January 2026 to 12 November 2026" in text
    hidden = RUN.replace("minutes: 10", "confidential: yes\nminutes: 10")
    assert "gives 30" not in page("annual-review", of(HELD + hidden), pupil="kp-1")


def test_whose_clock_runs_until_when() -> None:
    steps = {row[0]: row[1:] for row in tables().rows["Steps of this review"][1:]}
    assert steps["Hold the meeting"] == ["the school", "done", "12 November 2026"]
    assert steps["Send the written report to the LA and everyone invited"] == [
        "the school",
        "to come",
        "26 November 2026",
    ]
    decide = "Decide whether to maintain, amend or cease the plan, and tell parents and school"
    assert steps[decide] == ["the LA", "to come", "10 December 2026"]


def test_the_checklist_of_papers() -> None:
    papers = [row[:2] for row in tables().rows["Checklist"][1:]]
    assert ["Advice: mother", "16 October 2026"] in papers
    assert ["Advice: educational psychologist, County EP", "asked for, has not come"] in papers
    assert ["EP report", "1 October 2026"] in papers
    assert not [row for row in papers if "social care" in row[0]]


def test_what_the_law_wants_and_nobody_wrote_is_said() -> None:
    text = page(
        "annual-review", of("\n# records/pupils/kp-1/reviews/a.yaml\nkind: annual\nplanned: 2026-12-02\n"), pupil="kp-1"
    )
    assert "has not been held: it is planned for 2 December 2026" in text
    assert "Views of the child and the parents: *not recorded*" in text
    assert "Recommendation of the meeting: *not recorded*" in text
    assert "No difference of opinion is recorded." in text
    assert "Preparing for adulthood" not in text


def test_adulthood_from_year_nine_and_the_next_phase() -> None:
    assert "### Preparing for adulthood\n\n*not recorded*" in page("annual-review", of(year='"9"'), pupil="kp-1")
    phase = HELD.replace("kind: annual", "kind: phase-transfer")
    assert "### The next phase of education\n\n*not recorded*" in page("annual-review", of(phase), pupil="kp-1")


@pytest.mark.parametrize(
    ("days", "said"), [("suspended_days: 0", "none"), ("suspended_days: 1.5", "1.5 days"), ("", "1 suspension, 2 days")]
)
def test_suspensions_as_the_review_or_the_file_has_them(days: str, said: str) -> None:
    first = "{from: 2026-03-02, to: 2026-03-03, days: 2, reason: private words}"
    rows = f"suspensions: [{first}, {{from: 2025-03-02, days: 1}}]\n"
    text = page("annual-review", of(HELD.replace("suspended_days: 0", days), rows), pupil="kp-1")
    assert f"- **Suspensions:** {said}\n" in text
    assert "private words" not in text


def test_figures_of_the_file_up_to_the_meeting() -> None:
    rows = """
attendance:
- {from: 2026-09-02, to: 2026-11-06, possible: 90, attended: 81}
- {from: 2026-11-09, to: 2026-11-20, possible: 20, attended: 20}
assessments:
- {date: 2026-11-02, measure: standardised, value: 84}
- {date: 2026-11-20, measure: standardised, value: 99}
"""
    text = page("annual-review", of(more=rows), pupil="kp-1")
    assert "81 of 90 sessions (90.0%), 2 September 2026 to 6 November 2026" in text
    assert "| 84 |" in text
    assert "| 99 |" not in text


MINA = "contacts: [{name: Mina Example, relationship: mother}]\n"


def test_a_mother_on_file_is_named_unless_contact_is_limited() -> None:
    named = tables(more=MINA).rows["Invited"][1]
    limited = tables(more=MINA.replace("mother}", "mother, restrictions: ask}")).rows["Invited"][1]
    assert (named[0], limited[0]) == ("Mina Example, mother", "mother")
    assert "Mina" not in page("annual-review", of(more=MINA), pupil="kp-1")


def test_whose_views_are_missing() -> None:
    mother = "{who: mother, words: She is happy., date: 2026-11-12}"
    text = page("annual-review", of(), pupil="kp-1")
    assert "Views of the parents: *not recorded*" in text
    assert "Views of the child:" not in text
    both = HELD.replace("views: [", f"views: [{mother}, ")
    assert "Views of the parents:" not in page("annual-review", of(both), pupil="kp-1")


def test_attendance_that_goes_on_beyond_the_meeting_is_told_with_its_days() -> None:
    rows = "attendance: [{from: 2026-09-02, to: 2026-11-20, possible: 104, attended: 90}]\n"
    text = page("annual-review", of(more=rows), pupil="kp-1")
    assert "90 of 104 sessions (86.5%), 2 September 2026 to 20 November 2026" in text


def test_results_name_their_scale() -> None:
    rows = "assessments: [{date: 2026-06-09, measure: mtc, value: 5}]\n"
    assert "Multiplication tables check" in page("annual-review", of(more=rows), pupil="kp-1")
