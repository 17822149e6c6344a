"""Mediation and appeals. Vectors: IPSEA."""

from datetime import date

import pytest

from tests.duties.build import due, items, one, pupil, school


def row(words: str):
    return school(pupil("K", f"disagreements: [{{{words}}}]"))


def test_ipsea_letter_1_october_certificate_29_november():
    found = one(row("letter: 2026-10-01, certificate: 2026-11-29"), "tribunal.appeal", date(2026, 12, 1))
    assert found.due == date(2027, 1, 4)
    assert found.working[:3] == (
        "1 Oct 2026 + 2 months = Tue 1 Dec 2026",
        "29 Nov 2026 + 1 month = Tue 29 Dec 2026",
        "the later of the two: Tue 29 Dec 2026",
    )


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("letter: 2026-12-31", date(2027, 3, 1)),  # 28 February 2027 is a Sunday
        ("letter: 2026-12-30", date(2027, 3, 1)),
        ("letter: 2027-06-10", date(2027, 9, 1)),  # 10 August moves to the first working day of September
        ("letter: 2026-10-01, certificate: 2026-10-10", date(2026, 12, 1)),  # two months from the letter are later
        ("letter: 2027-01-05, section_i_only: yes", date(2027, 3, 5)),
    ],
)
def test_appeal(words, day):
    assert due(row(words), "tribunal.appeal") == day


@pytest.mark.parametrize("done", ["appealed: 2026-11-10", "conceded: 2026-11-10", "ended: 2026-11-10"])
def test_appealed_conceded_or_over(done):
    assert not items(row(f"letter: 2026-10-01, {done}"), "tribunal.appeal")


def test_a_window_that_has_closed_is_not_overdue_work():
    s = row("letter: 2026-10-01")
    assert due(s, "tribunal.appeal", date(2026, 12, 1)) == date(2026, 12, 1)
    assert not items(s, "tribunal.appeal", date(2026, 12, 2))


def test_discrimination_does_not_roll_out_of_august():
    assert due(row("letter: 2026-10-01, discrimination: 2027-02-15"), "tribunal.disability_claim") == date(2027, 8, 14)


def test_mediation():
    assert due(row("letter: 2026-10-01"), "mediation.contact") == date(2026, 12, 1)
    assert not items(row("letter: 2026-10-01, section_i_only: yes"), "mediation.contact")
    assert not items(row("letter: 2026-10-01, contacted: 2026-10-20"), "mediation.contact")
    assert due(row("letter: 2026-10-01, declined: 2026-11-19"), "mediation.certificate") == date(2026, 11, 24)
    assert due(row("letter: 2026-10-01, mediation_asked: 2026-11-02"), "mediation.meeting") == date(2026, 12, 2)


ASSESS = {"": date(2026, 11, 16), ".no_plan": date(2027, 1, 11), ".plan": date(2027, 2, 8)}
MAKE = {".draft": date(2026, 12, 7), ".plan": date(2027, 1, 18)}


@pytest.mark.parametrize(
    ("what", "dates"),
    [
        ("assess", ASSESS),
        ("assess for an EHC plan", ASSESS),
        ("to re-assess", ASSESS),
        ("make a plan", MAKE),
        ("issue an EHC plan after the assessment", MAKE),
        ("an EHC plan", MAKE),
        ("amend the plan", {".amend": date(2026, 12, 7)}),
        ("amend the plan after reassessment", {".amend": date(2026, 12, 7)}),
        ("name the school in section I", {".placement": date(2026, 11, 16)}),
        ("'amend section I', section_i_only: yes", {".placement": date(2026, 11, 16)}),
    ],
)
def test_the_la_gives_way(what, dates):
    """SEND Regulations 2014 reg 45: assess 2, 10 and 14 weeks; make 5 and 11; amend 5; section I alone 2."""
    s = row(f"letter: 2026-10-01, conceded: 2026-11-02, conceded_what: {what}")
    found = [item for item in items(s) if item.duty.id.startswith("tribunal.unopposed")]
    assert {item.duty.id.removeprefix("tribunal.unopposed"): item.due for item in found} == dates
    assert {item.bound for item in found} == {"la"}


def test_ten_weeks_to_say_no_are_a_reminder():
    s = row("letter: 2026-10-01, conceded: 2026-11-02, conceded_what: assess")
    assert one(s, "tribunal.unopposed.no_plan", date(2027, 2, 1)).state == "consider"


@pytest.mark.parametrize("what", ["", ", conceded_what: keep the plan", ", conceded_what: everything"])
def test_what_it_gave_way_on_is_said_or_asked(what):
    assert one(row(f"letter: 2026-10-01, conceded: 2026-11-02{what}"), "tribunal.unopposed").state == "cannot say"


def test_a_window_that_ends_on_a_sunday_is_open_on_monday():
    s = row("letter: 2026-12-14")
    assert due(s, "tribunal.appeal", date(2027, 2, 15)) == date(2027, 2, 15)
    assert not items(s, "tribunal.appeal", date(2027, 2, 16))


@pytest.mark.parametrize("field", ["ended", "appealed", "conceded"])
def test_what_is_dated_in_the_future_closes_nothing(field):
    found = one(row(f"letter: 2026-10-01, {field}: 2027-11-10"), "tribunal.appeal")
    assert found.due == date(2026, 12, 1)
    assert not items(row(f"letter: 2026-10-01, {field}: 2027-11-10, conceded_what: assess"), "tribunal.unopposed")
