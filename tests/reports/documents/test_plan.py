"""The plan: whatever is written in one, of any kind, is on the page."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from sendcli.model.record import Record
from sendcli.reports.documents.document import Request
from sendcli.reports.documents.made import Press
from sendcli.reports.documents.plan import DOCUMENT
from tests.reports.documents.test_all import DAY, MADE, school

PLANS = [(file.id, name) for file in school().pupils.values() for name in file.plans]
# What a page says in other words: reviews and results by day, references by what they lead to.
ELSEWHERE = {
    "readings",
    "kind",
    "status",
    "provision",
    "area",
    "id",
    "measure",
    "result",
    "target",
    "result_on",
    "layer",
}


class Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        self.found.append(data)


def texts(record: Record):
    """Every free text of a record and of the groups in it."""
    for field in record.FIELDS.values():
        value = getattr(record, field.attribute)
        if field.attribute in ELSEWHERE:
            continue
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, Record):
                yield from texts(each)
            elif isinstance(each, str) and each not in school().staff:
                yield each


def seen(page: str) -> str:
    words = Words()
    words.feed(page)
    return re.sub(r"\s+", " ", "".join(words.found)).casefold()


@pytest.mark.parametrize(("pupil", "name"), PLANS)
def test_nothing_of_a_plan_is_lost(pupil, name):
    asked = Request(school(), DAY, "staff", True, pupil=pupil, which=name)
    page = seen(Press("html").text(DOCUMENT, asked, MADE))
    plan = school().pupils[pupil].plans[name]
    held = {text for review in plan.reviewed if review.on > DAY for text in texts(review)}
    agencies = {one.id for one in school().settings.agencies}
    lost = [
        text
        for text in texts(plan)
        if text not in held | agencies
        and not re.fullmatch(r"\d{4}-\d\d-\d\d", text)  # a version, which is called by its day in words
        and re.sub(r"\s+", " ", text).casefold() not in page
        and text.replace("-", " ") not in page
    ]
    assert not lost
