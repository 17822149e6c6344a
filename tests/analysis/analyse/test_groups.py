"""By what pupils are divided."""

from __future__ import annotations

from datetime import date

import pytest

from sendcli.analysis.analyse.groups import in_order, key_stage, label, term_of_birth
from tests.analysis.analyse.small import asked, only, pupil, school


@pytest.mark.parametrize(
    ("year", "stage"),
    [("N2", "EYFS"), ("E1", "EYFS"), ("R", "EYFS"), ("1", "KS1"), ("2", "KS1"), ("3", "KS2"), ("6", "KS2"),
     ("7", "KS3"), ("9", "KS3"), ("10", "KS4"), ("11", "KS4"), ("12", "16+"), ("14", "16+"), ("X", ""), ("", "")],
)  # fmt: skip
def test_key_stages(year, stage):
    assert key_stage(year) == stage


@pytest.mark.parametrize(
    ("born", "term"),
    [("2016-08-31", "summer"), ("2016-09-01", "autumn"), ("2016-12-31", "autumn"), ("2017-01-01", "spring"),
     ("2017-03-31", "spring"), ("2017-04-01", "summer")],
)  # fmt: skip
def test_terms_of_birth_begin_as_the_rules_on_summer_born_children_say(born, term):
    assert term_of_birth(date.fromisoformat(born)) == term


def test_what_is_not_recorded_comes_last_and_is_called_so():
    assert in_order("sex", ["", "M", "F"]) == ["F", "M", ""]
    assert in_order("year", ["10", "2", "R"]) == ["R", "2", "10"]
    assert label("eal", "") == "not recorded"


def test_the_register_is_divided_by_what_the_files_say():
    found = asked(
        school(
            pupil(
                "sex: F\nflags: [{pupil_premium: yes, eal: no}]\nneeds: [{type: SLCN, rank: 2}, {type: MLD, rank: 1}]"
            ),
            pupil("sex: M\nlooked_after: [{from: 2026-01-05, authority: '916'}]", "E", born="2018-05-02"),
            pupil(provision="N"),
        )
    )
    rows = found.of("register")
    counts = {(row.by, row.group): row.number for row in rows if row.what == "on the register"}
    assert counts["", "all"] == 2
    assert counts["need", "MLD"] == counts["need", ""] == 1
    assert counts["pupil-premium", "yes"] == counts["pupil-premium", ""] == 1
    assert counts["looked-after", "yes"] == counts["term-of-birth", "summer"] == counts["sex", "F"] == 1
    share = only(rows, "of the roll", "3")
    assert (share.number, share.of, str(share.percent)) == (2, 28, "7.1")


def test_who_left_keeps_the_groups_of_the_last_day():
    left = pupil('left: {date: 2026-07-21}\nyear: "3"')
    found = asked(school(left))
    assert found.people.listed == ()
    assert [person.codes["year"] for person in found.people.seen] == ["3"]
    assert [person.codes["provision"] for person in found.people.seen] == ["K"]


def test_who_came_off_the_register_is_still_counted():
    """Else those whose targets were met would be missing among the results."""
    off = "status:\n- {from: 2025-09-03, provision: K}\n- {from: 2026-06-01, provision: N}"
    never = "status:\n- {from: 2025-09-03, provision: N, monitoring: yes}"
    found = asked(school(pupil(off), pupil(never)))
    assert [(person.id, person.codes["provision"]) for person in found.people.seen] == [("p-0001", "N")]
    assert (found.people.listed, found.people.monitored) == ((), 1)
