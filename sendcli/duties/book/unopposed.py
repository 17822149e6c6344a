"""Appeals that the LA does not oppose. The periods run from its giving way to the tribunal, before it has answered.

Where the tribunal makes an order, by consent too, those of `order` run instead.
"""

from __future__ import annotations

from sendcli.dates.arithmetic import Offset
from sendcli.duties.duty import CHASE, Duty

_KIND = "disagreement"
_UNOPPOSED = "SEND Regulations 2014 reg 45, as substituted by SI 2015/359 reg 8; SEND Advice Surrey"
_AFTER = "Write to the LA, and write `ended:` when it has done it."

UNOPPOSED = (
    Duty(
        "tribunal.unopposed",
        "Start the assessment that the LA has conceded",
        _KIND,
        "statute",
        _UNOPPOSED,
        "disagreement.conceded",
        Offset(2, "weeks"),
        counted="2 weeks from giving way",
        bound="la",
        next=_AFTER,
        late=CHASE,
        only="assess",
    ),
    Duty(
        "tribunal.unopposed.no_plan",
        "Consider asking whether a plan will be made after the conceded assessment",
        _KIND,
        "statute",
        _UNOPPOSED,
        "disagreement.conceded",
        Offset(10, "weeks"),
        counted="10 weeks from giving way to say that no plan is made",
        bound="la",
        next=_AFTER,
        consider=True,
        only="assess",
    ),
    Duty(
        "tribunal.unopposed.draft",
        "Issue the draft of the plan that the LA has conceded",
        _KIND,
        "statute",
        _UNOPPOSED,
        "disagreement.conceded",
        Offset(5, "weeks"),
        counted="5 weeks from giving way",
        bound="la",
        next=_AFTER,
        late=CHASE,
        only="plan",
    ),
    Duty(
        "tribunal.unopposed.plan",
        "Issue the final plan that the LA has conceded, if one is made",
        _KIND,
        "statute",
        _UNOPPOSED,
        "disagreement.conceded_plan",
        Offset(11, "weeks"),
        counted="11 weeks from giving way on a refusal of a plan; 14 weeks on a refusal to assess",
        bound="la",
        next=_AFTER,
        late=CHASE,
    ),
    Duty(
        "tribunal.unopposed.amend",
        "Issue the amended plan that the LA has conceded",
        _KIND,
        "statute",
        _UNOPPOSED,
        "disagreement.conceded",
        Offset(5, "weeks"),
        counted="5 weeks from giving way",
        bound="la",
        next=_AFTER,
        late=CHASE,
        only="amend",
    ),
    Duty(
        "tribunal.unopposed.placement",
        "Name the school that the LA has conceded",
        _KIND,
        "statute",
        f"{_UNOPPOSED}; the period for section I alone unverified",
        "disagreement.conceded",
        Offset(2, "weeks"),
        counted="2 weeks from giving way, where only section I was in dispute; 5 where more was",
        bound="la",
        verified=False,
        next=_AFTER,
        late=CHASE,
        only="placement",
    ),
)
