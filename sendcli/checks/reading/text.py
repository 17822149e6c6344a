"""Manual pages of what is found in a file's bytes, before its lines mean anything."""

from __future__ import annotations

from sendcli.checks.check import page

TXT001 = page(
    "TXT001",
    """A file is saved as UTF-8.

    Older programs save in Windows-1252 or UTF-16, where é or a curly quotation mark is another byte. The
    message names the byte and what it was probably meant to be. Open the file, and save it again as UTF-8:
    in Notepad under Save as, Encoding. A file full of NUL bytes was lost in a power cut; take it back from
    git: `git checkout -- FILE`.
    """,
)

TXT002 = page(
    "TXT002",
    """A file is at most one megabyte.

    A record is a few kilobytes. Something larger is a picture, a scan or a copy that landed in the wrong
    place. Keep papers elsewhere, and name them in the record under `attachments`.
    """,
)

TXT003 = page(
    "TXT003",
    """A record is a text file, not a document of another program.

    The message says what the file is: a Word or Excel file, a PDF, a picture, something encrypted. Move it
    out of `records/`, or decrypt it first.
    """,
)

TXT004 = page(
    "TXT004",
    """A text has no hidden characters.

    Some characters cannot be seen and yet change what is read: zero-width spaces, marks that turn the
    direction of writing, control characters. They come with text copied from web pages or e-mails. The
    message names the character and its column: delete it and type the place again. Letters of all scripts,
    accents and emoji are welcome.
    """,
)

TXT005 = page(
    "TXT005",
    """A merge is finished.

    Two people changed the same lines, and git kept both versions between the marks <<<<<<< and >>>>>>>.
    Keep the right lines, delete the three lines of marks, and commit.

    Bad:
        # records/pupils/ab-0001/log.yaml
        entries:
        <<<<<<< HEAD
        - {date: 2026-10-01, kind: note, summary: Chose a harder book}
        =======
        - {date: 2026-10-01, kind: note, summary: Chose a longer book}
        >>>>>>> office

    Good:
        # records/pupils/ab-0001/log.yaml
        entries:
        - {date: 2026-10-01, kind: note, summary: Chose a harder book}
    """,
)
