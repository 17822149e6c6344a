"""Phase transfer. Before, not by; and no day rolls forward from a weekend."""

from __future__ import annotations

from sendcli.dates.arithmetic import Offset
from sendcli.duties.duty import AT_RISK, CHASE, Duty

_KIND = "phase-transfer"
_ASK = "Ask the LA when it will issue the plan; write the day behind `phase_transfer_final:` of the plan."
_PHONE = "Phone the LA: agree the earliest day for the meeting and ask when it will name the school."
_MEETING = "The 12 weeks are the LA's outer limit: a later meeting breaks no rule if the LA works faster."

PHASE = (
    Duty(
        "ehc.phase.15feb",
        "Review and amend the plan and name the next school",
        _KIND,
        "statute",
        "SEND Regulations 2014 reg 18(1)(b), transfers defined in reg 2",
        "phase.school",
        Offset(-1, "days"),
        counted="before 15 February of the year of transfer: 14 February is the last day, on a weekend too",
        bound="la",
        next=_ASK,
        late=CHASE,
        note="The Code and many LAs write `by`; the regulation says `before`. Whether moving on within an "
        "all-through school is a transfer is a question for the LA.",
    ),
    Duty(
        "ehc.phase.31mar",
        "Review and amend the plan and name the post-16 institution",
        _KIND,
        "statute",
        "SEND Regulations 2014 reg 18(1)(a)",
        "phase.post16",
        Offset(-1, "days"),
        counted="before 31 March of the year of transfer: 30 March is the last day",
        bound="la",
        next=_ASK,
        late=CHASE,
    ),
    Duty(
        "ehc.phase.31mar.sixth_form",
        "Review and amend the plan and name what comes after the school's sixth form",
        _KIND,
        "statute",
        "SEND Regulations 2014 reg 18(1)(a); that it covers a school's sixth form is unverified",
        "phase.sixth_form",
        Offset(-1, "days"),
        counted="before 31 March of the year of transfer: 30 March is the last day",
        bound="la",
        verified=False,
        next=_ASK,
        late=CHASE,
    ),
    Duty(
        "ehc.phase.post16",
        "Review and amend the plan before the move to another post-16 institution",
        _KIND,
        "statute",
        "SEND Regulations 2014 reg 18(2); Essex SENDIASS; that it covers a move from a school is unverified",
        "phase.later",
        Offset(-5, "months"),
        counted="at least five months before the transfer",
        bound="la",
        verified=False,
        next=_ASK,
        late=CHASE,
    ),
    Duty(
        "ehc.phase.meeting_latest",
        "Hold the review for the transfer",
        _KIND,
        "derived",
        "derived: 14 February less the LA's 12 weeks from meeting to plan (regs 18, 20 and 22)",
        "phase.meeting",
        Offset(-1, "days"),
        Offset(-12, "weeks"),
        counted="12 weeks before 14 February",
        next=_PHONE,
        late=AT_RISK,
        note=_MEETING,
    ),
    Duty(
        "ehc.phase.meeting_latest_post16",
        "Hold the review for the transfer to post-16",
        _KIND,
        "derived",
        "derived: 30 March less the LA's 12 weeks from meeting to plan (regs 18, 20 and 22)",
        "phase.meeting_post16",
        Offset(-1, "days"),
        Offset(-12, "weeks"),
        counted="12 weeks before 30 March",
        next=_PHONE,
        late=AT_RISK,
        note=_MEETING,
    ),
    Duty(
        "ehc.phase.practice",
        "Plan the review in the summer of the year before, or before the autumn half term",
        _KIND,
        "good practice",
        "Hounslow LA; Year 2 of infant schools and nursery, unverified",
        verified=False,
        consider=True,
        computed=False,
        why_not="Practice differs; the latest safe day is what ehc.phase.meeting_latest works out.",
    ),
)
