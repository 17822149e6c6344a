"""The one-page profile: the words that were typed, who wrote them, and nothing that belongs in a plan."""

from __future__ import annotations

import pytest

from sendcli.errors import SendError
from tests.duties.build import pupil, school
from tests.reports.documents.pages import Tables, page

PROFILE = """
class: 4B
strategies:
- {what: Draw the steps, where: all lessons, from: 2025-11-10}
- {what: Did not help, from: 2025-11-10, works: no}
- {what: Is over, from: 2025-11-10, to: 2026-07-21}
funding: [{kind: top-up, amount: 3100}]
profile:
  written: 2026-09-10
  by: [pupil, mother, lund]
  how: drew and dictated
  expires: 2026-10-10
  parts:
  - {heading: Horses and I, text: I like horses., points: [Riding], ticked: [Runs fast], by: pupil, for_safety: yes}
passports:
- {title: Communication passport, parts: [{heading: How I talk, points: [Cards]}]}
- {parts: [{heading: Second, points: [Two]}]}
"""
LUND = "# records/staff/lund.yaml\nname: Ingrid Lund\nroles: [senco]\n"


def of(more: str = PROFILE):
    return school(LUND + pupil("K", more), "words: {roles: [senco]}\n", sound=False)


def test_its_own_headings_and_who_wrote_it() -> None:
    text = page("profile", of(), pupil="kp-1", names=True)
    assert "## Horses and I (for safety)" in text
    assert "- Riding\n- Runs fast" in text
    assert "In the words of Maya" in text
    assert "- **Written by:** Maya, mother and Ingrid Lund" in text
    assert "- **How it was made:** drew and dictated" in text


def test_what_helps_now_and_no_provision_or_money() -> None:
    text = page("profile", of(), pupil="kp-1", names=True)
    assert "Draw the steps (all lessons)" in text
    for absent in ("Did not help", "Is over", "3100", "top-up"):
        assert absent not in text


def test_that_it_is_old() -> None:
    assert "It was due to be rewritten by 10 October 2026." in page("profile", of(), pupil="kp-1")


@pytest.mark.parametrize(("which", "there"), [("communication passport", "How I talk"), ("2", "Second")])
def test_a_passport_by_its_title_or_its_number(which: str, there: str) -> None:
    text = page("profile", of(), pupil="kp-1", which=which)
    assert there in text
    assert "Horses" not in text


def test_for_the_family_without_the_id() -> None:
    of_school = of()
    assert "(kp-1)" in page("profile", of_school, pupil="kp-1", names=True)
    assert "(kp-1)" not in page("profile", of_school, pupil="kp-1", names=True, audience="parents")


def test_none_is_said_with_what_to_type() -> None:
    with pytest.raises(SendError, match="no one-page profile yet"):
        page("profile", of(""), pupil="kp-1")
    with pytest.raises(SendError, match="no passport nowhere"):
        page("profile", of(), pupil="kp-1", which="nowhere")


def test_headings_in_html() -> None:
    found = Tables(page("profile", of(), "html", pupil="kp-1", names=True))
    assert found.headings[0] == "One-page profile"
    assert "What adults do that helps" in found.headings
