"""Where a document comes from, written into it for a program: what it can be made again from.

HTML and Markdown end with a comment that also holds a fingerprint of all that stands before it, so that a document
that somebody went on writing in by hand is known as such, and is never written over.
"""

from __future__ import annotations

import json
import re
from base64 import b64decode, b64encode
from hashlib import sha256

from sendcli.reports.documents.document import Made

_FIELDS = ("command", "commit", "changed", "day", "version")
_SEAL = re.compile(r"<!-- send: (\{[^<>]*\}) -->\n?\Z")
_INSIDE = re.compile(rb"<!-- send: \{[^<>]*\} -->(?=\s*\S)")
_HIDDEN = re.compile(rb"send:([A-Za-z0-9+/]{40,}={0,2})")
# The last lines of a PDF. What begins with a percent sign there is a comment, and no place in the file moves by it.
_END = re.compile(rb"%sealed ([0-9a-f]{20})\n(startxref\s+\d+\s+%%EOF\s*)\Z")


def sealed(text: str, made: Made) -> str:
    """A text with the comment at its end. No two hyphens stand in a row there: they would end it."""
    inner = json.dumps({**made.fields(), "seal": _print(text)}, ensure_ascii=True)
    for letter in "-<>":
        inner = inner.replace(letter, f"\\u{ord(letter):04x}")
    return f"{text}<!-- send: {inner} -->\n"


def sealed_pdf(data: bytes) -> bytes:
    """A PDF with its fingerprint as a comment before its last lines; notes that a reader puts into it change that."""
    head, end, tail = data.rpartition(b"startxref")
    return b"".join((head, b"%sealed ", _print(data).encode(), b"\n", end, tail)) if end else data


def hidden(made: Made) -> str:
    """The same, without a fingerprint, as a keyword of a PDF."""
    return "send:" + b64encode(json.dumps(dict(made.fields())).encode("ascii")).decode("ascii")


def origin(data: bytes) -> dict[str, str] | None:
    """What a document says of where it comes from; None if it is none of ours. `seal` is "whole" or "changed"."""
    if data.startswith(b"%PDF"):
        found = _HIDDEN.search(data)
        fields = _read(_decoded(found[1])) if found else None
        return {**fields, "seal": "whole" if _whole_pdf(data) else "changed"} if fields else None
    text = data.decode("utf-8", "replace").replace("\r\n", "\n")
    end = _SEAL.search(text)
    fields = _read(end[1]) if end else None
    if end is None or fields is None:
        return None
    whole = fields.get("seal") == _print(text[: end.start()])
    return {**fields, "seal": "whole" if whole else "changed"}


def written_on(data: bytes) -> bool:
    """Whether such a comment stands in a text, and something behind it."""
    return _INSIDE.search(data) is not None


def same(data: bytes, made: bytes) -> bool:
    """Whether a file is the document that was made. How the lines of a text end, editors and git change by themselves,
    so that a last line without an end is no difference either.
    """
    if data == made or data.startswith(b"%PDF"):
        return data == made
    text = data.replace(b"\r\n", b"\n")
    return made in (text, text + b"\n")


def ours(data: bytes) -> bool:
    """Whether a file is a document of ours that nobody has changed, so that it may be written over."""
    found = origin(data)
    return found is not None and found["seal"] != "changed"


def _whole_pdf(data: bytes) -> bool:
    end = _END.search(data[-200:])
    if end is None:
        return False
    return _print(data[: len(data) - len(end[0])] + end[2]).encode() == end[1]


def _print(text: str | bytes) -> str:
    return sha256(text.encode("utf-8") if isinstance(text, str) else text).hexdigest()[:20]


def _decoded(data: bytes) -> str:
    try:
        return b64decode(data).decode("utf-8", "replace")
    except ValueError:
        return ""


def _read(inner: str) -> dict[str, str] | None:
    try:
        fields = json.loads(inner)
    except (ValueError, RecursionError):
        return None
    right = isinstance(fields, dict) and all(isinstance(fields.get(name), str) for name in _FIELDS)
    return fields if right else None
