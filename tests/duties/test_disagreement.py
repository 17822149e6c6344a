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
        ("letter: 2026-12-31", date(2027, 2, 28)),
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


@pytest.mark.parametrize(
    ("what", "duty", "day"),
    [
        ("assess", "tribunal.unopposed", date(2026, 11, 16)),
        ("make a plan", "tribunal.unopposed.plan", date(2027, 2, 8)),
        ("amend the plan", "tribunal.unopposed.amend", date(2026, 12, 7)),
    ],
)
def test_the_la_gives_way(what, duty, day):
    s = row(f"letter: 2026-10-01, conceded: 2026-11-02, conceded_what: {what}")
    found = [item for item in items(s) if item.duty.id.startswith("tribunal.unopposed")]
    assert [(item.duty.id, item.due, item.bound) for item in found] == [(duty, day, "la")]


def test_what_it_gave_way_on_is_not_guessed():
    assert one(row("letter: 2026-10-01, conceded: 2026-11-02"), "tribunal.unopposed").state == "cannot say"
