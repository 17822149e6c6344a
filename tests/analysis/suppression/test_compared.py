"""Pages that follow one another."""

from __future__ import annotations

import json

import pytest

from sendcli.analysis.suppression.figures import EVERYBODY, Cells, Split, Table, key
from sendcli.analysis.suppression.protect import protect
from sendcli.analysis.suppression.published import from_plain, to_plain
from tests.analysis.suppression.small import DAY, LATER, needs, status, told

FIRST = {"SLCN": 14, "SEMH": 9, "MLD": 6, "HI": 3}


def _kept(page):
    return from_plain(json.loads(json.dumps(to_plain(page.keep))))


def _next(first, second, **more):
    page = protect(first, DAY, **more)
    return page, protect(second, LATER, earlier=_kept(page), **more)


@pytest.mark.parametrize("change", [{"SLCN": 15}, {"HI": 4}, {"HI": 5}, {"MLD": 5}, {"SLCN": 12, "HI": 1}, {}])
def test_up_to_four_pupils_change_nothing(change):
    first, second = _next(needs(FIRST), needs(FIRST | change))
    assert second.repeated
    assert second.said == first.said
    assert second.day == DAY
    assert second.keep == first.keep


def test_a_figure_is_renewed_when_it_changed_by_five():
    first = {"SLCN": 14, "SEMH": 9, "MLD": 8}
    _, page = _next(needs(first), needs({"SLCN": 20, "SEMH": 10, "MLD": 7}))
    assert not page.repeated
    assert told(page) == {"all": 37, "SLCN": 20, "SEMH": "about 9", "MLD": "about 8"}
    assert page.figure({"status": "SEN", "need": "SEMH"}).day == DAY


def test_a_change_of_one_does_not_follow_from_the_others():
    """Of 39, 20 and 9 that two withheld ones still make, the 10 would follow."""
    _, page = _next(needs(FIRST), needs(FIRST | {"SLCN": 20, "SEMH": 10}))
    assert told(page) == {"all": 39, "SLCN": "withheld", "SEMH": "about 9", "MLD": "withheld", "HI": "fewer"}


def test_fewer_is_left_when_it_must_have_changed_by_five():
    _, page = _next(needs(FIRST, known=()), needs(FIRST | {"HI": 9, "SLCN": 9}, known=()))
    assert not page.repeated


def test_two_that_were_told_do_not_give_their_change_away_when_they_are_hidden():
    """Both change by two; of their sum, all others being told, the change would be seen."""
    first = {"SLCN": 14, "SEMH": 9, "MLD": 8, "HI": 9}
    _, page = _next(needs(first), needs({"SLCN": 25, "SEMH": 9, "MLD": 3, "HI": 11}))
    assert told(page)["all"] == "withheld" or told(page)["SLCN"] == "withheld" or told(page)["HI"] != 11


def test_the_roll_is_always_of_the_day():
    _, page = _next(status(30, 12, 158), status(36, 12, 153))
    assert page.figure().number == 201
    assert page.figure({"status": "K"}).number == 36
    assert told(page, "status")["E"] == "about 12"


def test_what_is_not_printed_and_can_be_worked_out_is_kept():
    page = protect(status(30, 12, 158), DAY)
    assert page.keep.figures[key({"status": "N"})].told == 158
    later = protect(status(36, 17, 155), LATER, earlier=_kept(page))
    assert [later.figure({"status": one}).kind for one in "KE"] != ["number", "number"]


def test_a_number_of_an_older_page_is_remembered():
    first = protect(needs({"SLCN": 14, "SEMH": 9}), DAY)
    second = protect(needs({"SLCN": 20, "SEMH": 2}), DAY, earlier=_kept(first))
    assert told(second)["SEMH"] != 2
    third = protect(needs({"SLCN": 30, "SEMH": 10}), LATER, earlier=_kept(second))
    assert told(third)["SEMH"] == "about 9"


def test_another_threshold_or_another_table_makes_a_new_page():
    page = protect(needs(FIRST), DAY)
    assert not protect(needs(FIRST), LATER, least=6, earlier=page.keep).repeated
    assert not protect(needs(FIRST | {"PD": 7}), LATER, earlier=page.keep).repeated


def test_a_table_that_is_gone_is_remembered():
    sex = Table("sex", (Split("sex", ("g", "b")),), {("g",): 20, ("b",): 30})
    page = protect(Cells([sex]), DAY)
    later = protect(status(9, 9, 40, known=(EVERYBODY,)), LATER, earlier=page.keep)
    assert later.keep.figures[key({"sex": "g"})].told == 20
    assert later.keep.figures[key({"sex": "g"})].said.kind == "withheld"


def test_an_earlier_page_is_not_of_a_later_day():
    page = protect(needs(FIRST), LATER)
    with pytest.raises(ValueError, match="later day"):
        protect(needs(FIRST), DAY, earlier=page.keep)


def _plain():
    return to_plain(protect(needs(FIRST), DAY).keep)


def test_no_hidden_number_is_kept():
    figures = {row["of"].get("need", "all"): row for row in _plain()["figures"]}
    assert figures["HI"] == {"of": {"need": "HI", "status": "SEN"}, "said": "fewer"}
    assert figures["MLD"] == {"of": {"need": "MLD", "status": "SEN"}, "said": "withheld"}
    assert figures["SLCN"] == {"of": {"need": "SLCN", "status": "SEN"}, "said": "number", "told": 14,
                               "day": "2026-03-01"}  # fmt: skip


@pytest.mark.parametrize(
    "harm",
    [
        lambda plain: plain.pop("day"),
        lambda plain: plain.update(day="yesterday"),
        lambda plain: plain.update(least=True),
        lambda plain: plain.update(least=-5),
        lambda plain: plain.update(more=1),
        lambda plain: plain["figures"].append(plain["figures"][0]),
        lambda plain: plain["figures"][0].update(of="all"),
        lambda plain: plain["figures"][0].update(of={"need": 1}),
        lambda plain: plain["figures"][0].update(said="guessed"),
        lambda plain: plain["figures"][0].update(said="number", told="3"),
        lambda plain: plain["figures"].append({"of": {}, "said": "about"}),
        lambda plain: plain.update(figures=3),
    ],
)
def test_a_spoilt_file_is_refused(harm):
    plain = _plain()
    harm(plain)
    with pytest.raises(ValueError, match=r"published figures|isoformat"):
        from_plain(plain)
