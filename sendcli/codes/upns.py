"""What looks like a unique pupil number within a text: there it is nobody's to print."""

from __future__ import annotations

import re

UPN_LENGTH = 13
LEFT_OUT = "[UPN left out]"
# A quick first look: so many digits in a row are rare.
_digits = re.compile(r"\d{11}", re.ASCII).search
_upn = re.compile(r"\b[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]\b", re.ASCII | re.IGNORECASE)


def holds_upn(text: str) -> bool:
    """Whether a text holds a word in the form of a UPN, whatever its check letter."""
    return bool(_digits(text) and _upn.search(text))


def without_upns(text: str) -> str:
    """The text with such words left out, which is said in their place."""
    return _upn.sub(LEFT_OUT, text) if _digits(text) else text
