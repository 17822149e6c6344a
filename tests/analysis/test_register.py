"""The register of any day, from dated rows."""

from __future__ import annotations

from datetime import date

import pytest

from sendcli.analysis.register import register
from sendcli.reports.register_page import share
from sendcli.store.kinds import kind_of
from sendcli.store.load import assemble
from sendcli.store.parse import parse

TODAY = date(2026, 11, 23)
SCHOOL = 'name: Ash\nla: "916"\nestablishment: "9999"\nyears: [R, "1", "2"]\nroll: {R: 30, "1": 30}\n'
PUPIL = """\
name: {given: Ada, family: Example}
born: 2018-03-02
year: "2"
class: 2A
joined: 2024-09-04
status:
- {from: 2024-09-04, provision: N, monitoring: yes}
- {from: 2025-10-06, provision: K, stage: My Plan}
- {from: 2026-01-15, provision: K, stage: My Plan+}
- {from: 2026-06-01, to: 2026-07-21, provision: N}
needs:
- {type: SLCN, rank: 2, from: 2025-10-06}
- {type: MLD, rank: 1, from: 2025-10-06, to: 2026-02-01}
- {type: SPLD, rank: 1, from: 2026-02-02}
flags:
- {from: 2024-09-04, pupil_premium: no, eal: yes}
- {from: 2026-01-05, pupil_premium: yes}
"""


def on(day: str, pupil: str = PUPIL):
    files = {"school.yaml": SCHOOL, "pupils/ab-0001/pupil.yaml": pupil}
    parsed = []
    for path, text in files.items():
        kind = kind_of(path)
        assert kind is not None
        parsed.append(parse(f"records/{path}", text.encode(), kind))
    loaded = assemble(parsed, [])
    assert loaded.problems == []
    return register(loaded.school, date.fromisoformat(day), TODAY)


@pytest.mark.parametrize(
    ("day", "provision", "monitored"),
    [("2025-10-05", None, 1), ("2025-10-06", "K", 0), ("2026-05-31", "K", 0), ("2026-06-01", None, 0)],
)
def test_a_row_holds_from_its_first_day_to_the_day_before_the_next(day, provision, monitored):
    found = on(day)
    assert [line.provision for line in found.lines] == ([provision] if provision else [])
    assert len(found.monitored) == monitored


def test_before_joining_and_after_leaving_nobody_is_listed():
    assert on("2024-09-03").lines == on("2024-09-03").monitored == on("2024-09-03").unknown == ()
    left = PUPIL + "left: {date: 2026-02-13}\n"
    assert len(on("2026-02-13", left).lines) == 1
    assert on("2026-02-14", left).lines == ()


def test_an_ended_last_row_says_nothing_of_later_days():
    assert on("2026-09-01").unknown == ("ab-0001",)


def test_needs_and_flags_are_those_of_the_day():
    assert on("2025-12-01").lines[0].needs == ("MLD", "SLCN")
    assert on("2026-03-01").lines[0].needs == ("SPLD", "SLCN")
    assert on("2025-12-01").lines[0].flags == ("EAL",)
    assert on("2026-03-01").lines[0].flags == ("PP", "EAL")


def test_since_is_the_start_of_the_unbroken_run():
    assert on("2026-03-01").lines[0].since == date(2025, 10, 6)
    assert on("2026-03-01").lines[0].stage == "My Plan+"


def test_another_school_year_counts_the_year_group_back():
    found = on("2026-03-01")
    assert found.worked_out
    assert (found.lines[0].year, found.lines[0].class_name, found.roll) == ("1", "", None)


@pytest.mark.parametrize(
    ("number", "roll", "text"), [(69, 412, "16.7%"), (1, 8, "12.5%"), (1, 16, "6.3%"), (0, 30, "0.0%"), (5, None, "")]
)
def test_shares_are_rounded_half_up(number, roll, text):
    assert share(number, roll) == text


def test_who_is_past_the_last_year_is_counted_nowhere():
    pupil = PUPIL.replace(", to: 2026-07-21, provision: N", ", provision: K")
    assert on("2026-11-23", pupil).beyond == ()
    found = on("2030-01-01", pupil)
    assert (found.lines, found.beyond) == ((), ("ab-0001",))
    assert [line.year for line in on("2025-12-01", pupil).lines] == ["1"]


def test_who_left_in_summer_was_in_the_year_that_the_file_says():
    """The file of a leaver keeps the year of the last day: it must not be counted back from today's."""
    left = PUPIL.replace("joined:", "left: {date: 2026-07-21}\njoined:").replace(", to: 2026-07-21", "")
    assert [line.year for line in on("2026-05-01", left).lines] == ["2"]
    assert [line.year for line in on("2025-11-01", left).lines] == ["2"]
    assert [line.year for line in on("2025-05-01", left).monitored] == ["1"]
