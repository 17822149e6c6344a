"""Plans that came from another LA."""

from __future__ import annotations

from sendcli.dates.arithmetic import Offset
from sendcli.duties.duty import CHASE, Duty

_REGS = "SEND Regulations 2014"

MOVED_IN = (
    Duty(
        "ehc.transfer_la",
        "Say when the plan that came from another LA will be reviewed",
        "annual-review",
        "statute",
        f"{_REGS} reg 15, unverified",
        "plan.moved_in",
        Offset(6, "weeks"),
        counted="six weeks from the transfer",
        bound="la",
        verified=False,
        next="Ask the new LA, and write the day behind `transfer_review_said:` of the plan.",
        late=CHASE,
    ),
    Duty(
        "ehc.transfer_la.review",
        "Review the plan that came from another LA",
        "annual-review",
        "statute",
        f"{_REGS} reg 15, unverified",
        "plan.moved_in_review",
        Offset(12, "months", inclusive=True),
        other=Offset(3, "months", inclusive=True),
        which="later",
        counted="12 months beginning with the plan or the last review, or 3 months beginning with the transfer: "
        "the later",
        bound="la",
        verified=False,
        next="Ask the new LA which day it has in mind for the meeting.",
        late=CHASE,
    ),
)
