"""A page on paper: how many sheets, their numbers, what reaches into the margin, headings that stand alone."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import NamedTuple

from tests.reports.documents.poison import MARK
from tools.browser.screen import DESK
from tools.browser.tab import Tab

_ROOM = 665  # CSS px between the margins of most sheets, 17 mm each
_SIDE = 36.0  # points: no margin is narrower than 14 mm, which is 40
_NUMBER = re.compile(r"Page (\d+) of (\d+)")
_PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', re.DOTALL)
_LINE = re.compile(r'<line xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</line>', re.DOTALL)
_WORD = re.compile(r"<word [^>]*>(.*?)</word>", re.DOTALL)
_LIGHT = 200  # of 255: a page that printed dark has a mean far below


class Line(NamedTuple):
    """A line on a sheet, in points from its upper left corner."""

    left: float
    top: float
    right: float
    bottom: float
    words: str


class Sheet(NamedTuple):
    """A printed sheet."""

    width: float
    height: float
    lines: list[Line]

    def body(self) -> list[Line]:
        """The lines between the head and the foot that every sheet has, from the top."""
        inner = [line for line in self.lines if line.top > 40 and line.bottom < self.height - 38]
        return sorted(inner, key=lambda line: (line.bottom, line.left))


class Printed(NamedTuple):
    """What was found on paper."""

    faults: list[str]
    sheets: int


def printed(tab: Tab, pdf: Path) -> Printed:
    """Print the page that is open, on a screen that is set dark, which must not be seen on paper."""
    tab.dark(True)
    heads = [words for words in tab.script("lines") if words and MARK not in words]  # hard texts are everywhere
    pdf.write_bytes(tab.pdf())
    tab.dark(False)
    sheets = _sheets(pdf)
    letters = bool(tab.run("document.querySelectorAll('.letter').length"))
    faults = [*_numbers(sheets, letters), *(f"paper: {words}" for words in _wide(tab))]
    for number, sheet in enumerate(sheets, 1):
        faults += [f"sheet {number}: {fault}" for fault in _sheet(sheet, heads, number == len(sheets))]
    return Printed(faults + _dark(pdf), len(sheets))


def _wide(tab: Tab) -> list[str]:
    """What would leave the sheet: Chromium makes the whole page smaller then, and cuts off what still has no room."""
    tab.call("Emulation.setEmulatedMedia", media="print")
    tab.size(_ROOM)
    found: list[str] = tab.script("wide")
    tab.call("Emulation.setEmulatedMedia", media="")
    tab.size(DESK)
    return found


def _sheets(pdf: Path) -> list[Sheet]:
    """The sheets with their lines, as pdftotext sees them."""
    done = subprocess.run(["pdftotext", "-bbox-layout", str(pdf), "-"], capture_output=True, check=True)
    found = []
    for width, height, inner in _PAGE.findall(done.stdout.decode("utf-8", "replace")):
        lines = [
            Line(float(a), float(b), float(c), float(d), " ".join(_WORD.findall(words)))
            for a, b, c, d, words in _LINE.findall(inner)
        ]
        found.append(Sheet(float(width), float(height), lines))
    return found


def _numbers(sheets: list[Sheet], letters: bool) -> list[str]:
    """Whether each sheet says which it is; letters, which go to different people, say nothing."""
    said = [_NUMBER.findall(" ".join(line.words for line in sheet.lines)) for sheet in sheets]
    right = [[(str(number), str(len(sheets)))] for number in range(1, len(sheets) + 1)]
    fits = all(one == wanted or (letters and not one) for one, wanted in zip(said, right, strict=True))
    return [] if fits else [f"numbers of sheets: {said}"]


def _sheet(sheet: Sheet, heads: list[str], last: bool) -> list[str]:
    faults = [
        f"reaches into the margin: {line.words[:60]} ({line.left:.0f} to {line.right:.0f} of {sheet.width:.0f})"
        for line in sheet.lines
        if line.right > sheet.width - _SIDE + 1 or line.left < _SIDE - 1
    ]
    if abs(sheet.width - 595) > 2 or abs(sheet.height - 842) > 2:
        faults.append(f"not A4: {sheet.width:.0f} by {sheet.height:.0f}")
    body = sheet.body()
    if not body:
        return [*faults, "nothing on it"]
    end = body[-1].words.strip()
    if not last and len(end) > 3 and any(_same(head, end) for head in heads):
        faults.append(f"a heading alone at its foot: {end}")
    return faults


def _same(head: str, line: str) -> bool:
    """Whether a line is a heading, or the end of a long one."""
    return head == line or (len(line) > 12 and head.endswith(line))


def _dark(pdf: Path) -> list[str]:
    """Sheets that are mostly dark."""
    done = subprocess.run(["pdftoppm", "-r", "10", "-gray", str(pdf)], capture_output=True, check=True)
    faults, rest, number = [], done.stdout, 0
    while rest.startswith(b"P5"):
        head = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", rest)
        if head is None:
            break
        number, size = number + 1, int(head[1]) * int(head[2])
        dots = rest[head.end() : head.end() + size]
        rest = rest[head.end() + size :]
        if sum(dots) / max(1, size) < _LIGHT or dots[0] < 250:
            faults.append(f"sheet {number} prints dark")
    return faults if number else ["no picture of it could be made"]
