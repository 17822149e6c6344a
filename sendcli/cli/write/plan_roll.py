"""`send plan roll PUPIL [FROM] TO`: the next cycle from the last, with the unmet targets that somebody names."""

from __future__ import annotations

from functools import partial
from typing import Any

from sendcli.analysis.next_cycle import latest, next_cycle
from sendcli.analysis.which_plan import last_cycle, unmet
from sendcli.cli import options
from sendcli.cli.complete import pupil_ids
from sendcli.cli.folder import day_of
from sendcli.cli.option import Option
from sendcli.cli.write.about import about, fresh_id
from sendcli.cli.write.asking import askable, completed
from sendcli.cli.write.fields import options_of, plain_value
from sendcli.cli.write.judge import whole
from sendcli.cli.write.new_file import created, new_record
from sendcli.cli.write.plan_roll_end import closed, say_runs_on
from sendcli.cli.write.questions import agreed
from sendcli.cli.write.saving import SAVING, Judge, Message, keep
from sendcli.dates.words import dated
from sendcli.errors import NOT_SAVED, USAGE, SendError
from sendcli.model.plan import Plan
from sendcli.model.target import Target
from sendcli.problem import Problem
from sendcli.store.journal import Made
from sendcli.store.writer import Write, bytes_at
from sendcli.text.edit.values import Value, Word
from sendcli.text.reader import read

_ASKED = tuple(key for key in Plan.FIELDS if key not in ("start", "review", "lead"))

OPTIONS = (
    Option("pupil", (), "The pupil's id, such as kp-0107.", metavar="PUPIL", complete=pupil_ids, required=True),
    Option("names", (), "The new plan's file name; before it the old one's.", "texts", None, "[FROM] TO"),
    *options_of(Plan, *_ASKED),
    Option("carry", ("--carry",), "An unmet target that goes on. May be repeated.", "many", None, "TARGET"),
    Option("close", ("--close",), "End the old plan on this day; it stays as it is if left out.", metavar="DATE"),
    *SAVING,
    options.RECORDS,
    options.TODAY,
)


def command(
    pupil: str,
    names: list[str] | None,
    start: str,
    review: str,
    lead: str,
    carry: list[str] | None,
    close: str,
    no_commit: bool,
    dry_run: bool,
    records: str,
    today: str,
) -> int:
    """Make the next cycle: kind, layer, lead, strategies and provision go on, the number goes up by one.

    An unmet target goes on only if it is named, or if you say so when asked: its last reading is the new
    baseline, its goal gets the day of the new review.

    Example: send plan roll kp-0107 2027-spring --start 2027-01-11 --review 2027-03-24 --carry reading
    """
    here = about(records, pupil, today)
    old, new = _names(names or [])
    old, plan = last_cycle(here.file, old)
    folder = f"records/pupils/{pupil}/plans"
    path = fresh_id(here.root, f"{folder}/*.yaml", new, "plan")
    others = [field.attribute for field in Plan.FIELDS.values() if field.required and field.key != "start"]
    given = completed(Plan, {"start": start, "review": review, "lead": lead}, also=("review",), but=others)
    carried = _carried(plan, carry or [])
    typed: dict[str, Value] = {key: Word(given[key]) for key in ("start", "review", "lead") if given[key]}
    fields = next_cycle(_written(here.root, f"{folder}/{old}.yaml"), plan, carried, given["review"]) | typed
    writes = [created(path, new_record(type(plan), _words(fields)))]
    if close:
        day = Word(str(day_of("--close", close)))
        writes.append(Write(f"{folder}/{old}.yaml", partial(closed, type(plan), day)))
    what = f"carried: {', '.join(carried)}" if carried else "no target carried"
    left = [item.id for item in unmet(plan) if item.id not in carried]
    said = f"{pupil}: plan {new} after {old}; {what}" + (f"; not carried: {', '.join(left)}" if left else "")
    message = Message(f"{pupil}: plan {new} after {old}; {what}", "plan roll", said)
    judge = partial(_judged, whole(here.root))
    code = keep(here.root, writes, message, judge, no_commit=no_commit, dry_run=dry_run)
    if not close:
        say_runs_on(pupil, old, plan, saved=not dry_run)
    return code


def _judged(judge: Judge, files: list[Made]) -> list[Problem]:
    """What the new plan makes worse; a target beyond its old goal cannot go on with that goal."""
    found = judge(files)
    for problem in found:
        if problem.code == "TGT005":
            words = f"not saved, nothing was changed: a carried target has passed its goal: {problem.message}"
            raise SendError(words, "leave it out here, and give the new plan a new goal: send target add", NOT_SAVED)
    return found


def _names(names: list[str]) -> tuple[str, str]:
    if len(names) not in (1, 2):
        raise SendError("the name of the new plan is wanted", "send plan roll kp-0107 [2026-autumn] 2027-spring", USAGE)
    return names[0] if len(names) == 2 else "", names[-1]


def _carried(plan: Plan, named: list[str]) -> list[str]:
    """The ids of the targets that go on: those named, or those agreed to one by one on a terminal."""
    offered = {item.id: item for item in unmet(plan)}
    for name in named:
        if name not in offered:
            over = any(item.id == name for item in plan.targets)
            words = f"target {name} is over" if over else f"the plan has no target {name}"
            raise SendError(f"--carry: {words}", f"unmet targets: {', '.join(offered) or 'none'}", USAGE)
    if named or not askable():
        return [name for name in offered if name in named]
    return [name for name, item in offered.items() if agreed(f"carry target {name} on ({_where(item)})?")]


def _where(target: Target) -> str:
    """Where a target stands: the last reading and the goal."""
    reading = latest(target)
    last = f"last reading {reading.value.text} on {dated(reading.on)}" if reading else "no readings"
    goal = target.target.value.text if target.target and target.target.value else ""
    return f"{last}, target {goal}" if goal else last


def _written(root: str, path: str) -> dict[str, Any]:
    """The old plan's fields as they are written, their quotes remembered."""
    document = read("", bytes_at(root, path) or b"")
    if document.root is None:
        raise SendError(f"{path} cannot be read; nothing was changed", "send validate")
    return {key: plain_value(node) for key, (_, node) in document.root.items.items()}


def _words(fields: dict[str, Any]) -> dict[str, Value]:
    """Days and numbers that were worked out, written as people type them."""
    made = dict(fields)
    if "cycle" in made:
        made["cycle"] = Word(made["cycle"])
    made["targets"] = [_levels(item) for item in made.get("targets", [])]
    return {key: value for key, value in made.items() if value}


def _levels(target: dict[str, Any]) -> dict[str, Any]:
    plain = ("date", "value")
    return {
        key: {name: Word(text) if name in plain else text for name, text in value.items()}
        if key in ("baseline", "target") and isinstance(value, dict)
        else value
        for key, value in target.items()
    }
