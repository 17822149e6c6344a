"""docs/duties.md: the duty book."""

from __future__ import annotations

from itertools import groupby

from sendcli.duties.book.table import BOOK
from sendcli.duties.duty import Duty
from sendcli.reports.rule import rule_text

_HEAD = """\
# The duty book

Made from `sendcli/duties/` by `make docs`; do not edit. `send rules ID` prints one rule.

Force says what stands behind a rule: a *statute* must be kept; *statutory guidance* may be departed from only
for good reason; *good practice* is convention. A rule marked *unverified* was written down from knowledge
and not compared with its source. The program informs; it does not give legal advice.
"""


def page() -> str:
    """The whole page."""
    ordered = sorted(BOOK.values(), key=lambda duty: (duty.kind, duty.id))
    computed = sum(duty.computed for duty in BOOK.values())
    parts = [_HEAD, f"{len(BOOK)} rules, {computed} of them computed from the records.\n"]
    for kind, duties in groupby(ordered, key=lambda duty: duty.kind):
        parts.append(f"## {kind}\n")
        parts += [_rule(duty) for duty in duties]
    return "\n".join(parts)


def _rule(duty: Duty) -> str:
    return f"### {duty.id}\n\n```text\n" + "\n".join(rule_text(duty)[2:]) + "\n```\n"
