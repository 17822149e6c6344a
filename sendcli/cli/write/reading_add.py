"""`send reading add PUPIL TARGET VALUE`: one reading, one line, one commit."""

from __future__ import annotations

from datetime import date
from functools import partial

from sendcli.analysis.which_target import plan_with
from sendcli.checks.change import of_themes, worse
from sendcli.cli import options
from sendcli.cli.complete import pupil_ids
from sendcli.cli.folder import clock, day_of, find_root
from sendcli.cli.option import Option
from sendcli.cli.write.asking import completed
from sendcli.cli.write.fields import options_of, written
from sendcli.cli.write.saving import SAVING, Message, keep
from sendcli.dates.words import dated
from sendcli.errors import NOT_SAVED, USAGE, SendError
from sendcli.model.plan import Plan
from sendcli.model.target import Reading, Target
from sendcli.problem import Problem
from sendcli.store.journal import Made
from sendcli.store.load import load_pupil
from sendcli.store.writer import Write
from sendcli.text.edit.splice import Edit, EditError, Path, edited, plain_of, same
from sendcli.text.edit.values import Value

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
    value: str,
    date: str,
    by: str,
    note: str,
    minutes: str,
    plan: str,
    replace: bool,
    no_commit: bool,
    dry_run: bool,
    records: str,
    today: str,
) -> int:
    """Record one reading of one target.

    The plan that was running on the day gets one more line; a value that does not lie on the measure's
    scale is refused. Without --replace a reading that is there already is never changed.

    Example: send reading add kp-0107 reading 52 --date 2026-11-20
    """
    root = find_root(records)
    loaded = load_pupil(root, pupil)
    file = loaded.school.pupils.get(pupil)
    if file is None or not any(f"pupils/{pupil}/" in path for path in loaded.files):
        raise SendError(f"there is no pupil {pupil}", "ids are the folder names in records/pupils", USAGE)
    day = day_of("--date", date) if date else _today(today, loaded.school.settings.today)
    name, running = plan_with(file, target, day, plan)
    given = {"value": value, "by": by, "note": note, "minutes": minutes}
    fields = written(Reading, completed(Reading, given))
    entry: Value = fields["value"] if len(fields) == 1 else fields
    writes = [Write(f"records/pupils/{pupil}/plans/{name}.yaml", partial(_with_reading, target, day, entry, replace))]
    message = Message(
        f"{pupil}: reading of target {target} on {day}",
        "reading add",
        f"{pupil} {target}, {dated(day)}: {value}{_beside(running, target, day)}",
    )
    return keep(root, writes, message, partial(_judge, root, pupil), no_commit=no_commit, dry_run=dry_run)


def _beside(plan: Plan, target: str, day: date) -> str:
    """The reading before and the value aimed at: what shows at once that this is the wrong target."""
    item = next(item for item in plan.targets if item.id == target)
    earlier = [reading for reading in item.readings if reading.on < day]
    parts = [f"before: {earlier[-1].value.text} on {dated(earlier[-1].on)}"] if earlier else []
    if item.target and item.target.value:
        by = f" by {dated(item.target.on)}" if item.target.on else ""
        parts.append(f"target: {item.target.value.text}{by}")
    return f" ({'; '.join(parts)})" if parts else ""


def _today(today: str, own: date | None) -> date:
    return day_of("--today", today) if today else own or clock()


def _with_reading(target: str, day: date, entry: Value, replace: bool, data: bytes | None) -> bytes:
    """The plan's bytes with one more reading, in the order of the days."""
    if data is None:
        raise EditError("the plan is not there any more")
    plan = plain_of(data)
    number = next(i for i, item in enumerate(plan["targets"]) if item["id"] == target)
    readings = plan["targets"][number].get("readings") or {}
    key = str(day)
    if key in readings:
        return _corrected(data, ("targets", number, "readings", key), entry, readings[key], replace)
    at = sum(1 for other in readings if other < key)
    edit = Edit(("targets", number, "readings"), entry, at=at, key=key, order=tuple(Target.FIELDS))
    return edited(data, [edit])


def _corrected(data: bytes, path: Path, entry: Value, there: object, replace: bool) -> bytes:
    """A reading of that day is there: the same one is fine, another one needs --replace."""
    if same(entry, there):
        return data
    if not replace:
        words = f"there is a reading of {path[-1]} already, and it is another one; nothing was changed"
        raise SendError(words, "to correct it, say --replace; to look: send show", NOT_SAVED)
    return edited(data, [Edit(path, entry)])


def _judge(root: str, pupil: str, files: list[Made]) -> list[Problem]:
    """Only what a reading can make worse, so that one line takes no longer than it must."""
    from sendcli.checks.plans import measures, measures_form, readings

    return worse(files, partial(load_pupil, root, pupil), of_themes(measures, measures_form, readings))
