"""The provision map for staff and leaders: the school, a class, a pupil with its cost, an adult's week."""

from __future__ import annotations

import pytest

from sendcli.errors import SendError
from tests.reports.documents.pages import Tables, page
from tests.reports.documents.provision_school import larkfield

NAME = "provision-map"


def test_the_grid():
    found = Tables(page(NAME, larkfield(), "html"))
    heads, *rows = found.rows["Number of pupils in brackets"]
    assert heads == ["Area of need", "Universal", "Targeted", "In one pupil's plan"]
    assert rows[0] == ["Communication and interaction", "–", "–", "1 line for 1 pupil"]
    assert rows[1] == ["Cognition and learning", "Everyday reading", "Reading in pairs (2)", "–"]
    assert rows[2] == ["Pupils, each counted once", "–", "2", "1"]
    assert rows[3] == ["Cost in the school year", "–", "£180", "£152"]
    assert found.charts[1:] == ["Pupils by area of need"]


def test_what_runs_with_its_cost_and_no_person():
    text = page(NAME, larkfield())
    line = "| Reading in pairs | Targeted | teaching assistant | 2 | 30 | 2 | 10 | 2 | 1 of 2 | £180 |"
    assert line in text
    assert "Adeyo" not in text


def test_who_has_what_by_year_and_class():
    found = Tables(page(NAME, larkfield(), "html")).rows["Pupils, by class"]
    assert [row[:4] for row in found[1:]] == [
        ["kp-1", "4A", "Reading in pairs, 1 line of a plan", "100"],
        ["kp-2", "4B", "Reading in pairs", "60"],
    ]


def test_what_plans_promise_and_runs_do_not_give():
    text = page(NAME, larkfield())
    where = "SEN support plan from 7 September 2026, line 1"
    assert f"| kp-1 | {where} | Reading in pairs | 90 minutes a week | 60 minutes a week |" in text


def test_staff_do_not_see_what_is_confidential():
    for of in ({}, {"group": "4A"}, {"pupil": "kp-1"}):
        text = page(NAME, larkfield(), **of)
        assert "Quiet room" not in text
        assert "keeps confidential is not on this page" in text
    assert "Quiet room (confidential)" in page(NAME, larkfield(), audience="leadership")


def test_nothing_is_said_of_confidential_where_there_is_nothing():
    assert "confidential" not in page(NAME, larkfield(quiet=False))


def test_a_class():
    text = page(NAME, larkfield(), group="4A")
    assert "# Provision map: class 4A" in text
    assert "**Everybody has:** Everyday reading." in text
    assert "| kp-1 | Reading in pairs | 1 line |" in text
    assert "| Reading in pairs | Bola Adeyo | 2 | 30 | 2 | 10 | 1 | 1 | 1 of 2 | £90 |" in text
    assert "| kp-1 | Words of the week in a group of three | Bola Adeyo | 3 | 20 minutes, 2 a week |" in text
    assert "Reading in pairs: kp-1 (library)" in text
    assert "kp-2" not in text


def test_a_class_without_anything():
    assert "Nobody in this class has anything" in page(NAME, larkfield(), group="5A")


def test_a_pupil_alone_and_shared():
    found = Tables(page(NAME, larkfield(), "html", pupil="kp-1"))
    rows = found.rows["Reads 60 words a minute"]
    assert rows[0] == ["Provision", "Given by", "Group", "How much", "Shared", "Adult's share", "Delivered", "Cost"]
    assert rows[1] == ["Reading in pairs", "Bola Adeyo", "2", "30 minutes, 2 a week", "60", "30", "1 of 2", "£90"]


def test_the_figure_beside_the_cost_and_how_it_is_not_read():
    text = page(NAME, larkfield(), pupil="kp-1")
    assert "**£6,000** is the additional cost a year that schools are expected to meet" in text
    assert "no allowance per pupil" in text
    assert "No test in law" in text
    own = page(NAME, larkfield("threshold: 5000\n"), pupil="kp-1")
    assert "**£5,000** is the school's own figure (threshold, in school" in own


def test_names_only_where_they_are_asked_for():
    of = larkfield()
    assert "Maya" not in page(NAME, of, pupil="kp-1")
    assert "Words of the week" in page(NAME, of, pupil="kp-1")
    assert "Maya (kp-1)" in page(NAME, of, pupil="kp-1", names=True)


def test_a_pupil_with_nothing():
    assert "Nothing is recorded on the day that not all pupils have." in page(NAME, larkfield(), pupil="kp-3")


def test_an_adults_week():
    text = page(NAME, larkfield(), which="adeyo")
    assert "Bola Adeyo, teaching assistant" in text
    assert "| Reading in pairs | kp-1, kp-2 | 2 | 30 | 2 | 60 |" in text
    assert "**Two places at once.** Monday: Reading in pairs" in text
    assert "nothing is recorded for:** 09:45 to 12:00, on Wednesday." in text
    assert "- Words of the week in a group of three" in text


def test_a_confidential_time_is_taken_and_not_named():
    text = page(NAME, larkfield(), which="adeyo")
    assert "Quiet room" not in text
    assert "| Kept confidential |" in text
    assert "Quiet room" in page(NAME, larkfield(), which="adeyo", audience="leadership")


def test_an_adult_whom_nobody_knows():
    with pytest.raises(SendError, match="no member of staff"):
        page(NAME, larkfield(), which="nobody")


def test_nothing_at_all():
    assert "Nothing is recorded that runs on this day." in page(NAME, larkfield(files=False))
