"""`send ar decide PUPIL [REVIEW]`: what the LA decided, and the steps that follow."""

from __future__ import annotations

from functools import partial
from typing import Any

from sendcli.cli import options
from sendcli.cli.write.annual import HEAD, REPLACE, How, finished, further, once, step_of
from sendcli.cli.write.ar_meeting import held_first
from sendcli.cli.write.fields import options_of
from sendcli.cli.write.from_file import FIELDS, gathered
from sendcli.cli.write.growing import grown
from sendcli.cli.write.saving import SAVING
from sendcli.model.review import AnnualReview, Decision
from sendcli.store.writer import Write
from sendcli.text.edit.splice import EditError
from sendcli.text.edit.values import Value

OPTIONS = (*HEAD, *options_of(Decision, "date"), FIELDS, REPLACE, *SAVING, options.RECORDS, options.TODAY)


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
    """Record the LA's decision; later the notice, the parents' answer and the amended plan, each with its day.

    --on is the day on which the LA notified the parents and the school. Once that is recorded, say only
    what is new. Prints what is due next, and by when.

    Example: send ar decide kp-0107 --on 2026-12-18 --decision amend --notice 2026-12-18
    """
    step = step_of(pupil, review, on, records, today)
    begun = step.record.decision is not None
    held_first(step, begun)
    given["on"] = str(step.day) if on or not begun else ""
    said = further(Decision, given, fields) if begun else gathered(Decision, given, fields)
    writes = [Write(step.path, partial(_decided, said, replace))]
    what = "what followed the LA's decision" if begun and not on else f"the LA's decision on {step.day}"
    return finished(step.here, writes, f"{what}, review {step.name}", "decide", How(replace, no_commit, dry_run))


def _decided(said: dict[str, Value], replace: bool, data: bytes | None) -> bytes:
    if data is None:
        raise EditError("the review is not there any more")
    return grown(once(data, ("decision",), said, replace), AnnualReview, {"decision": said})
