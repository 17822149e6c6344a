"""From bytes to text: strict UTF-8, no hidden characters, no unfinished merge, named for what it is."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from typing import NamedTuple

from sendcli.problem import Place, Problem
from sendcli.text.characters import hidden
from sendcli.text.foreign import MAX_BYTES, foreign, not_utf8
from sendcli.text.lines import split
from sendcli.text.merge import unmerged

__all__ = ["MAX_BYTES", "Source", "open_source"]

_BOM = b"\xef\xbb\xbf"


class Source(NamedTuple):
    """The text of a file. `bom` says that a byte-order mark stood before it and must be kept."""

    file: str
    text: str = ""
    bom: bool = False

    def lines(self) -> list[str]:
        """The lines as libyaml counts them, without their ends. The list is not to be changed."""
        return split(self.text)


def open_source(file: str, data: bytes) -> tuple[Source, list[Problem]]:
    """Decode the bytes of one file; any problem returned means that nothing after it can be trusted."""
    bom = data.startswith(_BOM)
    body = data[3:] if bom else data
    if found := foreign(data):
        return Source(file, "", bom), [Problem(Place(file), *found)]
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        line, column, found = not_utf8(body, error)
        return Source(file, "", bom), [Problem(Place(file, line, column, line, column + 1), *found)]
    source = Source(file, text, bom)
    return source, hidden(file, text, body) or unmerged(file, text)
