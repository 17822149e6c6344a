"""Cells and the sentence below them."""

from __future__ import annotations

from itertools import product

from sendcli.analysis.suppression.figures import Cells, Split, Table
from sendcli.analysis.suppression.protect import protect
from sendcli.analysis.suppression.words import grids, note
from tests.analysis.suppression.small import DAY, LATER, needs, status

HIDDEN = "Numbers from 0 to 4 and some beside them are withheld, so that no child can be recognised."


def test_a_list():
    cells = needs({"SLCN": 14, "SEMH": 9, "MLD": 6, "HI": 3})
    page = protect(cells, DAY)
    (grid,) = grids(page, cells.tables[0])
    assert grid.heads == ("need", "all")
    assert grid.rows == (
        ("SLCN", "14"), ("SEMH", "9"), ("MLD", "withheld"), ("HI", "fewer than 5"), ("all", "32")
    )  # fmt: skip
    assert note(page) == HIDDEN


def test_a_table_and_a_table_of_tables():
    year, sex, status_ = Split("year", ("1", "2")), Split("sex", ("g", "b")), Split("status", ("K", "E"))
    counts: dict[tuple[str, ...], int] = dict.fromkeys(product("12", "KE", "gb"), 8)
    flat = Table("flat", (year, status_), dict.fromkeys(product("12", "KE"), 16))
    cube = Table("cube", (year, status_, sex), counts)
    page = protect(Cells([flat, cube]), DAY)
    (grid,) = grids(page, flat)
    assert grid == ("flat", ("year", "K", "E", "all"), (("1", "16", "16", "32"), ("2", "16", "16", "32"),
                                                        ("all", "32", "32", "64")))  # fmt: skip
    assert [one.title for one in grids(page, cube)] == ["cube: g", "cube: b", "cube: all"]
    assert grids(page, cube)[0].rows[0] == ("1", "8", "8", "16")
    assert note(page) == "Every number is shown: none is below 5."


def test_the_sentence_says_what_was_done():
    first = protect(needs({"SLCN": 14, "SEMH": 9}), DAY)
    assert "last publication" in note(protect(needs({"SLCN": 15, "SEMH": 9}), LATER, earlier=first.keep))
    assert '"about"' in note(protect(needs({"SLCN": 20, "SEMH": 9}), LATER, earlier=first.keep))
    assert note(protect(status(1, 1, 1), DAY)).startswith("So few pupils")
