"""A finished report read back as a stranger reads it: which number stands for which children."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import NamedTuple

from sendcli.analysis.governors.ehc import ANSWERS
from sendcli.analysis.governors.money import COST
from sendcli.analysis.governors.tables import EHC, NEEDS, SEN, SUPPORT, Labels
from sendcli.analysis.suppression.figures import Key, key
from sendcli.reports.documents.governors_register import need_words
from sendcli.reports.documents.pupil import year
from tools.suppression.governed import AGENCIES, OFFERS, YEARS

_STATUS = {"SEN support": SUPPORT, "EHC plan": EHC, "Together": SEN}
_PLANNED, _HELD = {**SEN, "plan": "yes"}, {**SEN, "review held": "yes"}
_LINES = {
    "On the register with a plan that runs": (SEN, "plan", "yes", "no"),
    "Plans that hold the pupil's own view": (_PLANNED, "pupil's view", "yes", "no"),
    "Plans that hold the parents' view": (_PLANNED, "parents' view", "yes", "no"),
    "At least one review of the plan in twelve months": (SEN, "review held", "yes", "no"),
    "All of them held by the day agreed": (_HELD, "by its day", "yes", "no"),
    "Parents took part in three or more": (_HELD, "parents came", "3 or more", ""),
    "Parents took part in one or two": (_HELD, "parents came", "1 or 2", ""),
    "EHC plan reviewed, or first made, in twelve months": (EHC, "annual review", "yes", "no"),
    "Met half or more of the targets of plans that were closed": (SEN, "targets", "half or more", ""),
    "Met fewer": (SEN, "targets", "fewer", ""),
}
_GROUPS: dict[str, Labels] = {
    "Girls": {"sex": "F"}, "Boys": {"sex": "M"}, "Pupil premium": {"pupil premium": "yes"},
    "English as an additional language": {"EAL": "yes"},
}  # fmt: skip
_CHECKS = {
    "A good level of development at the end of Reception": ("gld", "1"),
    "The mark of the phonics check in Year 1": ("phonics_y1", "2"),
}
_NAMES = {offer.capitalize(): {**SEN, f"in {offer}": "yes"} for offer in OFFERS}
_NAMES |= {f"Agency {agency}": {**SEN, f"agency {agency}": "yes"} for agency in AGENCIES}
_NAMES |= {words.capitalize(): {**SEN, "request": words} for words in ANSWERS}
_ROW = re.compile(r"^\| (.*) \|$")
_RULES = ("---", "---:")


class Cell(NamedTuple):
    """A cell of a table: its caption, its row and column by their heads, and what it says."""

    caption: str
    row: str
    column: str
    words: str


def cells(text: str) -> Iterator[Cell]:
    """All cells of all tables of a page in Markdown."""
    caption, heads = "", list[str]()
    for line in text.splitlines():
        if line.startswith("**") and line.endswith("**"):
            caption, heads = line.strip("*"), []
        elif found := _ROW.match(line):
            row = [one.strip().replace("\\", "") for one in found[1].split(" | ")]
            if not heads:
                heads = row
            else:
                yield from (Cell(caption, row[0], head, one) for head, one in zip(heads[1:], row[1:], strict=True))


def figure(cell: Cell) -> Key | None:
    """The figure that a cell tells; None for what is no number of children."""
    labels = _labels(cell)
    return None if labels is None else key(labels)


def _labels(cell: Cell) -> Labels | None:
    caption, row, column, _ = cell
    if caption in ("Pupils by primary need", "Pupils by year group"):
        return {**_STATUS[column], **_OF_ROW[row]} if column in _STATUS else None
    if row in _CHECKS and column in ("Reached", "Not yet"):
        check, group = _CHECKS[row]
        return {**SEN, "year": group, check: column.lower()}
    if row in _NAMES and column == "Values improved":
        return {**_NAMES[row], f"moved in {row.lower()}": "improved"}
    return _pupils(caption, row) if column.startswith("Pupils") else None


def _pupils(caption: str, row: str) -> Labels | None:
    """What a number below the head "Pupils" counts."""
    if row in _LINES:
        whole, question, answer, _ = _LINES[row]
        return {**whole, question: answer}
    if row in _STATUS:
        answer_of = {"Missed": {"absence": "persistent"}, "Suspen": {"suspended": "yes"}}
        return {**_STATUS[row], **answer_of.get(caption[:6], {})}
    return {**SEN, **_GROUPS[row]} if row in _GROUPS else _NAMES.get(row)


def nearly_all(cell: Cell) -> Key | None:
    """The figure of those who are left, where nearly all are said to be among the others."""
    if cell.row in _LINES:
        whole, question, _, other = _LINES[cell.row]
        return key({**whole, question: other})
    return key({**_NAMES[cell.row], f"moved in {cell.row.lower()}": "not"}) if cell.row in _NAMES else None


def sentences(text: str) -> Iterator[tuple[Key, str]]:
    """The figures of which a sentence tells, and what it says of each."""
    for found in re.findall(r"^Fewer than 5 pupils each: (.*)\.$", text, re.MULTILINE):
        yield from ((key(_NAMES[name]), "fewer than 5") for name in found.split("; "))
    for waiting in re.findall(r"^Pupils who were referred and still wait: (.*)\.$", text, re.MULTILINE):
        yield key({**SEN, "waiting": "yes"}), waiting
    for cost in re.findall(r"recorded: (.*)\.$", text, re.MULTILINE):
        yield key(COST), cost.replace("£", "").removesuffix(",000").replace(",", "")


class Drawing(HTMLParser):
    """The bars of all charts: their widths, and the numbers beside them."""

    def __init__(self) -> None:
        super().__init__()
        self.charts: list[tuple[list[float], list[int]]] = []
        self._text = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A chart begins, or a bar, or a text in it."""
        found = dict(attrs)
        if tag == "svg":
            self.charts.append(([], []))
        elif tag == "rect" and self.charts:
            self.charts[-1][0].append(float(found["width"] or 0))
        self._text = tag == "text"

    def handle_data(self, data: str) -> None:
        """A number beside a bar."""
        if self._text and data.isdecimal():
            self.charts[-1][1].append(int(data))


_OF_ROW: dict[str, Labels] = {need_words(code): {"need": code} for code in NEEDS}
_OF_ROW |= {year(code): {"year": code} for code in YEARS}
