"""Mediation, appeals and claims of discrimination. Vectors: IPSEA."""

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
        ("letter: 2027-12-31", date(2028, 2, 29)),
        ("letter: 2028-06-29", date(2028, 9, 1)),
        ("letter: 2027-11-01", date(2028, 1, 4)),  # 3 January 2028 is a substitute day
        ("letter: 2026-10-27", date(2027, 1, 4)),
        ("letter: 2026-08-01, certificate: 2026-10-31", date(2026, 11, 30)),  # November has no 31st
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


CLAIM = "tribunal.disability_claim"


@pytest.mark.parametrize(
    ("act", "day"),
    [
        ("2026-08-31", date(2027, 2, 28)),  # February has no 31st
        ("2027-08-30", date(2028, 2, 29)),
        ("2026-07-01", date(2026, 12, 31)),  # no move out of Christmas
        ("2026-06-30", date(2026, 12, 29)),
    ],
)
def test_a_claim_needs_no_letter_of_the_la(act, day):
    assert due(row(f"discrimination: {act}"), CLAIM, date.fromisoformat(act)) == day


def test_a_claim_alone_is_no_appeal():
    found = items(row("discrimination: 2026-09-30, about: left out of a trip"))
    assert [item.duty.id for item in found if item.duty.kind == "disagreement"] == [CLAIM]
    assert one(row("discrimination: 2026-09-30, about: left out of a trip"), CLAIM).what == (
        "discrimination on 30 Sep 2026, left out of a trip"
    )


def test_a_claim_that_was_registered():
    assert not items(row("discrimination: 2026-09-30, appealed: 2026-11-02"), CLAIM)
    assert items(row("letter: 2026-10-01, discrimination: 2026-09-30, appealed: 2026-11-02"), CLAIM)
    assert items(row("discrimination: 2026-09-30, appealed: 2027-11-02"), CLAIM)


def test_a_letter_beside_a_claim_can_be_appealed():
    both = row("letter: 2026-10-01, discrimination: 2026-09-30")
    assert due(both, "tribunal.appeal") == date(2026, 12, 1)
    assert due(both, "mediation.contact") == date(2026, 12, 1)


def test_neither_letter_nor_act_is_said():
    s = row("about: refused to assess, appealed: 2026-11-30")
    assert one(s, "tribunal.appeal").missing == "the date on the LA's decision letter is not recorded"
    assert not items(s, "mediation.contact")
    assert not items(s, "tribunal.appeal", date(2026, 12, 1))


def test_the_tribunals_own_days():
    days = "response_due: 2026-11-27, evidence_due: 2027-01-15, hearing: 2027-02-16"
    found = items(row(f"letter: 2026-08-03, appealed: 2026-10-01, {days}"))
    assert [(item.duty.id, item.due, item.bound) for item in found if item.duty.kind == "disagreement"] == [
        ("tribunal.response", date(2026, 11, 27), "la"),
        ("tribunal.evidence", date(2027, 1, 15), "school"),
        ("tribunal.hearing", date(2027, 2, 16), "school"),
    ]
    assert not items(row(f"letter: 2026-08-03, appealed: 2026-10-01, {days}, conceded: 2026-11-02"), "tribunal.hearing")
    assert not items(row(f"letter: 2026-08-03, appealed: 2026-10-01, {days}"), "tribunal.response", date(2026, 11, 28))


def test_substitute_and_extra_bank_holidays():
    """3 working days: the day of the coronation, the state funeral, the jubilee, and substitute days are none."""
    for said, day in (
        (date(2022, 6, 1), date(2022, 6, 8)),
        (date(2022, 9, 16), date(2022, 9, 22)),
        (date(2023, 5, 5), date(2023, 5, 11)),
        (date(2027, 12, 24), date(2027, 12, 31)),
        (date(2027, 12, 31), date(2028, 1, 6)),
        (date(2028, 12, 29), None),  # beyond the list
    ):
        s = row(f"letter: {said.year}-01-20, declined: {said}")
        assert due(s, "mediation.certificate", said) == day


def test_a_window_that_ends_on_a_sunday_is_open_on_monday():
    s = row("letter: 2026-12-14")
    assert due(s, "tribunal.appeal", date(2027, 2, 15)) == date(2027, 2, 15)
    assert not items(s, "tribunal.appeal", date(2027, 2, 16))


@pytest.mark.parametrize("field", ["ended", "appealed", "conceded"])
def test_what_is_dated_in_the_future_closes_nothing(field):
    found = one(row(f"letter: 2026-10-01, {field}: 2027-11-10"), "tribunal.appeal")
    assert found.due == date(2026, 12, 1)
    assert not items(row(f"letter: 2026-10-01, {field}: 2027-11-10, conceded_what: assess"), "tribunal.unopposed")
