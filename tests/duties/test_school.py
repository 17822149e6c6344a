"""Documents, SENCO, census, tests, leavers."""

from datetime import date

import pytest

from tests.duties.build import due, items, one, pupil, school


def documents(row: str):
    return school(settings=f"documents: [{{{row}}}]\n")


def test_the_inclusion_strategy_by_31_december_2026():
    found = one(school(), "doc.inclusion_strategy")
    assert (found.due, found.duty.force) == (date(2026, 12, 31), "grant condition")
    assert not items(documents("id: inclusion-strategy, published: 2026-11-02"), "doc.inclusion_strategy")
    drafted = documents("id: inclusion-strategy, owner: lund")
    assert due(drafted, "doc.inclusion_strategy") == date(2026, 12, 31)
    assert due(documents("id: inclusion-strategy, published: 2026-11-02"), "doc.inclusion_strategy.review") == date(
        2027, 11, 2
    )


@pytest.mark.parametrize(
    ("row", "duty", "day"),
    [
        ("id: sen-information-report, published: 2026-09-15", "doc.sen_info_report", date(2027, 9, 15)),
        (
            "id: sen-information-report, published: 2026-09-15, next_review: 2028-09-15",
            "doc.sen_info_report",
            date(2027, 9, 15),
        ),
        ("id: sen-policy, reviewed: 2026-09-15, next_review: 2028-09-15", "doc.sen_policy", date(2028, 9, 15)),
        ("id: accessibility-plan, approved: 2024-02-29", "doc.accessibility_plan", date(2027, 2, 28)),
        ("id: equality-objectives, published: 2023-04-06", "doc.equality_objectives", date(2027, 4, 6)),
        ("id: equality-information, published: 2026-04-06", "doc.equality_info", date(2027, 4, 6)),
        ("id: medical-policy, reviewed: 2026-04-06", "doc.medical_policy", date(2027, 4, 6)),
        ("id: governor-report, published: 2026-07-06", "doc.governor_report", date(2027, 7, 6)),
        ("id: pupil-premium-strategy, published: 2025-12-06", "doc.pp_strategy", date(2026, 12, 31)),
    ],
)
def test_documents(row, duty, day):
    assert due(documents(row), duty) == day


def test_documents_that_nobody_lists_or_dates():
    assert one(school(), "doc.sen_info_report").missing == (
        "`sen-information-report` is not listed below `documents:` in school.yaml"
    )
    assert "add it below `documents:`" in one(school(), "doc.sen_policy").next
    undated = one(documents("id: sen-policy"), "doc.sen_policy")
    assert undated.missing == "no date on which it was published or reviewed"
    assert not items(documents("id: pupil-premium-strategy, published: 2026-10-06"), "doc.pp_strategy")


def test_the_information_report_after_a_change():
    changed = "id: sen-information-report, published: 2026-09-15, changed: 2026-11-02"
    found = one(documents(changed), "doc.sen_info_report.change")
    assert (found.due, found.state) == (date(2026, 11, 2), "overdue")
    assert not items(documents(changed + ", reviewed: 2026-11-04"), "doc.sen_info_report.change")


def senco(words: str):
    return school(f"# records/staff/lund.yaml\nname: A. Lund\nroles: [senco]\nsenco: {{{words}}}\n")


def test_the_third_anniversary_of_first_becoming_a_senco():
    found = one(senco("since: 2025-09-01, first_senco: 2024-09-01"), "senco.qualification")
    assert (found.due, found.owner) == (date(2027, 9, 1), "lund")
    assert due(senco("since: 2025-09-01"), "senco.qualification") == date(2028, 9, 1)
    for done in ("completed: 2026-06-01", "exempt: yes"):
        assert not items(senco(f"since: 2025-09-01, {done}"), "senco.qualification")
    assert not items(senco("since: 2009-08-31"), "senco.qualification")
    assert one(school(), "senco.qualification").state == "cannot say"


def test_nasenco_ends_before_1_september_2027():
    assert due(senco("since: 2024-01-01, course: nasenco, started: 2024-08-31"), "senco.nasenco") == date(2027, 8, 31)
    assert not items(senco("since: 2024-01-01, course: nasenco, started: 2024-09-01"), "senco.nasenco")
    assert not items(senco("since: 2024-01-01, course: npq-senco"), "senco.nasenco")


def test_census_days():
    """First Thursday of October, third of January, third of May: 1 Oct 2026, 21 Jan 2027, 20 May 2027."""
    found = items(school(), "census.sen", date(2026, 9, 1))
    assert [item.due for item in found] == [date(2026, 10, 1), date(2027, 1, 21), date(2027, 5, 20)]
    assert [any("Types of need are collected in this" in line for line in item.working) for item in found] == [
        False, True, False,
    ]  # fmt: skip
    assert len(items(school(), "census.sen")) == 2  # the first has passed, and is not overdue


def test_the_schools_own_dates():
    calendar = "# records/calendar/own.yaml\nterms: [{name: x, from: 2028-09-01, to: 2028-12-15}]\nevents:\n"
    s = school(
        calendar + "- {name: Panel papers, date: 2026-11-19, kind: deadline}\n- {name: Fair, date: 2026-11-19}\n"
    )
    assert one(s, "calendar.deadline").state == "overdue"
    assert not items(s, "calendar.date")


