"""Lines as the parser counts them."""

from __future__ import annotations


def split(text: str) -> list[str]:
    """The lines of a text with any of the three line ends, without them."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.split("\n")
