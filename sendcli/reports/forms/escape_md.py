"""Text as Markdown shows it."""

from __future__ import annotations

import re

# Everything that begins or ends markup within a line of Markdown, raw HTML and table columns among it.
_MARKED = str.maketrans({letter: f"\\{letter}" for letter in "\\`*_{}[]<>|~&#!$"})
# What some pages make into a link without any markup: addresses and @names. A comment parts what no backslash can.
_LINKED = (("://", "\\://"), ("www.", "www\\."), ("WWW.", "WWW\\."), ("@", "@<!-- -->"))
# The dot of "school.example", which some take for an address; that of our own files nobody does.
_HOST = re.compile(r"(?<=[^\W_])\.(?!yaml\b)(?=[^\W\d_]{2})")


def markdown(text: object) -> str:
    """A value as Markdown shows it: no markup, no table column, no line of its own."""
    line = (" ".join(str(text).split()) or " ").translate(_MARKED)
    for plain, parted in _LINKED:
        line = line.replace(plain, parted)
    line = _HOST.sub(r"\\.", line) if "." in line else line
    number = line.lstrip("0123456789")
    if line[:1] in ("-", "+", "=", ":"):
        return f"\\{line}"
    if number != line and number[:1] in (".", ")") and number[1:2] in ("", " "):
        return f"{line[: len(line) - len(number)]}\\{number}"
    return line
