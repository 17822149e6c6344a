"""Manual pages about the fields of a record: which there are, and that each holds something."""

from __future__ import annotations

from sendcli.checks.check import page

FLD001 = page(
    "FLD001",
    """Every field is one that this kind of record has.

    A misspelt field would be lost without a word, so it is an error. The message offers the nearest known
    one. The fields of each record are in docs/records.md, and the editor completes them.

    Bad:
        # records/pupils/ab-0001/log.yaml
        entries:
        - {date: 2026-10-01, kind: note, sumary: Chose a harder book}

    Good:
        # records/pupils/ab-0001/log.yaml
        entries:
        - {date: 2026-10-01, kind: note, summary: Chose a harder book}
    """,
)

FLD002 = page(
    "FLD002",
    """A record has the fields that it cannot do without.

    They are few: a plan its kind and start, a pupil the name, date of birth, year and status. The message
    shows an example to type. Until it is there, the record is left out of every list.

    Bad:
        # records/pupils/ab-0001/log.yaml
        entries:
        - {kind: note, summary: Chose a harder book}

    Good:
        # records/pupils/ab-0001/log.yaml
        entries:
        - {date: 2026-10-01, kind: note, summary: Chose a harder book}
    """,
)

FLD003 = page(
    "FLD003",
    """A value has the shape that its field wants: a text, a list, or a group of fields.

    Mostly there is a list where one word is wanted, or a text where a group of `key: value` is. (One entry
    of a list may stand without its hyphen.)

    Bad:
        # records/pupils/ab-0001/log.yaml
        entries:
        - date: [2026-10-01, 2026-10-02]
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

FLD004 = page(
    "FLD004",
    """A field that is written has a value.

    An empty field could mean "none" or "not known yet". Delete the line until there is something to say. A
    text that begins with # needs quotation marks, because # begins a comment.

    Bad:
        # records/pupils/ab-0001/log.yaml
        entries:
        - date: 2026-10-01
          kind: note
          summary:

    Good:
        # records/pupils/ab-0001/log.yaml
        entries:
        - date: 2026-10-01
          kind: note
          summary: Chose a harder book
    """,
)

FLD005 = page(
    "FLD005",
    """A text does not lose its end to a comment.

    A space and # begin a comment, even in the middle of a sentence, and what follows is not part of the
    record. To keep it, put the whole text in quotation marks.

    Bad:
        # records/pupils/ab-0001/log.yaml
        entries:
        - date: 2026-10-01
          kind: note
          summary: Chose book #4 of the series

    Good:
        # records/pupils/ab-0001/log.yaml
        entries:
        - date: 2026-10-01
          kind: note
          summary: "Chose book #4 of the series"
    """,
    "warning",
)
