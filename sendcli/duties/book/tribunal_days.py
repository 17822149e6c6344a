"""Days that the tribunal has fixed for one appeal. They stand in its letters, and nobody can work them out."""

from __future__ import annotations

from sendcli.duties.duty import CHASE, Duty

_KIND = "disagreement"
_OWN = "the tribunal's own date, as on file"

TRIBUNAL_DAYS = (
    Duty(
        "tribunal.response",
        "Answer the appeal",
        _KIND,
        "statute",
        f"{_OWN}; 30 working days from when the appeal was sent to the LA (IPSEA)",
        "disagreement.fixed",
        counted="on the day that the tribunal has fixed",
        bound="la",
        next="Be ready to tell the LA and the parents, if they ask, what support there is.",
        late=CHASE,
        only="response_due",
        window=True,
    ),
    Duty(
        "tribunal.evidence",
        "Have the school's papers for the tribunal ready",
        _KIND,
        "good practice",
        _OWN,
        "disagreement.fixed",
        counted="by the day on which evidence must be in",
        next="See `send show {pupil}`; ask the parents and the LA what they want from the school.",
        only="evidence_due",
        window=True,
    ),
    Duty(
        "tribunal.hearing",
        "Be ready for the tribunal's hearing",
        _KIND,
        "good practice",
        _OWN,
        "disagreement.fixed",
        counted="on the day of the hearing",
        next="Ask who is called as a witness; write the day of the order behind `ordered:` when it comes.",
        only="hearing",
        window=True,
    ),
)