@pytest.mark.parametrize(
    ("duty", "day"),
    [
        ("ks2.dates", date(2027, 5, 10)),
        ("ks2.mtc", date(2027, 6, 7)),
        ("phonics", date(2027, 6, 14)),
        ("eyfsp", date(2027, 6, 30)),
    ],
)
def test_test_dates_of_2027(duty, day):
    found = one(school(), duty)
    assert (found.due, found.duty.verified) == (day, False)
    assert not items(school(), duty, date(2027, 7, 1))


def test_test_dates_of_2026():
    assert due(school(), "ks2.dates", date(2026, 5, 1)) == date(2026, 5, 11)
    assert due(school(), "ks2.mtc", date(2026, 5, 1)) == date(2026, 6, 1)
    assert due(school(), "phonics", date(2026, 5, 1)) == date(2026, 6, 8)
    assert one(school(), "ks2.dates", date(2028, 5, 1)).state == "cannot say"


def test_reception_baseline_within_six_weeks():
    assert due(school(), "rba", date(2026, 9, 8)) == date(2026, 10, 13)


def arrangement(words: str, year: str = '"6"'):
    return school(pupil("K", f"access_arrangements: [{{what: extra-time, {words}}}]", year=year))


def test_arrangements_for_ks2():
    assert one(arrangement("basis: application"), "ks2.access").state == "cannot say"
    assert not items(arrangement("basis: application, applied: 2027-02-01"), "ks2.access", date(2027, 2, 1))
    assert not items(arrangement("basis: application", '"5"'), "ks2.access")
    found = one(arrangement("basis: school-delegated"), "ks2.normal_practice")
    assert (found.due, found.state) == (date(2027, 5, 10), "consider")
    assert not items(arrangement("normal_since: 2026-02-23"), "ks2.normal_practice")


def test_arrangements_for_examinations():
    assert due(arrangement("approved: 2025-02-20", '"10"'), "jcq.26months") == date(2027, 4, 20)
    assert due(arrangement("approved: 2025-02-20, expires: 2026-12-01", '"10"'), "jcq.26months") == date(2026, 12, 1)
    assert items(arrangement("assessed: 2025-08-31", '"10"'), "jcq.form8")
    assert not items(arrangement("assessed: 2025-09-01", '"10"'), "jcq.form8")
    assert due(arrangement("basis: form-8", '"11"'), "jcq.deadline") == date(2027, 3, 21)


def left(words: str, more: str = ""):
    return school(pupil("K", f"left: {{{words}}}\n{more}"))


def test_ctf_15_school_days():
    """15 school days after 10 Dec 2026 = 14 Jan 2027; after 20 Nov 2026 = 14 Dec 2026 (Kayes)."""
    s = left("date: 2026-12-04, registered: 2026-12-10")
    assert due(s, "transfer.ctf", date(2026, 12, 11)) == date(2027, 1, 14)
    assert due(left("date: 2026-11-19, registered: 2026-11-20"), "transfer.ctf") == date(2026, 12, 14)
    assert not items(left("date: 2026-11-19, registered: 2026-11-20, ctf_sent: 2026-11-20"), "transfer.ctf")


def test_the_ctf_clock_is_not_guessed_from_the_last_day():
    found = one(left("date: 2026-10-23"), "transfer.ctf")
    assert (found.state, found.due) == ("cannot say", None)
    assert found.missing == "the day on which the school learned of the new registration is not recorded"


@pytest.mark.parametrize("reason", ["abroad", "home-education", "deceased"])
def test_no_school_to_send_to(reason):
    assert not [item for item in items(left(f"date: 2026-10-23, reason: {reason}")) if item.pupil]


def test_the_sen_file_and_its_receipt():
    assert due(left("date: 2026-11-19, registered: 2026-11-20"), "transfer.sen_file") == date(2026, 12, 14)
    sent = left("date: 2026-10-23, registered: 2026-11-02, ctf_sent: 2026-11-03, sen_file_sent: 2026-11-03")
    assert (one(sent, "transfer.sen_file.receipt").due, one(sent, "transfer.sen_file.receipt").state) == (
        date(2026, 11, 17),
        "consider",
    )


def test_the_separate_file_five_days():
    assert due(left("date: 2026-11-12, protection_file: to-send"), "transfer.cp_file") == date(2026, 11, 17)
    s = left("date: 2026-12-18, protection_file: to-send")
    assert due(s, "transfer.cp_file", date(2026, 12, 20)) == date(2027, 1, 8)
    assert not items(left("date: 2026-11-12, protection_file: sent"), "transfer.cp_file")
    assert items(left("date: 2026-11-12", "flags: {child_protection_file: yes}"), "transfer.cp_file")


def test_a_file_is_kept_31_years_from_birth():
    kept = "date: 2026-11-12, record_kept: yes"
    found = one(left(kept), "retain.sen")
    assert (found.due, found.state) == (date(2048, 3, 2), "consider")
    shorter = school(pupil("K", f"left: {{{kept}}}"), settings="retention_years: 25\n")
    assert due(shorter, "retain.sen") == date(2042, 3, 2)


def test_leavers_have_only_the_duties_of_leaving():
    text = pupil("K", "left: {date: 2026-10-23, registered: 2026-11-02}", annual_reports="[]")
    text += "# records/pupils/kp-1/plans/2026-autumn.yaml\nkind: sen-support\nstart: 2026-09-07\nreview: 2026-10-20\n"
    asked = {"transfer.ctf", "transfer.sen_file", "transfer.cp_file.ask"}
    assert {item.duty.id for item in items(school(text)) if item.pupil} == asked


def test_who_is_still_to_come_has_none():
    assert not [item for item in items(school(pupil("K", joined="2027-01-04"))) if item.pupil]
