"""Policies and reports. A row of `_REVIEWED` starts anew with each review of its document."""

from __future__ import annotations

from datetime import date

from sendcli.dates.arithmetic import Offset
from sendcli.duties.duty import Duty, Force

# id, title, document, force, source, offset, counted
_Row = tuple[str, str, str, Force, str, Offset, str]

_YEAR = Offset(12, "months")
_NATSIP = "NatSIP, publication requirements"

_REVIEWED: tuple[_Row, ...] = (
    (
        "doc.inclusion_strategy.review",
        "Review the inclusion strategy",
        "inclusion-strategy",
        "grant condition",
        "DfE, developing an inclusion strategy using the Inclusive Mainstream Fund",
        _YEAR,
        "every year",
    ),
    (
        "doc.sen_info_report",
        "Update the SEN information report",
        "sen-information-report",
        "statute",
        "Children and Families Act 2014 s.69; SEND Regulations 2014 regs 51 and 52, schedule 1",
        _YEAR,
        "at least once a year",
    ),
    (
        "doc.sen_policy",
        "Review the SEN policy",
        "sen-policy",
        "good practice",
        "no interval in law; a review by the board each year is the norm, unverified",
        _YEAR,
        "every year, unless another day was agreed",
    ),
    (
        "doc.accessibility_plan",
        "Review the accessibility plan",
        "accessibility-plan",
        "statute",
        f"Equality Act 2010 schedule 10; {_NATSIP}",
        Offset(3, "years"),
        "every three years, and as needed",
    ),
    (
        "doc.equality_info",
        "Publish the equality information",
        "equality-information",
        "statute",
        _NATSIP,
        _YEAR,
        "every year",
    ),
    (
        "doc.equality_objectives",
        "Publish equality objectives",
        "equality-objectives",
        "statute",
        _NATSIP,
        Offset(4, "years"),
        "at least every four years",
    ),
    (
        "doc.medical_policy",
        "Review the policy on medical conditions",
        "medical-policy",
        "good practice",
        "Children and Families Act 2014 s.100, guidance: reviewed regularly. The year is an assumption",
        _YEAR,
        "regularly; a year, unless another day was agreed",
    ),
    (
        "doc.governor_report",
        "Report to the governors on SEND",
        "governor-report",
        "good practice",
        "The Key; Windsor and Maidenhead LA: at least once a year, usually each term",
        _YEAR,
        "at least once a year, unless another day was agreed",
    ),
)


def _duty(row: _Row) -> Duty:
    id_, title, document, force, source, offset, counted = row
    return Duty(
        id_,
        title,
        "document",
        force,
        source,
        "document.reviewed",
        offset,
        counted=counted,
        verified="unverified" not in source,
        next=f"Write the new dates below `{document}` in school.yaml.",
        only=document,
    )


DOCUMENTS = (
    Duty(
        "doc.inclusion_strategy",
        "Publish the inclusion strategy",
        "document",
        "grant condition",
        "DfE, conditions of grant of the Inclusive Mainstream Fund 2026 to 2027",
        "document.first_strategy",
        counted="by 31 December 2026",
        start=date(2026, 4, 1),
        next="Publish it on the website with budgeted costs; write `published:` below `inclusion-strategy`.",
    ),
    Duty(
        "doc.sen_info_report.change",
        "Update the SEN information report after the change",
        "document",
        "statute",
        "Children and Families Act 2014 s.69; SEND Regulations 2014 regs 51 and 52; Code 6.79",
        "document.changed",
        counted="as soon as possible after a change: shown as due on its day",
        next="Publish the change; write `published:` below `sen-information-report` in school.yaml.",
        only="sen-information-report",
    ),
    Duty(
        "doc.pp_strategy",
        "Publish the pupil premium strategy",
        "document",
        "grant condition",
        "DfE, pupil premium conditions of grant, unverified",
        "document.by_december",
        counted="by 31 December each school year",
        verified=False,
        next="Publish it; write `published:` below `pupil-premium-strategy` in school.yaml.",
    ),
    *map(_duty, _REVIEWED),
)
