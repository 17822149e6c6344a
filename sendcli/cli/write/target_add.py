"""`send target add PUPIL TARGET`: one more target in a plan."""

from __future__ import annotations

from functools import partial
from typing import Any

from sendcli.analysis.which_plan import running
from sendcli.cli import options
from sendcli.cli.complete import pupil_ids
from sendcli.cli.option import Option
from sendcli.cli.write.about import about
from sendcli.cli.write.fields import options_of
from sendcli.cli.write.from_file import FIELDS, gathered
from sendcli.cli.write.growing import grown, rows_at, same_or_refused, value_at
from sendcli.cli.write.judge import whole
from sendcli.cli.write.saving import SAVING, Message, keep
from sendcli.model.plan import Plan
from sendcli.model.target import Target
from sendcli.store.writer import Write
from sendcli.text.edit.splice import EditError
from sendcli.text.edit.values import Value

OPTIONS = (
    Option("pupil", (), "The pupil's id, such as kp-0107.", metavar="PUPIL", complete=pupil_ids, required=True),
    Option("id", (), "A short name, unique within the plan, such as reading.", metavar="TARGET", required=True),
    *options_of(Target, "id", "readings", "result", "result_on"),
    Option("plan", ("--plan",), "The plan, by file name; the one that runs today if left out.", metavar="NAME"),
    FIELDS,
    *SAVING,
    options.RECORDS,
    options.TODAY,
)


def command(
    pupil: str, id: str, plan: str, fields: str, no_commit: bool, dry_run: bool, records: str, today: str, **given: Any
) -> int:
    """Add a target to a plan: what the pupil will do, where they are now, where they should be by when.

    Levels are groups of fields: a day and a value, or words where there is no number.

    Example: send target add kp-0107 spelling --outcome "Spells 40 of the Year 3 words" --measure own-words
    --baseline "date: 2026-11-20, value: 12" --target "date: 2027-03-24, value: 40"
    """
    here = about(records, pupil, today)
    name, record = running(here.file, here.today, plan)
    entry = gathered(Target, given | {"id": id}, fields, also=("measure", "baseline", "target"))
    writes = [Write(f"records/pupils/{pupil}/plans/{name}.yaml", partial(_with_target, type(record), id, entry))]
    message = Message(f"{pupil}: target {id} in plan {name}", "target add")
    return keep(here.root, writes, message, whole(here.root), no_commit=no_commit, dry_run=dry_run)


def _with_target(record: type[Plan], name: str, entry: dict[str, Value], data: bytes | None) -> bytes:
    """The plan's bytes with one more target, behind those that are there."""
    if data is None:
        raise EditError("the plan is not there any more")
    for row in rows_at(value_at(data, ("targets",))):
        if isinstance(row, dict) and row.get("id") == name:
            return same_or_refused(data, entry, row, f"a target {name}")
    return grown(data, record, {"targets": [entry]})
