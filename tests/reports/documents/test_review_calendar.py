"""The review calendar: what has passed first, ours and the LA's apart; then month by month."""

from __future__ import annotations

from tests.duties.build import pupil, school
from tests.reports.documents.pages import Tables, page

EHC = """
# records/pupils/kp-1/ehcp/2026-01-15.yaml
status: final
issued: 2026-01-15
# records/pupils/kp-1/reviews/2026-12-02.yaml
kind: annual
planned: 2026-12-02
invited: 2026-11-02
"""
HELD = """
# records/pupils/kp-2/ehcp/2025-11-15.yaml
status: final
issued: 2025-11-15
# records/pupils/kp-2/reviews/2026-10-14.yaml
kind: annual
held: 2026-10-14
sent: 2026-10-20
"""
PLANS = "".join(
    f"""
# records/pupils/kp-{number}/plans/2026-autumn.yaml
kind: sen-support
start: 2026-09-07
review: 2026-12-10
"""
    for number in (3, 4)
)


def larkfield():
    people = pupil("E") + pupil("E", name="kp-2") + pupil(name="kp-3") + pupil(name="kp-4")
    return school(people + EHC + HELD + PLANS)


def test_the_las_lateness_stands_apart() -> None:
    found = Tables(page("review-calendar", larkfield(), "html"))
    theirs = found.rows["The LA's: to be chased"][1:]
    assert [row[0] for row in theirs] == ["11 Nov", "14 Nov"]
    assert {row[3] for row in theirs} == {"the LA"}
    assert not any("the LA" in row[3] for row in found.rows.get("Ours, legal clocks first", []))


def test_legal_clocks_stand_before_plans() -> None:
    text = page("review-calendar", larkfield())
    december = text.partition("## December 2026 (13 school days)")[2].partition("\n## ")[0]
    assert december.index("**Legal clocks**") < december.index("**Plans, groups and papers**")
    assert "| Wed 2 | Annual review | kp-1 |" in december


def test_what_is_alike_on_a_day_is_one_row() -> None:
    text = page("review-calendar", larkfield())
    assert "| Thu 10 | Review of a SEN support plan | kp-3, kp-4 |" in text


def test_chart_and_numbers() -> None:
    text = page("review-calendar", larkfield())
    assert "- **Held this year:** 1" in text
    assert "- **Agreed for a day:** 3" in text
    assert "- **Needing a day:** 0" in text  # kp-1 has its day
    assert "- **Needing a day:** 1" in page(
        "review-calendar", school(pupil("E") + EHC.partition("# records/pupils/kp-1/reviews")[0])
    )
    assert "Reviews by month" in Tables(page("review-calendar", larkfield(), "html")).charts


def test_a_school_without_pupils() -> None:
    assert "Held this year:** 0" in page("review-calendar", school())
