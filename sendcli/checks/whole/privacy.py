"""Confidential things where they do not belong: children's names, numbers, safeguarding, vetting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sendcli.checks.check import Finding, check
from sendcli.checks.walk import at, every, file_of, texts_of
from sendcli.checks.whole.texts import texts_with
from sendcli.codes.upns import holds_upn
from sendcli.model.common import Slot
from sendcli.model.identity import Identifiers
from sendcli.model.school import School
from sendcli.model.staff import Course, SencoPost, Staff

# Words that mostly belong in the designated safeguarding lead's system. The hints are a quick first look.
_HINTS = (
    "disclos",
    "child protection",
    "cp con",
    "cp plan",
    "marac",
    "lado",
    "section 47",
    "s47",
    "sexual",
    "strategy m",
)
_SAFEGUARDING = re.compile(
    r"\b(disclosed|made a disclosure|child protection (?:plan|conference)|cp (?:plan|conference)|marac|lado"
    r"|section 47|s47|sexual(?:ly)? abused?|strategy meeting)\b",
    re.IGNORECASE,
)


@check("PRI004", "warning")
def no_safeguarding(school: School) -> Iterator[Finding]:
    """Safeguarding is recorded in the DSL's system, not here.

    Many more people read these files, and git never forgets. Write only that there is something to ask the
    DSL for, and have the text taken out of the history as well.

    Bad:
        # records/pupils/ab-0001/log.yaml
        entries:
        - {date: 2026-09-10, kind: note, by: lund, summary: Invited to the child protection conference}

    Good:
        # records/pupils/ab-0001/log.yaml
        entries:
        - {date: 2026-09-10, kind: note, by: lund, summary: Spoke to the DSL}
    """
    for record, attribute, text in texts_with(school, _hinted):
        if found := _SAFEGUARDING.search(text):
            words = f"“{found[1].lower()}”: does this belong in the DSL's system?"
            yield (at(record, attribute), words, "write here only whom to ask")


def _hinted(text: str) -> bool:
    lower = text.lower()
    return any(hint in lower for hint in _HINTS)


@check("PRI005")
def no_vetting(school: School) -> Iterator[Finding]:
    """Nothing about DBS checks stands in a staff file.

    Vetting belongs in the single central record, which few people may see.

    Bad:
        # records/staff/okafor.yaml
        name: Ngozi Okafor
        roles: [teaching-assistant]
        training:
        - {what: DBS renewed, date: 2025-09-03}

    Good:
        # records/staff/okafor.yaml
        name: Ngozi Okafor
        roles: [teaching-assistant]
        training:
        - {what: Precision teaching, date: 2025-09-03}
    """
    for record in every(school, Staff, Course, SencoPost, Slot):
        for attribute, text in texts_of(record):
            if "DBS" in text and file_of(record).startswith("records/staff/"):
                yield (at(record, attribute), "DBS checks belong in the single central record, not here")


@check("PRI006", "warning")
def no_numbers_in_prose(school: School) -> Iterator[Finding]:
    """A unique pupil number stands under `ids`, not in a text.

    It is a blind number: never printed beside a name unasked. Texts are printed.

    Bad:
        # records/pupils/ab-0001/log.yaml
        entries:
        - {date: 2026-09-10, kind: note, by: lund, summary: Sent the file of C916999926001}

    Good:
        # records/pupils/ab-0001/log.yaml
        entries:
        - {date: 2026-09-10, kind: note, by: lund, summary: Sent the file}
    """
    for record, attribute, _ in texts_with(school, holds_upn):
        if not isinstance(record, Identifiers):
            yield (at(record, attribute), "this text holds what looks like a UPN", "take it out, or use the id")
