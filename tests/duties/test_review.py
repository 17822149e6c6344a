"""Annual reviews. Vectors: domain facts section 1.2, worked example; worked/ehc_timelines.yaml, annual_review."""

from datetime import date

from tests.duties.build import due, items, one, pupil, school

PLAN = """
# records/pupils/kp-1/ehcp/2026-01-30.yaml
status: final
issued: 2026-01-30
"""


def review(more: str) -> str:
    return f"# records/pupils/kp-1/reviews/2026-11-20.yaml\nkind: annual\n{more}\n"


def test_meeting_of_20_november():
    """Meeting Fri 20 Nov 2026: notice and papers by 6 Nov, report 4 Dec, decision 18 Dec, final plan 12 Feb."""
    ahead = school(pupil("E") + PLAN + review("planned: 2026-11-20"))
    assert due(ahead, "ehc.review.notice") == date(2026, 11, 6)
    assert due(ahead, "ehc.review.circulate") == date(2026, 11, 6)
    held = school(pupil("E") + PLAN + review("held: 2026-11-20"))
    assert due(held, "ehc.review.report") == date(2026, 12, 4)
    assert due(held, "ehc.review.la_decision") == date(2026, 12, 18)
    decided = school(
        pupil("E") + PLAN + review("held: 2026-11-20\ndecision: {date: 2026-12-18, decision: amend, notice: 2026-12-18}")
    )
    final = one(decided, "ehc.review.final")
    assert final.due == date(2027, 2, 12)
    assert final.working[:2] == (
        "18 Dec 2026 + 8 weeks = Fri 12 Feb 2027",
        "20 Nov 2026 + 12 weeks = Fri 12 Feb 2027",
    )
