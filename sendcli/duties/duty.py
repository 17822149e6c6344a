"""What a duty is: one row of data. What starts its clock is named by `trigger`; the sum is done by the clock."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from datetime import date
from typing import Literal, NamedTuple, get_args

from sendcli.dates.arithmetic import Offset
from sendcli.dates.span import holds

Bound = Literal["school", "board", "la", "parent", "mediation adviser"]
# In the order in which late work is listed.
Force = Literal[
    "statute",
    "statutory guidance",
    "grant condition",
    "exam-board rule",
    "derived",
    "the school's own",
    "good practice",
]

FORCES: tuple[Force, ...] = get_args(Force)

KINDS = (
    "sen-support", "annual-review", "phase-transfer", "needs-assessment", "disagreement", "looked-after",
    "behaviour", "suspension", "access", "document", "staff", "census", "transfer", "intervention",
    "healthcare", "action", "own",
)  # fmt: skip

CHASE = "LA overdue: chase"
AT_RISK = "at risk: phone the LA"


class Duty(NamedTuple):
    """One rule: what is to be done, what starts its clock, how long there is, who is bound, and by what.

    Attributes:
        id: its name; a further step of the same rule adds a word.
        title: what is to be done, as an order.
        kind: the theme it is filtered by, one of `KINDS`.
        trigger: the name of the trigger that yields its events; empty if it is not computed.
        offset: from the event to the due date; None if the event's own date is the due date.
        then: a second step from there, for dates derived from others.
        terms: instead of an offset: due at the end of the n-th term; a term counts if half of it is left.
        other: the offset from the second date of the event.
        which: whether the earlier or the later of the two dates counts.
        roll: whether the end moves out of Christmas and August, as appeals to the tribunal do.
        counted: how the period is counted, in words.
        bound: who must do it. The lateness of the LA is never the school's.
        force: what kind of rule it is.
        source: where the rule stands.
        verified: False for rules written down from knowledge; `source` then says "unverified".
        start: first day on which an event falls under the rule.
        end: last day on which an event falls under the rule.
        next: what to do or type next, as a sentence.
        late: what is said once the date has passed.
        note: what somebody should know before relying on it.
        only: only events of this kind of plan or document.
        consider: a reminder. It is never overdue.
        window: a right or an occasion: listed until the date, and not after it.
        owner: who sees to it, if not the owner of the event.
        computed: False if no program can work it out from the records; `why_not` says why.
        why_not: the reason.
    """

    id: str
    title: str
    kind: str
    force: Force
    source: str
    trigger: str = ""
    offset: Offset | None = None
    then: Offset | None = None
    terms: int = 0
    other: Offset | None = None
    which: Literal["earlier", "later"] = "later"
    roll: bool = False
    counted: str = ""
    bound: Bound = "school"
    verified: bool = True
    start: date | None = None
    end: date | None = None
    next: str = ""
    late: str = "overdue"
    note: str = ""
    only: str = ""
    consider: bool = False
    window: bool = False
    owner: str = ""
    computed: bool = True
    why_not: str = ""

    def covers(self, day: date | None) -> bool:
        """Whether something that happened on this day falls under the rule."""
        if day is None:
            return True
        return holds(day, self.start, self.end)
