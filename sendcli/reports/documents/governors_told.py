"""What is told of a figure, in the words of the report. Every number on children goes through here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from sendcli.analysis.governors.movement import Labels
from sendcli.analysis.governors.page import Page
from sendcli.analysis.suppression.protect import LEAST
from sendcli.analysis.suppression.published import Said
from sendcli.reports.charts.bars import Bar, bars
from sendcli.reports.forms.chart import Chart

HIDDEN = "–"
FEW = f"fewer than {LEAST}"
MOST = "nearly all or all"


def cell(said: Said) -> Any:
    """A figure in a table."""
    if said.kind == "number":
        return said.number
    return f"about {said.number}" if said.kind == "about" else FEW if said.kind == "fewer" else HIDDEN


def told(page: Page, labels: Labels) -> bool:
    """Whether anything is told of a figure."""
    return page.of(labels).kind != "withheld"


def answered(page: Page, of: Labels, question: str, answer: str = "yes", other: str = "no") -> Any:
    """How many of some children have an answer; that nearly all have it, where only that is told."""
    said = page.of({**of, question: answer})
    if said.kind == "withheld" and page.of({**of, question: other}).kind == "fewer":
        return MOST
    return cell(said)


def share(page: Page, part: Labels, whole: Labels) -> str:
    """A share in per cent, or that it is not told."""
    found = page.share(part, whole)
    return HIDDEN if found is None else f"{found}%"


class Listed(NamedTuple):
    """Rows of a list of which numbers are told, and the names of the others, by what is told of them."""

    rows: list[list[Any]]
    few: str
    hidden: str


def listed(rows: Sequence[Sequence[Any]]) -> Listed:
    """Rows of a name and what is told of it, apart from those of which only little or nothing is."""
    few, hidden = ("; ".join(str(row[0]) for row in rows if row[1] == said) for said in (FEW, HIDDEN))
    return Listed([list(row) for row in rows if row[1] not in (FEW, HIDDEN)], few, hidden)


def drawn(page: Page, title: str, rows: Sequence[tuple[str, Labels]]) -> Chart | None:
    """A chart of the numbers that are told, and of no others."""
    known = [(name, said.number) for name, labels in rows if (said := page.of(labels)).kind == "number" and said.number]
    if len(known) < 2:
        return None
    most = max(number for _, number in known)
    top = " and ".join(name for name, number in known if number == most)
    words = f"The largest number that is told is {most}: {top}. The table has every number that is told."
    return bars(title, words, ("Pupils",), [Bar(name, (number,)) for name, number in known])


def kept(heads: Sequence[str], rows: Sequence[Sequence[Any]]) -> dict[str, Any]:
    """A table without the columns in which nothing is told."""
    stay = [n for n in range(len(heads)) if n == 0 or any(row[n] not in (HIDDEN, None) for row in rows)]
    return {"heads": [heads[n] for n in stay], "rows": [[row[n] for n in stay] for row in rows]}
