"""What is told on one page."""

from __future__ import annotations

from itertools import product

import pytest

from sendcli.analysis.suppression.figures import EVERYBODY, Cells, Share, Split, Table, Union
from sendcli.analysis.suppression.protect import protect
from tests.analysis.suppression.small import DAY, needs, status, told


def test_nothing_is_hidden_where_nothing_is_small():
    assert told(protect(needs({"SLCN": 14, "SEMH": 9, "MLD": 5}), DAY)) == {
        "all": 28, "SLCN": 14, "SEMH": 9, "MLD": 5
    }  # fmt: skip


def test_a_small_number_and_one_beside_it_are_hidden_and_the_total_is_told():
    assert told(protect(needs({"SLCN": 14, "SEMH": 9, "MLD": 6, "HI": 3}), DAY)) == {
        "all": 32, "SLCN": 14, "SEMH": 9, "MLD": "withheld", "HI": "fewer"
    }  # fmt: skip


def test_fewer_is_only_said_where_it_says_nothing_more():
    """5 and 3 leave 8: were the 5 known to be 5 or more, the 3 could not be 4."""
    assert told(protect(needs({"SLCN": 14, "SEMH": 5, "HI": 3}), DAY)) == {
        "all": 22, "SLCN": 14, "SEMH": "withheld", "HI": "withheld"
    }  # fmt: skip


def test_two_small_parts_are_hidden_together_and_their_total_is_told():
    assert told(protect(needs({"girls": 3, "boys": 4}), DAY)) == {"all": 7, "girls": "withheld", "boys": "withheld"}


def test_nobody_is_a_small_number():
    assert told(protect(needs({"SLCN": 14, "SEMH": 9, "HI": 0}), DAY))["HI"] == "fewer"
    assert told(protect(needs({"HI": 0}, known=()), DAY)) == {"all": "fewer", "HI": "fewer"}


def test_what_is_not_printed_counts_too():
    """97 of 100 points to three children."""
    assert told(protect(status(97, 0, 3), DAY), "status") == {"all": 100, "K": "withheld", "E": "fewer"}


def test_the_same_figure_in_two_tables_is_one():
    by_year = Table("years", (Split("year", ("1", "2")), STATUS_ONLY), {("1", "K"): 6, ("2", "K"): 7, ("1", "E"): 6,
                    ("2", "E"): 5})  # fmt: skip
    by_need = Table("needs", (Split("need", ("SEMH", "HI")),), {("SEMH",): 10, ("HI",): 3}, {"status": "K"})
    page = protect(Cells([by_year, by_need], known=()), DAY)
    assert page.figure({"status": "K"}).number == 13
    assert [page.figure({"status": "K", "need": need}).kind for need in ("SEMH", "HI")] == ["withheld", "fewer"]


STATUS_ONLY = Split("status", ("K", "E"))


def test_a_part_of_a_figure_in_another_table_leaves_a_rest():
    """8 with a need, 6 of them with SEN support: two are left, whether a table says so or not."""
    everyone = Table("needs", (Split("need", ("SEMH", "SLCN")),), {("SEMH",): 8, ("SLCN",): 9}, {"status": "SEN"})
    some = Table("premium", (Split("premium", ("yes",), ("no",)),), {("yes",): 6, ("no",): 0},
                 {"status": "SEN", "need": "SEMH"})  # fmt: skip
    with pytest.raises(ValueError, match="another count"):
        protect(Cells([everyone, some], known=()), DAY)
    some = Table("E", (Split("need", ("SEMH",), ("SLCN",)),), {("SEMH",): 6, ("SLCN",): 9},
                 {"status": "SEN", "age": "5+"})  # fmt: skip
    page = protect(Cells([everyone, some], known=()), DAY)
    both = page.figure({"status": "SEN", "need": "SEMH"}), page.figure({"status": "SEN", "need": "SEMH", "age": "5+"})
    assert "withheld" in {one.kind for one in both}


def test_a_label_that_stands_for_several_is_their_sum():
    union = Union("status", "SEN", ("K", "E"))
    table = Table("status", (STATUS_ONLY,), {("K",): 20, ("E",): 3})
    sen = Table("needs", (Split("need", ("SEMH", "SLCN")),), {("SEMH",): 12, ("SLCN",): 11}, {"status": "SEN"})
    page = protect(Cells([table, sen], [union], known=()), DAY)
    kinds = [page.figure({"status": one}).kind for one in ("K", "E", "SEN")]
    assert kinds.count("number") == 1
    wrong = Table("needs", (Split("need", ("SEMH",)),), {("SEMH",): 12}, {"status": "SEN"})
    with pytest.raises(ValueError, match="not as many"):
        protect(Cells([table, wrong], [union], known=()), DAY)


def test_a_percentage_needs_two_numbers_and_a_rest():
    share = Share({"status": "K"}, EVERYBODY)
    assert protect(status(33, 12, 155, shares=[share]), DAY).percent(share) == 17  # 16.5, half up
    assert protect(status(3, 12, 185, shares=[share]), DAY).percent(share) is None
    assert protect(status(197, 3, 0, shares=[share]), DAY).percent(share) is None
    with pytest.raises(ValueError, match="no table counts"):
        protect(status(3, 12, 185, shares=[Share({"status": "X"}, EVERYBODY)]), DAY)


def test_a_known_number_is_told_and_protects_nobody():
    page = protect(status(1, 1, 1), DAY)
    assert page.figure().number == 3
    assert page.figure({"status": "K"}).kind == "fewer"  # as everybody knows
    assert not page.useful


def test_only_the_faces_of_a_cube_are_printed():
    splits = (Split("year", ("1", "2")), STATUS_ONLY, Split("sex", ("g", "b")))
    counts: dict[tuple[str, ...], int] = dict.fromkeys(product("12", "KE", "gb"), 8)
    page = protect(Cells([Table("cube", splits, counts, faces=2)]), DAY)
    assert max(map(len, page.said)) == 2
    assert {one.kind for one in page.said.values()} == {"number"}
    counts["1", "K", "g"] = 1
    page = protect(Cells([Table("cube", splits, counts, faces=2)]), DAY)
    assert "number" in {one.kind for one in page.said.values()}


@pytest.mark.parametrize(
    "wrong",
    [
        Cells([Table("a", (), {})]),
        Cells([Table("a", (STATUS_ONLY,), {("X",): 1})]),
        Cells([Table("a", (STATUS_ONLY,), {("K",): -1})]),
        Cells([Table("a", (STATUS_ONLY,), {("K", "E"): 1})]),
        Cells([Table("a", (STATUS_ONLY,), {}, {"status": "K"})]),
        Cells([Table("a", (STATUS_ONLY,), {}), Table("a", (STATUS_ONLY,), {})]),
    ],
)
def test_a_table_that_is_none_is_refused(wrong):
    with pytest.raises(ValueError, match=r"\w"):
        protect(wrong, DAY)


def test_least_is_two_or_more():
    with pytest.raises(ValueError, match="least"):
        protect(status(9, 9, 9), DAY, least=1)
    assert told(protect(status(9, 12, 100), DAY, least=10), "status")["K"] != 9
