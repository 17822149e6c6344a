"""What follows an appeal: the LA gives way before its answer (reg 45), or the tribunal orders something (reg 44).

Where both are on file the order counts: an appeal that is not opposed needs none (SEND Regulations 2014 reg 45(2)).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from sendcli.dates.arithmetic import Offset
from sendcli.duties.event import Event
from sendcli.duties.triggers.common import ended, happened, not_come
from sendcli.duties.triggers.disagreement import Matters, decisions_in_dispute, event
from sendcli.duties.triggers.ehc_plan import issued_since
from sendcli.model.people import Disagreement
from sendcli.model.school import PupilFile, School

_NOT_CONCEDED = "what the LA agreed to do is not recorded: assess, make a plan, amend the plan, name the school"
_NOT_ORDERED = "what the tribunal ordered is not recorded: assess, make a plan, amend the plan, name the school"
_DAY = timedelta(days=1)
_AFTER_ASSESSMENT = Offset(14, "weeks")
# Steps that end when a plan comes.
_WITH_PLAN = ("plan", "amend", "placement")

# The verb that comes first says what was agreed: "assess for an EHC plan" is an assessment.
_VERBS = {
    "assess": r"\b(?:re-?)?assess",
    "amend": r"\bamend|\bchange",
    "placement": r"\bname\b|\bnaming\b|\bsection i\b|\bplacement\b",
    "plan": r"\bmake\b|\bmaking\b|\bissu|\bdraw|\bwrite\b|\bprepare",
    "keep": r"\bcease|\bmaintain|\bkeep|\bcontinue",
    "reconsider": r"\breconsider|\bthink again|\brefer|\bremit",
    "dismissed": r"\bdismiss",
}


def step_of(words: str | None, section_i_only: bool | None = None) -> str:
    """What the LA is to do, by the words on file; empty if they do not say so.

    Where only the named school was in dispute, an amendment is one of section I. Where more is amended, or a plan
    kept and amended, the amendment counts: it has the longer period.
    """
    text = (words or "").casefold()
    found = {step: match.start() for step, verb in _VERBS.items() if (match := re.search(verb, text))}
    first = min(found, key=lambda step: found[step], default="plan" if "plan" in text else "")
    if first in ("amend", "keep", "placement") and "amend" in found:
        return "placement" if section_i_only else "amend"
    return first


def _given_way(school: School, today: date) -> Matters:
    for file, row in decisions_in_dispute(school, today):
        if happened(row.conceded, today) and not happened(row.ordered, today):
            yield file, row


def _determined(school: School, today: date) -> Matters:
    for file, row in decisions_in_dispute(school, today):
        if happened(row.ordered, today):
            yield file, row


def _ordered_step(row: Disagreement) -> str:
    """What was ordered; where that is not said, what the LA had agreed to: an order made by consent."""
    return step_of(row.ordered_what or row.conceded_what, row.section_i_only)


def _outcome(file: PupilFile, row: Disagreement, field: str, step: str, today: date) -> Event:
    """The event of a step, with a line where the matter is marked as over on a day that has not come."""
    found = event(file, row, field, None, "la")._replace(only=step, working=not_come(row.ended, today=today))
    came = found.start and step in _WITH_PLAN and issued_since(file, found.start - _DAY, today)
    return found._replace(done=True) if came else found


def conceded(school: School, today: date) -> Iterator[Event]:
    """Starts when the LA gives way before the hearing, by what it agreed to do. Ends with the plan it agreed to."""
    for file, row in _given_way(school, today):
        step = step_of(row.conceded_what, row.section_i_only)
        if step in ("assess", *_WITH_PLAN):
            yield _outcome(file, row, "conceded", step, today)
        else:
            unknown = _outcome(file, row, "conceded", "assess", today)
            yield unknown._replace(start=None, missing=_NOT_CONCEDED)


def conceded_plan(school: School, today: date) -> Iterator[Event]:
    """Starts when the LA gives way on an assessment, or on making a plan. Ends with the plan, or the word of none."""
    for file, row in _given_way(school, today):
        yield from _plan(file, row, "conceded", step_of(row.conceded_what, row.section_i_only), today)


def ordered(school: School, today: date) -> Iterator[Event]:
    """Starts with the tribunal's order, by what it orders. Ends with the plan that was ordered."""
    for file, row in _determined(school, today):
        step = _ordered_step(row)
        if not step:
            unknown = _outcome(file, row, "ordered", "assess", today)
            yield unknown._replace(start=None, missing=_NOT_ORDERED)
        elif step != "dismissed":
            yield _outcome(file, row, "ordered", step, today)


def ordered_plan(school: School, today: date) -> Iterator[Event]:
    """Starts with the tribunal's order to assess, or to make a plan. Ends with the plan, or the word of none."""
    for file, row in _determined(school, today):
        yield from _plan(file, row, "ordered", _ordered_step(row), today)


def _plan(file: PupilFile, row: Disagreement, field: str, step: str, today: date) -> Iterator[Event]:
    if step in ("assess", "plan"):
        found = _outcome(file, row, field, "plan", today)
        since = found.start or today
        said = (case.no_plan for case in file.assessments.values() if case.no_plan and case.no_plan >= since)
        done = found.done or ended(today, *said)
        yield found._replace(only="", done=done, offset=_AFTER_ASSESSMENT if step == "assess" else None)
