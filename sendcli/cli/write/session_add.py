"""`send session add INTERVENTION`: what became of one session, on one line of its run."""

from __future__ import annotations

from functools import partial
from typing import Any

from sendcli.analysis.which_run import run_of
from sendcli.cli import options
from sendcli.cli.complete import intervention_ids
from sendcli.cli.folder import day_of, find_root
from sendcli.cli.option import Option
from sendcli.cli.write.about import today_of
from sendcli.cli.write.asking import completed
from sendcli.cli.write.dated_line import with_line
from sendcli.cli.write.fields import options_of, written
from sendcli.cli.write.judge import whole
from sendcli.cli.write.not_come import say_ahead
from sendcli.cli.write.saving import SAVING, Message, keep
from sendcli.dates.words import dated
from sendcli.model.intervention import Run, Session
from sendcli.store.load import load
from sendcli.store.writer import Write
from sendcli.text.edit.splice import EditError
from sendcli.text.edit.values import Value

OPTIONS = (
    Option("programme", (), "The intervention's id.", metavar="INTERVENTION", complete=intervention_ids, required=True),
    Option("run", (), "The run, by file name; the one of that day if left out.", metavar="[RUN]"),
    Option("date", ("--date",), "The day; today if left out.", metavar="DATE"),
    *options_of(Session),
    Option("replace", ("--replace",), "Correct the session of that day.", "flag", False),
    *SAVING,
    options.RECORDS,
    options.TODAY,
)


def command(
    programme: str,
    run: str,
    date: str,
    replace: bool,
    no_commit: bool,
    dry_run: bool,
    records: str,
    today: str,
    **given: Any,
) -> int:
    """Record one session: delivered, part, missed or made-up. The run of that day gets one more line.

    Without --replace a session that is there already is never changed.

    Example: send session add precision-teaching --date 2026-11-20 --value missed --why "test week"
    """
    root = find_root(records)
    school = load(root).school
    now = today_of(today, school.settings.today)
    day = day_of("--date", date) if date else now
    name, _ = run_of(school, programme, day, run)
    fields = written(Session, completed(Session, given))
    entry: Value = fields["value"] if len(fields) == 1 else fields
    writes = [Write(f"records/interventions/{programme}/{name}.yaml", partial(_with_session, str(day), entry, replace))]
    message = Message(
        f"{programme}: session of {day}", "session add", f"{programme} {name}, {dated(day)}: {fields['value']}"
    )
    code = keep(root, writes, message, whole(root), no_commit=no_commit, dry_run=dry_run)
    say_ahead(day, now, dry_run)
    return code


def _with_session(day: str, entry: Value, replace: bool, data: bytes | None) -> bytes:
    """The run's bytes with one more session, in the order of the days."""
    if data is None:
        raise EditError("the run is not there any more")
    what = f"a session of {day}"
    return with_line(data, ("sessions",), day, entry, what, replace=replace, order=tuple(Run.FIELDS))
