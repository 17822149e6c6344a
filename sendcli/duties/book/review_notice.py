"""Annual reviews of EHC plans, what to see to around the meeting."""

from __future__ import annotations

from sendcli.dates.arithmetic import Offset
from sendcli.duties.duty import Duty

_KIND = "annual-review"
_MOVE = "Move the meeting, or get everybody's agreement to the short notice and record it."

REVIEW_NOTICE = (
    Duty(
        "ehc.review.notice.short",
        "Consider moving the meeting: check the notice that was given",
        _KIND,
        "statute",
        "SEND Regulations 2014 reg 20(2) and (3)",
        "review.invited_late",
        counted="shown until the day of the meeting, where it is less than two weeks after the invitations",
        next=_MOVE,
        consider=True,
        window=True,
    ),
    Duty(
        "ehc.review.circulate.short",
        "Consider moving the meeting: check when the papers went round",
        _KIND,
        "statute",
        "SEND Regulations 2014 reg 20(4)",
        "review.circulated_late",
        counted="shown until the day of the meeting, where it is less than two weeks after the papers",
        next=_MOVE,
        consider=True,
        window=True,
    ),
    Duty(
        "ehc.review.under5.notice",
        "Consider the usual two weeks for the extra review of a child under five",
        _KIND,
        "good practice",
        "SEND Code of Practice 2015 paragraph 9.178; that the steps of reg 20 are not asked for is unverified",
        "review.under5_planned",
        Offset(-2, "weeks"),
        counted="two weeks before the meeting, as for annual reviews",
        verified=False,
        next="Invite everyone and send the papers round; write the days behind `invited:` and `circulated:`.",
        consider=True,
    ),
    Duty(
        "ehc.review.y9",
        "Cover preparing for adulthood in the review",
        _KIND,
        "statute",
        "SEND Regulations 2014 reg 20(6), unverified; SEN Legal; Central Bedfordshire SENDIASS",
        "review.adulthood",
        counted="at every review in or after Year 9; due on the day of the meeting",
        verified=False,
        next="Put it on the agenda, and write what was said behind `adulthood:` in the review's file.",
    ),
)
