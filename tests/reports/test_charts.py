"""Charts: round steps, months, and a picture that says in words what it shows."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from datetime import date

import pytest

from sendcli.analysis.progress.progress import progress
from sendcli.analysis.progress.running import Wanted
from sendcli.reports.charts.axes import Box, across, months, steps, up
from sendcli.reports.charts.progress import progress_chart
from sendcli.reports.forms.chart import Chart
from tests.analysis.progress import target
from tests.analysis.progress.target import GOAL, START, made, weekly
from tests.reports.documents.test_all import DAY, school

BOX = Box(0, 0, 100, 100)


@pytest.mark.parametrize(
    ("low", "high", "wanted"),
    [
        (41, 60, [40, 45, 50, 55, 60]),
        (0, 1, [0, 0.2, 0.4, 0.6, 0.8, 1.0]),
        (6, 25, [5, 10, 15, 20, 25]),
        (7, 7, [6, 8]),
        (-3, 3, [-4, -2, 0, 2, 4]),
    ],
)
def test_round_steps_hold_all_values(low, high, wanted):
    found = steps(low, high)
    assert found[0] <= low <= high <= found[-1]
    assert found == wanted


def test_months_are_thinned_out():
    assert months(date(2026, 9, 14), date(2026, 12, 2)) == [date(2026, 10, 1), date(2026, 11, 1), date(2026, 12, 1)]
    assert len(months(date(2020, 1, 1), date(2026, 1, 1))) <= 9


def test_places():
    assert across(BOX, date(2026, 1, 1), date(2026, 1, 11), date(2026, 1, 6)) == 50
    assert up(BOX, [0, 10], 10) == 0


def test_a_title_and_words_of_the_data_are_escaped():
    drawn = Chart("<b>", 'a "b" & <c>', 10, 10, "").svg()
    root = ET.fromstring(drawn)
    assert [child.text for child in root] == ["<b>", 'a "b" & <c>']


def test_the_chart_of_a_target():
    row = progress(school(), DAY, Wanted(pupils=frozenset({"kp-0107"})))[0]
    chart = progress_chart(row)
    assert chart
    assert "Baseline 41 on 14 September 2026, goal 60 by 2 December 2026" in chart.words
    assert "8 readings, lowest 42, highest 51, the latest 51 on 16 November 2026: not on course." in chart.words
    drawn = ET.fromstring(chart.svg(inline=False))
    space = "{http://www.w3.org/2000/svg}"
    assert len(drawn.findall(f".//{space}circle")) == 8
    assert [one.get("class") for one in drawn.findall(f".//{space}rect")] == ["end", "under", "under"]
    assert "not on course" in [text.text for text in drawn.iter(f"{space}text")]


@pytest.mark.parametrize(
    ("measure", "values", "said"),
    [
        ("percent_correct", ("40", "70", "50"), "in per cent."),
        ("reading_age", ("8:00", "8:04", "8:02"), "in years:months."),
    ],
)
def test_values_carry_the_unit_of_their_scale(measure, values, said):
    first, goal, read = values
    of = made(
        weekly(read, read),
        measure=measure,
        baseline=f"{{date: {START}, value: {first}}}",
        goal=f"{{date: {GOAL}, value: {goal}}}",
    )
    chart = progress_chart(target.row(of))
    assert chart
    assert said in chart.words


def test_every_chart_of_the_sample_stays_in_its_picture():
    for row in progress(school(), DAY):
        chart = progress_chart(row)
        if chart is None:
            continue
        drawn = ET.fromstring(chart.svg(inline=False))
        for dot in drawn.iter("{http://www.w3.org/2000/svg}circle"):
            assert 0 <= float(dot.get("cx", "-1")) <= chart.width
            assert 0 <= float(dot.get("cy", "-1")) <= chart.height
