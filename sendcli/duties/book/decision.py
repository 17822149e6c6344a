"""Annual reviews of EHC plans, after the meeting."""

from __future__ import annotations

from sendcli.dates.arithmetic import Offset
from sendcli.duties.duty import CHASE, Duty

_KIND = "annual-review"

DECISION = (
    Duty(
        "ehc.review.report",
        "Send the written report to the LA and everyone invited",
        _KIND,
        "statute",
        "SEND Regulations 2014 reg 20(7) to (9), unverified; Southend LA; Rook Irwin Sweeney",
        "review.held",
        Offset(2, "weeks"),
        counted="two weeks after the meeting, through holidays",
        verified=False,
        next="Send the report with all advice, and write the day behind `sent:` in the review's file.",
        note="Some LAs write 10 working days; over a holiday that is later than the regulation allows.",
    ),
    Duty(
        "ehc.review.la_decision",
        "Decide whether to maintain, amend or cease the plan, and tell parents and school",
        _KIND,
        "statute",
        "SEND Regulations 2014 regs 20(10), 22(2)(a); R (L, M, P) v Devon [2022] EWHC 493 (Admin)",
        "review.decision",
        Offset(4, "weeks"),
        counted="four weeks after the meeting",
        bound="la",
        next="Write to the LA, and write its decision into `decision:` of the review's file when it comes.",
        late=CHASE,
    ),
    Duty(
        "ehc.review.amendment_notice",
        "Send the notice of proposed amendments",
        _KIND,
        "statute",
        "SEND Regulations 2014 reg 22(2)(a); R (L, M, P) v Devon [2022] EWHC 493 (Admin): with the decision",
        "review.notice",
        Offset(4, "weeks"),
        counted="at the same time as the decision: four weeks after the meeting",
        bound="la",
        next="Write to the LA, and write the day behind `notice:` below `decision:`.",
        late=CHASE,
    ),
    Duty(
        "ehc.review.rep",
        "Answer the proposed amendments",
        _KIND,
        "statute",
        "SEND Regulations 2014 reg 22(2)(c)",
        "review.served",
        Offset(15, "days", inclusive=True),
        counted="at least 15 days, the day of service being day 1; calendar days",
        bound="parent",
        next="Make sure that the parents know until when they can answer.",
        note="A guide that says 15 working days contradicts the regulation.",
        window=True,
    ),
    Duty(
        "ehc.review.final",
        "Issue the amended final plan",
        _KIND,
        "statute",
        "SEND Regulations 2014 reg 22(3); R (L, M, P) v Devon [2022] EWHC 493 (Admin)",
        "review.final",
        Offset(8, "weeks"),
        other=Offset(12, "weeks"),
        which="earlier",
        counted="8 weeks after the notice and 12 weeks after the meeting, whichever is earlier",
        bound="la",
        next="Write to the LA, and write the day behind `final:` below `decision:` when the plan comes.",
        late=CHASE,
    ),
)
