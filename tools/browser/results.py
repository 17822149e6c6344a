"""What was found, counted by kind of page, in the terminal and in benchmarks/BROWSER.md."""

from __future__ import annotations

import os
import platform
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from sendcli.reports.documents.book import DOCUMENTS
from tools.browser.pages import ROOT, Opened
from tools.browser.paper import Printed
from tools.browser.screen import Seen

PAGE = ROOT / "benchmarks" / "BROWSER.md"
# What a fault begins with, and the column that it is counted in.
_COLUMNS = (
    ("Requests", ("request:", "without scripts: request:")),
    ("Console", ("console:", "without scripts: console:")),
    ("axe", ("axe",)),
    ("320 px, 200 %, set apart", ("at 320", "text at", "text set")),
    ("Keys, search, no scripts", ("keys", "search", "without scripts")),
    ("Paper", ("sheet", "paper", "numbers of sheets", "no picture")),
    ("HTML checker", ("checker",)),
    ("Structure", ("",)),
)


class Results:
    """Adds up.

    Args:
        browser: its version.
        axe: its text, which begins with its version.
    """

    def __init__(self, browser: str, axe: str) -> None:
        self.browser = browser
        version = re.search(r"axe v([\d.]+)", axe[:200])
        self.axe = version[1] if version else "?"
        self.pages: Counter[str] = Counter()
        self.sheets: Counter[str] = Counter()
        self.faults: list[tuple[str, str, str]] = []
        self.unsure: Counter[str] = Counter()
        self.checker = False
        self.planted = 0
        self.seconds = 0.0

    def add(self, one: Opened, screen: Seen, paper: Printed) -> None:
        """What was found of one page."""
        self.pages[one.kind] += 1
        self.sheets[one.kind] += paper.sheets
        for fault in [*screen.faults, *paper.faults]:
            self.faults.append((one.kind, one.file.name, fault))
            print(f"{one.kind}: {one.file.parent.name}/{one.file.name}: {fault[:400]}", flush=True)
        self.unsure.update(words.split(" at ")[0] for words in screen.unsure)

    def checked(self, found: Sequence[tuple[Path, str]], kinds: Mapping[Path, str]) -> None:
        """What the HTML checker says."""
        self.checker = True
        for file, words in found:
            self.faults.append((kinds.get(file, "?"), file.name, words))
        for words, count in Counter(words for _, words in found).most_common(20):
            print(f"{count} x {words}")

    def lines(self) -> Iterator[str]:
        """What the terminal shows at the end."""
        counts = f"{self.pages.total()} pages, {self.sheets.total()} sheets, {len(self.faults)} faults"
        yield f"{counts}, {self.seconds:.0f} s"
        yield f"{self.browser}, axe {self.axe}; HTML checker {'run' if self.checker else 'not run'}"
        yield from (f"axe could not tell: {count} x {rule}" for rule, count in self.unsure.most_common())

    def page(self) -> str:
        """benchmarks/BROWSER.md."""
        names = [name for name, _ in _COLUMNS]
        rows = self._rows()
        opened, sheets = (sum(int(row.split(" | ")[place]) for row in rows) for place in (1, 2))
        system = f"{platform.system()} {platform.release().split('-')[0]}"
        unsure = "; ".join(f"{count} x {rule}" for rule, count in self.unsure.most_common()) or "nothing"
        faults = "\n".join(f"- {kind}: {file}: {words[:200]}" for kind, file, words in self.faults[:50])
        return f"""\
# Every page in a browser

Written by `python -m tools.browser --save`; do not edit by hand.

- {opened:,} pages, {sheets:,} printed sheets
- {self.browser} without a network, axe-core {self.axe} (WCAG 2.2 AA and best practice), \
Nu HTML checker {"26.9.27" if self.checker else "not run"}; {os.cpu_count()} cores, {system}, Python \
{platform.python_version()}
- To repeat: `make browser`, or `python -m tools.browser NAME... --all --nu --pictures DIR`

Every document for every audience it is made for, every page of the site, and every document of a school whose
texts are code somewhere, very long, or written from the right. Counted are faults: a request beside the file
itself; anything on the console, reports of the policy among it; what axe finds, light on a desk and dark on a phone;
what reaches beyond a window of 320 px (1280 at 400 %), with text at 200 %, and with text set apart as WCAG 1.4.12
says; a key Tab that does not lead to the content; a search that does not find; what is lost without scripts; sheets
that are not A4, without "Page x of y" (letters need none), with text in the margin, with a heading alone at the foot,
or dark from a dark screen; what the HTML checker says; headings, ids, tables, charts and lists that are not as they
should be; texts and lines of charts without contrast, which axe does not judge. What the checker says of the words of
the data (a language that it guesses from them, an é that was typed as two characters) is passed over. A page with
{self.planted} mistakes is opened before all others: every one was found.

| Page | Opened | Sheets | {" | ".join(names)} | Day |
|---|---:|---:|{"---:|" * len(names)}---|
{chr(10).join(rows)}

axe could not tell of the contrast of texts in drawings and of single characters; we measured these. In the last run:
{unsure}.
{f"{chr(10)}{faults}{chr(10)}" if faults else ""}"""

    def _rows(self) -> list[str]:
        """A row for each kind of page; what was not opened this time stays as it was found before."""
        rows = _before()
        for kind in self.pages:
            counts = Counter(_column(words) for one, _, words in self.faults if one == kind)
            found = [str(counts[name]) for name, _ in _COLUMNS]
            if not self.checker:
                found[6] = "not run"
            rows[kind] = f"| {kind} | {self.pages[kind]} | {self.sheets[kind]} | {' | '.join(found)} | {date.today()} |"
        return [rows[kind] for kind in sorted(rows, key=_order)]


def _before() -> dict[str, str]:
    """Rows of the page as it is, by what they are of."""
    lines = PAGE.read_text("utf-8").splitlines() if PAGE.exists() else []
    rows = [line for line in lines if line.startswith("| ") and not line.startswith("| Page")]
    return {line.split(" | ")[0].removeprefix("| "): line for line in rows}


def _order(kind: str) -> int:
    """Documents as they are listed, then the site, then hard texts."""
    names = list(DOCUMENTS)
    return names.index(kind) if kind in names else len(names) + (kind == "hard texts")


def _column(words: str) -> str:
    return next(name for name, starts in _COLUMNS if words.startswith(starts))
