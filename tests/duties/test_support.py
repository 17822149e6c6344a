"""SEN support."""

from datetime import date

import pytest

from tests.duties.build import due, items, one, pupil, school


def plan(more: str, name: str = "2026-autumn", start: str = "2026-09-07", kind: str = "sen-support"):
    return f"# records/pupils/kp-1/plans/{name}.yaml\nkind: {kind}\nstart: {start}\n{more}\n"


def log(*entries: str):
    return "# records/pupils/kp-1/log.yaml\nentries:\n" + "".join(f"- {{{entry}}}\n" for entry in entries)


def rows(*listed: str, **changes: str):
    return pupil(status="[" + ", ".join(f"{{{row}}}" for row in listed) + "]", **changes)


def test_overdue_the_day_after_the_agreed_date():
    s = school(pupil() + plan("review: 2026-12-02"))
    assert one(s, "sen.apdr.review_date", date(2026, 12, 2)).state == "due"
    late = one(s, "sen.apdr.review_date", date(2026, 12, 3))
    assert (late.state, late.days, late.label) == ("overdue", -1, "overdue")


@pytest.mark.parametrize(
    ("more", "open_"),
    [
        ("review: 2026-12-02\nreviewed: [{date: 2026-12-02}]", False),
        ("review: 2026-12-02\nreviewed: [{date: 2026-12-10}]", False),
        ("review: 2026-12-02\nreviewed: [{date: 2026-11-04}]", False),  # up to four weeks early
        ("review: 2026-12-02\nreviewed: [{date: 2026-11-03}]", True),  # a look in between
        ("review: 2026-12-02\nstatus: reviewed", False),
        ("review: 2026-12-02\nstatus: draft", None),
    ],
)
def test_what_counts_as_the_review(more, open_):
    found = [item.due for item in items(school(pupil() + plan(more)), "sen.apdr.review_date", date(2026, 12, 10))]
    assert found == ([date(2026, 12, 2)] if open_ else [None] if open_ is None else [])


def test_a_plan_without_a_date_says_so_and_has_a_default():
    s = school(pupil() + plan(""))
    missing = one(s, "sen.apdr.review_date")
    assert (missing.state, missing.missing) == ("cannot say", "no date of the review was agreed")
    default = one(s, "sen.apdr.cycle")
    assert (default.due, default.duty.force) == (date(2026, 12, 18), "good practice")


def test_a_plan_begun_late_in_a_term_has_the_next_term():
    assert due(school(pupil() + plan("", start="2026-11-16")), "sen.apdr.cycle") == date(2027, 3, 25)


def test_no_plan_at_all():
    assert one(school(pupil()), "sen.apdr.review_date").missing == "no SEN support plan on file"
    assert not items(school(pupil("N")), "sen.apdr.review_date")
    assert not items(school(pupil("E")), "sen.apdr.review_date")


def test_a_plan_that_runs_on():
    s = school(pupil() + plan("review: 2026-10-20\nreviewed: [{date: 2026-10-20, next_review: 2026-12-11}]"))
    assert due(s, "sen.apdr.review_date") == date(2026, 12, 11)


def test_of_overtaken_plans_only_the_last_is_told():
    older = plan("review: 2026-03-20", "2026-spring", "2026-01-05") + plan(
        "review: 2026-07-10", "2026-summer", "2026-04-13"
    )
    found = items(school(pupil() + older + plan("review: 2026-12-02")), "sen.apdr.review_date")
    assert [(item.what, item.due) for item in found] == [
        ("the review of 2026-summer was not recorded; a later plan has begun", date(2026, 7, 10)),
        ("review of 2026-autumn", date(2026, 12, 2)),
    ]


def test_with_an_ehc_plan_it_is_good_practice():
    found = one(school(pupil("E") + plan("review: 2026-12-02")), "sen.apdr.review_date")
    assert found.due == date(2026, 12, 2)
    assert any("good practice" in line for line in found.working)


def test_parents_are_told_of_the_decision():
    told = rows("from: 2021-09-06, provision: N", "from: 2026-11-02, provision: K, parents_told: 2026-11-03")
    silent = rows("from: 2021-09-06, provision: N", "from: 2026-11-02, provision: K")
    assert not items(school(told), "sen.inform_parent")
    found = one(school(silent), "sen.inform_parent")
    assert (found.due, found.state, found.duty.force) == (date(2026, 11, 2), "overdue", "statute")


def test_a_decision_of_the_school_before_is_not_ours():
    assert not items(school(rows("from: 2020-01-10, provision: K")), "sen.inform_parent")


def test_with_a_plan_only_a_plain_no_counts():
    k = "from: 2022-01-10, provision: K, parents_told: yes"
    assert not items(school(rows(k, "from: 2026-01-15, provision: E")), "sen.inform_parent")
    assert items(school(rows(k, "from: 2026-01-15, provision: E, parents_told: no")), "sen.inform_parent")


def test_the_end_of_support():
    k = "from: 2022-01-10, provision: K, parents_told: yes"
    assert due(school(rows(k, "from: 2026-11-02, provision: N")), "sen.exit") == date(2026, 11, 2)
    assert not items(school(rows(k, "from: 2026-11-02, provision: N, parents_told: yes")), "sen.exit")


