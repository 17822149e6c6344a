"""A document in a form: the template filled, the frame around it, and where it comes from at its end."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from markupsafe import Markup

from sendcli.reports.documents.document import Document, Made, Request
from sendcli.reports.documents.origin import hidden, sealed, sealed_pdf
from sendcli.reports.forms.parts import Parts
from sendcli.reports.forms.sheet import GAPS, sheet
from sendcli.reports.naming import initials
from sendcli.reports.packaged import packaged
from sendcli.reports.render import Page

FORMS = ("html", "md", "pdf")


class Press:
    """Makes documents of one form, one after the other.

    Args:
        form: html, md or pdf.
        own: the school's templates, text by file name.
    """

    def __init__(self, form: str, own: Mapping[str, str] | None = None) -> None:
        self.form = form
        self.own = dict(own or {})
        self.page = self._page()
        self.style = (self.own.get("style.css") or packaged("style.css")) if form == "html" else ""

    def bytes(self, document: Document, request: Request, made: Made, lacks: Sequence[str] = ()) -> bytes:
        """The document as it is written to a file.

        Args:
            document: which.
            request: of what, for whom, as of when.
            made: where it comes from.
            lacks: files that could not be read, so that it may lack something.

        Raises:
            SendError: if there is nothing to make it of, or its template cannot be filled.
        """
        text = self.text(document, request, made, lacks)
        if self.form != "pdf":
            return sealed(text, made).encode("utf-8")
        from sendcli.reports.pdf import pdf

        return sealed_pdf(pdf(text, made.day))

    def text(self, document: Document, request: Request, made: Made, lacks: Sequence[str] = ()) -> str:
        """The document as HTML or Markdown, without its seal; for a PDF, what it is set from."""
        found = document.context(request)
        self.page.parts.quiet = _quiet(request)
        frame = _frame(document, request, made, found) | {"lacks": list(lacks)}
        frame |= self._around(frame, made)
        text = self.page.fill(f"{document.name}.j2", found | {"doc": frame, "audience": request.audience})
        if self.form == "md":
            return GAPS.sub("\n\n", text).strip() + "\n"
        return GAPS.sub("\n", text) if self.form == "html" else text

    def _page(self) -> Page:
        """The templates, and the form that they are filled in."""
        return Page(_parts(self.form), self.own)

    def _around(self, frame: Mapping[str, Any], made: Made) -> dict[str, Any]:
        """What only the layout of this form prints."""
        if self.form == "html":
            return dict(sheet(self.style, frame))
        if self.form == "md":
            return {}
        from sendcli.reports.forms.typ import string

        strings = {"title_string": frame["title"], "school_string": frame["school"], "mark_string": hidden(made)}
        return {name: Markup(string(text)) for name, text in strings.items()}


def _parts(form: str) -> Parts:
    if form == "html":
        from sendcli.reports.forms.html import Html

        return Html()
    if form == "md":
        from sendcli.reports.forms.md import Markdown

        return Markdown()
    from sendcli.reports.forms.typ import Typst

    return Typst()


def _quiet(request: Request) -> Callable[[str], str] | None:
    """What takes the pupil's names out of whatever people typed, where the page of a pupil prints ids only."""
    pupil = request.school.pupils[request.pupil].pupil if request.pupil and not request.names else None
    return initials(pupil.name) if pupil else None


def _frame(document: Document, request: Request, made: Made, found: Mapping[str, Any]) -> dict[str, Any]:
    """What the layout prints around the document."""
    settings = request.school.settings
    return {
        "title": found.get("title") or document.title,
        "about": found.get("about") or "",
        "name": document.name,
        "school": settings.name,
        "note": settings.note or "",
        "as_of": made.day,
        "state": made.state(),
        "command": made.command,
        "version": made.version,
        "audience": request.audience,
    }
