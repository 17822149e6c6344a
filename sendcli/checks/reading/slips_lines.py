"""Manual pages of everyday slips in how lines stand to one another: indents, hyphens, levels."""

from __future__ import annotations

from sendcli.checks.check import page

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

del _TABBED  # or the list of checks would find the code twice

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

    A bullet (•), an asterisk or a long dash (– or —), as Word makes them of a hyphen, begins no entry: type a
    hyphen in its place.

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
