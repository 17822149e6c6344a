"""The pupil's record against itself and against what the school has: base, funding, language, files passed on."""

from __future__ import annotations

from collections.abc import Iterator

from sendcli.checks.check import Finding, check
from sendcli.checks.walk import pupils
from sendcli.model.school import School


@check("PUP009", "warning")
def base_exists(school: School) -> Iterator[Finding]:
    """A pupil has a place in the inclusion base only if the school has one.

    The base stands in school.yaml under `base:`. A nurture room of the school's own is no base of the census.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        flags:
        - {from: 2023-01-09, base: yes}

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        flags:
        - {from: 2023-01-09, base: yes}
        # records/school.yaml
        name: Larkfield Primary School
        la: "916"
        establishment: "9999"
        years: [R, "1", "2", "3", "4", "5", "6"]
        leaving_years: ["6"]
        senco: lund
        rates:
        - {id: ta, per_hour: 17.20}
        base: {name: The Harbour, kind: specialist-base}
    """
    for _, pupil in pupils(school):
        row = next((row for row in pupil.flags if row.base), None)
        if row and not school.settings.base:
            yield row.place("base"), "the pupil has a place in the base, but school.yaml has no `base:`"


@check("PUP010", "warning")
def premium_plus_needs_care(school: School) -> Iterator[Finding]:
    """Pupil premium plus goes with care, now or before.

    It is paid for looked-after and previously looked-after children. Record which, or correct the funding.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        funding:
        - {kind: pupil-premium-plus, from: 2026-04-01}

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        funding:
        - {kind: pupil-premium-plus, from: 2026-04-01}
        previously_looked_after: {code: A}
    """
    for _, pupil in pupils(school):
        if pupil.looked_after or pupil.previously_looked_after:
            continue
        for row in pupil.funding:
            if row.kind == "pupil-premium-plus":
                yield (
                    row.place("kind"),
                    "pupil premium plus, but no care is recorded",
                    "add `looked_after` or `previously_looked_after`",
                )


@check("PUP011", "warning")
def proficiency_goes_with_eal(school: School) -> Iterator[Finding]:
    """Proficiency in English is judged for pupils with English as an additional language.

    `eal: no` and a proficiency contradict one another.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        flags:
        - {from: 2023-01-09, eal: no}
        language: {first: POL, proficiency: C}

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        flags:
        - {from: 2023-01-09, eal: yes}
        language: {first: POL, proficiency: C}
    """
    for _, pupil in pupils(school):
        language = pupil.language
        row = next((row for row in reversed(pupil.flags) if row.eal is False), None)
        if language and language.proficiency and row and not any(other.eal for other in pupil.flags):
            yield (
                language.place("proficiency"),
                "a proficiency in English is recorded, but the pupil is not EAL",
                f"`eal: no` is on line {row.place('eal').line}",
            )


@check("PUP012")
def protection_file_agrees(school: School) -> Iterator[Finding]:
    """What is said of the child-protection file agrees with its dates.

    Only whether it was passed on stands here. A date of sending goes with `protection_file: sent`.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        joined: 2022-09-05
        left: {date: 2026-12-18, protection_file: none, protection_file_sent: 2027-01-05}

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        joined: 2022-09-05
        left: {date: 2026-12-18, protection_file: sent, protection_file_sent: 2027-01-05}
    """
    for _, pupil in pupils(school):
        left = pupil.left
        if left and left.protection_file_sent and left.protection_file in ("none", "to-send"):
            yield (
                left.place("protection_file"),
                f"`protection_file` is `{left.protection_file}`, but there is a date of sending",
                f"the date is on line {left.place('protection_file_sent').line}; ask the DSL",
            )
