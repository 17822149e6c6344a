"""Looked-after children. Vectors."""

from datetime import date

import pytest

from tests.duties.build import due, items, one, pupil, school

PEP = "# records/pupils/kp-1/plans/pep.yaml\nkind: personal-education\nstart: 2026-11-20\n"


def care(words: str, more: str = ""):
    return school(pupil("K", f"looked_after: [{{authority: '916', {words}}}]") + more)


def test_looked_after_from_9_november():
    """Looked after from Mon 9 Nov 2026: PEP by 23 Nov, review by 7 Dec."""
    s = care("from: 2026-11-09")
    assert due(s, "pep.initial") == date(2026, 11, 23)
    assert due(s, "lac.review") == date(2026, 12, 7)


def test_working_days_leave_out_bank_holidays():
    assert due(care("from: 2026-12-14"), "pep.initial", date(2026, 12, 15)) == date(2026, 12, 30)


def test_reviews_three_and_six_months_on():
    assert due(care("from: 2026-06-01, reviews: [2026-06-26]"), "lac.review.second") == date(2026, 9, 26)
    s = care("from: 2026-01-05, reviews: [2026-01-30, 2026-04-29]")
    assert due(s, "lac.review.later") == date(2026, 10, 29)
    assert not items(s, "lac.review")
    assert not items(s, "lac.review.second")
    assert one(s, "lac.review.later").label == "LA overdue: chase"


def test_the_pep_each_term():
    s = care("from: 2026-11-09", PEP + "ready: 2026-11-20\n")
    assert not items(s, "pep.initial")
    found = one(s, "pep.termly")
    assert (found.due, found.bound, found.owner) == (date(2027, 3, 25), "school", "hale")
    reviewed = PEP + "ready: 2026-11-20\nreviewed: [{date: 2027-02-03}]\n"
    assert due(care("from: 2026-11-09", reviewed), "pep.termly", date(2027, 2, 3)) == date(2027, 7, 21)


def test_a_missed_term_stays_until_the_pep_is_reviewed():
    s = care("from: 2026-11-09", PEP + "ready: 2026-11-20\n")
    assert one(s, "pep.termly", date(2027, 5, 1)).days == -37


def test_a_pep_that_is_not_ready():
    assert due(care("from: 2026-11-09", PEP), "pep.initial") == date(2026, 11, 23)


def test_reviewing_officer_three_days_before():
    s = care("from: 2026-11-09, next_review: 2026-12-07", PEP)
    assert due(s, "pep.iro") == date(2026, 12, 4)
    sent = care("from: 2026-11-09, next_review: 2026-12-07", PEP + "sent_to_iro: 2026-12-03\n")
    assert not items(sent, "pep.iro", date(2026, 12, 3))


def test_who_came_looked_after_brings_the_pep_along():
    s = school(pupil("K", "looked_after: [{authority: '916', from: 2020-01-05}]"))
    assert not items(s, "pep.initial")
    assert one(s, "pep.termly").missing == "no PEP on file"


def test_no_longer_looked_after():
    assert not [item for item in items(care("from: 2026-01-05, to: 2026-10-01")) if item.duty.kind == "looked-after"]


def test_a_term_that_is_not_on_file():
    s = school(pupil("K", "looked_after: [{authority: '916', from: 2026-11-09}]") + PEP, years=())
    found = one(s, "pep.termly")
    assert (found.state, found.missing) == (
        "cannot say",
        "the last PEP or review was on 20 Nov 2026; the next term is not on file",
    )


SIX = """
# records/calendar/2026-27.yaml
terms:
- {name: '1', from: 2026-09-01, to: 2026-10-23}
- {name: '2', from: 2026-11-02, to: 2026-12-18}
- {name: '3', from: 2027-01-04, to: 2027-02-12}
- {name: '4', from: 2027-02-22, to: 2027-03-25}
- {name: '5', from: 2027-04-12, to: 2027-05-28}
- {name: '6', from: 2027-06-07, to: 2027-07-21}
"""


def test_six_terms_ask_for_three_peps_a_year():
    pep = PEP.replace("2026-11-20", "2026-10-01") + "ready: 2026-10-01\n"
    row = "looked_after: [{authority: '916', from: 2026-09-21}]"
    assert due(school(pupil("K", row) + pep + SIX, years=()), "pep.termly") == date(2027, 3, 25)


def test_a_pep_of_an_earlier_time_in_care_does_not_run_on():
    old = PEP.replace("2026-11-20", "2025-01-20") + "ready: 2025-01-20\n"
    rows = "{authority: '916', from: 2024-01-01, to: 2025-06-30}, {authority: '916', from: 2026-11-09}"
    s = school(pupil("K", f"looked_after: [{rows}]") + old)
    assert not items(s, "pep.termly")
    assert due(s, "pep.initial") == date(2026, 11, 23)
    # A change of authority is no new time in care.
    moved = rows.replace("2025-06-30", "2026-11-08")
    s = school(pupil("K", f"looked_after: [{moved}]") + old)
    assert items(s, "pep.termly")
    assert not items(s, "pep.initial")


@pytest.mark.parametrize("more", ["", "reviewed: [{date: 2026-11-30}]\n"])
def test_a_pep_that_plainly_exists_is_not_late(more):
    s = care("from: 2026-11-09", PEP + more)
    found = one(s, "pep.initial", date(2026, 12, 1))
    assert (found.state, found.missing) == ("cannot say", "the day on which the first PEP was ready is not recorded")


def test_who_came_looked_after_had_reviews_that_are_not_on_file():
    def came(words):
        return school(pupil("K", f"looked_after: [{{authority: '916', from: 2020-01-05, {words}}}]"))

    s = came("reviews: [2026-06-10]")
    assert not items(s, "lac.review.second")
    assert due(s, "lac.review.later") == date(2026, 12, 10)
    assert one(came("reviews: []"), "lac.review.later").missing == "no looked-after review is on file"


def test_a_looked_after_review_of_a_day_to_come_was_not_held():
    s = care("from: 2026-11-09, reviews: [2026-12-07]")
    assert due(s, "lac.review") == date(2026, 12, 7)
    assert not items(s, "lac.review.second")


def test_the_officer_is_not_asked_about_a_review_that_has_been():
    s = care("from: 2026-11-09, reviews: [2026-12-07], next_review: 2026-12-07", PEP)
    assert not items(s, "pep.iro", date(2026, 12, 8))
