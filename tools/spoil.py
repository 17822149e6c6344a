"""Small ways to spoil a file: bytes, tokens, lines, and halves of two files."""

from __future__ import annotations

import random
from collections.abc import Callable

Spoil = Callable[[bytes, bytes, random.Random], bytes]

_TOKENS = [
    token.encode()
    for token in (
        ": ", ":", "- ", "-", "\n", "\n\n", "\r\n", "\r", "\t", "\n\t", " ", "  ", "[", "]", "{", "}", ",", '"',
        "'", "''", '\\"', "\\", "\\x0", "\\u202e", "|", ">", "|-\n", ">+\n", "#", " #",
        " # send: allow PUP001 - x", "&a ", "*a", "!t ", "!!str ", "? ", "?", "---", "\n---\n", "...",
        "\n...\n", "%YAML 1.2\n", "@", "`", "<<: ", "~", "null", "yes", "No", "0x1F", "1e3", "2026-02-30",
        "14/09/2026", "12:30", "9" * 40, "[" * 30, "{a: " * 30, "- " * 30, "<<<<<<< HEAD\n", "=======\n",
        ">>>>>>> x\n", "\u00a0", "\u200b", "\u202e", "\ufeff", "\u2028", "\u0085", "é", "e\u0301", "王", "🙂",
        "“", "’", "kp-0107", "\0", "\x1b[31m", "\x7f",
    )
] + [b"\xff", b"\xc3", b"\xe9", b"\xed\xa0\x80", b"\xf0\x9f", b"\xff\xfe", b"PK\x03\x04"]  # fmt: skip


def _byte(data: bytes, _: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + bytes([chance.randrange(256)]) + data[at + chance.randrange(2) :]


def _token(data: bytes, _: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice(_TOKENS) + data[at + chance.choice((0, 0, 1, 2, 5)) :]


def _cut(data: bytes, _: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + data[at + chance.randrange(1, 20) :]


def _end(data: bytes, _: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _line(data: bytes, _: bytes, chance: random.Random) -> bytes:
    lines = data.split(b"\n")
    at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    way = chance.randrange(5)
    if way == 0:
        del lines[at]
    elif way == 1:
        lines.insert(other, lines[at])
    elif way == 2:
        lines[at], lines[other] = lines[other], lines[at]
    elif way == 3:
        lines[at] = chance.choice((b" ", b"  ", b"\t", b"- ", b"-", b"   ")) + lines[at]
    else:
        lines[at] = lines[at].lstrip()
    return b"\n".join(lines)


def _splice(data: bytes, other: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)] + other[chance.randrange(len(other) + 1) :]


def _repeat(data: bytes, _: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data) + 1)
    end = start + chance.randrange(1, 60)
    return data[:start] + data[start:end] * chance.randrange(2, 30) + data[end:]


_WAYS: tuple[Spoil, ...] = (_byte, _token, _token, _token, _cut, _end, _line, _line, _splice, _repeat)


def spoiled(data: bytes, other: bytes, chance: random.Random) -> bytes:
    """The file after one to five mishaps."""
    for _ in range(chance.choice((1, 1, 1, 2, 3, 5))):
        data = chance.choice(_WAYS)(data, other, chance)
    return data[: 1 << 17]
