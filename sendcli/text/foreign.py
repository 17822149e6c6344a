"""Files that are no UTF-8 text at all: other encodings, encrypted files, pictures, files of NUL bytes."""

from __future__ import annotations

from typing import Literal

from sendcli.text.lines import split

MAX_BYTES = 1 << 20
# How far blanks may stand before what tells the kind of a file.
_FAR = 200
Found = tuple[str, Literal["error"], str, tuple[str, ...]]

# Magic numbers of files that are put in a record's place by mistake or by an encryption tool.
_MAGIC = (
    (b"\x00GITCRYPT\x00", "encrypted by git-crypt", "unlock the repository first: git-crypt unlock"),
    (b"age-encryption.org/", "encrypted with age", "decrypt it first"),
    (b"-----BEGIN AGE ENCRYPTED FILE-----", "encrypted with age", "decrypt it first"),
    (b"-----BEGIN PGP MESSAGE-----", "encrypted with PGP", "decrypt it first"),
    (b"-----BEGIN PGP SIGNED MESSAGE-----", "signed with PGP", "take the signature off: gpg --decrypt"),
    (b"-----BEGIN ", "a key or a certificate", "it does not belong among records: keep it safe elsewhere"),
    (b"Salted__", "encrypted by OpenSSL", "decrypt it first"),
    (b"$ANSIBLE_VAULT;", "encrypted by Ansible Vault", "decrypt it first"),
    (b"version https://git-lfs.github.com/spec", "a git LFS pointer", "fetch the file first: git lfs pull"),
    (b"PK\x03\x04", "a Word, Excel or zip file", "a record is plain text"),
    (b"PK\x05\x06", "a zip file", "a record is plain text"),
    (b"%PDF-", "a PDF", "a record is plain text"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file", "a record is plain text"),
    (b"{\\rtf", "rich text", "save it as plain text"),
    (b"<!doctype html", "a web page", "fetch the file itself"),
    (b"<html", "a web page", "fetch the file itself"),
    (b"<?xml", "an XML file", "a record is YAML"),
    (b"\x89PNG", "a picture", "a record is plain text"),
    (b"\xff\xd8\xff", "a photograph", "a record is plain text"),
    (b"GIF8", "a picture", "a record is plain text"),
    (b"II*\x00", "a picture", "a record is plain text"),
    (b"RIFF", "a picture or a sound", "a record is plain text"),
    (b"ID3\x03", "a sound", "a record is plain text"),
    (b"ID3\x04", "a sound", "a record is plain text"),
    (b"\x1f\x8b", "a compressed file", "a record is plain text"),
    (b"7z\xbc\xaf", "a compressed file", "a record is plain text"),
    (b"\xfd7zXZ", "a compressed file", "a record is plain text"),
    (b"\x28\xb5\x2f\xfd", "a compressed file", "a record is plain text"),
    (b"BZh91AY", "a compressed file", "a record is plain text"),
    (b"Rar!", "a compressed file", "a record is plain text"),
    (b"MZ\x90\x00", "a program", "a record is plain text"),
    (b"\x7fELF", "a program", "a record is plain text"),
    (b"SQLite format 3\x00", "a database", "a record is plain text"),
)
_BEGINNINGS = tuple(magic for magic, _, _ in _MAGIC)
_RESAVE = "save it again as UTF-8 (in Notepad: Save as, Encoding)"
_POWER_CUT = "this happens in a power cut; bring the last good version back: git checkout -- FILE"
# How often NUL stands at one place of every four: hardly ever, as a rule, nearly always; and how many are some.
_FEW, _MANY, _MOST, _SOME = 0.2, 0.6, 0.9, 20
_WIDE = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)


def foreign(data: bytes) -> Found | None:
    """What a file is that is not text in UTF-8, in words; None if it may be."""
    if len(data) > MAX_BYTES:
        return _found("TXT002", "larger than 1 MiB, so it was not read", "a record is a few kilobytes")
    start = data.removeprefix(b"\xef\xbb\xbf")[:_FAR].lstrip()
    start = start.lower() if start[:1] == b"<" else start  # HTML is written in either case
    if data.startswith(_BEGINNINGS) or start.startswith(_BEGINNINGS):
        words, what = next(row[1:] for row in _MAGIC if start.startswith(row[0]) or data.startswith(row[0]))
        return _found("TXT003", f"this file is {words}, not a record", what)
    for magic, name in _WIDE:
        if data.startswith(magic):
            return _found("TXT001", f"saved as {name}", _RESAVE)
    if b"\x00" in data and (found := _nul(data)):
        return found
    if b"ENC[" in data and (b"\nsops:" in data or data.startswith(b"sops:")):
        return _found("TXT003", "this file is encrypted by SOPS, not a record", "decrypt it first: sops decrypt")
    return None


def _found(code: str, message: str, note: str) -> Found:
    return code, "error", message, (note,)


def _nul(data: bytes) -> Found | None:
    """NUL bytes: all of the file, its end, every second or fourth byte, or a stretch of it."""
    if not data.strip(b"\x00"):
        return _found("TXT001", "filled with NUL bytes", _POWER_CUT)
    return _wide(data) or _stretch(data)


def _wide(data: bytes) -> Found | None:
    """UTF-16 and UTF-32 without a mark: NUL at the same two or three places of every four."""
    if data.endswith(b"\x00" * 8):
        return None
    start = data[: min(400, len(data) // 4 * 4)]
    empty = sorted(start[offset::4].count(0) * 4 / len(start) for offset in range(4)) if start else [1.0] * 4
    if empty[0] < _FEW and empty[1] > _MOST:
        return _found("TXT001", "saved as UTF-32", _RESAVE)
    if empty[1] < _FEW and empty[2] > _MANY:
        return _found("TXT001", "saved as UTF-16", _RESAVE)
    return None


def _stretch(data: bytes) -> Found | None:
    """A file that is text in part: cut off by a power cut, or written by two programs."""
    if data.endswith(b"\x00" * 8):
        return _found("TXT001", "the end of the file is filled with NUL bytes", _POWER_CUT)
    if b"\x00" * 8 in data:
        return _found("TXT001", "a part of the file is filled with NUL bytes", _POWER_CUT)
    if data.count(0) > _SOME and b"\x00\x00" not in data:
        return _found("TXT001", "a part of the file is in UTF-16: two programs wrote it", _RESAVE)
    return None


def not_utf8(body: bytes, error: UnicodeDecodeError) -> tuple[int, int, Found]:
    """Line and column, and what the byte means in the encoding that Windows programs use."""
    before = split(body[: error.start].decode("utf-8", "replace"))
    line, column = len(before), len(before[-1]) + 1
    byte = body[error.start]
    guess = bytes([byte]).decode("cp1252", "replace")
    message = f"byte 0x{byte:02X} is not UTF-8"
    if guess.isprintable() and guess != "\ufffd":
        message += f"; an older Windows program meant “{guess}” by it"
    note = "save the file again as UTF-8 (in Notepad: Save as, Encoding)"
    if error.reason == "unexpected end of data" and error.end == len(body) and len(body) - error.start > 1:
        message, note = "the file ends in the middle of a character: it was cut off", _POWER_CUT
    return line, column, _found("TXT001", message, note)
