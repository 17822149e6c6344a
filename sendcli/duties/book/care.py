"""Looked-after children."""

from __future__ import annotations

from sendcli.dates.arithmetic import Offset
from sendcli.duties.duty import CHASE, Duty

_KIND = "looked-after"
_LA = "Ask the social worker, and write the day into the pupil's `looked_after:` row."

CARE = (
    Duty(
        "pep.initial",
        "Have the first personal education plan ready",
        _KIND,
        "statutory guidance",
        "Knowsley LA, personal education plans",
        "pep.ready",
        Offset(10, "working_days"),
        counted="10 working days from becoming looked after, before the first review",
        bound="la",
        next="Ask the social worker and the virtual school for a day; write `ready:` into the PEP.",
        late=CHASE,
        note="The social worker starts the PEP; the designated teacher writes the school's part.",
    ),
    Duty(
        "lac.review",
        "Hold the first looked-after review",
        _KIND,
        "statute",
        "East Riding LA, notes on PEPs",
        "care.first_review",
        Offset(20, "working_days"),
        counted="20 working days from becoming looked after",
        bound="la",
        next=_LA,
        late=CHASE,
    ),
    Duty(
        "lac.review.second",
        "Hold the second looked-after review",
        _KIND,
        "statute",
        "East Riding LA, notes on PEPs",
        "care.second_review",
        Offset(3, "months"),
        counted="3 months from the first review",
        bound="la",
        next=_LA,
        late=CHASE,
    ),
    Duty(
        "lac.review.later",
        "Hold the next looked-after review",
        _KIND,
        "statute",
        "East Riding LA, notes on PEPs",
        "care.later_review",
        Offset(6, "months"),
        counted="6 months from the review before",
        bound="la",
        next=_LA,
        late=CHASE,
    ),
    Duty(
        "pep.termly",
        "Review the personal education plan",
        _KIND,
        "statutory guidance",
        "Knowsley LA, reviews of PEPs. Older procedures say every six months: superseded",
        "pep.review",
        terms=1,
        counted="each school term: by the end of the term after the last PEP or review",
        next="Agree a day with social worker and virtual school; add the review to the PEP's `reviewed:`.",
        note="Some LAs ask for the first half of the term and no more than four months between reviews.",
    ),
    Duty(
        "pep.iro",
        "Send the PEP to the independent reviewing officer",
        _KIND,
        "statutory guidance",
        "epep.tv",
        "pep.officer",
        Offset(-3, "days"),
        counted="3 days before the looked-after review",
        next="Send it, and write the day behind `sent_to_iro:` of the PEP.",
    ),
)
