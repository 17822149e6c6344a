"""A document of a small school: as Markdown, as HTML, and what a parser finds in that."""

from __future__ import annotations

from datetime import date
from html.parser import HTMLParser
from typing import Any

from sendcli.model.school import School
from sendcli.reports.documents.book import document
from sendcli.reports.documents.document import Made, Request
from sendcli.reports.documents.made import Press

DAY = date(2026, 11, 23)


def asked(of: School, **more: Any) -> Request:
    """A request for the day of these tests; ids, no names."""
    said: dict[str, Any] = {"day": DAY, "audience": "staff", "names": False} | more
    return Request(of, **said)


def page(name: str, of: School, form: str = "md", **more: Any) -> str:
    """The document in a form."""
    return Press(form).text(document(name), asked(of, **more), Made(f"send report {name}", "", False, DAY, "0"))


class Tables(HTMLParser):
    """The rows of the tables of a page, by caption; its headings; the titles of its charts."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: dict[str, list[list[str]]] = {}
        self.headings: list[str] = []
        self.charts: list[str] = []
        self._open: list[str] = []
        self._words = ""
        self._caption = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("h1", "h2", "h3", "caption", "td", "th", "title"):
            self._words = ""
        if tag == "tr" and self._caption:
            self.rows[self._caption].append([])

    def handle_data(self, data: str) -> None:
        self._words += data

    def handle_endtag(self, tag: str) -> None:
        words = " ".join(self._words.split())
        if tag == "caption":
            self._caption = words
            self.rows[words] = []
        elif tag in ("td", "th"):
            self.rows[self._caption][-1].append(words)
        elif tag == "title":
            self.charts.append(words)
        elif tag in ("h1", "h2", "h3"):
            self.headings.append(words)
