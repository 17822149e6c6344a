"""The SEN information report: for the website no number of pupils and no audit; for staff both."""

from __future__ import annotations

from pathlib import Path

from sendcli.codes.information_report import CLAUSE
from sendcli.model.record import Record
from sendcli.reports.documents.information_questions import QUESTIONS
from tests.duties.build import pupil, school
from tests.reports.documents.pages import Tables, page
from tests.reports.documents.poison import MARK, POISONS, poison

SAMPLE = Path(__file__).parents[3] / "tools/sample/by_hand/information-report.yaml"
PEOPLE = "".join(
    f"# records/staff/{name}.yaml\nname: {full}\nroles: [{role}]\n"
    for name, full, role in (
        ("lund", "Ingrid Lund", "senco"),
        ("hale", "Robin Hale", "teacher"),
        ("shah", "Priya Shah", "head"),
        ("pryce", "Gethin Pryce", "deputy-head"),
        ("adeyemi", "Tolu Adeyemi", "inclusion-manager"),
    )
)


def larkfield():
    text = SAMPLE.read_text(encoding="utf-8")
    roll = 'roll: {"4": 30}\nroll_on: 2026-10-01\n'
    return school(PEOPLE + pupil() + f"# records/information-report.yaml\n{text}", roll)


def test_the_sample_answers_every_clause_for_the_website() -> None:
    text = page("information-report", larkfield(), audience="public")
    assert all(question.rstrip("?") in text for question in QUESTIONS.values())
    assert "not recorded" not in text
    assert list(QUESTIONS) == [code.code for code in CLAUSE]


def test_the_website_is_told_no_number_of_pupils_and_no_owner() -> None:
    text = page("information-report", larkfield(), audience="public")
    assert "SEND register" not in text
    assert "{" not in text.partition("<!-- send:")[0]
    assert "Audit" not in text
    assert "Gethin Pryce" not in text
    assert "- **SENCO:** Ingrid Lund" in text


def test_the_website_may_have_what_was_published_before() -> None:
    of = larkfield()
    told = school(
        """
# records/published/2026-10-01.yaml
date: 2026-10-01
least: 5
figures:
- {said: number, told: 412, day: 2026-10-01}
- {of: ["status=SEN"], said: number, told: 66, day: 2026-10-01}
"""
    )
    of.published.update(told.published)
    text = page("information-report", of, audience="public")
    assert "66 of our 412 children are on the SEND register, which is 16.0%." in text
    assert "have an education, health and care plan. Our" not in text
    assert "Numbers of pupils are those that the school published for 1 October 2026." in text


def test_staff_have_the_figures_and_the_audit() -> None:
    found = page("information-report", larkfield())
    assert "1 of our 30 children are on the SEND register" in found
    assert "23 clauses: 1 reviewed over a year ago, 22 up to date." in found
    rows = next(iter(Tables(page("information-report", larkfield(), "html")).rows.values()))
    assert len(rows) == 24
    assert rows[3][0] == "Sch 1, 3(a)"
    assert rows[21][3:] == ["Tolu Adeyemi", "6 October 2025", "over a year ago"]


def test_what_is_missing_is_said() -> None:
    text = page("information-report", school('# records/information-report.yaml\nclauses: [{id: "1", text: All.}]\n'))
    assert "23 clauses: 22 missing, 1 never reviewed." in text
    assert "*not recorded*" in text
    assert "23 clauses: 23 missing." in page("information-report", school())


def test_a_text_that_is_code_is_text() -> None:
    for text in POISONS:
        of = larkfield()
        report: Record | None = of.information_report
        assert report
        poison(report, text)
        html = page("information-report", of, "html", audience="public")
        assert MARK in html
        assert "<script>alert" not in html
        assert "<img" not in html