@pytest.mark.parametrize(
    ("held", "number", "day"),
    [
        ([], 1, date(2026, 12, 18)),
        (["2026-10-06"], 2, date(2027, 3, 25)),
        (["2026-10-06", "2026-11-10"], 3, date(2027, 7, 21)),
        (["2026-10-06", "2026-11-10", "2026-11-19"], None, None),
        (["2026-07-06"], 1, date(2026, 12, 18)),  # last school year
    ],
)
def test_three_meetings_with_parents(held, number, day):
    entries = [f"date: {day}, kind: parent-meeting, shared: yes" for day in held] or ["date: 2026-09-08, kind: note"]
    found = items(school(pupil() + log(*entries)), "sen.parent_meeting")
    wanted = [(f"meeting {number} of 3 in 2026-27", day)] if number else []
    assert [(item.what, item.due) for item in found] == wanted


def test_a_review_with_parents_is_a_meeting():
    reviewed = plan("reviewed: [{date: 2026-10-06, parents_present: yes, shared: yes}]")
    assert one(school(pupil() + reviewed), "sen.parent_meeting").what == "meeting 2 of 3 in 2026-27"


def test_terms_before_sen_support_ask_for_no_meeting():
    late = rows("from: 2021-09-06, provision: N", "from: 2026-11-16, provision: K, parents_told: yes")
    found = one(school(late), "sen.parent_meeting")
    assert (found.what, found.due) == ("meeting 2 of 3 in 2026-27", date(2027, 3, 25))


def test_six_terms_a_year_still_ask_for_three_meetings():
    spans = ["2026-09-01, 2026-10-23", "2026-11-02, 2026-12-18", "2027-01-04, 2027-02-12", "2027-02-22, 2027-03-25",
             "2027-04-12, 2027-05-28", "2027-06-07, 2027-07-21"]  # fmt: skip
    terms = "".join(f"- {{name: '{n}', from: {span.replace(', ', ', to: ')}}}\n" for n, span in enumerate(spans, 1))
    s = school(pupil() + f"# records/calendar/2026-27.yaml\nterms:\n{terms}", years=())
    assert due(s, "sen.parent_meeting") == date(2026, 12, 18)


def test_without_terms_it_says_so_once():
    s = school(pupil() + pupil(name="kp-2"), years=())
    assert one(s, "sen.parent_meeting").missing == "no terms of 2026-27 on file"


def test_the_annual_report():
    unsent = pupil(annual_reports="[2026-07-10]")
    assert due(school(unsent), "sen.annual_report") == date(2027, 7, 21)
    assert not items(school(pupil()), "sen.annual_report")
    logged = unsent + log("date: 2026-11-10, kind: annual-report")
    assert not items(school(logged), "sen.annual_report")


def test_records_of_meetings_are_shared():
    s = school(pupil() + log("date: 2026-11-12, kind: parent-meeting", "date: 2026-06-12, kind: parent-meeting"))
    assert due(s, "sen.meeting_record") == date(2026, 11, 26)
    shared = log("date: 2026-11-12, kind: parent-meeting, shared: 2026-11-13")
    assert not items(school(pupil() + shared), "sen.meeting_record")


RUN = "# records/interventions/reading/2026-autumn.yaml\nstart: 2026-09-21\nstaff: [okafor]\npupils: [{pupil: kp-1}]\n"
READING = "# records/interventions/reading/intervention.yaml\nname: Reading\nlayer: targeted\nareas: [sensory]\n"


def test_runs_of_interventions():
    s = school(pupil() + READING + "review_weeks: 6\n" + RUN + "end: 2026-12-11\n")
    found = one(s, "intervention.review")
    assert (found.due, found.owner, found.group) == (date(2026, 11, 2), "okafor", ("kp-1",))
    assert due(s, "intervention.end") == date(2026, 12, 11)
    assert due(school(READING + "review_weeks: 6\n" + RUN + "review: 2026-11-06\n"), "intervention.review") == date(
        2026, 11, 6
    )
    assert not items(school(READING + RUN + "review: 2026-11-06\nreviewed: 2026-11-06\n"), "intervention.review")
    assert not items(school(READING + RUN + "end: 2026-11-06\ndecision: keep\n"), "intervention.end")
    assert one(school(READING + RUN), "intervention.review").state == "cannot say"


def test_actions_and_concerns():
    acted = log("date: 2026-11-12, kind: note, actions: [{what: Ask the OT, who: okafor, by: 2026-11-20}]")
    found = one(school(pupil() + acted), "action.by")
    assert (found.due, found.owner, found.state) == (date(2026, 11, 20), "okafor", "overdue")
    concern = "# records/concerns/2026-10-12.yaml\nraised: 2026-10-12\nlook_again: 2026-12-01\n"
    assert due(school(concern), "concern.look_again") == date(2026, 12, 1)
    assert not items(school(concern + "decided: 2026-12-01\n"), "concern.look_again", date(2026, 12, 1))


def test_at_k_there_is_always_a_next_cycle():
    over = plan("review: 2026-07-10\nstatus: closed\nreviewed: [{date: 2026-07-08}]", "2026-summer", "2026-04-13")
    found = one(school(pupil() + over), "sen.apdr.cycle")
    assert (found.what, found.due) == ("next cycle after 2026-summer", date(2026, 12, 18))
    assert not items(school(pupil("N") + over), "sen.apdr.cycle")
    running = plan("review: 2026-12-02", "la-form", kind="individual-support")
    assert not items(school(pupil() + over + running), "sen.apdr.cycle")


def test_a_review_that_leads_to_another_cycle():
    s = school(pupil() + plan("review: 2026-10-20\nreviewed: [{date: 2026-10-20, decision: continue}]"))
    assert not items(s, "sen.apdr.review_date")
    assert one(s, "sen.apdr.cycle").what == "next cycle after 2026-autumn"
