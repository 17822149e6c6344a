"""Makes the pages of the site: documents as they are, with a way from each to the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from markupsafe import Markup

from sendcli.reports.documents.document import Made, Request
from sendcli.reports.documents.made import Press
from sendcli.reports.forms.html import Html
from sendcli.reports.forms.sheet import GAPS, sheet
from sendcli.reports.packaged import packaged
from sendcli.reports.render import Page
from sendcli.reports.site.pages import NAV, SitePage, pages, places_of

FIRST = "index.html"


class SitePress(Press):
    """A press for HTML whose names are links.

    Args:
        own: the school's templates.
        places: the files of pupils, classes and interventions, by their keys.
    """

    def __init__(self, own: Mapping[str, str], places: Mapping[str, str]) -> None:
        self.places = places
        self.file = FIRST
        self.script = GAPS.sub("\n", packaged("site.js")).strip()
        super().__init__("html", own)

    def one(self, page: SitePage, made: Made, lacks: list[str]) -> bytes:
        """A page."""
        self.file = page.file
        return self.bytes(page.document, page.request, made, lacks)

    def _page(self) -> Page:
        return Page(Html(self.places), self.own, "layout.site.j2")

    def _around(self, frame: Mapping[str, Any], made: Made) -> dict[str, Any]:
        script = self.script if self.file == FIRST else ""
        around = dict(sheet(self.style, frame, script))
        return around | {"nav": NAV, "file": self.file, "script": Markup(script)}


def site(asked: Request, made: Made, own: Mapping[str, str], lacks: list[str]) -> Iterator[tuple[str, bytes]]:
    """Every page with its file name, the first page first."""
    press = SitePress(own, places_of(asked.school))
    for page in pages(asked):
        yield page.file, press.one(page, made, lacks)
