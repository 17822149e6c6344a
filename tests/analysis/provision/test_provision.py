"""The map as a whole: what stands on it, what is wanted, what plans promise, groups and sums."""

from __future__ import annotations

import pytest

from sendcli.analysis.provision.groups import by_adult, by_class, by_layer, by_pupil
from sendcli.analysis.provision.individual import NOTIONAL, individual
from sendcli.analysis.provision.known import known
from sendcli.analysis.provision.money import Lack, Total, total
from sendcli.analysis.provision.narrow import FOR_ALL, Wanted
from sendcli.analysis.provision.sums import cost_of
from sendcli.analysis.provision.universal import NOT_COSTED
from tests.analysis.provision.small import DAY, MONEY, PLAN, asked, only, planned, running

ALL = """# records/interventions/calm/intervention.yaml
name: Calm corner
layer: universal
areas: [social-emotional-and-mental-health]
%s
# records/interventions/signs/intervention.yaml
name: Symbols
layer: universal
areas: [communication-and-interaction]
resources: [{item: Licence, cost: 180, bought: 2026-09-01, years: 1}]
years: ["1"]
"""
LINE = "# records/pupils/kp-1/plans/2026-autumn.yaml\n" + PLAN
HELP = "minutes: 30, times: 4, per: week, group_size: 3"


def test_what_all_pupils_have():
    rows = asked(running(files=ALL % "")).rows
    assert [row.id for row in rows] == ["signs", "calm", "chat/2026-autumn"]
    assert [row.aside for row in rows] == ["", NOT_COSTED, ""]
    assert cost_of(rows) == Total(34400 + 18000, 2, aside=1)
    assert [row.id for row in asked(running(files=ALL % "to: 2026-07-21")).rows][:2] == ["signs", "chat/2026-autumn"]


def test_a_run_that_delivers_a_line_stands_for_it():
    of = running(files=LINE + f"- {{what: Talk, provision: chat, {HELP}}}\n")
    found = asked(of)
    assert [row.id for row in found.rows] == ["chat/2026-autumn"]
    assert not found.gaps
    (gap,) = asked(running(files=LINE + "- {what: Talk, provision: chat, minutes: 40, times: 4, per: week}\n")).gaps
    assert (gap.kind, gap.line) == ("less", "kp-1/2026-autumn/1")
    assert [gap.said, gap.given] == [160, 120]


def test_a_line_that_names_an_intervention_without_a_run_is_told():
    of = planned(f"what: Talk, provision: chat, {HELP}", files=ALL % "" + OTHER)
    found = asked(of)
    assert [(gap.kind, gap.intervention, gap.given) for gap in found.gaps] == [("no run", "chat", None)]
    assert not [row for row in found.rows if row.source == "plan"]
    assert not asked(planned("what: Corner, provision: calm", files=ALL % "")).gaps


OTHER = "# records/interventions/chat/intervention.yaml\nname: Chat\nlayer: targeted\nareas: [cognition-and-learning]\n"


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        (Wanted(area="cognition-and-learning"), ["chat/2026-autumn"]),
        (Wanted(area="sensory-and-or-physical"), []),
        (Wanted(layer="universal"), ["signs", "calm"]),
        (Wanted(adult="okafor"), ["chat/2026-autumn"]),
        (Wanted(adult="hale"), []),
        (Wanted(class_name="4B"), ["calm", "chat/2026-autumn"]),
        (Wanted(year="4"), ["calm", "chat/2026-autumn"]),
        (Wanted(pupils=frozenset({"kp-2"})), ["chat/2026-autumn"]),
    ],
)
def test_what_is_wanted(wanted, ids):
    of = running(files=ALL % "")
    rows = asked(of, wanted=wanted).rows
    assert [row.id for row in rows] == ids
    if wanted.some:
        assert all(row.aside == FOR_ALL for row in rows if row.source == "universal")


def test_some_pupils_of_a_group_cost_their_shares():
    row = only(running(), wanted=Wanted(class_name="4A"))
    assert ([part.pupil for part in row.parts], row.others) == (["kp-2"], 2)
    assert [row.cost.run, row.group] == [11467, 3]
    both = only(running(), wanted=Wanted(class_name="4B"))
    assert (both.cost.run, both.others) == (22934, 1)


def test_layers_and_areas():
    targeted, universal = by_layer(asked(running(files=ALL % "")).rows)[::-1]
    assert (universal.layer, targeted.layer, targeted.pupils) == ("universal", "targeted", 3)
    assert [cell.area for cell in targeted.cells] == ["communication-and-interaction", "cognition-and-learning"]
    assert targeted.cost == Total(34400, 1)


def test_classes_pupils_and_adults():
    of = running(files=ALL % "")
    rows = asked(of).rows
    assert [(one.class_name, one.pupils, one.cost.pence) for one in by_class(of, rows)] == [
        ("4A", 1, 11467),
        ("4B", 2, 22934),
    ]
    pupils = by_pupil(rows)
    assert [one.pupil for one in pupils] == ["kp-1", "kp-2", "kp-3"]
    assert [one.minutes.minutes for one in pupils] == [120] * 3
    assert [one.adult_minutes.minutes for one in pupils] == [40] * 3
    (adult,) = by_adult(rows)
    assert (adult.staff, adult.role) == ("okafor", "teaching assistant")
    assert adult.minutes.minutes == 120


def test_one_pupils_map():
    targets = "targets:\n- {id: talk, outcome: Asks for help, provision: [chat]}\nprovision:\n"
    table = "- {what: Table of four, who: okafor, minutes: 150, times: 5, per: week, group_size: 4}\n"
    of = running(files=LINE.replace("provision:\n", targets) + table)
    found = individual(of, DAY, asked(of).rows, "kp-1")
    assert [(one.kind, one.id, len(one.rows)) for one in found.served] == [
        ("target", "2026-autumn/talk", 1),
        ("", "", 1),
    ]
    assert found.whole.cost == Total(11467 + 204250, 2)
    assert found.whole.minutes.minutes == 870
    assert found.threshold == NOTIONAL
    own = running(settings=MONEY + "threshold: 5000\n")
    assert individual(own, DAY, asked(own).rows, "kp-1").threshold[:2] == (500_000, "school.yaml, threshold")


def test_help_that_serves_two_outcomes_is_added_up_once():
    law = "- {id: F1, provision: An adult, outcomes: [E1, E2], hours_per_week: 1, ratio: '1:1', who: okafor}\n"
    of = planned(ehcp=law)
    found = individual(of, DAY, asked(of).rows, "kp-1")
    assert [(one.kind, one.id) for one in found.served] == [("outcome", "E1"), ("outcome", "E2")]
    assert found.whole.cost == Total(65360, 1)


def test_sums_say_what_they_lack():
    rate, group = Lack("rate", "no rate"), Lack("group size", "no group")
    found = total([(100, False), (rate, False), (group, False), (rate, False), (23, True)], aside=1)
    assert found == Total(123, 5, (("rate", 2), ("group size", 1)), 1, 1)
    assert (found.whole, found.known) == (False, True)
    assert not total([(rate, False)]).known
    assert total([(100, False)]).whole


def test_weeks_and_what_may_be_asked_for():
    assert asked(running())[2:4] == (38, True)
    assert asked(running(settings=""))[2:4] == (38, False)
    assert known(running(), Wanted(adult="x"))["member of staff"] == ("x", {"hale", "okafor"})
