"""Whether pages can be made with the school's own templates: of documents, of the site, and what stands around them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import islice
from typing import Any, NamedTuple

from sendcli.errors import SendError
from sendcli.model.school import School
from sendcli.reports.documents.book import DOCUMENTS, document
from sendcli.reports.documents.document import Document, Made, Request
from sendcli.reports.documents.made import FORMS, Press
from sendcli.reports.packaged import template_names
from sendcli.reports.pdf import PdfError, able
from sendcli.reports.site.pages import SitePage, pages, places_of
from sendcli.reports.site.press import SitePress

# A page that shows nearly all there is to show, for what stands around every page.
USUAL = "plan"
_SITE = "layout.site.j2"


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
        try:
            if name == _SITE or name.startswith("site-"):
                _fill_site(name, own[name], school, day)
            else:
                _fill(name, own[name], school, day)
        except PdfError as error:
            line = _line(own[name], error.line)
            where = f"templates/{name}, line {line}" if line else f"templates/{name}"
            hint = "docs/documents.md says what a template may use" if error.line else error.hint
            yield Fault(name, f"{where}: {error.message}", hint)
        except SendError as error:
            yield Fault(name, error.message, error.hint)


def _line(text: str, said: str) -> int:
    """The first line of a template that stands in what the PDF is set from as it is here; 0 if none does."""
    lines = [line.strip() for line in text.split("\n")]
    return lines.index(said) + 1 if said and said in lines else 0


def _fill(name: str, text: str, school: School, day: date) -> None:
    """Fill a document's template for each of its readers, and whatever else with the usual document."""
    known = name.removesuffix(".j2") in DOCUMENTS
    found = document(name.removesuffix(".j2") if known else USUAL)
    made = Made(f"send report {found.name}", "", False, day, "")
    for form in FORMS:
        if not (known or _of_form(name, form)):
            continue
        press = Press(form, {name: text})
        filled = [_first(press, found, several, made) for several in _requests(found, school, day)]
        printed = next(filter(None, filled), None)
        if printed and form == "pdf" and able():
            press.bytes(found, printed, made)


def _of_form(name: str, form: str) -> bool:
    """Whether a layout or the style sheet has to do with a form."""
    end = {"html": ".html.j2", "md": ".md.j2", "pdf": ".typ.j2"}[form]
    return name.endswith(end) or (form == "html" and not name.endswith((".md.j2", ".typ.j2")))


def _first(press: Press, found: Document, several: Iterable[Request], made: Made) -> Request | None:
    """The first of whom the page can be made; what hinders it with others is not the template's fault."""
    for asked in several:
        try:
            press.text(found, asked, made)
        except SendError as error:
            if "templates/" in error.message:
                raise
        else:
            return asked
    return None


def _requests(found: Document, school: School, day: date) -> Iterator[Iterator[Request]]:
    """For each reader and each kind of subject, because a template may have a part for each: of whom it can be made."""
    pupils: list[dict[str, Any]] = [{"pupil": file.id} for file in school.pupils.values() if file.pupil]
    classes: list[dict[str, Any]] = [{"group": name} for name in school.classes()]
    school_alone: list[dict[str, Any]] = [{}]
    adults: list[dict[str, Any]] = [{"which": name} for name in sorted(school.staff)]
    subjects = {"pupil": [pupils], "class": [classes], "any": [school_alone, pupils, classes, adults]}
    for audience in found.audiences:
        whole = Request(school, day, audience, names=False)
        for several in subjects.get(found.subject, [school_alone]):
            yield (whole._replace(**one) for one in several)


def _fill_site(name: str, text: str, school: School, day: date) -> None:
    """Fill a template of the site for the first two pages that use it; only the very first page has a script."""
    press = SitePress({name: text}, places_of(school))
    made = Made("send site", "", False, day, "")

    def uses(page: SitePage) -> bool:
        return name in (_SITE, f"{page.document.name}.j2")

    for page in islice(filter(uses, pages(Request(school, day, "staff", names=True))), 2):
        press.one(page, made, [])
