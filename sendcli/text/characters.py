"""Characters that a record may not hold because they change what is read without being seen."""

from __future__ import annotations

from unicodedata import name as unicode_name

from sendcli.problem import Place, Problem
from sendcli.text.lines import split

SHOWN = 20
# Below it stand the control characters, of which Unicode has no names.
FIRST_LETTER = 0xA0

# Everything a plain ASCII record may hold; only what is left after deleting it needs a closer look.
_PLAIN = bytes([0x09, 0x0A, 0x0D, *range(0x20, 0x7F)])

# Kept legal on purpose: ZWNJ and ZWJ (Persian, Indic scripts, emoji), combining marks and variation
# selectors: they belong in people's names and in what children write.
_HIDDEN = frozenset(
    [
        *[*range(0x00, 0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0)],  # C0, DEL, C1 with NEL
        *[0x00AD, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F],  # soft hyphen, Arabic letter mark, zero width, LRM, RLM
        *[0x2028, 0x2029, *range(0x202A, 0x202F), *range(0x2060, 0x2070)],  # LS, PS, bidi
        *[0xFEFF, *range(0xFFF9, 0xFFFD)],  # byte-order mark, annotations, what stands for a picture
        *[0x115F, 0x1160, 0x3164, 0xFFA0],  # Korean fillers, which look like nothing
        *[
            *range(0xFDD0, 0xFDF0),
            *(plane + last for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF)),
        ],
        *range(0xD800, 0xE000),  # halves of a surrogate pair
        *range(0xE0000, 0xE0080),  # tags
    ]
)
_COMMON = {
    0x00: "a NUL byte",
    0x07: "a BEL character",
    0x0C: "a form feed (page break)",
    0x1B: "an ESC character",
    0x7F: "a DEL character",
    0x85: "a NEL line break",
    0xFFFC: "U+FFFC, which stands for a picture or a table that was not copied,",
    0xFEFF: "a byte-order mark (U+FEFF) in the middle of the text",
}


def hidden(file: str, text: str, body: bytes) -> list[Problem]:
    """Forbidden characters, each named. The quick test passes almost every file untouched."""
    rest = body.translate(None, _PLAIN)
    if not rest or _HIDDEN.isdisjoint(map(ord, set(rest.decode()))):
        return []
    found = []
    for number, line in enumerate(split(text), 1):
        for column, character in enumerate(line, 1):
            if ord(character) in _HIDDEN:
                place = Place(file, number, column, number, column + 1)
                found.append(Problem(place, "TXT004", "error", f"{_name(character)} is not allowed; delete it"))
                if len(found) == SHOWN:
                    return found
    return found


def control_character(text: str) -> str:
    """The name of the first forbidden character in `text`, or an empty string."""
    if text.isprintable():
        return ""
    return next((_name(character) for character in text if ord(character) in _HIDDEN), "")


def _name(character: str) -> str:
    number = ord(character)
    unnamed = "control character" if number < FIRST_LETTER else "(not a character)"
    return _COMMON.get(number) or f"U+{number:04X} {unicode_name(character, unnamed).lower()}"
