"""The list: states, order, filters, and that it depends on nothing but the snapshot and the day."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sendcli.analysis.review_due import Wanted, late_for_school, review_due
from sendcli.dates.parse import DateError
from sendcli.duties.duty import FORCES
from tests.duties.build import TODAY, pupil, school

TEXT = (
    pupil(
        "E",
        "flags: {social_worker: yes}\nsuspensions: [{from: 2026-11-19, days: 6, parents_notified: yes}]",
        year='"6"',
    )
    + """
# records/pupils/kp-1/ehcp/2025-12-01.yaml
status: final
issued: 2025-12-01
# records/pupils/kp-1/reviews/2026-10-02.yaml
kind: annual
held: 2026-10-02
# records/pupils/kp-1/plans/2026-autumn.yaml
kind: sen-support
start: 2026-09-07
review: 2026-12-02
# records/pupils/kp-2/plans/2026-autumn.yaml
kind: sen-support
start: 2026-09-07
review: 2026-11-16
lead: okafor
# records/pupils/kp-2/log.yaml
entries:
- {date: 2026-11-12, kind: restrictive-intervention, recorded: 2026-11-12}
- {date: 2026-11-12, kind: parent-meeting}
# records/pupils/kp-2/assessments/2026.yaml
kind: first
received: 2026-09-07
# records/interventions/reading/2026-autumn.yaml
start: 2026-09-21
review: 2026-11-27
pupils: [{pupil: kp-2}]
# records/staff/lund.yaml
name: A. Lund
roles: [senco]
senco: {since: 2024-09-01}
"""
    + pupil(name="kp-2", born="2019-03-02")
    + pupil(name="kp-3", status="[{from: 2026-11-02, provision: K}]", annual_reports="[]")
)
SCHOOL = school(TEXT)


def test_the_order():
    found = review_due(SCHOOL, TODAY)
    states = [item.state for item in found]
    assert states == sorted(states, key=["overdue", "due", "later", "consider", "cannot say"].index)
    late = [item for item in found if item.state == "overdue"]
    forces = [FORCES.index(item.duty.force) for item in late]
    assert forces == sorted(forces)
    statute = [item for item in late if item.duty.force == "statute"]
    assert [item.bound == "la" for item in statute] == sorted(item.bound == "la" for item in statute)
    school_first = [item.days for item in statute if item.bound == "school" and item.days is not None]
    assert school_first == sorted(school_first)
    coming = [item.due for item in found if item.state == "due" and item.due]
    assert coming == sorted(coming)


def test_the_same_input_gives_the_same_list():
    assert review_due(SCHOOL, TODAY) == review_due(SCHOOL, TODAY)
    assert repr(review_due(school(TEXT), TODAY)) == repr(review_due(SCHOOL, TODAY))


def key(item):
    return item.duty.id, item.pupil, item.what, item.owner


@settings(max_examples=60)
@given(st.integers(0, 280), st.integers(0, 280))
def test_another_day_never_moves_a_due_date(one, other):
    """Within a school year: which meetings and reports are asked for depends on the year."""
    start = date(2026, 11, 21)
    first = {key(item): item.due for item in review_due(SCHOOL, start + timedelta(days=one), None)}
    second = {key(item): item.due for item in review_due(SCHOOL, start + timedelta(days=other), None)}
    for known in first.keys() & second.keys():
        assert first[known] == second[known], known


@settings(max_examples=60)
@given(st.integers(0, 1000))
def test_days_and_states_agree(n):
    today = date(2026, 1, 1) + timedelta(days=n)
    for item in review_due(SCHOOL, today, None):
        if item.due is None:
            assert (item.days, item.state) == (None, "cannot say")
        else:
            assert item.days == (item.due - today).days
            assert item.state == "consider" if item.duty.consider else (item.state == "overdue") == (item.days < 0)
        assert item.working or item.missing
        assert not (item.duty.window and item.days is not None and item.days < 0)


@pytest.mark.parametrize("within", [0, 7, 28, 400])
def test_how_far_ahead(within):
    found = review_due(SCHOOL, TODAY, within)
    assert all(item.days is None or item.days <= within for item in found)
    assert set(found) == {item for item in review_due(SCHOOL, TODAY, None) if item.days is None or item.days <= within}


@pytest.mark.parametrize(
    ("wanted", "holds"),
    [
        (Wanted(overdue=True), lambda item: item.state == "overdue"),
        (Wanted(owners=frozenset({"okafor"})), lambda item: item.owner == "okafor"),
        (Wanted(owners=frozenset({"la"})), lambda item: "la" in (item.owner, item.bound)),
        (Wanted(pupil="kp-2"), lambda item: item.pupil == "kp-2" or "kp-2" in item.group),
        (Wanted(kind="sen-support"), lambda item: item.duty.kind == "sen-support"),
        (Wanted(overdue=True, pupil="kp-1", kind="annual-review"),
         lambda item: item.state == "overdue" and item.pupil == "kp-1" and item.duty.kind == "annual-review"),
    ],
)  # fmt: skip
def test_filters(wanted, holds):
    everything = review_due(SCHOOL, TODAY, None)
    found = review_due(SCHOOL, TODAY, None, wanted)
    assert found == tuple(item for item in everything if holds(item))
    assert found


def test_what_the_la_owes_is_not_the_schools_lateness():
    late = [item for item in review_due(SCHOOL, TODAY) if item.state == "overdue"]
    assert {"ehc.review.la_decision", "ehcna.decision"} <= {item.duty.id for item in late if not late_for_school(item)}
    ours = [item for item in late if late_for_school(item)]
    assert ours
    assert all(item.bound in ("school", "board") for item in ours)
    assert {item.label for item in late if item.bound == "la"} == {"LA overdue: chase"}


def test_every_item_shows_its_places_and_its_sum():
    for item in review_due(SCHOOL, TODAY, None):
        if item.pupil:
            assert item.facts, item
            assert all(place.file.startswith("records/") for _, place in item.facts)
        assert "{pupil}" not in item.next
    review = next(item for item in review_due(SCHOOL, TODAY) if item.duty.id == "ehc.review.report")
    label, place = review.facts[0]
    assert (label, place.file, place.line) == ("held", "records/pupils/kp-1/reviews/2026-10-02.yaml", 2)
    assert review.working[0] == "2 Oct 2026 + 2 weeks = Fri 16 Oct 2026"


@settings(max_examples=80)
@given(st.sets(st.integers(0, TEXT.count("\n")), max_size=12), st.sampled_from([date(2026, 11, 21), date(2030, 8, 31)]))
def test_missing_lines_never_stop_the_list(gone, today):
    """Whatever a file lacks costs at most the items that need it."""
    lines = [line for n, line in enumerate(TEXT.splitlines(), 1) if n not in gone or line.startswith("#")]
    for item in review_due(school("\n".join(lines), sound=False), today, None):
        assert item.due or item.missing


def test_a_day_outside_of_reckoning():
    with pytest.raises(DateError):
        review_due(SCHOOL, date(9999, 12, 31))


def test_no_pupils_name_is_in_the_list():
    assert "Maya" not in repr([item[1:] for item in review_due(SCHOOL, TODAY, None)])
