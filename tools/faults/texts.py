"""Random records: plain data, and a text that says it in one of the many ways in which people write YAML.

Everything is drawn from one source of chance, so that a test can shrink it and a seed repeats it.
"""

from __future__ import annotations

from random import Random
from typing import Any

from sendcli.text.characters import control_character
from sendcli.text.edit.values import Word, inline

KEYS = (
    "date", "from", "id", "kind", "name", "status", "value", "note", "targets", "readings", "entries", "tags", "a",
    "on", "6", "2026-09-14", "2026-10-05", "two words", "é",
)  # fmt: skip
TEXTS = (
    "=", "<<", "x", "K", "41", "2026-09-14", "yes", "No", "null", "~", "1e5", "6E1", "0o17", "0x1F", "12:30", "1_000",
    ".5", "- a", "-", "--- x", "a: b", "a:", ": a", "a #b", "#a", "?", "? a", "@a", "`a`", "%a", "&a", "*a", "!a", "|",
    ">", "[a", "a]", "{a}", "a, b", "'", '"', "it's", 'say "no"', "C:\\Users", "\\n", "é", "Zoë", "عربي", "日本", "🙂",
    "👩‍🏫", "a\tb", "\ta", " a", "a ", "", " ", "a\nb", "a\n\nb", "a\n", "\na", "a\n  b", "a \nb", "a\r\nb", "x\n\n",
    "a:\n- b", "Reads a Year 3 text aloud", "one " * 40, ("Many words of one paragraph, " * 9).strip(), "w" * 150,
    ("First paragraph. " * 12).strip() + "\n" + ("Second: with a colon. " * 9).strip(), "…" * 120, "a  " * 60 + "b",
)  # fmt: skip


def random_text(chance: Random) -> str:
    """A text that a record may hold: often an awkward one, sometimes any letters of Unicode."""
    if chance.random() < 0.8:
        return chance.choice(TEXTS)
    letters = [
        chr(chance.choice((chance.randrange(0x20, 0x250), chance.randrange(0x10FFFF))))
        for _ in range(chance.randrange(1, 12))
    ]
    return "".join(letter for letter in letters if letter.isprintable() and not control_character(letter)) or "x"


def random_value(chance: Random, depth: int = 0) -> Any:
    """A text, or a list or a group of values."""
    shape = chance.random()
    if depth > 2 or shape < 0.6:
        return random_text(chance)
    if shape < 0.8:
        return [random_value(chance, depth + 1) for _ in range(chance.randrange(4))]
    return random_group(chance, depth + 1, 0)


def random_group(chance: Random, depth: int = 0, least: int = 1) -> dict[str, Any]:
    """A group of values."""
    keys = chance.sample(KEYS, chance.randrange(least, 6))
    return {key: random_value(chance, depth) for key in keys}


