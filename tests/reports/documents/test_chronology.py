"""The chronology as a page: in words, by school year, with no more of the log than its reader is meant to see."""

from __future__ import annotations

from datetime import date

import pytest

from sendcli.errors import SendError
from sendcli.reports.documents import chronology_book
from tests.duties.build import pupil, school
from tests.reports.documents.pages import Tables, page

MORE = """
flags: [{from: 2026-09-01, eal: yes, child_protection_file: yes}, {from: 2026-09-02, social_worker: yes}]
needs: [{type: SLCN, from: 2026-05-04, diagnosis: a diagnosis, diagnosed: 2026-05-05}]
involved: [{role: therapist, agency: slt, visits: [2026-05-12]}]
looked_after: [{from: 2026-10-01, authority: "916", legal_status: section-20}]
suspensions:
- from: 2026-10-05
  to: 2026-10-06
  days: 2
  reason: private words
  parents_notified: 2026-10-05
  social_worker_notified: 2026-10-05
attendance: [{from: 2026-09-02, to: 2026-11-20, possible: 104, attended: 97}]
assessments: [{date: 2026-09-14, measure: standardised, value: 84, subject: reading}]
"""
FILES = """
# records/pupils/kp-1/log.yaml
entries:
- date: 2026-11-12
  kind: restrictive-intervention
  with: [mother]
  about: lunchtime
  summary: Private prose.
  intervention: Held.
  injuries: A bruise.
  parents_told: 2026-11-12
# records/pupils/kp-1/plans/2026-autumn.yaml
kind: sen-support
start: 2026-09-07
review: 2026-12-02
reviewed: [{date: 2026-11-20, decision: step-up}]
"""
SETTINGS = "agencies: [{id: slt, name: County SLT}]\n"


def of():
    return school(pupil("K", MORE) + FILES, SETTINGS, sound=False)


def test_each_line_has_its_day_and_place() -> None:
    found = Tables(page("chronology", of(), "html", pupil="kp-1"))
    lines = [row for table in found.rows.values() for row in table[1:]]
    assert ["12 May 2026", "Visit: therapist, County SLT", "pupil.yaml:11"] in lines
    assert [heading for heading in found.headings if heading.startswith("School year")] == [
        "School year 2021-22", "School year 2025-26", "School year 2026-27",
    ]  # fmt: skip


def test_facts_in_words() -> None:
    text = page("chronology", of(), pupil="kp-1", names=True)
    for words in (
        "Status: SEN support", "Diagnosis: a diagnosis",
        "Type of need recorded: Speech, language and communication needs",
        "Visit: therapist, County SLT", "Suspension until 6 October 2026, 2 days", "Recorded: eal |",
        "Attendance since 2 September 2026: 97 of 104 sessions", "Assessment in reading: standardised 84",
        "SEN support plan began", "Review of: SEN support plan; decision: step up", "plans/2026-autumn.yaml:2",
    ):  # fmt: skip
        assert words in text, words
    assert "## School year 2025-26" in text
    assert "not in git" in text


def test_staff_read_the_summary_and_never_of_force_injury_or_reasons() -> None:
    text = page("chronology", of(), pupil="kp-1", names=True)
    assert "Restrictive intervention with mother: lunchtime. Private prose." in text
    for absent in ("Held.", "A bruise.", "private words", "section", "child protection", "child_protection"):
        assert absent not in text


def test_parents_read_neither_prose_nor_pointers() -> None:
    text = page("chronology", of(), pupil="kp-1", names=True, audience="parents")
    assert "Restrictive intervention with mother: lunchtime |" in text
    assert "Parents told of the suspension of 5 October 2026" in text
    for absent in ("Private prose", "Held.", "Looked after", "Social worker told", "(kp-1)"):
        assert absent not in text


def test_a_day_that_nobody_has_placed_yet_is_not_told_to_parents(monkeypatch) -> None:
    monkeypatch.delitem(chronology_book.PHRASES, "Pupil.joined")
    told = {whom: page("chronology", of(), pupil="kp-1", audience=whom) for whom in ("staff", "parents")}
    assert ["Pupil:" in text for text in told.values()] == [True, False]


def test_since_a_day() -> None:
    text = page("chronology", of(), pupil="kp-1", since=date(2026, 11, 1))
    assert "from 1 November 2026 to 23 November 2026" in text
    assert "2025-26" not in text
    with pytest.raises(SendError, match="nothing of kp-1 is dated"):
        page("chronology", of(), pupil="kp-1", since=date(2026, 11, 22))
