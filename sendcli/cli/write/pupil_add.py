"""`send pupil add ID`: a new pupil's file."""

from __future__ import annotations

import sys
import unicodedata
from typing import Any

from sendcli.cli import options
from sendcli.cli.folder import day_of, find_root
from sendcli.cli.option import Option
from sendcli.cli.write.about import fresh_id, today_of
from sendcli.cli.write.asking import askable, completed
from sendcli.cli.write.fields import options_of, written
from sendcli.cli.write.from_file import FIELDS, fields_in
from sendcli.cli.write.judge import whole
from sendcli.cli.write.new_file import created, new_record
from sendcli.cli.write.saving import SAVING, Message, keep
from sendcli.errors import USAGE, SendError
from sendcli.model.identity import Name
from sendcli.model.pupil import Need, Pupil, Status
from sendcli.store.load import load_pupil
from sendcli.text.edit.values import Value

OPTIONS = (
    Option("pupil", (), "The new id, which must not tell who it is, such as kp-0107.", metavar="ID", required=True),
    *options_of(Name),
    *options_of(Pupil, "name"),
    Option("provision", ("--provision",), "The status: N none, K SEN support, E EHC plan.", metavar="CODE"),
    Option("since", ("--since",), "Since when; the day of joining, or else today, if it is not said.", metavar="DATE"),
    FIELDS,
    *SAVING,
    options.RECORDS,
    options.TODAY,
)

_APART = ("status", "flags", "strategies", "profile", "contacts", "funding", "left")
_ASKED = ("class_name", "joined", "key_worker")


def command(
    pupil: str,
    provision: str,
    since: str,
    fields: str,
    no_commit: bool,
    dry_run: bool,
    records: str,
    today: str,
    **given: Any,
) -> int:
    """Make the file of a new pupil: names, date of birth, year group, and the status with its day.

    On a terminal what is needed is asked for, so that no name stands in the shell's history; a script may
    give the fields with --fields. The id must not tell who the child is: it stands in paths and messages.

    Example: send pupil add kp-0301
    """
    root = find_root(records)
    path = fresh_id(root, "records/pupils/*/pupil.yaml", pupil, "pupil")
    own = load_pupil(root, pupil).school.settings.today
    out_of_file = fields_in(Pupil, fields) if fields else {}
    made = _fields(given, out_of_file, provision, since)
    made = _with_status(made, provision, since, str(made.get("joined") or today_of(today, own)))
    _warn(pupil, made["name"])
    writes = [created(path, new_record(Pupil, made, apart=_APART))]
    message = Message(f"{pupil}: pupil added", "pupil add")
    return keep(root, writes, message, whole(root), no_commit=no_commit, dry_run=dry_run)


def _fields(given: dict[str, Any], there: dict[str, Value], provision: str, since: str) -> dict[str, Value]:
    """Everything but the status: out of the file, from options, and asked for."""
    if since:
        day_of("--since", since)
    parts = {name: text for name, text in given.items() if name in _name_parts()}
    if not there.get("name") or any(parts.values()):
        name = written(Name, completed(Name, parts, ("family", "known_as")))
        there = {**there, "name": name}
    known = [Pupil.FIELDS[key].attribute for key in there]
    values = completed(Pupil, given, set(_ASKED) - set(known), [*known, "name", "status"])
    if provision and (values.get("status") or there.get("status")):
        raise SendError("the status is given twice: --provision, and as rows", "choose one of them", USAGE)
    return {**there, **written(Pupil, {name: value for name, value in values.items() if name != "name"})}


def _name_parts() -> set[str]:
    return {field.attribute for field in Name.FIELDS.values()}


def _with_status(made: dict[str, Value], provision: str, since: str, first: str) -> dict[str, Value]:
    """The first row of status and the primary need that goes with it: asked for on a terminal, or demanded.

    Args:
        first: the day on which a status begins that nobody gave a day for: for K and E it is asked for on a terminal,
            since few pupils come onto the register on the day they join the school.
    """
    if made.get("status"):
        return made
    chosen = completed(Status, {"provision": provision, "start": since or first})
    if chosen["provision"] != "N" and not since and askable():
        chosen = completed(Status, {"provision": chosen["provision"]})
    made = {**made, "status": [written(Status, chosen)]}
    if chosen["provision"] in ("K", "E") and not made.get("needs"):
        made["needs"] = [_need(str(chosen["start"]))]
    return made


def _need(start: str) -> dict[str, Value]:
    if not askable():
        example = f'--needs "type: SLCN, rank: 1, from: {start}"'
        raise SendError("--needs is needed: the primary need that goes with K or E", example, USAGE)
    return written(Need, completed(Need, {"rank": "1", "start": start}))


def _warn(pupil: str, name: Value) -> None:
    """An id that holds a piece of the name tells who the child is wherever it stands."""
    parts = [part for text in (name.values() if isinstance(name, dict) else ()) if isinstance(text, str)
             for part in _plain(text).split()]  # fmt: skip
    if any(len(part) > 2 and part in pupil for part in parts):
        print(
            "send: this id holds a piece of the pupil's name; it stands in paths, messages and commits for ever",
            "      better an id that says nothing, such as kp-0301",
            sep="\n",
            file=sys.stderr,
        )


def _plain(text: str) -> str:
    """A text without accents and capitals."""
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
