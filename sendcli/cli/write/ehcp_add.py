"""`send ehcp add PUPIL VERSION`: a version of an EHC plan, in a file named by its date."""

from __future__ import annotations

from typing import Any

from sendcli.cli import options
from sendcli.cli.complete import pupil_ids
from sendcli.cli.folder import day_of
from sendcli.cli.option import Option
from sendcli.cli.write.about import about, fresh_id
from sendcli.cli.write.fields import options_of
from sendcli.cli.write.from_file import FIELDS, gathered
from sendcli.cli.write.judge import whole
from sendcli.cli.write.new_file import created, new_record
from sendcli.cli.write.saving import SAVING, Message, keep
from sendcli.model.ehcp import EhcPlan
from sendcli.text.edit.values import Word

# The field that holds the date of a version, by what the version is.
_DATED = {"final": "issued", "amended-final": "issued", "draft": "draft", "amendment-notice": "draft"}

OPTIONS = (
    Option("pupil", (), "The pupil's id, such as kp-0107.", metavar="PUPIL", complete=pupil_ids, required=True),
    Option("name", (), "The date of this version, such as 2027-01-15.", metavar="VERSION", required=True),
    *options_of(EhcPlan),
    FIELDS,
    *SAVING,
    options.RECORDS,
    options.TODAY,
)


def command(
    pupil: str, name: str, fields: str, no_commit: bool, dry_run: bool, records: str, today: str, **given: Any
) -> int:
    """Record a version of an EHC plan: draft, final, notice of amendments or amended final plan.

    Whole sections are long: put them into a file and say --fields FILE, or type them afterwards in the file
    whose path is printed (send edit). Its own date goes into `issued:` or `draft:` unless that is given.

    Example: send ehcp add kp-0107 2027-01-15 --status amended-final --replaces 2026-01-15 --primary-need SLCN
    """
    here = about(records, pupil, today)
    day = day_of("VERSION", name)
    path = fresh_id(here.root, f"records/pupils/{pupil}/ehcp/*.yaml", name, "version")
    said = gathered(EhcPlan, given, fields, also=("version", "replaces", "review_by", "la", "primary_need"))
    if dated := _DATED.get(str(said["status"])):
        said.setdefault(dated, Word(str(day)))
    message = Message(f"{pupil}: EHC plan {name}", "ehcp add", f"{pupil}: EHC plan {name}; its sections go into {path}")
    writes = [created(path, new_record(EhcPlan, said))]
    return keep(here.root, writes, message, whole(here.root), no_commit=no_commit, dry_run=dry_run)
