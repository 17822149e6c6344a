"""`send ar send PUPIL [REVIEW]`: the report went to the LA and to everyone invited."""

from __future__ import annotations

from functools import partial
from typing import Any

from sendcli.cli.write.annual import CONTENT, END, HEAD, How, further, said, step_of, taken
from sendcli.cli.write.ar_meeting import held_first
from sendcli.model.review import AnnualReview
from sendcli.text.edit.values import Word

OPTIONS = (*HEAD, *CONTENT, *END)


def command(
    pupil: str,
    review: str,
    on: str,
    fields: str,
    replace: bool,
    no_commit: bool,
    dry_run: bool,
    records: str,
    today: str,
    **given: Any,
) -> int:
    """Record that the report went to the LA and to everyone invited, with what it recommends.

    Prints what is due next, and by when.

    Example: send ar send kp-0107 --on 2026-12-10 --recommendation amend --by lund
    """
    step = step_of(pupil, review, on, records, today)
    held_first(step, step.record.sent is not None)
    make = partial(
        said, fields=further(AnnualReview, given, fields), days={"sent": Word(str(step.day))}, replace=replace
    )
    return taken(step, "send", "report sent", make, How(replace, no_commit, dry_run))
