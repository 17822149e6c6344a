"""A page on a screen: what it asks for, axe in light and dark, narrow, large, by keyboard, without scripts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from tools.browser.tab import Tab

DESK, NARROW, PHONE = 1280, 320, 390
# Where typing must lead to: words, and what one of the lines found holds.
SEARCHES = (
    ("nguyen", "Nguyễn"),
    ("NÍ DHUIBHIR", "Ní Dhuibhir"),
    ("يوسف", "kp-0144"),
    ("al-masri", "kp-0144"),
    ("kp-0107", "kp-0107"),
    ("o'hara", "kp-0140"),
    ("4b speech", "4B"),
)


class Seen(NamedTuple):
    """What was found on a screen.

    Attributes:
        faults: what is wrong.
        unsure: where axe could not tell, such as contrast over a picture.
    """

    faults: list[str]
    unsure: list[str]


def seen(tab: Tab, file: Path, axe: str) -> Seen:
    """Look at a page in every way."""
    tab.dark(False)
    tab.size(DESK)
    faults = tab.open(file)
    words = tab.run("document.body.innerText")
    faults += tab.script("structure")
    faults += _keys(tab)
    if file.name == "index.html":
        faults += _search(tab)
    unsure: list[str] = []
    tab.run(axe + "\n;0")
    for dark, width in ((False, DESK), (True, PHONE)):
        tab.dark(dark)
        tab.size(width)
        done = tab.script("axe")
        look = "dark, phone" if dark else "light"
        faults += [f"axe, {look}: {_axe(found)}" for found in done["violations"]]
        faults += [f"axe left {look} to us: {words}" for words in tab.script("contrast")]
        unsure += [f"{look}: {_axe(found)}" for found in done["incomplete"]]
    tab.dark(False)
    tab.size(DESK)
    faults += _widths(tab)
    if tab.run("document.scripts.length"):
        faults += _without_scripts(tab, file, words)
    return Seen(faults, unsure)


def _axe(found: dict[str, Any]) -> str:
    return f"{found['rule']} at {found['where']}: {found['html']}"


def _keys(tab: Tab) -> Iterator[str]:
    """The first key leads to a link to the content, which is then seen; the next ones go on from there."""
    tab.press("Tab")
    place = "const one = document.activeElement; const box = one.getBoundingClientRect();"
    first = tab.run(f"(() => {{{place} return [one.className, box.left >= 0 && box.top >= 0 && box.width > 20]}})()")
    if first != ["skip", True]:
        yield f"keys: first comes {first}"
    tab.press("Enter")
    for number in range(3):
        tab.press("Tab")
        now = tab.run(
            f"(() => {{{place} const style = getComputedStyle(one);"
            " const shown = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;"
            " return [Boolean(one.closest('main')), shown, one.outerHTML.slice(0, 80)]})()"
        )
        if not now[0] and (
            number or not tab.run("document.querySelector('main a, main input, main [tabindex]')?.tagName")
        ):
            break  # beyond the end, and round again
        if not now[0]:
            yield f"keys: after the link to the content comes {now[2]}"
            break
        if not now[1]:
            yield f"keys: nothing shows that this is where one is: {now[2]}"


def _search(tab: Tab) -> Iterator[str]:
    """What is typed is found, whatever its accents and capitals; nothing is lost when it is taken away again."""
    lines = "Array.from(document.querySelectorAll('main tbody tr, main li')).filter(one => one.getClientRects().length)"
    whole = tab.run(f"{lines}.length")
    for typed, wanted in SEARCHES:
        tab.run("(() => { const box = document.querySelector('#find'); box.focus(); box.select() })()")
        tab.type(typed)
        found = tab.run(f"{lines}.map(one => one.innerText)")
        said = tab.run("document.getElementById('found').textContent")
        if not any(wanted in line for line in found) or len(found) == whole:
            yield f"search: {typed} finds {len(found)} lines, none with {wanted}"
        if not said.startswith(f"{len(found)} "):
            yield f"search: {len(found)} lines are shown, and it says {said}"
    tab.run("document.querySelector('#find').select()")
    tab.type("qqqq")
    if tab.run(f"{lines}.length"):
        yield "search: qqqq is found"
    tab.run(
        "(() => { const box = document.querySelector('#find');"
        " box.value = ''; box.dispatchEvent(new Event('input', {bubbles: true})) })()"
    )
    if tab.run(f"{lines}.length") != whole:
        yield "search: not everything is back when the words are taken away"


def _widths(tab: Tab) -> Iterator[str]:
    """Nothing reaches beyond a window of 320 px (1280 at 400 %), text at 200 %, or text set far apart."""
    tab.size(NARROW)
    yield from (f"at 320 px: {words}" for words in tab.script("wide"))
    tab.script("spaced")
    yield from (f"text set apart: {words}" for words in tab.script("wide"))
    tab.run("document.adoptedStyleSheets = []; 0")
    tab.size(DESK)
    tab.text_size(32)
    yield from (f"text at 200 %: {words}" for words in tab.script("wide"))
    tab.text_size(16)


def _without_scripts(tab: Tab, file: Path, words: str) -> Iterator[str]:
    """Nothing is lost where scripts do not run; a search that would not work is not shown."""
    tab.scripts(False)
    told = tab.open(file)
    left = tab.run("document.body.innerText")
    tab.scripts(True)
    lost = set(words.splitlines()) - set(left.splitlines())
    lost = {line for line in lost if line.strip() and "Search" not in line and "Find" not in line}
    yield from (f"without scripts: {line}" for line in told)
    if lost:
        yield f"without scripts this is not there: {sorted(lost)[:3]}"
