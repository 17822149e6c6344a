"""Random schools: pupils with a year, a status, a need and a sex, and the tables that a page may hold."""

from __future__ import annotations

import math
from collections import Counter
from random import Random
from typing import NamedTuple

from sendcli.analysis.suppression.figures import EVERYBODY, Cells, Share, Split, Table, Union

YEARS = tuple("R123456")
NEEDS = ("SPLD", "MLD", "SEMH", "SLCN", "ASD", "HI", "PD")
STATUS = Split("status", ("K", "E"), ("N",))
SEN = Union("status", "SEN", ("K", "E"))
NO_NEED = ""


class Pupil(NamedTuple):
    """One pupil, as far as the tables ask."""

    year: str
    status: str
    need: str
    sex: str
    premium: str


class Shape(NamedTuple):
    """A school that has so many years, needs and pupils with SEN, and publishes those tables."""

    years: tuple[str, ...]
    needs: tuple[str, ...]
    rate: float
    tables: tuple[str, ...]
    year_groups_known: bool


TABLES = (
    "status",
    "year by status",
    "year by need",
    "need",
    "status by sex",
    "three",
    "premium",
    "premium of all",
    "year by need of K",
)


def shape(dice: Random) -> Shape:
    """Any kind of school and page."""
    return Shape(
        YEARS[: dice.randint(2, 7)],
        NEEDS[: dice.randint(2, 7)],
        dice.choice((0.03, 0.1, 0.17, 0.25, 0.5, 0.9)),
        tuple(dice.sample(TABLES, dice.randint(1, 3))),
        dice.random() < 0.3,
    )


def roll(dice: Random) -> int:
    """From a hamlet's school to a large one, small ones as often as large ones."""
    return round(20 * math.pow(75, dice.random()))


def pupil(dice: Random, of: Shape) -> Pupil:
    """Needs are uneven, as they are."""
    status = dice.choices(("N", "K", "E"), (1 - of.rate, of.rate * 0.8, of.rate * 0.2))[0]
    need = NO_NEED if status == "N" else dice.choices(of.needs, (4, 3, 5, 6, 4, 0.3, 0.5)[: len(of.needs)])[0]
    return Pupil(dice.choice(of.years), status, need, dice.choice("gb"), dice.choice("yyn"))


def moved(dice: Random, of: Shape, pupils: list[Pupil], times: int) -> list[Pupil]:
    """The school later: so many pupils joined, left or changed."""
    later = list(pupils)
    joins = dice.choice((0.1, 0.33, 0.8))
    for _ in range(times):
        what = dice.choices(("joined", "left", "changed"), (joins, (1 - joins) / 2, (1 - joins) / 2))[0]
        if what != "joined" and later:
            later.pop(dice.randrange(len(later)))
        if what != "left":
            later.append(pupil(dice, of))
    return later


def cells(of: Shape, pupils: list[Pupil]) -> Cells:
    """The page's counts."""
    tables = [_table(name, of, pupils) for name in of.tables]
    known = [EVERYBODY]
    if of.year_groups_known and {"year by status", "three"} & set(of.tables):
        known += [{"year": year} for year in of.years]
    counted = set(of.tables) & {"year by status", "three", "status", "status by sex"}
    shares = [Share({"status": "K"}, EVERYBODY), Share({"status": "E"}, EVERYBODY)] if counted else []
    return Cells(tables, [SEN], shares, known)


def _table(name: str, of: Shape, pupils: list[Pupil]) -> Table:
    years, needs, sex = Split("year", of.years), Split("need", of.needs), Split("sex", ("g", "b"))
    splits, who = {
        "status": ((STATUS,), EVERYBODY),
        "year by status": ((years, STATUS), EVERYBODY),
        "status by sex": ((STATUS, sex), EVERYBODY),
        "three": ((years, STATUS, sex), EVERYBODY),
        "need": ((needs,), {"status": "SEN"}),
        "year by need": ((years, needs), {"status": "SEN"}),
        "premium": ((Split("premium", ("y",), ("n",)),), {"status": "SEN"}),
        "premium of all": ((Split("premium", ("y",), ("n",)),), EVERYBODY),
        "year by need of K": ((years, needs), {"status": "K"}),
    }[name]
    among = {"SEN": "KE"}.get(who.get("status", ""), who.get("status", "NKE"))
    counts = Counter(tuple(getattr(one, split.name) for split in splits) for one in pupils if one.status in among)
    return Table(name, splits, counts, who, faces=2)
