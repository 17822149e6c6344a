"""Lines as the parser counts them."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=2)
def split(text: str) -> list[str]:
    """The lines of a text with any of the three line ends, without them. The list is not to be changed.

    Remembered, because each of thousands of problems in one file may ask for its line.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.split("\n")
