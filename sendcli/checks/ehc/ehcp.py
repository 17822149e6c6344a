"""What a version of an EHC plan says of itself: draft, final, amended, ceased."""

from __future__ import annotations

from collections.abc import Iterator

from sendcli.checks.check import Finding, check
from sendcli.checks.each import order, versions
from sendcli.dates.words import dated
from sendcli.model.school import School

FINAL = ("final", "amended-final")


@check("EHC001")
def final_has_issued(school: School) -> Iterator[Finding]:
    """A final or amended final plan says when it was issued.

    The twelve months to the next review are counted from that day. It is the date on the plan's first or
    last page; write it as `issued:`.

    Bad:
        # records/pupils/ef-0003/ehcp/2026-01-15.yaml
        status: final
        B: [{id: B1, need: Understands two key words}]
        E: [{id: E1, outcome: Follows a class instruction alone, needs: [B1], by: 2028-07-21}]
        F: [{id: F1, provision: 15 minutes of language work a day by a TA, needs: [B1], outcomes: [E1]}]
        I: {name: Test Primary}

    Good:
        # records/pupils/ef-0003/ehcp/2026-01-15.yaml
        status: final
        issued: 2026-01-15
        B: [{id: B1, need: Understands two key words}]
        E: [{id: E1, outcome: Follows a class instruction alone, needs: [B1], by: 2028-07-21}]
        F: [{id: F1, provision: 15 minutes of language work a day by a TA, needs: [B1], outcomes: [E1]}]
        I: {name: Test Primary}
    """
    for _, plan in versions(school):
        if plan.status in FINAL and not plan.has("issued"):
            words = f"this version is {plan.status}, but `issued` is missing"
            yield plan.place("status"), words, "add issued: and the date printed on the plan"


@check("EHC004", "warning")
def draft_not_issued(school: School) -> Iterator[Finding]:
    """A draft or amendment notice has no date of issue.

    Only a final plan is issued, and reviews are counted from that day. If the plan has become final,
    change `status`; if not, its own date is `draft:`.

    Bad:
        # records/pupils/ab-0001/ehcp/2025-12-01.yaml
        status: draft
        draft: 2025-12-01
        issued: 2026-01-15

    Good:
        # records/pupils/ab-0001/ehcp/2025-12-01.yaml
        status: draft
        draft: 2025-12-01
    """
    for _, plan in versions(school):
        if plan.status in ("draft", "amendment-notice") and plan.issued:
            words = f"issued on {dated(plan.issued)}, but the status is {plan.status}"
            yield plan.place("issued"), words, "change status: to final or amended-final, or delete this line"


@check("EHC005", "warning")
def amended_replaces(school: School) -> Iterator[Finding]:
    """An amended final plan says which version it replaces.

    So that the two can be compared, and nobody works from the old one. Write the date of the version
    before as `replaces:`.

    Bad:
        # records/pupils/ef-0003/ehcp/2026-01-15.yaml
        status: amended-final
        issued: 2026-01-15
        B: [{id: B1, need: Understands two key words}]
        E: [{id: E1, outcome: Follows a class instruction alone, needs: [B1], by: 2028-07-21}]
        F: [{id: F1, provision: 15 minutes of language work a day by a TA, needs: [B1], outcomes: [E1]}]
        I: {name: Test Primary}

    Good:
        # records/pupils/ef-0003/ehcp/2026-01-15.yaml
        status: amended-final
        issued: 2026-01-15
        replaces: 2025-01-20
        B: [{id: B1, need: Understands two key words}]
        E: [{id: E1, outcome: Follows a class instruction alone, needs: [B1], by: 2028-07-21}]
        F: [{id: F1, provision: 15 minutes of language work a day by a TA, needs: [B1], outcomes: [E1]}]
        I: {name: Test Primary}
    """
    for _, plan in versions(school):
        if plan.status == "amended-final" and not plan.has("replaces"):
            words = "this amended plan does not say which version it replaces"
            yield plan.place("status"), words, "add replaces: and the date of the version before"


@check("EHC008")
def ceased_has_date(school: School) -> Iterator[Finding]:
    """A plan that the LA no longer maintains says since when.

    The duty to deliver Section F holds until that day.

    Bad:
        # records/pupils/ef-0003/ehcp/2026-01-15.yaml
        status: ceased
        issued: 2026-01-15
        cease_reason: needs met

    Good:
        # records/pupils/ef-0003/ehcp/2026-01-15.yaml
        status: ceased
        issued: 2026-01-15
        ceased: 2026-11-02
        cease_reason: needs met
    """
    for _, plan in versions(school):
        if plan.status == "ceased" and not plan.has("ceased"):
            yield plan.place("status"), "this plan has ceased, but `ceased` does not say when", "add ceased:"
        yield from order(plan, "ceased", "the plan ceased", "issued", "it was issued")


@check("EHC009", "warning")
def ceased_has_reason(school: School) -> Iterator[Finding]:
    """A plan that the LA no longer maintains says why.

    Bad:
        # records/pupils/ef-0003/ehcp/2026-01-15.yaml
        status: ceased
        issued: 2026-01-15
        ceased: 2026-11-02

    Good:
        # records/pupils/ef-0003/ehcp/2026-01-15.yaml
        status: ceased
        issued: 2026-01-15
        ceased: 2026-11-02
        cease_reason: needs met
    """
    for _, plan in versions(school):
        if plan.status == "ceased" and not plan.has("cease_reason"):
            words = "this plan has ceased, but no `cease_reason` says why"
            yield plan.place("status"), words, "for example: cease_reason: moved to another LA"


@check("EHC012", "warning")
def draft_has_date(school: School) -> Iterator[Finding]:
    """A draft or an amendment notice has a date.

    The parents' fifteen days to answer begin with it. It is the date of the LA's letter.

    Bad:
        # records/pupils/ab-0001/ehcp/2025-12-01.yaml
        status: draft

    Good:
        # records/pupils/ab-0001/ehcp/2025-12-01.yaml
        status: draft
        draft: 2025-12-01
    """
    for _, plan in versions(school):
        if plan.status in ("draft", "amendment-notice") and not plan.has("draft"):
            words = f"this version is a {plan.status.replace('-', ' ')}, but `draft` is missing"
            yield plan.place("status"), words, "add draft: and the date of the LA's letter"
