"""An EHC plan in short: each section by its letter, and no more of it than its reader is meant to see."""

from __future__ import annotations

import pytest

from sendcli.errors import SendError
from tests.duties.build import pupil, school
from tests.reports.documents.pages import Tables, page

PLAN = """
# records/pupils/kp-1/ehcp/2026-01-15.yaml
status: final
issued: 2026-01-15
review_by: 2027-01-14
band: band 2
A:
  history: Family story.
  aspirations: [To be a vet]
  bad_day: Loud days.
  views: [{who: pupil, words: I like it quiet., date: 2025-11-18}]
B: [{id: B1, need: Understands two words, area: communication-and-interaction}]
C: [{id: C1, need: Health need}]
D: [{id: D1, need: Care need}]
E:
- {id: E1, outcome: Reads a book, by: 2028-07-21}
- {id: E2, outcome: Asks for help, by_stage: Key Stage 2}
F:
- id: F1
  provision: Reading every day
  minutes: 10
  times: 5
  per: week
  ratio: "1:1"
  needs: [B1]
  outcomes: [E1]
  provider: school
- {id: F2, provision: Therapy, hours_per_week: 1.5, provider: icb}
G: [{id: G1, provision: Health provision, minutes: 30, times: 1, per: term}]
H1: [{id: H1, provision: Care provision}]
I: {name: Ash School}
J: {amount: 1200, for: a taxi}
K: [{title: Advice of the EP, date: 2025-11-12}]
none_identified: [H2]
"""
TARGET = """
# records/pupils/kp-1/plans/2026-autumn.yaml
kind: sen-support
start: 2026-09-07
review: 2026-12-02
targets:
- id: reading
  outcome: Reads aloud
  ehcp: [E1]
  measure: wcpm
  baseline: {date: 2026-09-07, value: 40}
  target: {date: 2026-12-14, value: 68}
  readings: {2026-09-14: 42}
"""
REVIEW = """
# records/pupils/kp-1/reviews/2026-10-01.yaml
kind: annual
held: 2026-10-01
recommendation: amend
decision: {date: 2026-12-20, decision: amend}
"""


def of(more: str = ""):
    return school(pupil("E") + PLAN + TARGET + more, sound=False)


def test_each_section_has_its_letter() -> None:
    text = page("ehcp", of(), pupil="kp-1")
    for letter in ("Section A", "Section B", "Section E", "Section F", "Section K", "C: ", "D: ", "G: ", "H1: ", "H2: ",
                   "I: ", "J: "):  # fmt: skip
        assert letter in text
    assert "none identified" in text
    assert "£1,200 a year, a taxi" in text


def test_none_and_nothing_written_are_told_apart() -> None:
    plan = "# records/pupils/kp-1/ehcp/2026-01-15.yaml\nstatus: final\nissued: 2026-01-15\nnone_identified: [C, J]\n"
    found = Tables(page("ehcp", school(pupil("E") + plan, sound=False), "html", pupil="kp-1"))
    rows = [*found.rows["Sections C and D"][1:], *found.rows["Sections G, H1, H2, I and J"][1:]]
    assert {row[0][0]: row[1] for row in rows if row[0][0] in "CDJ"} == {
        "C": "The plan says: none identified.",
        "D": "not recorded",
        "J": "The plan says: none identified.",
    }


def test_outcomes_with_progress_and_provision_with_what_is_specified() -> None:
    found = Tables(page("ehcp", of(), "html", pupil="kp-1"))
    first, second = found.rows["Outcomes"][1:]
    assert first[:3] == ["E1", "Reads a book", "21 July 2028"]
    assert first[3].startswith("Reads aloud: ")
    assert second[2:] == ["end of Key Stage 2", "No target that is worked on names this outcome."]
    assert found.rows["What must be provided"][1][2] == "10 minutes, 5 times a week, one to one"
    assert found.rows["What must be provided"][2][2:4] == ["1.5 hours a week", "seen to by: health (ICB)"]


@pytest.mark.parametrize(
    ("audience", "there", "absent"),
    [
        ("staff", ("Health need", "Health provision", "Loud days", "band 2"), ("Care ", "Family story")),
        ("parents", ("Health need", "Care need", "Care provision", "Family story"), ("band 2",)),
        ("agency", ("To be a vet",), ("Health need", "Care need", "Loud days", "Family story", "like it quiet")),
    ],
)  # fmt: skip
def test_who_sees_what(audience: str, there: tuple[str, ...], absent: tuple[str, ...]) -> None:
    text = page("ehcp", of(), pupil="kp-1", audience=audience)
    assert not [words for words in there if words not in text]
    assert not [words for words in absent if words in text]


def test_a_decision_that_has_not_come_is_not_told() -> None:
    found = Tables(page("ehcp", of(REVIEW), "html", pupil="kp-1"))
    assert found.rows["Reviews held"][1] == ["1 October 2026", "annual", "amend", "none on file yet"]


def test_a_version_by_its_name() -> None:
    with pytest.raises(SendError, match="no EHC plan 2020"):
        page("ehcp", of(), pupil="kp-1", which="2020")
    with pytest.raises(SendError, match="no EHC plan on file"):
        page("ehcp", school(pupil("K")), pupil="kp-1")
    draft = "# records/pupils/kp-1/ehcp/draft.yaml\nstatus: draft\ndraft: 2026-11-01\n"
    text = page("ehcp", of(draft), pupil="kp-1", which="draft")
    assert "not in force on the day of this page" in text
    assert "Reads aloud" not in text
