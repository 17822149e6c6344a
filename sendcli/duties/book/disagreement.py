"""Mediation and the tribunal. Rights of parents are listed until they end, and never late."""

from __future__ import annotations

from sendcli.dates.arithmetic import Offset
from sendcli.duties.duty import CHASE, Duty

_KIND = "disagreement"
_KNOW = "Make sure that the parents know the date, and point them to SENDIASS."

DISAGREEMENT = (
    Duty(
        "tribunal.appeal",
        "Appeal to the tribunal",
        _KIND,
        "statute",
        "IPSEA, pages on late appeals and on the Christmas period; for weekends the tribunal's procedure rules, "
        "rule 12(2), unverified for appeals",
        "disagreement.letter",
        Offset(2, "months"),
        other=Offset(1, "months"),
        which="later",
        roll=True,
        counted="2 months from the date on the LA's letter or 1 month from the date on the mediation certificate, "
        "the later; an end from 25 December to 1 January, in August or on a day without work moves",
        bound="parent",
        next=_KNOW,
        window=True,
    ),
    Duty(
        "tribunal.disability_claim",
        "Claim disability discrimination",
        _KIND,
        "statute",
        "Equality Act 2010 schedule 17, unverified; no move out of Christmas or August (IPSEA)",
        "disagreement.discrimination",
        Offset(6, "months", inclusive=True),
        counted="6 months starting with the day of the act",
        bound="parent",
        verified=False,
        next=_KNOW,
        window=True,
    ),
    Duty(
        "mediation.contact",
        "Contact the mediation adviser",
        _KIND,
        "statute",
        "Swindon SIAS; Rotherham SENDIASS",
        "disagreement.contact",
        Offset(2, "months"),
        counted="2 months from the date on the LA's letter",
        bound="parent",
        next=_KNOW,
        note="Not needed where only the named school (section I) is in dispute.",
        window=True,
    ),
    Duty(
        "mediation.certificate",
        "Issue the mediation certificate",
        _KIND,
        "statute",
        "Swindon SIAS",
        "disagreement.certificate",
        Offset(3, "working_days"),
        counted="3 working days from the parents' no",
        bound="mediation adviser",
        next="Suggest to the parents that they ask the mediation adviser.",
        late="mediation adviser overdue: the parents can ask",
    ),
    Duty(
        "mediation.meeting",
        "Arrange the mediation meeting",
        _KIND,
        "statute",
        "Swindon SIAS",
        "disagreement.mediation",
        Offset(30, "days"),
        counted="30 days from the parents' request",
        bound="la",
        next="Suggest to the parents that they ask the LA; write `mediation_held:` when it took place.",
        late=CHASE,
    ),
)
