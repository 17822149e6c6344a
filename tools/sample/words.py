"""Sentences for the files, from `banks/words.yaml`: decks, so that none is worn out."""

from __future__ import annotations

from functools import cache
from typing import Any

from tools.sample.days import read
from tools.sample.dice import Deck


@cache
def bank() -> dict[str, Any]:
    """The whole bank."""
    return read("banks/words.yaml")


class Words:
    """Decks of one run of the generator."""

    def __init__(self) -> None:
        self._decks: dict[str, Deck] = {}

    def deal(self, *path: str) -> str:
        """The next sentence under `path`, such as `needs`, `SLCN`."""
        name = "/".join(path)
        if name not in self._decks:
            texts: Any = bank()
            for step in path:
                texts = texts[step]
            self._decks[name] = Deck(texts, "deck", name)
        return self._decks[name].deal()
