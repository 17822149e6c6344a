"""Letters before an annual review: each in words for its reader, and none where contact is limited."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sendcli.errors import SendError
from tests.duties.build import pupil, school
from tests.reports.documents.pages import page

FAMILY = """
address: 3 Elm Road, Ash
contacts:
- name: Jo Thornbury
  relationship: mother
  lives_with: yes
  language: Polish
  interpreter: yes
  prefers: text
  hard_times: nights
  phone: 01632 960123
- {name: Al Thornbury, relationship: father, restrictions: ask the DSL}
- {name: Old Friend, relationship: carer, from: 2020-01-01, to: 2021-01-01}
"""
REVIEW = """
# records/pupils/kp-1/ehcp/2026-01-15.yaml
status: final
issued: 2026-01-15
E: [{id: E1, outcome: Reads a book}]
# records/pupils/kp-1/reviews/2026-12-16.yaml
kind: annual
plan: 2026-01-15
planned: 2026-12-16
time: "09:30"
place: the nest
invitees:
- {role: mother}
- {role: father}
- {role: carer}
- {role: pupil}
- {role: class teacher, name: lund}
- {role: therapist, agency: slt, advice_requested: 2026-11-01, advice_due: 2026-11-30}
- {role: doctor, advice_received: 2026-11-20}
- {role: social care officer, no_advice: not known}
"""
LUND = "# records/staff/lund.yaml\nname: Ingrid Lund\nroles: [senco]\nemail: i.lund@ash.example\n"
SETTINGS = "agencies: [{id: slt, name: County SLT, contact: slt@health.example}, {id: sendiass, name: Parents first}]\n"


def of(review: str = REVIEW):
    return school(LUND + pupil("E", FAMILY) + review, SETTINGS, sound=False)


def letters(name: str, audience: str = "staff", **more: Any) -> list[str]:
    """The covering sheet, if there is one, and the letters."""
    text = page(name, of(), pupil="kp-1", audience=audience, names=True, **more)
    return text.split("\n---\n")[:-1]


def test_one_letter_for_each_but_where_contact_is_limited_or_over() -> None:
    cover, *found = letters("review-invitation")
    dear = [line for text in found for line in text.splitlines() if line.startswith("Dear ")]
    assert dear == ["Dear Jo Thornbury,", "Dear Maya,", "Dear Ingrid Lund,", *["Dear colleague,"] * 3]
    assert cover.count("no letter was made: ask the SENCO first") == 2
    assert "DSL" not in cover
    assert "needs an interpreter; Polish; nights" in cover


@pytest.mark.parametrize("name", ["review-invitation", "report-request"])
def test_the_head_of_a_letter_says_where_an_answer_goes(name: str) -> None:
    lines = "address: [4 Mill Lane, ZZ1 4ZZ]\nphone: 01632 960100\n"
    staff = LUND + "phone: 01632 960100\n"
    whole = school(staff + pupil("E", FAMILY) + REVIEW, SETTINGS + lines, sound=False)
    text = page(name, whole, pupil="kp-1", audience="parents", names=True).replace("\\\n", "|")
    assert "Larkfield Primary School|4 Mill Lane|ZZ1 4ZZ|01632 960100|i" in text


@pytest.mark.parametrize("name", ["review-invitation", "report-request"])
def test_whoever_has_none_is_in_no_letter_and_no_telephone_number_is(name: str) -> None:
    for audience in ("parents", "agency"):
        text = "".join(letters(name, audience))
        assert "Al Thornbury" not in text
        assert "Old Friend" not in text
        assert "960123" not in text
        assert "Before you send" not in text


def test_a_parents_letter() -> None:
    mother = letters("review-invitation", "parents")[0]
    assert "Jo Thornbury\\\n3 Elm Road\\\nAsh" in mother
    assert "- **Day:** Wednesday 16 December 2026" in mother
    assert "you need an interpreter (Polish)" in mother
    assert "Please tell us by Wednesday 2 December 2026 what you think" in mother  # the day on which papers go round
    assert "“Parents first”" in mother


def test_a_professionals_letter_has_what_it_takes_to_know_the_child() -> None:
    therapist, doctor, care = letters("review-invitation", "agency")
    assert "born 2 March 2017, plan of 15 January 2026" in therapist
    assert "in writing by Monday 30 November 2026" in therapist
    assert "Thank you for your advice, which we have." in doctor
    assert "advice" not in care.replace("Advice", "")
    assert "Elm Road" not in therapist + doctor + care


def test_advice_is_asked_of_whoever_has_not_sent_it() -> None:
    found = letters("report-request")[1:]
    dear = [line for text in found for line in text.splitlines() if line.startswith("Dear ")]
    assert dear == ["Dear Jo Thornbury,", "Dear Ingrid Lund,", "Dear colleague,"]
    assert "E1: Reads a book" in found[2]
    assert "E1" not in found[0]
    assert "We wrote to you about it before." in found[2]


def test_a_day_that_has_passed_is_not_asked_for() -> None:
    late = letters("review-invitation", "agency", day=date(2026, 12, 7))[0]
    assert "as soon as you can" in late
    assert "two weeks before" not in late


def test_without_names_there_are_ids() -> None:
    text = page("report-request", of(), pupil="kp-1", audience="agency")
    assert "plan of kp-1 is reviewed" in text
    assert "Maya" not in text
    assert "born" not in text


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("planned: 2026-12-16", "reason: x"), "no day is planned"),
        (("planned: 2026-12-16", "planned: 2026-11-02"), "is over"),
    ],
)
def test_no_meeting_to_come(change: tuple[str, str], said: str) -> None:
    with pytest.raises(SendError, match=said):
        page("review-invitation", of(REVIEW.replace(*change)), pupil="kp-1")


def test_nobody_on_the_list_and_nothing_awaited() -> None:
    empty = REVIEW[: REVIEW.index("invitees:")]
    with pytest.raises(SendError, match="nobody is on the list"):
        page("review-invitation", of(empty), pupil="kp-1")
    came = empty + "invitees: [{role: doctor, advice_received: yes}]\n"
    with pytest.raises(SendError, match="no advice is awaited"):
        page("report-request", of(came), pupil="kp-1")


def test_a_posted_letter_has_no_commit_and_no_page_number_on_it() -> None:
    style = page("review-invitation", of(), "html", pupil="kp-1", names=True)
    assert "@page letter" in style
    assert "content: none" in style
    assert "page: letter" in style


def test_a_child_is_greeted_as_one() -> None:
    found = letters("review-invitation")
    assert ["With best wishes" in one for one in found].count(True) == 1
