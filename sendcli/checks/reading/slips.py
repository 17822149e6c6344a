"""Manual pages of everyday slips within a line: keys, colons, spaces."""

from __future__ import annotations

from sendcli.checks.check import page

TXT020 = page(
    "TXT020",
    """A text with a colon and a space inside it stands in quotation marks.

    A colon and a space end a key. So `summary: He said: no` would be a key in a key. Put the whole text in
    quotation marks, or write `|` after the key and the text indented on the lines below.

    Bad:
        # records/pupils/ab-0001/log.yaml
        entries:
        - date: 2026-10-01
          kind: note
          summary: He said: no more sharks

    Good:
        # records/pupils/ab-0001/log.yaml
        entries:
        - date: 2026-10-01
          kind: note
          summary: "He said: no more sharks"
    """,
)

TXT022 = page(
    "TXT022",
    """A key is a word.

    Where a list or a group of fields stands in front of a colon, a line is out of place or a bracket is
    wrong.

    Bad:
        # records/pupils/ab-0001/log.yaml
        entries:
        - {date: 2026-10-01, kind: note, [summary]: Chose a harder book}

    Good:
        # records/pupils/ab-0001/log.yaml
        entries:
        - {date: 2026-10-01, kind: note, summary: Chose a harder book}
    """,
)

TXT026 = page(
    "TXT026",
    """A key is a word, a colon and a space.

    Without the space the colon is part of the word, so that times like 09:15 need no quotation marks.

    Bad:
        # records/pupils/ab-0001/log.yaml
        entries:
        - date: 2026-10-01
          kind:note
          summary: Chose a harder book

    Good:
        # records/pupils/ab-0001/log.yaml
        entries:
        - date: 2026-10-01
          kind: note
          summary: Chose a harder book
    """,
)

TXT027 = page(
    "TXT027",
    """Every line of a group has its key and a colon.

    A line without a colon is a text that went astray: the rest of the line above, or a key whose colon was
    forgotten. Indent it below the text it belongs to, or give it its key.

    Bad:
        # records/pupils/ab-0001/log.yaml
        entries:
        - date: 2026-10-01
          kind: note
          summary Chose a harder book

    Good:
        # records/pupils/ab-0001/log.yaml
        entries:
        - date: 2026-10-01
          kind: note
          summary: Chose a harder book
    """,
)

TXT038 = page(
    "TXT038",
    """Lines are indented, and keys set off from their values, with ordinary spaces.

    Text copied from a web page or a Word table often brings spaces of another kind, also in front of a line. They
    look the same. Delete the space, and type it again.

    Bad:
        # records/pupils/ab-0001/log.yaml
        entries:
        - date: 2026-10-01
          kind: note
          summary\N{NO-BREAK SPACE}: Chose a harder book

    Good:
        # records/pupils/ab-0001/log.yaml
        entries:
        - date: 2026-10-01
          kind: note
          summary: Chose a harder book
    """,
)
