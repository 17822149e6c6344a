"""Manual pages about the values of fields: dates, numbers, words, lists."""

from __future__ import annotations

from sendcli.checks.check import page

FLD006 = page(
    "FLD006",
    """A date is written year-month-day, `2026-09-14`, and exists.

    03/04/2026 is in March to some and in April to others, so it is never guessed. The message shows how the
    day was probably meant.

    Bad:
        # records/pupils/ab-0001/log.yaml
        entries:
        - {date: 01/10/2026, kind: note, summary: Chose a harder book}

    Good:
        # records/pupils/ab-0001/log.yaml
        entries:
        - {date: 2026-10-01, kind: note, summary: Chose a harder book}
    """,
)

FLD007 = page(
    "FLD007",
    """A question of yes or no is answered with `yes` or `no`.

    Other programs also take true, on, Y or 1; here there is one way, so that a surname No stays a surname.

    Bad:
        # records/staff/lund.yaml
        name: Erika Lund
        roles: [senco, class-teacher]
        senco: {since: 2024-09-01, course: npq-senco, started: 2025-10-06, teacher: true}

    Good:
        # records/staff/lund.yaml
        name: Erika Lund
        roles: [senco, class-teacher]
        senco: {since: 2024-09-01, course: npq-senco, started: 2025-10-06, teacher: yes}
    """,
)

FLD008 = page(
    "FLD008",
    """A value has the form that its field wants: a number, a time, an id, a score.

    The message says which. Units are not written: `minutes: 15`, not `15 min`. A time has two digits for
    the hour: 09:15. A score is a number, an age such as 8:04, a grade, or <70.

    Bad:
        # records/pupils/ab-0001/log.yaml
        entries:
        - {date: 2026-10-01, time: 9.15am, kind: note, summary: Chose a harder book}

    Good:
        # records/pupils/ab-0001/log.yaml
        entries:
        - {date: 2026-10-01, time: "09:15", kind: note, summary: Chose a harder book}
    """,
)

FLD009 = page(
    "FLD009",
    """A word or code is one of those that its field knows.

    The message lists them, or offers the nearest. Official codes are written as the Department has them:
    capitals matter. Some lists take words of the school's own: see `words` in school.yaml.

    Bad:
        # records/pupils/ab-0001/plans/2026-autumn.yaml
        kind: sen-suport
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: reading
          outcome: Reads a Year 3 text aloud at 60 words a minute
          measure: wcpm
          baseline: {date: 2026-09-14, value: 41}
          target: {date: 2026-12-02, value: 60}

    Good:
        # records/pupils/ab-0001/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: reading
          outcome: Reads a Year 3 text aloud at 60 words a minute
          measure: wcpm
          baseline: {date: 2026-09-14, value: 41}
          target: {date: 2026-12-02, value: 60}
    """,
)

FLD010 = page(
    "FLD010",
    """A number lies within the limits of its field, and a text is not too long.

    The limits are wide: what is outside them is a slip of a digit, or a text that belongs in a paper kept
    elsewhere.

    Bad:
        # records/pupils/ab-0001/log.yaml
        entries:
        - {date: 2026-10-01, kind: incident, summary: Left the hall in tears, minutes: 1500}

    Good:
        # records/pupils/ab-0001/log.yaml
        entries:
        - {date: 2026-10-01, kind: incident, summary: Left the hall in tears, minutes: 15}
    """,
)

FLD011 = page(
    "FLD011",
    """An entry of a list within `[ ]` is whole.

    Within `[ ]` every comma begins the next entry. A text with a comma goes into quotes, or each entry onto
    a line of its own with a hyphen: otherwise half a sentence, of what is unsafe for a child perhaps, stands
    for the whole.

    Bad:
        # records/pupils/ef-0003/ehcp/2026-01-15.yaml
        status: final
        issued: 2026-01-15
        A:
          dislikes: [hand dryers (he runs, and has run into the road)]

    Good:
        # records/pupils/ef-0003/ehcp/2026-01-15.yaml
        status: final
        issued: 2026-01-15
        A:
          dislikes: ["hand dryers (he runs, and has run into the road)"]
    """,
    "warning",
)
