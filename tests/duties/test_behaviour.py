"""Restrictive interventions, plans that are reviewed, part-time timetables."""

from datetime import date

import pytest

from tests.duties.build import due, items, one, pupil, school


def log(entry: str):
    return school(pupil() + f"# records/pupils/kp-1/log.yaml\nentries: [{{kind: restrictive-intervention, {entry}}}]\n")


def plan(kind: str, more: str):
    return school(pupil() + f"# records/pupils/kp-1/plans/p.yaml\nkind: {kind}\nstart: 2026-09-07\n{more}\n")


def test_each_parent_is_told_the_same_day_if_it_can_be():
    found = one(log("date: 2026-11-12, recorded: 2026-11-12"), "rpi.report")
    assert (found.due, found.state, found.duty.force) == (date(2026, 11, 12), "overdue", "statute")
    assert not items(log("date: 2026-11-12, parents_told: 2026-11-13"), "rpi.report")
    assert items(log("date: 2026-11-12, parents_told: no"), "rpi.report")
    assert not items(log("date: 2026-11-12, parents_not_told: LA duty team"), "rpi.report")


def test_the_law_began_on_1_april_2026():
    assert not items(log("date: 2026-03-31"), "rpi.report")
    assert not items(log("date: 2026-03-31"), "rpi.record")
    assert items(log("date: 2026-04-01"), "rpi.report")


def test_when_it_was_written_down():
    assert not items(log("date: 2026-11-12, recorded: 2026-11-12"), "rpi.record")
    assert one(log("date: 2026-11-12"), "rpi.record").missing == (
        "the day on which it was written down is not recorded"
    )


def test_seclusion_in_another_entry_counts():
    text = pupil() + "# records/pupils/kp-1/log.yaml\nentries: [{date: 2026-11-12, kind: incident, seclusion: yes}]\n"
    assert items(school(text), "rpi.report")


@pytest.mark.parametrize(
    ("kind", "more", "duty", "day"),
    [
        ("behaviour-support", "", "bsp.review", date(2026, 10, 19)),
        ("behaviour-support", "review: 2026-11-30", "bsp.review", date(2026, 11, 30)),
        ("behaviour-support", "reviewed: [{date: 2026-10-16}]", "bsp.review", date(2026, 11, 27)),
        (
            "behaviour-support",
            "reviewed: [{date: 2026-10-16, next_review: 2026-12-11}]",
            "bsp.review",
            date(2026, 12, 11),
        ),
        ("risk-assessment", "", "risk.review", date(2026, 12, 18)),
        ("risk-assessment", "reviewed: [{date: 2026-10-02}]", "risk.review", date(2027, 3, 25)),
        ("individual-healthcare", "", "ihp.review", date(2027, 9, 7)),
        # Guidance says at least once a year: an agreed date can only be earlier.
        ("individual-healthcare", "review: 2028-01-10", "ihp.review", date(2027, 9, 7)),
        ("individual-healthcare", "review: 2027-03-10", "ihp.review", date(2027, 3, 10)),
    ],
)
def test_plans_that_run_on(kind, more, duty, day):
    assert due(plan(kind, more), duty) == day


@pytest.mark.parametrize("more", ["status: closed", "status: draft", "reviewed: [{date: 2026-10-16, decision: end}]"])
def test_closed_plans_and_drafts(more):
    assert not items(plan("behaviour-support", more), "bsp.review")


def test_a_plan_after_an_incident_is_to_be_considered():
    text = pupil("K", "suspensions: [{from: 2026-11-05, days: 1, parents_notified: yes, la_notified: yes}]")
    bsp = "# records/pupils/kp-1/plans/p.yaml\nkind: behaviour-support\nstart: 2026-09-07\n"
    found = one(school(text + bsp), "bsp.after_incident")
    assert (found.due, found.state) == (date(2026, 11, 19), "consider")
    assert not items(school(text + bsp + "reviewed: [{date: 2026-11-06}]\n"), "bsp.after_incident")


