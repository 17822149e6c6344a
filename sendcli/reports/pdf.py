"""PDF, by Typst, which comes with the extra `pdf`: tagged, with a title and a language, for readers of every kind."""

from __future__ import annotations

import os
import re
import sys
from datetime import date
from importlib.util import find_spec

from sendcli.errors import COULD_NOT_RUN, SendError
from sendcli.reports.bounds import SECONDS
from sendcli.reports.packaged import folder
from sendcli.reports.pdf_child import REFUSED

HTML = "--format html makes the same page, and a browser prints it"
_CHILD = os.path.join(os.path.dirname(os.path.abspath(__file__)), "pdf_child.py")
# Typst would fetch packages that a layout names. It is sent to a door that nobody opens.
_PROXIES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")
_NOWHERE = {name: "http://127.0.0.1:9" for one in _PROXIES[:3] for name in (one, one.upper())}
# What is no letter and has no look: a PDF may not hold it, nor a picture in it. Somebody pasted it without seeing it.
_UNSEEN = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f\\ufeff\\ufff9-\\ufffb\\ufffe\\uffff]")
_LINE = re.compile(r"__typst_py_bytes__\.typ:(\d+):")


class PdfError(SendError):
    """A page could not be set. `line` is what stands in the line that Typst names; "" if it names none."""

    line = ""


class _Refused(Exception):
    """What Typst says of a text that it cannot set."""


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
    if not able():
        how = f'pip install "send-toolkit[pdf]"; or {HTML}'
        raise SendError("a PDF needs a library that is not installed", how)
    text = _UNSEEN.sub("", text)
    try:
        return _set(text, day, "own")
    except _Refused as refused:
        if "could not be displayed" not in str(refused):
            raise _fault(str(refused), text) from None
    try:
        return _set(text, day, "all")
    except _Refused as refused:
        raise _fault(str(refused), text) from None


def _set(text: str, day: date, fonts: str) -> bytes:
    """The time is the midnight that begins the day, so that the date in the document is that of its contents."""
    import subprocess

    midnight = (day - date(1970, 1, 1)).days * 86400
    line = [sys.executable, "-P", _CHILD, str(midnight), fonts, folder()]
    around = {name: value for name, value in os.environ.items() if not name.startswith("SEND_")}
    around = {name: value for name, value in around.items() if name.lower() not in _PROXIES} | _NOWHERE
    data = text.encode("utf-8")
    try:
        done = subprocess.run(line, input=data, env=around, capture_output=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        raise PdfError(f"the PDF does not come to an end (it was stopped after {SECONDS:.0f} seconds)", HTML) from None
    except OSError:
        raise PdfError("the PDF could not be set: no process could be started for it", HTML) from None
    if done.returncode == REFUSED:
        raise _Refused(done.stderr.decode("utf-8", "replace"))
    if done.returncode:
        why = (
            "the library for it does not start"
            if done.returncode == 1
            else "it takes more than this computer should hold"
        )
        raise PdfError(f"the PDF could not be set: {why}", HTML)
    return done.stdout


def _fault(said: str, text: str) -> PdfError:
    """What Typst says, without the lines of the document that it shows."""
    if "could not be displayed" in said:
        return PdfError("no font on this computer has all letters of this document", HTML)
    words = " ".join(said.split("\n", 1)[0].removeprefix("error: ").split())[:200].replace(folder(), "templates")
    if "document title" in words:
        words = "it has no layout; a template of a document begins with {% extends layout %}"
    elif "package" in words:
        words = "a layout may load no package: nothing is fetched"
    error = PdfError(f"the PDF could not be set: {words}", HTML, COULD_NOT_RUN)
    named = _LINE.search(said)
    lines = text.split("\n")
    error.line = lines[int(named[1]) - 1].strip() if named and int(named[1]) <= len(lines) else ""
    return error
