"""`send reading add PUPIL TARGET VALUE`: one reading, one line, one commit."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from sendcli.analysis.which_target import plan_with
from sendcli.checks.change import of_themes, worse
from sendcli.cli import options
from sendcli.cli.complete import pupil_ids
from sendcli.cli.option import Option
from sendcli.cli.write.about import about
from sendcli.cli.write.asking import completed
from sendcli.cli.write.dated_line import readings_of, with_line
from sendcli.cli.write.fields import options_of, written
from sendcli.cli.write.not_come import say_ahead
from sendcli.cli.write.saving import SAVING, Message, keep
from sendcli.dates.words import dated
from sendcli.model.plan import Plan
from sendcli.model.target import Reading, Target
from sendcli.problem import Problem
from sendcli.store.journal import Made
from sendcli.store.load import load_pupil
from sendcli.store.writer import Write
from sendcli.text.edit.splice import EditError, plain_of
from sendcli.text.edit.values import Value

# All that is read of the pupil, and of the folder school.yaml besides: one line shall take no longer than it must.
_PART = "plans"

OPTIONS = (
    Option("pupil", (), "The pupil's id, such as kp-0107.", metavar="PUPIL", complete=pupil_ids, required=True),
    Option("target", (), "The target's id, such as reading.", metavar="TARGET", required=True),
    Option("value", (), "The value, as it is typed in the plan.", metavar="VALUE", required=True),
    Option("date", ("--date",), "The day of the reading; today if left out.", metavar="DATE"),
    *options_of(Reading, "value"),
    Option("plan", ("--plan",), "The plan, by file name; the one running on that day if left out.", metavar="NAME"),
    Option("replace", ("--replace",), "Correct the reading of that day.", "flag", False),
    *SAVING,
    options.RECORDS,
    options.TODAY,
)


def command(
    pupil: str,
    target: str,
    date: str,
    plan: str,
    replace: bool,
    no_commit: bool,
    dry_run: bool,
    records: str,
    today: str,
    **given: Any,
) -> int:
    """Record one reading of one target.

    The plan that was running on the day gets one more line; a value that does not lie on the measure's
    scale is refused. Without --replace a reading that is there already is never changed.

    Example: send reading add kp-0107 reading 52 --date 2026-11-20
    """
    here = about(records, pupil, today, _PART)
    day = here.day("--date", date)
    name, running = plan_with(here.file, target, day, plan)
    fields = written(Reading, completed(Reading, given))
    entry: Value = fields["value"] if len(fields) == 1 else fields
    writes = [Write(f"records/pupils/{pupil}/{_PART}/{name}.yaml", partial(_with_reading, target, day, entry, replace))]
    message = Message(
        f"{pupil}: reading of target {target} on {day}",
        "reading add",
        f"{pupil} {target}, {dated(day)}: {given['value']}{_beside(running, target, day)}",
    )
    judge = partial(_judge, here.root, pupil)
    code = keep(here.root, writes, message, judge, no_commit=no_commit, dry_run=dry_run)
    say_ahead(day, here.today, dry_run)
    return code


def _beside(plan: Plan, target: str, day: date) -> str:
    """The reading before and the value aimed at: what shows at once that this is the wrong target."""
    item = next(item for item in plan.targets if item.id == target)
    earlier = [reading for reading in item.readings if reading.on < day]
    parts = [f"before: {earlier[-1].value.text} on {dated(earlier[-1].on)}"] if earlier else []
    if item.target and item.target.value:
        by = f" by {dated(item.target.on)}" if item.target.on else ""
        parts.append(f"target: {item.target.value.text}{by}")
    return f" ({'; '.join(parts)})" if parts else ""


def _with_reading(target: str, day: date, entry: Value, replace: bool, data: bytes | None) -> bytes:
    """The plan's bytes with one more reading, in the order of the days."""
    if data is None:
        raise EditError("the plan is not there any more")
    path, key = readings_of(plain_of(data), target), str(day)
    return with_line(data, path, key, entry, f"a reading of {key}", replace=replace, order=tuple(Target.FIELDS))


def _judge(root: str, pupil: str, files: list[Made]) -> list[Problem]:
    """Only what a reading can make worse."""
    from sendcli.checks.plans import measures, measures_form, readings

    return worse(files, partial(load_pupil, root, pupil, part=_PART), of_themes(measures, measures_form, readings))
