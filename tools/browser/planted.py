"""A page full of mistakes, opened before all others: a check that finds none of them would find none in ours."""

from __future__ import annotations

from pathlib import Path

from tools.browser.paper import printed
from tools.browser.pipe import BrowserError
from tools.browser.screen import seen
from tools.browser.tab import Tab

PAGE = Path(__file__).with_name("planted.html")
_WANTED = (
    "request: http://e.example/x.png",
    "console: error Loading the image",
    "console: warning ['a warning']",
    "a heading of level 3 after one of level 1",
    "the id a is there twice",
    "a link to nowhere",
    "a table without a caption",
    "a chart without words",
    "an empty p",
    "the page says None",
    "keys: first comes",
    "axe, light: color-contrast",
    "axe, dark, phone: image-alt",
    "axe left light to us: contrast of 1.19, wanted 4.5",
    "axe left dark, phone to us: contrast of 1.19, wanted 3",
    "at 320 px: the page is",
    "text at 200 %: the page is",
    "text set apart: the page is",
    "without scripts this is not there: ['Written by a script']",
    "numbers of sheets",
    "paper: the page is",
    "sheet 1: reaches into the margin",
    "sheet 1: a heading alone at its foot",
    "sheet 1 prints dark",
)


def found(tab: Tab, axe: str, folder: Path) -> int:
    """How many mistakes were planted, all of which are found.

    Raises:
        BrowserError: if one is not.
    """
    faults = [*seen(tab, PAGE, axe).faults, *printed(tab, folder / "planted.pdf").faults]
    lost = [words for words in _WANTED if not any(fault.startswith(words) for fault in faults)]
    if lost:
        raise BrowserError(f"mistakes that were planted are not found: {lost}")
    return len(_WANTED)
