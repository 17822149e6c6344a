"""`send ar advice PUPIL [REVIEW]`: advice was asked for, or came, or is not to come."""

from __future__ import annotations

from functools import partial

from sendcli.cli import options
from sendcli.cli.folder import day_of
from sendcli.cli.option import Option
from sendcli.cli.write.annual import HEAD, REPLACE, How, step_of, taken
from sendcli.cli.write.invitees import told
from sendcli.cli.write.questions import needed
from sendcli.cli.write.saving import SAVING
from sendcli.text.edit.values import Value, Word

OPTIONS = (
    *HEAD,
    Option("who", ("--from",), "Whose advice: the role or name of somebody invited.", metavar="WHO"),
    Option("asked", ("--asked",), "It was asked for on that day; without this, it came.", "flag", False),
    Option("due", ("--due",), "By when it was asked for.", metavar="DATE"),
    Option("none", ("--none",), "Why none is to come.", metavar="TEXT"),
    REPLACE,
    *SAVING,
    options.RECORDS,
    options.TODAY,
)


def command(
    pupil: str,
    review: str,
    on: str,
    who: str,
    asked: bool,
    due: str,
    none: str,
    replace: bool,
    no_commit: bool,
    dry_run: bool,
    records: str,
    today: str,
) -> int:
    """Record that advice came on a day, was asked for (--asked), or is not to come (--none).

    Somebody who is not among those invited yet is added. Prints what is due next, and by when.

    Example: send ar advice kp-0107 --from "speech and language therapist" --on 2026-11-23
    """
    step = step_of(pupil, review, on, records, today)
    person = who or needed("--from", "whose advice?", ", ".join(item.role for item in step.record.invitees))
    fields: dict[str, Value] = {}
    if asked or not none:
        fields["advice_requested" if asked else "advice_received"] = Word(str(step.day))
    if due:
        fields["advice_due"] = Word(str(day_of("--due", due)))
    if none:
        fields["no_advice"] = none
    what = "no advice to come, noted" if none else "advice asked for" if asked else "advice received"
    make = partial(_advised, person, fields, replace)
    return taken(step, "advice", what, make, How(replace, no_commit, dry_run))


def _advised(person: str, fields: dict[str, Value], replace: bool, data: bytes) -> bytes:
    return told(data, person, fields, replace, new=True)
