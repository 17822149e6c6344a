"""PDF, by Typst, which comes with the extra `pdf`: tagged, with a title and a language, for readers of every kind."""

from __future__ import annotations

from datetime import date
from importlib.util import find_spec
from typing import Any, cast

from sendcli.errors import COULD_NOT_RUN, SendError

HTML = "--format html makes the same page, and a browser prints it"


def able() -> bool:
    """Whether the library is installed."""
    return find_spec("typst") is not None


def pdf(text: str, day: date) -> bytes:
    """A PDF/UA document, made from the language of Typst.

    The fonts are those that the library brings, so that the same text is the same document on every computer. Only
    where they lack a letter of somebody's name are those of the computer used too: a right name comes before that.

    Raises:
        SendError: if the library is not installed, or cannot set the text, a letter that no font has among it.
    """
    try:
        import typst
    except ImportError as error:
        how = f'pip install "send-toolkit[pdf]"; or {HTML}'
        raise SendError("a PDF needs a library that is not installed", how) from error
    try:
        return _set(typst, text, day, own_fonts=True)
    except typst.TypstError as error:
        if "could not be displayed" not in str(error):
            raise _fault(error) from error
    try:
        return _set(typst, text, day, own_fonts=False)
    except typst.TypstError as error:
        raise _fault(error) from error


def _set(typst: Any, text: str, day: date, own_fonts: bool) -> bytes:
    """`timestamp` is the midnight that begins the day, so that the date in the document is that of its contents."""
    made = typst.compile(
        text.encode("utf-8"),
        format="pdf",
        ignore_system_fonts=own_fonts,
        pdf_standards=["ua-1"],
        timestamp=(day - date(1970, 1, 1)).days * 86400,
    )
    return cast(bytes, made)


def _fault(error: Exception) -> SendError:
    if "could not be displayed" in str(error):
        return SendError("no font on this computer has all letters of this document", HTML)
    return SendError(f"the PDF could not be set: {' '.join(str(error).split())[:200]}", HTML, COULD_NOT_RUN)
