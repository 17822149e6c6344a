"""Manual pages of slips with quotation marks, brackets, commas and backslashes."""

from __future__ import annotations

from sendcli.checks.check import page

TXT021 = page(
    "TXT021",
    """Nothing follows the closing quotation mark of a text.

    A text that begins with a quotation mark ends with the next one of its kind. To quote somebody within a
    text, put the whole of it in the other kind of marks.

    Bad:
        # records/pupils/ab-0001/log.yaml
        entries:
        - date: 2026-10-01
          kind: note
          summary: "No more sharks" he said

    Good:
        # records/pupils/ab-0001/log.yaml
        entries:
        - date: 2026-10-01
          kind: note
          summary: '"No more sharks" he said'
    """,
)


TXT028 = page(
    "TXT028",
    """A quotation mark that is opened is closed.

    Otherwise everything up to the next mark, however many lines below, is one text.

    Bad:
        # records/pupils/ab-0001/log.yaml
        entries:
        - date: 2026-10-01
          kind: note
          summary: "Chose a harder book

    Good:
        # records/pupils/ab-0001/log.yaml
        entries:
        - date: 2026-10-01
          kind: note
          summary: "Chose a harder book"
    """,
)


TXT029 = page(
    "TXT029",
    """A bracket that is opened is closed by its own kind: [ by ], { by }.

    Bad:
        # records/pupils/ab-0001/log.yaml
        entries:
        - date: 2026-10-01
          kind: meeting
          with: [mother, class teacher
          summary: Agreed the plan

    Good:
        # records/pupils/ab-0001/log.yaml
        entries:
        - date: 2026-10-01
          kind: meeting
          with: [mother, class teacher]
          summary: Agreed the plan
    """,
)


TXT030 = page(
    "TXT030",
    """Nothing follows a closing bracket, and none is closed that was not opened.

    A text that merely begins with a bracket stands in quotation marks.

    Bad:
        # records/pupils/ab-0001/log.yaml
        entries:
        - date: 2026-10-01
          kind: note
          summary: [Friday] chose a harder book

    Good:
        # records/pupils/ab-0001/log.yaml
        entries:
        - date: 2026-10-01
          kind: note
          summary: "[Friday] chose a harder book"
    """,
)


TXT031 = page(
    "TXT031",
    """Between brackets, entries are parted by commas: one between two entries.

    Bad:
        # records/pupils/ab-0001/log.yaml
        entries:
        - {date: 2026-10-01 kind: note, summary: Chose a harder book}

    Good:
        # records/pupils/ab-0001/log.yaml
        entries:
        - {date: 2026-10-01, kind: note, summary: Chose a harder book}
    """,
)


TXT032 = page(
    "TXT032",
    r"""A text with a backslash stands in single quotation marks, or in none.

    In double ones a backslash begins a code: a new line, a tab. A path is best written plain.

    Bad:
        # records/pupils/ab-0001/log.yaml
        entries:
        - date: 2026-10-01
          kind: note
          summary: "The photograph is in S:\SEND\Pictures"

    Good:
        # records/pupils/ab-0001/log.yaml
        entries:
        - date: 2026-10-01
          kind: note
          summary: 'The photograph is in S:\SEND\Pictures'
    """,
)


TXT037 = page(
    "TXT037",
    """A text that needs quotation marks has straight ones.

    Word processors turn " into curly marks, which are letters like others here. Type the straight mark, and
    switch the curly ones off (in Word: AutoCorrect, smart quotes).

    Bad:
        # records/pupils/ab-0001/log.yaml
        entries:
        - date: 2026-10-01
          kind: note
          summary: “He said: no more sharks”

    Good:
        # records/pupils/ab-0001/log.yaml
        entries:
        - date: 2026-10-01
          kind: note
          summary: "He said: no more sharks"
    """,
)
