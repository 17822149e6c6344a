"""Onto and off the register, the years, and tables of figures."""

from __future__ import annotations

from tests.analysis.analyse.small import asked, only, pupil, school


def status(*rows):
    return "status:\n" + "\n".join(f"- {{from: {day}, provision: {code}}}" for day, code in rows)


def test_every_way_onto_off_and_within_the_register():
    found = asked(
        school(
            pupil(status(("2024-09-04", "N"), ("2026-01-05", "K"))),
            pupil(status(("2024-09-04", "K"), ("2026-01-05", "E"))),
            pupil(status(("2024-09-04", "K"), ("2026-01-05", "N"))),
            pupil(status(("2024-09-04", "E")) + "\nleft: {date: 2026-07-21}"),
            pupil("joined: 2026-09-03\n" + status(("2026-09-03", "K"))),
            pupil(status(("2024-09-04", "N"), ("2026-01-05", "K"), ("2026-06-01", "N"))),
            pupil(),
        )
    )
    rows = {row.label: row.number for row in found.of("movement")}
    assert rows == {
        "on the register on 24 Nov 2025": 4,
        "came onto it": 2,
        "went off it": 2,
        "on the register on 23 Nov 2026": 4,
        "N to K": 1,
        "K to E": 1,
        "K to N": 1,
        "left from E": 1,
        "joined at K": 1,
    }
    assert len(found.people.listed) == 4


def test_each_census_day_says_which_year_groups_are_gone():
    found = asked(school(pupil(status(("2024-09-04", "K"))), pupil(status(("2024-09-04", "E")))))
    rows = {(row.what, row.group): row for row in found.of("trend")}
    assert list(rows) == [
        (kind, year) for kind in ("EHC plan", "SEN support") for year in ("2024-25", "2025-26", "2026-27")
    ]
    assert rows["SEN support", "2024-25"].why == "nobody on file of years R, 2, 3"
    assert (rows["EHC plan", "2025-26"].of, rows["EHC plan", "2026-27"].of) == (None, 58)


def test_before_a_census_day_its_year_is_left_out():
    snapshot = school(pupil(status(("2024-09-04", "K"))))
    period = asked(snapshot).period._replace(on=asked(snapshot).period.on.replace(month=9))
    assert {row.group for row in asked(snapshot, period=period).of("trend")} == {"2024-25", "2025-26"}


FIGURES = """\
title: Key Stage 2 results 2026
date: 2026-07-07
rows:
- {group: SEN support, what: reading at standard, year: "6", number: 5, of: 9, before: 44.4, national: 45.8}
- {group: EHC plan, what: reading at standard, fewer_than: 5, of: 6}
- {group: all, what: reading, value: 104.2, unit: scaled score}
- {group: all, what: writing at the expected standard, percent: 71.2}
- {group: all, what: visits}
"""


def test_tables_of_figures_are_printed_as_they_are():
    rows = asked(school(pupil(), figures__ks2=FIGURES)).of("figures")
    assert [row.label for row in rows[:3]] == [
        "2026-07-07 all",
        "2026-07-07 EHC plan",
        "2026-07-07 SEN support, Year 6",
    ]
    support = rows[2]
    assert (support.number, support.of, str(support.percent)) == (5, 9, "55.6")
    assert support.why == "before 44.4%, England 45.8%"
    plan = rows[1]
    assert (plan.value, plan.number, plan.why, plan.small) == (None, None, "fewer than 5", True)
    assert only(rows[3:], "visits", "2026-07-07").why == "the table has no number"
    assert [row.value for row in rows if row.unit in ("per cent", "scaled score")] == [104.2, 71.2]
