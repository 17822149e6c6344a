"""A behaviour support plan for adults, and the child's own version of it."""

from __future__ import annotations

import pytest

from sendcli.errors import SendError
from tests.duties.build import pupil, school
from tests.reports.documents.pages import Tables, page

PLAN = """
# records/pupils/kp-1/plans/2026-calm.yaml
kind: behaviour-support
start: 2026-09-21
review: 2026-12-06
criteria: [Two suspensions]
behaviours: [Throws chairs]
triggers: [{what: Noise, kind: environmental, do: Ear defenders}]
motivators: [Drums]
proactive: [Check-in]
reactive: [Fewer words]
works_not: [Counting down]
stages:
- {stage: anxious, looks_like: [Taps], do: [Offer the job, Say little], avoid: [Questions]}
- {stage: crisis, looks_like: [Screams], do: [Wait], who: lund or another}
sanctions: [Puts it right]
physical: Guide by the elbow.
medical: Ask before any hold.
debrief: Talk after a day.
techniques: [{what: Caring C, use: last-resort}]
training: [{what: De-escalation, who: all staff, date: 2026-09-02}]
views:
- {who: pupil, words: I want a quiet place., date: 2026-09-20}
- {who: mother, words: He is tired at four., date: 2026-09-20}
parts: [{heading: My safe place, points: [The tent], by: pupil}]
pupil_version: 2026-09-22
reviewed:
- {date: 2026-11-01, present: [mother], worked: Drums, decision: step-up}
- {date: 2026-12-20, worked: Not yet}
"""
LUND = "# records/staff/lund.yaml\nname: Ingrid Lund\nroles: [senco]\n"
# Words that only adults read.
ADULTS = ("Throws chairs", "Guide by the elbow", "Ask before any hold", "Caring C", "De-escalation", "Two suspensions",
          "Puts it right", "Talk after a day", "Screams", "tired at four")  # fmt: skip


def of(plan: str = PLAN):
    return school(LUND + pupil("K") + plan)


def test_stages_are_a_table_with_lists_in_its_cells() -> None:
    text = page("behaviour", of(), pupil="kp-1")
    assert "| Anxious | Taps | Offer the job<br>Say little | Questions |" in text
    assert "| Crisis (Ingrid Lund or another) | Screams |" in text
    found = Tables(page("behaviour", of(), "html", pupil="kp-1"))
    assert found.rows["From calm to recovery"][0] == [
        "Stage",
        "How it looks",
        "What helps",
        "What makes it worse",
    ]
    assert found.rows["Triggers and what lessens them"][1] == ["Noise", "Ear defenders", "environmental"]


def test_only_reviews_that_were_held() -> None:
    text = page("behaviour", of(), pupil="kp-1")
    assert "step up" in text
    assert "Not yet" not in text


def test_the_childs_own_version_has_nothing_of_the_adults() -> None:
    for form in ("md", "html"):
        text = page("behaviour", of(), form, pupil="kp-1", audience="pupil", names=True)
        assert not [words for words in ADULTS if words in text]
        for own in (
            "I want a quiet place.",
            "The tent",
            "Drums",
            "Ear defenders",
            "When I start to worry",
            "Counting down",
        ):
            assert own in text
    assert "## What can be hard for me" in page("behaviour", of(), pupil="kp-1", audience="pupil")


def test_parents_read_what_is_agreed_and_not_the_staffs_training() -> None:
    text = page("behaviour", of(), pupil="kp-1", audience="parents")
    assert "Guide by the elbow." in text
    assert "De-escalation" not in text


def test_the_plan_that_is_meant() -> None:
    later = PLAN.replace("2026-calm", "2027-calm").replace("start: 2026-09-21", "start: 2027-01-04")
    assert "21 September 2026" in page("behaviour", of(PLAN + later), pupil="kp-1")
    with pytest.raises(SendError, match="no behaviour support plan"):
        page("behaviour", of(""), pupil="kp-1")
    support = "# records/pupils/kp-1/plans/a.yaml\nkind: sen-support\nstart: 2026-09-07\n"
    with pytest.raises(SendError, match="a of kp-1 is no behaviour support plan"):
        page("behaviour", of(PLAN + support), pupil="kp-1", which="a")


def test_the_child_is_told_of_no_day_that_has_passed() -> None:
    own = page("behaviour", of(), pupil="kp-1", audience="pupil", names=True)
    assert "We will look at it again on 6 December 2026." in own
    late = of(PLAN.replace("review: 2026-12-06", "review: 2026-11-06"))
    own = page("behaviour", late, pupil="kp-1", audience="pupil", names=True)
    assert "We will look at it again soon." in own
    assert "6 November" not in own
