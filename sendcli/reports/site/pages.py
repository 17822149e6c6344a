"""Which pages the site has: documents that there are anyway, and four of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sendcli.model.school import School
from sendcli.reports.documents.book import document
from sendcli.reports.documents.document import Document, Request
from sendcli.reports.site import due, home, intervention, pupil
from sendcli.store.names import slug

NAV = (
    ("index.html", "Find"),
    ("due.html", "What is due"),
    ("register.html", "Register"),
    ("calendar.html", "Calendar"),
    ("interventions.html", "Interventions"),
)
WHOLE = (("register.html", "register"), ("calendar.html", "review-calendar"), ("interventions.html", "interventions"))


class SitePage(NamedTuple):
    """One page: its file, what it is, and of what."""

    file: str
    document: Document
    request: Request


def pages(asked: Request) -> Iterator[SitePage]:
    """All pages, the first one first.

    Args:
        asked: the school, the day, whether names are printed; of nobody in particular.
    """
    places = places_of(asked.school)
    yield SitePage("index.html", home.DOCUMENT, asked)
    yield SitePage("due.html", due.DOCUMENT, asked)
    for file, name in WHOLE:
        yield SitePage(file, document(name), asked)
    for key, file in places.items():
        kind, _, name = key.partition("/")
        if kind == "pupil":
            yield SitePage(file, pupil.DOCUMENT, asked._replace(pupil=name))
        elif kind == "class":
            yield SitePage(file, document("class"), asked._replace(group=name))
        else:
            yield SitePage(file, intervention.DOCUMENT, asked._replace(which=name))


def places_of(school: School) -> dict[str, str]:
    """The files of pupils, classes and interventions, by their keys. No file is called by a name of a person."""
    found: dict[str, str] = {}
    for file in school.pupils.values():
        if file.pupil:
            found[f"pupil/{file.id}"] = f"pupil-{file.id}.html"
    classes = school.classes()
    for name in classes:
        found[f"class/{name}"] = f"class-{slug(name, classes)}.html"
    for programme in school.programmes.values():
        if programme.intervention:
            found[f"intervention/{programme.id}"] = f"intervention-{programme.id}.html"
    return found
