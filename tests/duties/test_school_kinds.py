"""Duties that depend on the kind of school, on when a pupil left, and on who is SENCO."""

from datetime import date

import pytest

from sendcli.analysis.review_due import late_for_school
from tests.duties.build import due, items, one, pupil, school
from tests.duties.test_school import arrangement, documents, left, senco


def test_an_academy_is_encouraged_not_bound():
    gone = pupil("K", "left: {date: 2026-10-23, registered: 2026-10-23}")
    for settings in ("academy: yes\n", "type: '34'\n"):
        s = school(gone, settings=settings)
        assert not items(s, "transfer.ctf")
        found = one(s, "transfer.ctf.academy")
        assert (found.state, found.duty.force, late_for_school(found)) == ("consider", "good practice", False)
    assert not items(school(gone, settings="type: '1'\n"), "transfer.ctf.academy")


def test_leavers_of_years_ago_are_no_longer_asked_about():
    old = left("date: 2019-07-19")
    assert not [item for item in items(old) if item.pupil]
    assert items(left("date: 2025-10-24"), "transfer.ctf")


def test_whether_there_is_a_separate_file_is_asked_of_the_dsl():
    found = one(left("date: 2026-11-12"), "transfer.cp_file.ask")
    assert (found.state, found.owner) == ("cannot say", "dsl")
    assert found.missing == "whether a child-protection file exists is not recorded: ask the DSL"
    assert not items(left("date: 2026-11-12, protection_file: none"), "transfer.cp_file.ask")
    assert not items(left("date: 2026-11-12", "flags: {child_protection_file: no}"), "transfer.cp_file.ask")


def test_the_strategy_is_for_mainstream_schools():
    special = school(settings="type: '7'\ndocuments: [{id: inclusion-strategy, published: 2026-11-02}]\n")
    assert not [item for item in items(special) if item.duty.id.startswith("doc.inclusion_strategy")]
    assert items(school(settings="type: '34'\n"), "doc.inclusion_strategy")
    assert not items(school(), "doc.inclusion_strategy", date(2026, 3, 1))


def test_a_document_of_a_day_to_come_is_not_published():
    future = documents("id: sen-information-report, published: 2025-10-01, reviewed: 2027-10-01")
    assert due(future, "doc.sen_info_report") == date(2026, 10, 1)


@pytest.mark.parametrize("words", ["for: KS2 tests 2024, approved: 2024-02-20", "approved: 2024-02-20"])
def test_what_was_approved_for_primary_tests_is_not_renewed(words):
    s = school(pupil("K", f"access_arrangements: [{{what: extra-time, {words}}}]", year='"9"'))
    assert not items(s, "jcq.26months")


def test_evidence_is_not_asked_for_after_the_tests():
    assert items(arrangement("basis: notification"), "ks2.normal_practice", date(2027, 5, 13))
    assert not items(arrangement("basis: notification"), "ks2.normal_practice", date(2027, 5, 14))


def test_a_census_in_the_calendar_is_listed_once():
    calendar = "# records/calendar/own.yaml\nterms: [{name: x, from: 2028-09-01, to: 2028-12-15}]\nevents:\n"
    s = school(calendar + "- {name: School census, date: 2027-01-21, kind: census}\n")
    assert [item.duty.id for item in items(s) if item.due == date(2027, 1, 21)] == ["census.sen"]
    other = school(calendar + "- {name: Census of our own, date: 2027-01-20, kind: census}\n")
    assert items(other, "calendar.date")


def test_a_qualification_of_a_day_to_come_is_none():
    s = senco("since: 2023-09-01, completed: 2027-03-31")
    assert one(s, "senco.qualification").state == "overdue"
    assert not items(s, "senco.qualification", date(2027, 3, 31))


def test_a_nasenco_completed_too_late_or_begun_too_late_does_not_count():
    late = senco("since: 2024-01-01, course: nasenco, started: 2024-03-01, completed: 2027-10-01")
    assert items(late, "senco.qualification", date(2027, 10, 2))
    assert items(late, "senco.nasenco", date(2027, 10, 2))
    in_time = senco("since: 2024-01-01, course: nasenco, started: 2024-03-01, completed: 2026-10-01")
    assert not items(in_time, "senco.qualification")
    assert items(senco("since: 2024-01-01, course: nasenco, started: 2024-09-02, completed: 2026-10-01"),
                 "senco.qualification")  # fmt: skip


def test_a_former_senco_says_nothing_about_the_new_one():
    old = "# records/staff/old.yaml\nname: B. Old\nroles: [senco]\nto: 2026-08-31\nsenco: {since: 2010-09-01}\n"
    new = "# records/staff/lund.yaml\nname: A. Lund\nroles: [senco]\n"
    assert one(school(old + new), "senco.qualification").state == "cannot say"
    stays = old.replace("to: 2026-08-31\n", "").replace("2010-09-01", "2010-09-01, completed: 2012-09-01")
    assert one(school(stays + new), "senco.qualification").missing == (
        "the staff file of `lund` has no `senco:` with its dates"
    )
