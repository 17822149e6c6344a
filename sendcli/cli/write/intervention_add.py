"""`send intervention add ID`: a new intervention of the provision map."""

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
from sendcli.model.intervention import Intervention

OPTIONS = (
    Option("programme", (), "The new id, such as precision-teaching.", metavar="ID", required=True),
    *options_of(Intervention),
    FIELDS,
    *SAVING,
    options.RECORDS,
)

_ASKED = ("description", "entry", "exit", "minutes", "per_week", "weeks")


def command(programme: str, fields: str, no_commit: bool, dry_run: bool, records: str, **given: Any) -> int:
    """Make the file of an intervention: what it is, for whom, by whom, how often, how it is measured.

    Example: send intervention add talk-boost --name "Talk Boost" --layer targeted
    --areas communication-and-interaction --measure "{id: wcpm, direction: up}" --minutes 30
    """
    root = find_root(records)
    path = fresh_id(root, "records/interventions/*/intervention.yaml", programme, "intervention")
    made = gathered(Intervention, given, fields, _ASKED)
    message = Message(f"{programme}: intervention added", "intervention add")
    writes = [created(path, new_record(Intervention, made))]
    return keep(root, writes, message, whole(root), no_commit=no_commit, dry_run=dry_run)
