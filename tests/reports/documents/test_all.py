"""What holds of every document: it can be made of everybody, in every form, and a text of the data is text in it."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import html5lib
import pytest
from markdown_it import MarkdownIt

from sendcli.errors import SendError
from sendcli.model.school import School
from sendcli.reports.documents.book import DOCUMENTS, document
from sendcli.reports.documents.document import Document, Made, Request
from sendcli.reports.documents.made import Press
from sendcli.store.load import load
from tests.reports.documents.poison import MARK, POISONS, poison

ROOT = Path(__file__).parents[3]
DAY = date(2026, 11, 23)
MADE = Made("send report x --on 2026-11-23", "0" * 40, False, DAY, "0")
PLAIN = {"h1", "h2", "h3", "h4", "p", "ul", "li", "strong", "em", "blockquote", "hr", "br", "table", "thead", "tbody",
         "tr", "th", "td"}  # fmt: skip


@cache
def school() -> School:
    return load(str(ROOT)).school


def requests(found: Document, of: School, few: bool = False):
    pupils = sorted(of.pupils)
    classes = of.classes()
    several = {
        "pupil": [("kp-0107", "")] if few else [(pupil, "") for pupil in pupils],
        "class": [("", each) for each in classes[:1] if few] or [("", each) for each in classes],
        "school": [("", "")],
        "any": [("", ""), ("kp-0107", ""), ("", classes[0])],
    }[found.subject]
    for audience in found.audiences:
        for pupil, group in several:
            yield Request(of, DAY, audience, found.names, pupil, group)


def made(press: Press, found: Document, asked: Request) -> str | None:
    """The document, or None where there is nothing to make it of, which is said in words."""
    try:
        return press.text(found, asked, MADE)
    except SendError as error:
        if "templates/" in error.message:
            raise
        return None


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("form", ["html", "md", "pdf"])
def test_of_everybody(name, form):
    found = document(name)
    press = Press(form)
    texts = [made(press, found, asked) for asked in requests(found, school())]
    assert any(texts)
    for text in filter(None, texts):
        assert "None" not in re.sub(r"<style>.*?</style>", "", text, flags=re.DOTALL)
        if form == "html":
            html5lib.HTMLParser(strict=True).parse(text)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_number_of_another_system(name):
    found = document(name)
    press = Press("md")
    ids = [file.pupil.ids.upn for file in school().pupils.values() if file.pupil and file.pupil.ids]
    for asked in requests(found, school()):
        text = made(press, found, asked) or ""
        assert not any(upn in text for upn in ids if upn)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_same_twice(name):
    found = document(name)
    asked = next(iter(requests(found, school(), few=True)))
    assert made(Press("html"), found, asked) == made(Press("html"), found, asked)


@pytest.mark.parametrize("number", range(len(POISONS)))
def test_text_comes_out_as_text(number):
    text = POISONS[number]
    of = load(str(ROOT)).school
    for record in of.records():
        poison(record, text)
    of.settings.__dict__.pop("measures", None)
    html, md, pdf = Press("html"), Press("md"), Press("pdf")
    seen = 0
    for name in DOCUMENTS:
        found = document(name)
        for asked in requests(found, of, few=True):
            page = made(html, found, asked)
            if page is None:
                continue
            seen += MARK in page
            _look_html(page, text)
            _look_md(made(md, found, asked) or "", text)
            _look_typst(made(pdf, found, asked) or "")
    assert seen


class Page(HTMLParser):
    """Elements, attributes and text of a page. What a style sheet has for the margins is no text of it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: set[str] = set()
        self.attributes: set[tuple[str, str]] = set()
        self.words: list[str] = []
        self.style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.style = tag == "style"
        self.attributes |= {(name, value or "") for name, value in attrs}

    def handle_endtag(self, tag: str) -> None:
        self.style = False

    def handle_data(self, data: str) -> None:
        if not self.style:
            self.words.append(data)


def _look_html(page: str, text: str) -> None:
    html5lib.HTMLParser(strict=True).parse(page)
    found = Page()
    found.feed(page)
    assert not found.tags & {"script", "iframe", "object", "embed", "form", "link", "img", "base", "textarea"}
    for name, value in found.attributes:
        assert not name.startswith("on")
        assert name not in ("style", "src")
        assert name != "href" or value.startswith("#")
        assert MARK not in value
    joined = " ".join("".join(found.words).split())
    if MARK in joined:
        assert " ".join(re.sub(r"(?m)^\s*- ", "", text).split())[:30] in joined


def _look_md(page: str, text: str) -> None:
    shown = MarkdownIt("commonmark", {"html": True}).enable("table").render(page)
    found = Page()
    found.feed(shown)
    assert found.tags <= PLAIN | {"h5"}
    assert {name for name, _ in found.attributes} <= {"style"}  # how a column is aligned
    assert text.splitlines()[0].lstrip("-# ")[:20] in "".join(found.words) or MARK not in shown


def _look_typst(page: str) -> None:
    """Outside of strings, nothing of the data is left."""
    assert MARK not in re.sub(r'"(?:[^"\\]|\\.)*"', "", page)


@pytest.mark.parametrize("number", [1, 5, 7])
def test_a_pdf_of_hard_text_can_be_set(number):
    of = load(str(ROOT)).school
    for record in of.records():
        poison(record, POISONS[number])
    press = Press("pdf")
    for name in DOCUMENTS:
        found = document(name)
        asked = next(iter(requests(found, of, few=True)))
        if made(press, found, asked):
            assert press.bytes(found, asked, MADE).startswith(b"%PDF-1.7")
