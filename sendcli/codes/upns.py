"""What looks like a unique pupil number within a text: there it is nobody's to print."""

from __future__ import annotations

import re

UPN_LENGTH = 13
LEFT_OUT = "[UPN left out]"
# A quick first look: so many digits in a row are rare.
_digits = re.compile(r"[0-9]{11}").search
_UPN = r"\b[A-HJ-NP-RT-Z][0-9]{11}[0-9A-HJ-NP-RT-Z]\b"
_FLAGS = re.ASCII | re.IGNORECASE


def holds_upn(text: str) -> bool:
    """Whether a text holds a word in the form of a UPN, whatever its check letter."""
    return bool(_digits(text) and re.search(_UPN, text, _FLAGS))


def without_upns(text: str) -> str:
    """The text with such words left out, which is said in their place."""
    return re.sub(_UPN, LEFT_OUT, text, flags=_FLAGS) if _digits(text) else text
