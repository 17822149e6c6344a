"""A sample of the attacks of `python -m tools.suppression`; benchmarks/HIDDEN.md has the whole."""

from __future__ import annotations

import pytest

from sendcli.analysis.suppression.figures import EVERYBODY, Key, key
from sendcli.analysis.suppression.protect import protect
from sendcli.analysis.suppression.published import Said
from tests.analysis.suppression.small import DAY, needs
from tools.suppression import attacks
from tools.suppression.reader import Reader


@pytest.mark.parametrize("attack", [attacks.pages, attacks.pairs])
def test_no_hidden_number_is_found_out(attack):
    seen, faults = attack(range(15), 4)
    assert not faults
    assert seen["small numbers attacked"] > 100


@pytest.mark.parametrize("run", [63, 117])
def test_what_follows_anyway_is_told(run):
    """Three splits, where the method met half pupils and withheld a number that the others gave away."""
    assert not attacks.pages(range(run, run + 1), 1)[1]


def test_the_attack_finds_what_is_badly_hidden():
    """Leaving out the small number alone, beside its total."""
    cells = needs({"SLCN": 14, "SEMH": 9, "HI": 3})
    reader = Reader(cells, 5)
    told = {figure: Said("number", reader.count(figure)) for figure in reader.forms if ("need", "HI") not in figure}
    reader.hear(told)
    hidden: Key = key({"status": "SEN", "need": "HI"})
    assert (reader.bounds() or {})[hidden] == (3, 3)
    assert reader.lacking([(hidden, 0), (hidden, 3), (hidden, 4)]) == ([(hidden, 0), (hidden, 4)], 0)


def test_simpler_rules_give_numbers_away():
    seen, _ = attacks.naive(range(40), 1)
    assert seen["small left out: pages that give one away"] > 10


def test_every_small_table_keeps_both_ends_of_every_small_number():
    """All tables of three cells up to 8: every one of the readings of a page is gone through."""
    for a in range(9):
        for b in range(9):
            cells = needs({"a": a, "b": b, "c": 6}, known=(EVERYBODY, {"status": "SEN"}))
            page = protect(cells, DAY)
            reader = Reader(cells, 5)
            reader.know(key({"status": "SEN"}), a + b + 6, a + b + 6)
            most = reader.bounds() or {}
            reader.hear(page.said)
            small = [figure for figure in reader.forms if reader.count(figure) < 5 and len(figure) == 2]
            goals = [(figure, goal) for figure in small for goal in (0, 4) if goal <= most[figure][1]]
            assert reader.lacking(goals) == ([], 0), (a, b)
