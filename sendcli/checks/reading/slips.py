"""Manual pages of everyday slips of typing."""

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


# A tab cannot be seen, and docstrings lose theirs: the arrow stands for it here.
_TABBED = page(
    "TXT023",
    """Lines are indented with spaces, not with tabs.

    A tab is as wide as each editor likes, so nobody could tell what belongs to what. Tell the editor to
    type spaces in .yaml files. (In the bad example below, the last line begins with a tab.)

    Bad:
        # records/pupils/ab-0001/log.yaml
        entries:
        - date: 2026-10-01
          kind: note
        \N{RIGHTWARDS ARROW}summary: Chose a harder book

    Good:
        # records/pupils/ab-0001/log.yaml
        entries:
        - date: 2026-10-01
          kind: note
          summary: Chose a harder book
    """,
)


TXT023 = _TABBED._replace(raw=_TABBED.raw.replace("\N{RIGHTWARDS ARROW}", "\t"))


del _TABBED


TXT024 = page(
    "TXT024",
    """Lines that belong together begin in the same column.

    One space too many or too few makes a line part of another group, or of none. The message says with
    which line it could line up.

    Bad:
        # records/pupils/ab-0001/log.yaml
        entries:
        - date: 2026-10-01
          kind: note
         summary: Chose a harder book

    Good:
        # records/pupils/ab-0001/log.yaml
        entries:
        - date: 2026-10-01
          kind: note
          summary: Chose a harder book
    """,
)


TXT025 = page(
    "TXT025",
    """A list entry is a hyphen, a space, and the value.

    Bad:
        # records/pupils/ab-0001/log.yaml
        entries:
        - date: 2026-10-01
          kind: meeting
          with:
          - mother
          -class teacher

    Good:
        # records/pupils/ab-0001/log.yaml
        entries:
        - date: 2026-10-01
          kind: meeting
          with:
          - mother
          - class teacher
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


TXT033 = page(
    "TXT033",
    """After | or > the text begins on the next line.

    The two signs announce a text of several lines. A text that really begins with one of them stands in
    quotation marks.

    Bad:
        # records/pupils/ab-0001/log.yaml
        entries:
        - date: 2026-10-01
          kind: note
          summary: | Chose a harder book

    Good:
        # records/pupils/ab-0001/log.yaml
        entries:
        - date: 2026-10-01
          kind: note
          summary: |
            Chose a harder book
    """,
)


TXT034 = page(
    "TXT034",
    """A list of hyphens begins on the line below its key.

    A short list may also stand in brackets on the line of the key.

    Bad:
        # records/pupils/ab-0001/log.yaml
        entries:
        - date: 2026-10-01
          kind: meeting
          with: - mother
          summary: Agreed the plan

    Good:
        # records/pupils/ab-0001/log.yaml
        entries:
        - date: 2026-10-01
          kind: meeting
          with:
          - mother
          summary: Agreed the plan
    """,
)


TXT035 = page(
    "TXT035",
    """No line begins with a per cent sign.

    At the top of a file it gives orders to YAML programs, and none are needed here. Delete the line; in a
    text, put the text in quotation marks.

    Bad:
        # records/pupils/ab-0001/log.yaml
        %YAML 1.2
        ---
        entries:
        - {date: 2026-10-01, kind: note, summary: Chose a harder book}

    Good:
        # records/pupils/ab-0001/log.yaml
        entries:
        - {date: 2026-10-01, kind: note, summary: Chose a harder book}
    """,
)


TXT036 = page(
    "TXT036",
    """A level holds either list entries or fields, not both.

    Bad:
        # records/pupils/ab-0001/log.yaml
        entries:
        - date: 2026-10-01
          kind: meeting
          - summary: Agreed the plan

    Good:
        # records/pupils/ab-0001/log.yaml
        entries:
        - date: 2026-10-01
          kind: meeting
          summary: Agreed the plan
    """,
)


TXT038 = page(
    "TXT038",
    """Between a key and its value stands an ordinary space.

    Text copied from a web page or a Word table often brings spaces of another kind. They look the same.
    Delete the space, and type it again.

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
