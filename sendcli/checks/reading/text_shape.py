"""Manual pages of what is found in the shape of a file as a whole."""

from __future__ import annotations

from sendcli.checks.check import page

TXT010 = page(
    "TXT010",
    """A file holds a record.

    An empty file, or one of comments only, says nothing about anybody. Write the record, or delete the
    file; git keeps what stood in it.

    Bad:
        # records/pupils/ab-0001/log.yaml
        # to be written

    Good:
        # records/pupils/ab-0001/log.yaml
        entries:
        - {date: 2026-10-01, kind: note, summary: Chose a harder book}
    """,
)

TXT011 = page(
    "TXT011",
    """A file can be read as a record: lines of `key: value`.

    The message says where the reader stopped. Compare the line with the one above it: the same number of
    spaces, a colon and a space after the key, a hyphen and a space before a list entry.

    Bad:
        # records/pupils/ab-0001/log.yaml
        - {date: 2026-10-01, kind: note, summary: Chose a harder book}

    Good:
        # records/pupils/ab-0001/log.yaml
        entries:
        - {date: 2026-10-01, kind: note, summary: Chose a harder book}
    """,
)

TXT012 = page(
    "TXT012",
    """A key stands once in its group.

    Of two lines with the same key one would be lost without a word. Keep one of them; where both are
    right, the field takes a list, or the second belongs to another group.

    Bad:
        # records/pupils/ab-0001/log.yaml
        entries:
        - date: 2026-10-01
          kind: note
          summary: Chose a harder book
          summary: Read it to a friend

    Good:
        # records/pupils/ab-0001/log.yaml
        entries:
        - date: 2026-10-01
          kind: note
          summary: Chose a harder book, and read it to a friend
    """,
)

TXT013 = page(
    "TXT013",
    """A file holds one record.

    Three hyphens or three dots alone on a line end a record. Delete the line, or move what follows to a
    file of its own.

    Bad:
        # records/pupils/ab-0001/log.yaml
        entries:
        - {date: 2026-10-01, kind: note, summary: Chose a harder book}
        ---
        entries:
        - {date: 2026-11-12, kind: note, summary: Read to Year 1 today}

    Good:
        # records/pupils/ab-0001/log.yaml
        entries:
        - {date: 2026-10-01, kind: note, summary: Chose a harder book}
        - {date: 2026-11-12, kind: note, summary: Read to Year 1 today}
    """,
)

TXT014 = page(
    "TXT014",
    """Groups and lists are nested at most twenty deep.

    No record needs more than six. Mostly a bracket was typed again and again, or a program wrote the file.

    Bad:
        # records/pupils/ab-0001/log.yaml
        entries: [[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]

    Good:
        # records/pupils/ab-0001/log.yaml
        entries:
        - {date: 2026-10-01, kind: note, summary: Chose a harder book}
    """,
)

TXT015 = page(
    "TXT015",
    """A file holds at most 50,000 values.

    A pupil's whole school life in a log is a few thousand. A file with more was written by a program that
    went wrong; look at its end, and take the last good version from git.
    """,
)

TXT016 = page(
    "TXT016",
    """A text that begins with a character YAML keeps for itself stands in quotation marks.

    These are @ ` % * & ! ? | > , and brackets. Put the whole text in quotation marks; the message shows it
    as it is to be typed.

    Bad:
        # records/pupils/ab-0001/log.yaml
        entries:
        - date: 2026-10-01
          kind: note
          summary: *very* proud of his book

    Good:
        # records/pupils/ab-0001/log.yaml
        entries:
        - date: 2026-10-01
          kind: note
          summary: "*very* proud of his book"
    """,
)

TXT017 = page(
    "TXT017",
    """Fields are written out where they belong.

    The key `<<` means "take the fields from elsewhere" to some programs. Here every record says what it
    means in its own place, so that a change never reaches further than it looks.

    Bad:
        # records/pupils/ab-0001/log.yaml
        entries:
        - {date: 2026-10-01, kind: note, <<: {summary: Chose a harder book}}

    Good:
        # records/pupils/ab-0001/log.yaml
        entries:
        - {date: 2026-10-01, kind: note, summary: Chose a harder book}
    """,
)
