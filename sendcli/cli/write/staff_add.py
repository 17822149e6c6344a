"""`send staff add ID`: a new member of staff."""

from __future__ import annotations

from typing import Any

from sendcli.cli import options
from sendcli.cli.folder import find_root
from sendcli.cli.option import Option
from sendcli.cli.write.about import fresh_id
from sendcli.cli.write.fields import options_of
from sendcli.cli.write.from_file import FIELDS, gathered
from sendcli.cli.write.judge import whole
from sendcli.cli.write.new_file import created, new_record
from sendcli.cli.write.saving import SAVING, Message, keep
from sendcli.model.staff import Staff

OPTIONS = (
    Option("staff", (), "The new id, such as okafor.", metavar="ID", required=True),
    *options_of(Staff),
    FIELDS,
    *SAVING,
    options.RECORDS,
)


def command(staff: str, fields: str, no_commit: bool, dry_run: bool, records: str, **given: Any) -> int:
    """Make the file of a member of staff: name, roles, hours, training. Nothing about vetting or appraisal.

    Example: send staff add okafor --name "Ngozi Okafor" --roles teaching-assistant --from 2020-09-01
    """
    root = find_root(records)
    path = fresh_id(root, "records/staff/*.yaml", staff, "member of staff")
    made = gathered(Staff, given, fields, ("classes", "start", "hours", "rate"))
    message = Message(f"{staff}: member of staff added", "staff add")
    writes = [created(path, new_record(Staff, made))]
    return keep(root, writes, message, whole(root), no_commit=no_commit, dry_run=dry_run)
