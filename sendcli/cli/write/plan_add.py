"""`send plan add PUPIL NAME`: a new plan, in a file of its own."""

from __future__ import annotations

from typing import Any

from sendcli.cli import options
from sendcli.cli.complete import pupil_ids
from sendcli.cli.option import Option
from sendcli.cli.write.about import about, fresh_id
from sendcli.cli.write.asking import completed
from sendcli.cli.write.fields import flag, options_of
from sendcli.cli.write.from_file import FIELDS, fields_in, gathered
from sendcli.cli.write.judge import whole
from sendcli.cli.write.new_file import created, new_record
from sendcli.cli.write.saving import SAVING, Message, keep
from sendcli.errors import USAGE, SendError
from sendcli.model.plan import Plan
from sendcli.model.plan_kinds import PLANS, AnyPlan

OPTIONS = (
    Option("pupil", (), "The pupil's id, such as kp-0107.", metavar="PUPIL", complete=pupil_ids, required=True),
    Option("name", (), "The plan's file name, such as 2027-spring.", metavar="NAME", required=True),
    *options_of(AnyPlan, "reviewed"),
    FIELDS,
    *SAVING,
    options.RECORDS,
    options.TODAY,
)


def command(
    pupil: str, name: str, fields: str, no_commit: bool, dry_run: bool, records: str, today: str, **given: Any
) -> int:
    """Make a new plan. The kind decides which fields it may have; targets are added by `send target add`.

    The next cycle of a plan that is there is made by `send plan roll`.

    Example: send plan add kp-0107 2027-spring --kind sen-support --start 2027-01-11 --review 2027-03-24 --lead okafor
    """
    here = about(records, pupil, today)
    path = fresh_id(here.root, f"records/pupils/{pupil}/plans/*.yaml", name, "plan")
    record = _type(given, fields)
    mine = {field.attribute for field in record.FIELDS.values()}
    for field in AnyPlan.FIELDS.values():
        if given.get(field.attribute) and field.attribute not in mine:
            raise SendError(f"--{flag(field)}: {record.TITLE} has no such field", "see docs/records.md", USAGE)
    said = gathered(record, given, fields, also=("review", "lead"))
    message = Message(f"{pupil}: plan {name}", "plan add", f"{pupil}: plan {name}, {path}")
    writes = [created(path, new_record(record, said))]
    return keep(here.root, writes, message, whole(here.root), no_commit=no_commit, dry_run=dry_run)


def _type(given: dict[str, Any], place: str) -> type[Plan]:
    """The record type of the kind that was given, or is asked for."""
    if place == "-":
        raise SendError("--fields: a plan's fields are read from a file", "write them to a file first", USAGE)
    kind = given["kind"] or (fields_in(AnyPlan, place).get("kind", "") if place else "")
    others = [field.attribute for field in Plan.FIELDS.values() if field.key != "kind"]
    given["kind"] = completed(Plan, {"kind": kind}, but=others)["kind"]
    return PLANS[given["kind"]]
