"""From bytes to text: strict UTF-8, no hidden characters, no unfinished merge, named for what it is."""

from __future__ import annotations

from typing import NamedTuple
from unicodedata import name as unicode_name

from sendcli.problem import Place, Problem

MAX_BYTES = 1 << 20
_SHOWN = 20
_BOM = b"\xef\xbb\xbf"

# Everything a plain ASCII record may hold; what is left after deleting it is forbidden.
_PLAIN = bytes([0x09, 0x0A, 0x0D, *range(0x20, 0x7F)])

# Characters that change what is read without being seen. Kept legal on purpose: ZWNJ and ZWJ (Persian,
# Indic scripts, emoji), combining marks and variation selectors: they belong in people's names.
_HIDDEN = frozenset(
    [*range(0x00, 0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0), 0x061C, 0x200B, 0x200E, 0x200F]
    + [0x2028, 0x2029, *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF, *range(0xFFF9, 0xFFFC)]
    + [0xFFFE, 0xFFFF, *range(0xD800, 0xE000), *range(0xE0000, 0xE0080)]
)

# Magic numbers of files that are put in a record's place by mistake or by an encryption tool.
_FOREIGN = (
    (b"\x00GITCRYPT\x00", "encrypted by git-crypt; unlock the repository first (git-crypt unlock)"),
    (b"age-encryption.org/", "encrypted with age; decrypt it first"),
    (b"-----BEGIN AGE ENCRYPTED FILE-----", "encrypted with age; decrypt it first"),
    (b"-----BEGIN PGP MESSAGE-----", "encrypted with PGP; decrypt it first"),
    (b"Salted__", "encrypted by OpenSSL; decrypt it first"),
    (b"$ANSIBLE_VAULT;", "encrypted by Ansible Vault; decrypt it first"),
    (b"PK\x03\x04", "a Word, Excel or zip file, not a text file"),
    (b"%PDF-", "a PDF, not a text file"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file, not a text file"),
    (b"{\\rtf", "a rich-text file, not plain text; save it as plain text"),
    (b"\x89PNG", "a picture, not a text file"),
    (b"\xff\xd8\xff", "a photograph, not a text file"),
    (b"\x1f\x8b", "a compressed file, not a text file"),
    (b"SQLite format 3\x00", "a database, not a text file"),
    (b"version https://git-lfs.github.com/spec", "a git LFS pointer; fetch the file first (git lfs pull)"),
)


class Source(NamedTuple):
    """The text of a file. `bom` says that a byte-order mark stood before it and must be kept."""

    file: str
    text: str = ""
    bom: bool = False

    def lines(self) -> list[str]:
        """The lines as libyaml counts them, without their ends."""
        return self.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def open_source(file: str, data: bytes) -> tuple[Source, list[Problem]]:
    """Decode the bytes of one file; any problem returned means that nothing after it can be trusted."""
    bom = data.startswith(_BOM)
    body = data[3:] if bom else data
    found = _wrong_kind(file, data)
    if found:
        return Source(file, "", bom), [found]
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        return Source(file, "", bom), [_not_utf8(file, body, error)]
    source = Source(file, text, bom)
    return source, _hidden(source, body) or _unmerged(source)


def control_character(text: str) -> str:
    """The name of the first forbidden character in `text`, or an empty string."""
    if text.isprintable():
        return ""
    return next((_name(character) for character in text if ord(character) in _HIDDEN), "")


def _wrong_kind(file: str, data: bytes) -> Problem | None:
    """A file that is no UTF-8 text at all, said in words."""
    if len(data) > MAX_BYTES:
        return _at_top(file, "TXT002", "larger than 1 MiB, so it was not read; a record is a few kilobytes")
    for magic, words in _FOREIGN:
        if data.startswith(magic):
            return _at_top(file, "TXT003", f"this file is {words}")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or (b"\x00" in data[:4] and data.strip(b"\x00")):
        return _at_top(file, "TXT001", "saved as UTF-16; save it again as UTF-8 (Notepad: Save as, Encoding)")
    if data and not data.strip(b"\x00"):
        return _at_top(file, "TXT001", "filled with NUL bytes, as after a power cut; restore it: git checkout")
    if b"\nsops:\n" in data and b"ENC[" in data:
        return _at_top(file, "TXT003", "this file is encrypted by SOPS; decrypt it first")
    return None


def _at_top(file: str, code: str, message: str) -> Problem:
    return Problem(Place(file), code, "error", message)


def _not_utf8(file: str, body: bytes, error: UnicodeDecodeError) -> Problem:
    before = body[: error.start]
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
    guess = body[error.start : error.start + 1].decode("cp1252", "replace")
    words = f"; in Windows-1252 it would be “{guess}”" if guess.isprintable() and guess != "\ufffd" else ""
    message = f"byte 0x{body[error.start]:02X} is not UTF-8{words}; save the file again as UTF-8"
    return Problem(Place(file, line, column, line, column + 1), "TXT001", "error", message)


def _hidden(source: Source, body: bytes) -> list[Problem]:
    """Forbidden characters, each named. The two quick tests pass almost every file untouched."""
    text = source.text
    if text.isascii():
        if not body.translate(None, _PLAIN):
            return []
    elif _HIDDEN.isdisjoint(map(ord, set(text))):
        return []
    found = []
    for number, line in enumerate(source.lines(), 1):
        for column, character in enumerate(line, 1):
            if ord(character) in _HIDDEN:
                place = Place(source.file, number, column, number, column + 1)
                words = f"{_name(character)} is not allowed; delete it"
                found.append(Problem(place, "TXT004", "error", words))
                if len(found) == _SHOWN:
                    return found
    return found


def _name(character: str) -> str:
    common = {0x00: "a NUL byte", 0x07: "a BEL character", 0x1B: "an ESC character", 0x85: "a NEL line break"}
    number = ord(character)
    return common.get(number) or f"U+{number:04X} {unicode_name(character, 'control character').lower()}"


def _unmerged(source: Source) -> list[Problem]:
    """The marks that git leaves where two people changed the same lines."""
    text = source.text
    if "<<<<<<<" not in text and ">>>>>>>" not in text:
        return []
    found = []
    for number, line in enumerate(source.lines(), 1):
        if line.startswith(("<<<<<<< ", ">>>>>>> ")) or line in ("<<<<<<<", ">>>>>>>"):
            words = (
                "git left both versions of these lines here; finish the merge: keep the right lines, delete the marks"
            )
            place = Place(source.file, number, 1, number, len(line) + 1)
            found.append(Problem(place, "TXT005", "error", words))
    return found[:_SHOWN]
