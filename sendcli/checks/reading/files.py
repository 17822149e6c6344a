"""Manual pages of what is found in the folder, and of comments that allow a finding."""

from __future__ import annotations

from sendcli.checks.check import page

FIL001 = page(
    "FIL001",
    """Every file below `records/` stands where a record belongs.

    A file in another place is not read, so what it says counts for nothing. Records end in `.yaml`; the
    layout is in docs/records.md. Papers that are not records belong outside `records/`.

    Bad:
        # records/pupils/ab-0001/plan-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02

    Good:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
    """,
    "warning",
)

FIL002 = page(
    "FIL002",
    """The name of a file can be read and typed.

    Characters that cannot be shown get in by copying and by archives from other systems. Rename the file:
    small letters, digits and hyphens are safe everywhere.
    """,
)

FIL003 = page(
    "FIL003",
    """Below `records/` there are files and folders only.

    A link could lead out of the folder, to a file that nobody meant to read or to change. Put the file
    itself in its place, or delete the link.
    """,
)

FIL004 = page(
    "FIL004",
    """Every file below `records/` can be opened.

    You may lack the right to read it, or another program holds it. Until then its record is missing from
    every list.
    """,
)

FIL005 = page(
    "FIL005",
    """No copies of editors and sync programs lie between the records.

    They are not read, but they may hold a child's details longer than the record does. Look whether the
    copy has something that the record lacks, then delete it.
    """,
    "warning",
)

FIL006 = page(
    "FIL006",
    """A records folder has a `school.yaml`.

    It says which school this is, and marks the folder. `send init` makes one.

    Bad:
        # records/school.yaml (delete)

    Good:
        # records/school.yaml
        name: Larkfield Primary School
        la: "916"
        establishment: "9999"
        years: [R, "1", "2", "3", "4", "5", "6"]
        rates: [{id: ta, per_hour: 17.20}]
    """,
)

FIL007 = page(
    "FIL007",
    """Two files in one folder differ by more than capitals or accents.

    On a Mac and in Windows the two names are one file: whoever fetches the folder there loses one of the
    records. Rename one of them.
    """,
)

ALW001 = page(
    "ALW001",
    """An allowance names the code it allows, and gives a reason.

    Next year somebody will ask why. Write the comment on the line of the finding, or on the line above:
    `# send: allow PLN008 - mother was abroad`.

    Bad:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        consent: 2026-10-12 # send: allow PLN008

    Good:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        consent: 2026-10-12 # send: allow PLN008 - mother was abroad
    """,
)

ALW002 = page(
    "ALW002",
    """An allowance allows something.

    The finding is gone, or the comment stands on the wrong line. Delete it: it would hide the next finding
    of that kind.

    Bad:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        consent: 2026-09-04 # send: allow PLN008 - mother was abroad

    Good:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        consent: 2026-09-04
    """,
    "warning",
)
