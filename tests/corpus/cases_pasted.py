"""What comes from elsewhere: pasted lists, other programs' files, halves of files, and slips between brackets."""

from tests.corpus.make import LOG, PLAN, STAFF, bad, good, log, plan, staff

# Lists as other programs write them, and spaces that only look like spaces.
for name, sign in (("star", "*"), ("plus", "+"), ("number", "1."), ("number-bracket", "2)")):
    entries = f"entries:\n{sign} date: 2026-11-12\n  kind: note\n  summary: A\n"
    bad(f"pasted-list-{name}", LOG, entries, "TXT025", 2, 1, f"not with {sign}")
bad(
    "pasted-hyphen-no-break",
    LOG,
    "entries:\n-\u00a0date: 2026-11-12\n  kind: note\n",
    "TXT038",
    2,
    2,
    "after the hyphen",
)
bad("pasted-table", STAFF, "| name | roles |\n|---|---|\n| A | teacher |\n", "TXT033", 1, 1, '"| name | roles |"')
bad("group-no-hyphen", STAFF, staff("A") + "training:\n{what: A, date: 2025-09-01}\n", "TXT025", 4, 1, "needs a hyphen")
bad(
    "reading-no-space",
    PLAN,
    plan("41") + "  readings:\n    2026-09-14: 41\n    2026-09-21:42\n",
    "TXT026",
    9,
    15,
    "2026-09-21: 42",
)

# Signs at the beginning of a text, and brackets in its middle, between brackets.
for name, text in (("at", "@home"), ("percent", "%50"), ("pipe", "|a"), ("star", "*a b"), ("url", "x.org/?b=[c]")):
    entry = f"entries:\n- {{date: 2026-11-12, kind: note, summary: {text}, by: okafor}}\n"
    code, column = ("TXT030", 52) if name == "url" else ("TXT016", 43)
    bad(f"between-{name}", LOG, entry, code, 2, column, f'write "{text}"')

# Merges of other programs.
bad("conflict-long-marks", STAFF, f"{'<' * 11} one\nname: A\n{'>' * 11} two\n", "TXT005", 1, 1, "finish the merge")
bad(
    "conflict-tab", STAFF, "<<<<<<<\tone\nname: A\n=======\nname: B\n>>>>>>>\ttwo\n", "TXT005", 1, 1, "finish the merge"
)
bad("document-empty-first", STAFF, "---\n---\n" + staff("A"), "TXT013", 2, 1, "delete one of the --- lines")

# Other files in a record's place, behind a byte-order mark, blanks or a page's own capitals.
for name, data, words in (
    ("age-bom", b"\xef\xbb\xbf-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n", "encrypted with age"),
    ("pgp-signed", b"-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nname: A\n", "signed with PGP"),
    ("certificate", b"-----BEGIN CERTIFICATE-----\nMIIB\n", "a key or a certificate"),
    ("login-page", b"\n\n<!doctype HTML>\n<html>", "a web page"),
    ("xml-bom", b"\xef\xbb\xbf<?xml version='1.0'?>", "XML"),
    ("pdf-line", b"\n%PDF-1.7\n", "a PDF"),
    ("zip-empty", b"PK\x05\x06" + b"\0" * 18, "a zip file"),
    ("xz", b"\xfd7zXZ\x00\x00\x04", "a compressed file"),
    ("rar", b"Rar!\x1a\x07\x01\x00", "a compressed file"),
    ("tiff", b"II*\x00\x08\x00", "a picture"),
    ("webp", b"RIFF\x10\0\0\0WEBPVP8 ", "a picture or a sound"),
):
    bad(f"foreign-{name}", STAFF, data, "TXT003", 1, 1, words)
bad("nul-first", STAFF, b"\0" * 64 + staff("A").encode(), "TXT001", 1, 1, "a part of the file")
bad("nul-block", STAFF, staff("A").encode() + b"\0" * 512 + staff("B").encode(), "TXT001", 1, 1, "a part of the file")
bad("utf-16-half", STAFF, staff("A").encode() + ("# " + "x" * 40).encode("utf-16-le"), "TXT001", 1, 1, "UTF-16")

# More that nobody sees.
for name, sign, words in (
    ("picture", "\ufffc", "not copied"),
    ("filler", "\u3164", "U+3164"),
    ("no-character", "\ufdd0", "U+FDD0"),
    ("no-character-high", "\U0001fffe", "U+1FFFE"),
):
    bad(f"character-{name}", STAFF, staff(f"A{sign}"), "TXT004", 1, 8, words)

# Sound, though odd.
good("line-ends-doubled", STAFF, staff("A").replace("\n", "\r\r\n"))
good("text-list-in-block", LOG, log("|\n    1. one: two\n    * three\n    + four"))
good("text-emoji-keycap", STAFF, staff("A 4\ufe0f\u20e3"))
