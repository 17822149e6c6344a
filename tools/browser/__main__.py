"""`python -m tools.browser [NAME...] [--all] [--save]`: open every HTML page in Chromium, without a network.

Names: documents as `send report --list` names them, `site`, and `hard` (texts that are code somewhere, very long, or
written from the right). Without a name: all. Needs Chromium and poppler-utils; on Debian:

    apt-get install chromium poppler-utils default-jre-headless
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from tools.browser import fetched, nu, planted
from tools.browser.pages import ROOT, Opened, pages
from tools.browser.paper import printed
from tools.browser.pictures import pictures
from tools.browser.pipe import BrowserError, Chromium
from tools.browser.results import PAGE, Results
from tools.browser.screen import seen
from tools.browser.tab import Tab


def main() -> int:
    """Exit code 1 if anything is wrong with a page."""
    parser = argparse.ArgumentParser(prog="python -m tools.browser", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--all", action="store_true", help="of every pupil and every hard text, not of some")
    parser.add_argument("--axe", type=Path, metavar="FILE", help="axe.min.js; fetched by pip else")
    parser.add_argument("--nu", action="store_true", help="the Nu HTML checker as well; needs Java; fetched by npm")
    parser.add_argument("--jar", type=Path, metavar="FILE", help="vnu.jar, if it is at hand")
    parser.add_argument("--pictures", type=Path, metavar="DIR", help="keep the pages with pictures of screen and paper")
    parser.add_argument("--save", action="store_true", help=f"write {PAGE.name} as well")
    asked = parser.parse_args()
    try:
        results = _run(asked)
    except (BrowserError, OSError) as error:
        print(f"stopped: {error}", file=sys.stderr)
        return 2
    print(*results.lines(), sep="\n")
    if asked.save:
        PAGE.write_text(results.page(), encoding="utf-8", newline="\n")
    return 1 if results.faults else 0


def _run(asked: argparse.Namespace) -> Results:
    axe = fetched.axe(asked.axe)
    jar = fetched.checker(asked.jar) if asked.nu or asked.jar else None
    started = perf_counter()
    browser = Chromium()
    results = Results(browser.version, axe)
    opened: list[Opened] = []
    with tempfile.TemporaryDirectory(prefix="send-pages-", dir=_quiet_place()) as temporary:
        folder = asked.pictures.absolute() if asked.pictures else Path(temporary)
        try:
            tab = Tab(browser)
            results.planted = planted.found(tab, axe, Path(temporary))
            opened += pages(folder, asked.names, asked.all)  # all before the first is looked at: nobody edits between
            for number, one in enumerate(opened):
                if number % 50 == 0:
                    print(f"{number} of {len(opened)}", file=sys.stderr)
                _look(tab, one, axe, results, asked.pictures is not None)
        finally:
            browser.close()
        if jar:
            kinds = {one.file: one.kind for one in opened}
            results.checked(nu.complaints(jar, list(kinds)), kinds)
    results.seconds = perf_counter() - started
    return results


def _look(tab: Tab, one: Opened, axe: str, results: Results, keep: bool) -> None:
    screen = seen(tab, one.file, axe)
    paper = printed(tab, one.file.with_suffix(".pdf"))
    results.add(one, screen, paper)
    if keep:
        pictures(tab, one.file)


def _quiet_place() -> str | None:
    """In memory where there is such a place: the pages are many and nobody keeps them."""
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


if __name__ == "__main__":
    os.chdir(ROOT)
    sys.exit(main())
