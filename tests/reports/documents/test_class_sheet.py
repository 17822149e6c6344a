"""The class sheet: who, what helps, targets, pointers, what is new; nothing that is private."""

from __future__ import annotations

from datetime import date

import pytest

from sendcli.errors import SendError
from sendcli.reports.documents.class_news import news
from sendcli.reports.documents.class_pupil import helps
from tests.duties.build import pupil, school
from tests.reports.documents.pages import Tables, asked, page

STAFF = """
# records/staff/lund.yaml
name: Ingrid Lund
roles: [senco]
# records/staff/hale.yaml
name: Robin Hale
roles: [teacher]
# records/staff/okafor.yaml
name: Ngozi Okafor
roles: [class-teacher]
classes: [4B]
"""
STRATEGIES = """
class: 4B
key_worker: hale
needs: [{type: SLCN, rank: 1, from: 2024-01-08}, {type: SPLD, rank: 2, from: 2026-11-05}]
strategies:
- {what: Old and good, from: 2024-09-09}
- {what: New and good, from: 2026-09-09}
- {what: Must be there, from: 2023-09-09, adjustment: yes}
- {what: Did not help, from: 2026-10-09, works: no}
- {what: Is over, from: 2025-10-09, to: 2026-07-21}
- {what: Is to come, from: 2027-01-04}
"""
PLANS = """
# records/pupils/kp-1/plans/2026-autumn.yaml
kind: sen-support
start: 2026-09-07
review: 2026-12-02
lead: okafor
access: [Reads questions aloud]
targets:
- id: words
  outcome: Reads 40 words.
  measure: words
  baseline: {date: 2026-09-14, value: 20}
  target: {date: 2026-12-11, value: 40}
# records/pupils/kp-1/plans/2026-health.yaml
kind: individual-healthcare
start: 2026-09-07
review: 2027-09-07
conditions: [secret condition]
# records/pupils/kp-1/plans/2026-pep.yaml
kind: personal-education
start: 2026-11-10
"""
MEASURES = "measures: [{id: words, unit: words, direction: up, kind: count}]\n"


def larkfield(more: str = ""):
    monitored = "status: [{from: 2026-09-07, provision: N, monitoring: yes}]"
    one = pupil(more=STRATEGIES)
    two = pupil(name="kp-2", more="class: 4B\n").replace(
        "status: [{from: 2022-01-10, provision: K, parents_told: 2022-01-10}]", monitored
    )
    other = pupil(name="kp-3", more="class: 5A\n")
    return school(STAFF + one + two + other + PLANS + more, MEASURES)


def test_a_pupil_on_the_sheet() -> None:
    text = page("class", larkfield(), group="4B")
    assert "Year 4; Ngozi Okafor; 1 at SEN support, 1 monitored; new since 2 November 2026" in text
    assert "## kp-1 (SEN support)" in text
    assert "Key adult: Robin Hale. Next review: 2 December 2026." in text
    assert "Reads 40 words: " in text
    assert "kp-3" not in text


def test_what_helps_is_in_order_and_holds_today() -> None:
    file = larkfield().pupils["kp-1"]
    assert helps(file, date(2026, 11, 23)) == ["Reads questions aloud", "Must be there", "New and good", "Old and good"]


def test_that_there_is_a_health_plan_and_not_what_it_says() -> None:
    text = page("class", larkfield(), group="4B")
    assert "**Read first:** healthcare plan" in text
    assert "secret" not in text
    assert "education plan" not in text  # it would say that a child is looked after


def test_what_is_new_by_its_day() -> None:
    text = page("class", larkfield(), group="4B")
    assert "**New:** need recorded: specific learning difficulty" in text
    assert "SEN support plan begun" not in text
    assert "SEN support plan begun" in page("class", larkfield(), group="4B", since=date(2026, 9, 1))


def test_what_has_no_day_is_new_by_the_earlier_state_of_the_folder() -> None:
    now, then = larkfield(), larkfield()
    file = now.pupils["kp-1"]
    assert file.pupil
    file.pupil.__dict__["key_worker"] = "okafor"
    found = news(asked(now), file, date(2026, 11, 9), then)
    assert found == ["key adult: Ngozi Okafor"]
    assert news(asked(now), file, date(2026, 11, 9), None) == []


def test_a_row_that_was_typed_late_is_new_as_well() -> None:
    now, then = larkfield(), larkfield()
    old = then.pupils["kp-1"]
    assert old.pupil
    old.pupil.__dict__["strategies"] = old.pupil.strategies[1:]
    assert news(asked(now), now.pupils["kp-1"], date(2026, 11, 9), then) == ["now helps: Old and good"]


def test_monitored_with_nothing_recorded_is_one_line() -> None:
    text = page("class", larkfield(), group="4B")
    assert "Being monitored. What helps is not recorded yet." in text


def test_who_left_is_named_once_more() -> None:
    gone = pupil(name="kp-4", more="class: 4B\nleft: {date: 2026-11-06}\n")
    text = page("class", larkfield(gone), group="4B")
    assert "- kp-4 left on 6 November 2026" in text


def test_names_only_if_asked_for() -> None:
    assert "Maya" not in page("class", larkfield(), group="4B")
    assert "Maya (kp-1)" in page("class", larkfield(), group="4B", names=True)


def test_headings_are_in_order() -> None:
    assert Tables(page("class", larkfield(), "html", group="4B")).headings == [
        "Class sheet: 4B",
        "kp-1 SEN support",
        "kp-2 monitored",
    ]


def test_a_class_that_is_not() -> None:
    with pytest.raises(SendError, match="there is no class 9Z") as error:
        page("class", larkfield(), group="9Z")
    assert "4B, 5A" in str(error.value.hint)