class Writer:
    """Writes data as a text in random ways."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.step = chance.choice((2, 2, 2, 4, 3))
        self.indented = chance.random() < 0.5
        self.wild = chance.random() < 0.7
        self.comment = 0

    def record(self, data: dict[str, Any]) -> bytes:
        """The bytes of a whole record."""
        chance = self.chance
        flow = chance.random() < 0.1
        lines = [self._brackets(data, 0)] if flow else self._group(data, 0)
        lines = [*self._loose(0), *(["---"] if chance.random() < 0.1 else []), *lines, *self._loose(0)]
        text = "\n".join(lines) + ("\n" if chance.random() < 0.8 else "")
        end = chance.choice(("\n", "\n", "\n", "\r\n", "\r\n", "\r"))
        return (b"\xef\xbb\xbf" if chance.random() < 0.15 else b"") + text.replace("\n", end).encode()

    def _group(self, data: dict[str, Any], indent: int) -> list[str]:
        lines: list[str] = []
        for key, value in data.items():
            lines += self._loose(indent)
            lines += self._pair(key, value, indent)
        return lines

    def _pair(self, key: str, value: Any, indent: int) -> list[str]:
        head = " " * indent + self._key(key) + (" " if self._seldom() else "") + ":"
        if value == "" and self.chance.random() < 0.5:
            return [head + self._tail()]
        if isinstance(value, str) or not value or self.chance.random() < 0.3:
            return self._leaf(head + self._gap(), value, indent)
        below = indent + (self.step if isinstance(value, dict) or self.indented else 0)
        return [head + self._tail(), *self._below(value, below)]

    def _below(self, value: Any, indent: int) -> list[str]:
        if isinstance(value, dict):
            return self._group(value, indent)
        lines: list[str] = []
        for item in value:
            lines += self._loose(indent)
            head = " " * indent + "-"
            if isinstance(item, str) or not item or self.chance.random() < 0.4:
                lines += self._leaf(head + self._gap(), item, indent)
                continue
            gap = self._gap()
            inner = self._below(item, len(head + gap))
            while inner[0].lstrip()[:1] in ("#", ""):
                inner.pop(0)
            lines += [head + gap + inner[0].lstrip(), *inner[1:]]
        return lines

    def _leaf(self, head: str, value: Any, indent: int) -> list[str]:
        """A value that begins on the line of its key or hyphen."""
        if not isinstance(value, str):
            return [head + self._brackets(value, indent) + self._tail()]
        style = self.chance.randrange(8) if self.wild else 7
        if style < 3 and value.strip() and "\r" not in value and "\t" not in value:
            return self._block_text(head, value, indent)
        if (
            style == 3
            and " " in value.strip()
            and value == " ".join(value.split())
            and value.replace(" ", "").isalpha()
        ):
            first, rest = value.split(" ", 1)
            return [head + first, " " * (indent + self.step) + rest + self._tail()]
        if style == 4:
            return [head + self._double(value) + self._tail()]
        return [head + inline(Word(value)) + self._tail()]

    def _block_text(self, head: str, value: str, indent: int) -> list[str]:
        """With `|` or `>`; what it says is what the reader says, so the end of the text may differ."""
        mark = self.chance.choice("||>") + self.chance.choice(("", "-", "+"))
        pad = " " * (indent + max(self.step, 2))
        lines = [pad + line if line.strip() or self._seldom() else "" for line in value.split("\n")]
        if value[:1] in (" ", "\n"):
            mark += str(max(self.step, 2))
        blank = [""] * self.chance.choice((0, 0, 0, 1, 2))
        return [head + mark + self._tail(), *lines, *blank]

    def _double(self, value: str) -> str:
        escapes = {"\n": "\\n", "\t": "\\t", "\r": "\\r", '"': '\\"', "\\": "\\\\"}
        return '"' + "".join(escapes.get(letter, letter) for letter in value) + '"'

    def _brackets(self, value: Any, indent: int) -> str:
        if isinstance(value, str):
            return self._double(value) if self._seldom() else inline(Word(value), True)
        sign = "{}" if isinstance(value, dict) else "[]"
        if isinstance(value, dict):
            parts = [f"{self._key(key, True)}: {self._brackets(item, indent)}" for key, item in value.items()]
        else:
            parts = [self._brackets(item, indent) for item in value]
        spread = self.chance.random() < 0.25
        between = "\n" + " " * (indent + self.step) if spread else self.chance.choice(("", " "))
        commas = f",{between or ' '}".join(parts) + ("," if parts and self._seldom() else "")
        remark = self._remark() if spread and parts and self._seldom() else ""
        return f"{sign[0]}{between}{commas}{remark}{between if not remark else chr(10) + ' ' * (indent + 1)}{sign[1]}"

    def _key(self, key: str, flow: bool = False) -> str:
        return f'"{key}"' if self._seldom() else inline(Word(key), flow)

    def _loose(self, indent: int) -> list[str]:
        """Blank lines and comments between things."""
        if not self.wild or self.chance.random() < 0.75:
            return []
        return [self.chance.choice(("", "", " " * indent + self._remark().lstrip(), self._remark().lstrip()))]

    def _tail(self) -> str:
        return self.chance.choice((self._remark(), "  ", "")) if self._seldom() else ""

    def _remark(self) -> str:
        self.comment += 1
        return f"  # c{self.comment}: don't [touch"

    def _gap(self) -> str:
        return "   " if self._seldom() else " "

    def _seldom(self) -> bool:
        return self.wild and self.chance.random() < 0.15
