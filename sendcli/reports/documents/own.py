"""The school's own templates: which there are, and whether pages can be made with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from sendcli.errors import SendError
from sendcli.model.school import School
from sendcli.reports.documents.book import DOCUMENTS, document
from sendcli.reports.documents.document import Document, Made, Request
from sendcli.reports.documents.made import FORMS, Press
from sendcli.reports.packaged import template_names

# A page that shows nearly all there is to show, for what stands around every page.
USUAL = "plan"


class Fault(NamedTuple):
    """What is wrong with a template, and what to do."""

    template: str
    what: str
    hint: str


def faults(school: School, day: date, own: Mapping[str, str]) -> Iterator[Fault]:
    """What is wrong with the school's templates: each is filled, in every form, with what the folder holds.

    Args:
        school: the snapshot.
        day: the day that the pages speak of.
        own: the templates, text by file name.
    """
    for name in sorted(own):
        if name not in template_names():
            yield Fault(name, "no document and no layout is called so", "to see the names: send template list")
            continue
        known = name.removesuffix(".j2") in DOCUMENTS
        forms = [form for form in FORMS if known or _of_form(name, form)]
        yield from _tried(name, document(name.removesuffix(".j2") if known else USUAL), forms, school, day, own)


def _of_form(name: str, form: str) -> bool:
    """Whether a layout or the style sheet has to do with a form."""
    end = {"html": ".html.j2", "md": ".md.j2", "pdf": ".typ.j2"}[form]
    return name.endswith(end) or (form == "html" and not name.endswith((".md.j2", ".typ.j2")))


def _tried(
    name: str, found: Document, forms: Iterable[str], school: School, day: date, own: Mapping[str, str]
) -> Iterator[Fault]:
    made = Made(f"send report {found.name}", "", False, day, "")
    for form in forms:
        try:
            press = Press(form, {name: own[name]})
            asked = _first(press, found, school, day, made)
            if asked and form == "pdf":
                press.bytes(found, asked, made)
        except SendError as error:
            yield Fault(name, error.message, error.hint)
            return


def _first(press: Press, found: Document, school: School, day: date, made: Made) -> Request | None:
    """The first of whom the page can be made; what hinders it with others is not the template's fault."""
    for asked in _requests(found, school, day):
        try:
            press.text(found, asked, made)
        except SendError as error:
            if "templates/" in error.message:
                raise
        else:
            return asked
    return None


def _requests(found: Document, school: School, day: date) -> Iterator[Request]:
    classes = sorted({file.pupil.class_name for file in school.pupils.values() if file.pupil and file.pupil.class_name})
    whole = Request(school, day, found.audiences[0], names=False)
    if found.subject == "pupil":
        yield from (whole._replace(pupil=file.id) for file in school.pupils.values() if file.pupil)
    elif found.subject == "class":
        yield from (whole._replace(group=name) for name in classes)
    else:
        yield whole
