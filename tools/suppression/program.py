"""A reader who has this program too, and asks it about every school there could be: measured, not promised.

They sort out the schools for which the page would look different. Only small tables can be gone through like that.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import product

from sendcli.analysis.suppression.figures import Cells, Key, Split, Table
from sendcli.analysis.suppression.linked import linked
from sendcli.analysis.suppression.protect import protect
from tools.suppression.attacks import DAY, Found

_WORLDS = (
    ("two rows of two", ("ab", "xy"), 6, 3),
    ("one row of three", ("abc",), 14, 5),
    ("one of all", ("ab",), 20, 5),
)
_Page = tuple[tuple[Key, str, int | None], ...]


def program(_: range, __: int) -> Found:
    """Every school of a few small worlds."""
    seen: Counter[str] = Counter()
    for name, labels, most, least in _WORLDS:
        pages = _pages(labels, most, least)
        for page, schools in pages.items():
            if any(max(counts.values()) >= most for counts in schools):
                continue  # the world ends too near to say what else could be
            hidden = [figure for figure, kind, _ in page if kind in ("fewer", "withheld")]
            small = [figure for figure in hidden if schools[0][figure] < least]
            seen[f"{name}: hidden small numbers"] += len(small)
            seen[f"{name}: with one value left"] += sum(len({one[figure] for one in schools}) == 1 for figure in small)
    return seen, []


def _pages(labels: tuple[str, ...], most: int, least: int) -> dict[_Page, list[dict[Key, int]]]:
    splits = tuple(Split(f"by {nth}", tuple(each)) for nth, each in enumerate(labels))
    places = list(product(*labels))
    pages: dict[_Page, list[dict[Key, int]]] = defaultdict(list)
    for counts in product(range(most + 1), repeat=len(places)):
        cells = Cells([Table("table", splits, dict(zip(places, counts, strict=True)))], known=())
        said = protect(cells, DAY, least=least).said
        pages[tuple((figure, one.kind, one.number) for figure, one in said.items())].append(linked(cells).counts)
    return pages
