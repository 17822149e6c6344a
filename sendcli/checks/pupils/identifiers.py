"""Unique pupil numbers. No message repeats one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from sendcli.checks.check import Finding, check
from sendcli.checks.walk import pupils
from sendcli.codes.identifiers import check_upn
from sendcli.model.identity import Identifiers
from sendcli.model.school import School


@check("UPN001")
def upn_is_possible(school: School) -> Iterator[Finding]:
    """A unique pupil number has the right form and the right check letter.

    A wrong one is refused by every transfer file. Copy it again from the MIS.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        ids: {upn: A916999926001}

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        ids: {upn: C916999926001}
    """
    yield from _upn(school, "error")


@check("UPN002", "warning")
def upn_is_permanent(school: School) -> Iterator[Finding]:
    """A unique pupil number is permanent and begins with a known authority.

    A temporary one (the last character is a letter) is for a pupil whose former number is not yet known. Lists
    of authorities age: an unknown one is only a question.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        ids: {upn: B91699992601A}

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        ids: {upn: C916999926001, former_upns: [B91699992601A]}
    """
    yield from _upn(school, "warning")


def _upn(school: School, level: str) -> Iterator[Finding]:
    for _, ids in _numbers(school):
        if ids.upn:
            for found in check_upn(ids.upn):
                if found.level == level:
                    yield (ids.place("upn"), found.message)


@check("UPN003")
def former_upn_is_another(school: School) -> Iterator[Finding]:
    """A former UPN is not the present one, and is a UPN.

    Former numbers find the pupil in older files.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        ids: {upn: C916999926001, former_upns: [C916999926001]}

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        ids: {upn: C916999926001, former_upns: [R916999926002]}
    """
    for _, ids in _numbers(school):
        for number in ids.former_upns:
            if number == ids.upn:
                words = "a former UPN is the same as the present one"
                yield (ids.place("former_upns"), words, f"`upn` is on line {ids.place('upn').line}")
            for found in check_upn(number):
                if found.level == "error":
                    yield (ids.place("former_upns"), f"in a former UPN: {found.message}")


@check("UPN004")
def upn_is_one_pupils(school: School) -> Iterator[Finding]:
    """A UPN belongs to one pupil.

    Either the number was copied into the wrong record, or one child has two records.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        ids: {upn: C916999926001}
        # records/pupils/ab-0002/pupil.yaml
        name: {given: Ben, family: Sample}
        born: 2018-05-17
        year: "4"
        ids: {upn: C916999926001}
        status:
        - {from: 2025-01-09, provision: N}

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        ids: {upn: C916999926001}
        # records/pupils/ab-0002/pupil.yaml
        name: {given: Ben, family: Sample}
        born: 2018-05-17
        year: "4"
        ids: {upn: R916999926002}
        status:
        - {from: 2025-01-09, provision: N}
    """
    owners: defaultdict[str, list[tuple[str, Identifiers]]] = defaultdict(list)
    for pupil_id, ids in _numbers(school):
        if ids.upn:
            owners[ids.upn.upper()].append((pupil_id, ids))
    for found in owners.values():
        for pupil_id, ids in found if len(found) > 1 else ():
            others = ", ".join(other for other, _ in found if other != pupil_id)
            yield (ids.place("upn"), f"this UPN is also the one of {others}", "compare both with the MIS")


def _numbers(school: School) -> Iterator[tuple[str, Identifiers]]:
    for file, pupil in pupils(school):
        if pupil.ids:
            yield file.id, pupil.ids
