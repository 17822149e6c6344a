"""Two readers of a later page: one guesses rightly what has not changed, the other does not guess."""

from __future__ import annotations

import pytest

from sendcli.analysis.suppression.figures import EVERYBODY, Cells, Split, Table, Union, key
from sendcli.analysis.suppression.protect import protect
from sendcli.analysis.suppression.published import Said
from tests.analysis.suppression.small import DAY, LATER, STATUS
from tools.suppression import attacks
from tools.suppression.reader import Reader


def _register(k, e, n, girls):
    """Everybody by status and by sex; first of all how many have SEN."""
    sen = Table("SEN", (Split("premium", ("yes",), ("no",)),), {("yes",): k + e - 7, ("no",): 7}, {"status": "SEN"})
    status = Table("status", (STATUS,), {("K",): k, ("E",): e, ("N",): n})
    sex = Table("sex", (Split("sex", ("g", "b")),), {("g",): girls, ("b",): k + e + n - girls})
    return Cells([sen, status, sex], [Union("status", "SEN", ("K", "E"))])


def test_who_does_not_guess_learns_no_change_from_what_others_could_guess():
    """The roll rose by three and 32 are without SEN as before: who guesses that knows of 18. The page must not say it.

    |      | roll | SEN      | K        | E        | N  |
    | ---- | ---- | -------- | -------- | -------- | -- |
    | then | 47   | 15       | 11       | 4        | 32 |
    | now  | 50   | 18       | 13       | 5        | 32 |
    | told | 50   | about 15 | 13       | withheld |    |
    """
    first = protect(_register(11, 4, 32, girls=20), DAY)
    page = protect(_register(13, 5, 32, girls=28), LATER, earlier=first.keep)
    assert _by_status(first) == ["number", "withheld", "fewer"]
    assert first.figure({"status": "SEN"}).number == 15
    assert _by_status(page) == ["about", "number", "withheld"]


def _by_status(page):
    return [page.figure({"status": one}).kind for one in ("SEN", "K", "E")]


def test_the_reader_finds_that_change_where_it_is_not_hidden():
    """The same page with the 5 told."""
    now = _register(13, 5, 32, girls=28)
    page = protect(now, LATER, earlier=protect(_register(11, 4, 32, girls=20), DAY).keep)
    reader = Reader(now, 5)
    reader.hear({**page.said, key({"status": "E"}): Said("number", 5, LATER)})
    assert (reader.bounds() or {})[key({"status": "SEN"})] == (18, 18)


@pytest.mark.parametrize("run", [37, 192, 313])
def test_pages_in_a_row_that_were_found_out(run):
    """37 and 192: what others could guess. 313: known before the page, and only the attack had not seen that."""
    assert not attacks.pairs(range(run, run + 1), 1)[1]


def test_no_more_pupils_of_a_year_have_sen_than_it_has_pupils():
    """By the years, of which the rolls are known, and by needs: nobody looks through all that six could be.

    | year | K | E | N | SPLD | MLD | SEMH | SLCN |
    | ---- | - | - | - | ---- | --- | ---- | ---- |
    | 2    | 1 | 0 | 3 | 0    | 1   | 0    | 0    |
    | 4    | 0 | 0 | 4 | 0    | 0   | 0    | 0    |
    | 5    | 2 | 0 | 4 | 0    | 1   | 0    | 1    |
    """
    years, needs = Split("year", ("2", "4", "5")), Split("need", ("SPLD", "MLD", "SEMH", "SLCN"))
    status: dict[tuple[str, ...], int] = {("2", "K"): 1, ("2", "N"): 3, ("4", "N"): 4, ("5", "K"): 2, ("5", "N"): 4}
    by_need: dict[tuple[str, ...], int] = {("2", "MLD"): 1, ("5", "MLD"): 1, ("5", "SLCN"): 1}
    tables = [Table("years", (years, STATUS), status), Table("needs", (years, needs), by_need, {"status": "SEN"})]
    known = [EVERYBODY, *({"year": year} for year in years.labels)]
    reader = Reader(Cells(tables, [Union("status", "SEN", ("K", "E"))], known=known), 10)
    for one in known:
        reader.know(key(one), reader.count(key(one)), reader.count(key(one)))
    goals = [(key({"status": "SEN", "year": year}), 9) for year in years.labels]
    assert reader.lacking(goals) == (goals, 0)


@pytest.mark.parametrize("run", [1107, 6583, 6601, 8874, 9687])
def test_what_everybody_knew_before_the_page_is_not_its_fault(run):
    """Hamlets with known year groups: that of 7 pupils 9 cannot have SEN, needs no page."""
    seen, faults = attacks.pages(range(run, run + 1), 1)
    assert (faults, seen["goals not settled"]) == ([], 0)