def test_part_time():
    def timetable(words):
        return school(pupil("K", f"part_time: [{{from: 2026-11-02, {words}}}]"))

    s = timetable("to: 2026-12-18, review: 2026-11-20")
    assert due(s, "ptt.review") == date(2026, 11, 20)
    assert due(s, "ptt.end") == date(2026, 12, 18)
    assert not items(timetable("review: 2026-11-20, reviews: [2026-11-20 went well]"), "ptt.review")
    assert one(timetable("to: 2026-12-18"), "ptt.review").missing == "no date of its review was agreed"
    assert not items(timetable("review: 2026-11-20, ended: 2026-11-18"), "ptt.review")


def test_a_behaviour_plan_that_was_closed_by_its_date():
    assert not items(plan("behaviour-support", "end: 2026-10-01"), "bsp.review")
    assert items(plan("behaviour-support", "end: 2026-12-18"), "bsp.review")


def test_two_risk_assessments_for_two_activities_run_side_by_side():
    other = "# records/pupils/kp-1/plans/q.yaml\nkind: risk-assessment\nstart: 2026-10-05\nactivity: swimming\n"
    first = "# records/pupils/kp-1/plans/p.yaml\nkind: risk-assessment\nstart: 2026-09-07\nactivity: forest school\n"
    assert len(items(school(pupil() + first + other), "risk.review")) == 2
    assert len(items(school(pupil() + first + other.replace("swimming", "forest school")), "risk.review")) == 1


def test_a_pupil_who_has_left_is_still_reported_on():
    entries = "# records/pupils/kp-1/log.yaml\nentries: [{kind: restrictive-intervention, date: 2026-11-10}]\n"
    gone = pupil("K", "left: {date: 2026-11-13, reason: moved}")
    assert one(school(gone + entries), "rpi.report").state == "overdue"
    assert not items(school(gone.replace("moved", "deceased") + entries), "rpi.report")


def health(*named: str, kind: str = "individual-healthcare"):
    rows = [f"# records/pupils/kp-1/plans/{row.split(' ')[0]}.yaml\nkind: {kind}\nstart: {row.split(' ')[1]}\n"
            + "".join(f"title: {title}\n" for title in row.split(" ", 2)[2:]) for row in named]  # fmt: skip
    return school(pupil() + "".join(rows))


@pytest.mark.parametrize(
    ("plans", "number"),
    [
        (("asthma 2025-09-08", "allergy 2026-01-12"), 2),
        (("one 2025-09-08 Asthma plan", "two 2026-01-12 Allergy plan"), 2),
        (("asthma-2025 2025-09-08", "asthma-2026 2026-09-08"), 1),
        (("2025-autumn-health 2025-09-08", "2026-autumn-health 2026-09-08"), 1),
        (("asthma-2025 2025-09-08", "2026 2026-09-08 Asthma healthcare plan"), 1),
    ],
)
def test_plans_side_by_side(plans, number):
    assert len(items(health(*plans), "ihp.review")) == number


def test_behaviour_plans_side_by_side():
    assert len(items(health("bus 2026-09-08", "lunch 2026-09-21", kind="behaviour-support"), "bsp.review")) == 2


def test_part_time_needs_the_parents_agreement():
    def timetable(words):
        return school(pupil("K", f"part_time: [{{from: 2026-11-02, to: 2026-12-18, {words}}}]"))

    found = one(timetable("agreed: no"), "ptt.agreement")
    assert (found.due, found.state, found.duty.verified) == (date(2026, 11, 2), "overdue", False)
    assert one(timetable("la_told: no"), "ptt.agreement").what.endswith("; LA not told")
    assert one(timetable("la_told: yes"), "ptt.agreement").state == "cannot say"
    assert not items(timetable("agreed: 2026-10-30"), "ptt.agreement")


def test_part_time_reviews_and_signatures_as_records():
    def timetable(words):
        return school(pupil("K", f"part_time: [{{from: 2026-11-02, to: 2026-12-18, review: 2026-11-16, {words}}}]"))

    assert not items(timetable("reviewed: [{date: 2026-11-16}]"), "ptt.review")
    assert due(timetable("reviewed: [{date: 2026-11-06}]"), "ptt.review") == date(2026, 11, 16)
    assert not items(timetable("signed: [{who: mother, date: 2026-10-30}]"), "ptt.agreement")
    assert not items(timetable("signed: [{who: J. Example, role: parent}]"), "ptt.agreement")
    for words in ("signed: [{who: head}]", "signed: [{who: father, agreed: no}]"):
        assert one(timetable(words), "ptt.agreement").state == "cannot say"
