"""Parents, carers and other contacts of a pupil."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from sendcli.checks.check import Finding, check
from sendcli.checks.periods import meet
from sendcli.checks.walk import pupils
from sendcli.model.school import School


@check("CON001", "warning")
def somebody_is_responsible(school: School) -> Iterator[Finding]:
    """Where contacts are recorded, somebody has parental responsibility.

    Invitations, decisions and consent go to them. A child in care is passed over: it may be the authority.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        contacts:
        - {name: Jo Example, relationship: nan}

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        contacts:
        - {name: Jo Example, relationship: nan, parental_responsibility: yes}
    """
    for _, pupil in pupils(school):
        if pupil.left or pupil.looked_after or not pupil.contacts:
            continue
        if not any(contact.parental_responsibility for contact in pupil.contacts):
            yield (
                pupil.place("contacts"),
                "none of the contacts has parental responsibility",
                "add `parental_responsibility: yes` where it is so",
            )


@check("CON002", "warning")
def contact_once(school: School) -> Iterator[Finding]:
    """A contact stands once.

    Two rows for one person get two letters, and one of the two telephone numbers is old.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        contacts:
        - {name: Jo Example, relationship: mother, parental_responsibility: yes}
        - {name: Jo Example, relationship: mum}

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        contacts:
        - {name: Jo Example, relationship: mother, parental_responsibility: yes}
        - {name: Sam Example, relationship: father}
    """
    for _, pupil in pupils(school):
        for one, other in combinations(pupil.contacts, 2):
            if one.name.casefold() == other.name.casefold() and meet(one, other):
                yield (
                    other.place("name"),
                    "this contact stands twice",
                    f"the other row begins on line {one.place().line}; end one with `to:`, or delete it",
                )


@check("CON003", "warning")
def interpreter_for_a_language(school: School) -> Iterator[Finding]:
    """A contact who needs an interpreter has a language.

    Nobody can book an interpreter without it.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        contacts:
        - {name: Jo Example, relationship: mother, parental_responsibility: yes, interpreter: yes}

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        contacts:
        - {name: Jo Example, relationship: mother, parental_responsibility: yes, interpreter: yes, language: Polish}
    """
    for _, pupil in pupils(school):
        for contact in pupil.contacts:
            if contact.interpreter and not contact.language:
                yield (contact.place("interpreter"), "an interpreter is needed, but no language is recorded")
