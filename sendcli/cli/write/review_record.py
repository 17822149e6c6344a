"""`send review record PUPIL [PLAN]`: a review that was held, with what became of each target."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial
from typing import Any

from sendcli.analysis.next_cycle import latest
from sendcli.analysis.which_plan import running
from sendcli.cli import options
from sendcli.cli.complete import pupil_ids
from sendcli.cli.folder import day_of
from sendcli.cli.option import Option
from sendcli.cli.write.about import about
from sendcli.cli.write.asking import askable, fault
from sendcli.cli.write.fields import options_of, value_of
from sendcli.cli.write.from_file import FIELDS, gathered
from sendcli.cli.write.growing import grown, rows_at, value_at
from sendcli.cli.write.judge import whole
from sendcli.cli.write.not_come import say_not_come
from sendcli.cli.write.questions import line_for
from sendcli.cli.write.saving import SAVING, Message, keep
from sendcli.errors import NOT_SAVED, USAGE, SendError
from sendcli.model.plan import Plan, PlanReview, TargetOutcome
from sendcli.model.target import RESULTS, Target
from sendcli.store.writer import Write
from sendcli.text.edit.splice import Edit, EditError, edited, same
from sendcli.text.edit.values import Value, Word

_SAID = re.compile(r"(?P<target>[^:]+):(?P<result>[^,]*),?(?P<comment>.*)", re.DOTALL)
_HOW = '--target "reading: met, reads to the class"'

OPTIONS = (
    Option("pupil", (), "The pupil's id, such as kp-0107.", metavar="PUPIL", complete=pupil_ids, required=True),
    Option("plan", (), "The plan, by file name; the one that ran on that day if left out.", metavar="[PLAN]"),
    Option("target", ("--target",), "What became of a target, as ID: RESULT, COMMENT. May be repeated.", "many", None),
    *options_of(PlanReview, "targets"),
    FIELDS,
    *SAVING,
    options.RECORDS,
    options.TODAY,
)


def command(
    pupil: str,
    plan: str,
    target: list[str] | None,
    fields: str,
    no_commit: bool,
    dry_run: bool,
    records: str,
    today: str,
    **given: Any,
) -> int:
    """Record the review of a plan: who was there, what became of each target, what comes next.

    The results are written into the review, and at the targets, unless the plan runs on (--next-review).

    Example: send review record kp-0107 --date 2026-12-02 --target "reading: partly-met, reads to the class"
    --next "Reading stays" --decision continue
    """
    here = about(records, pupil, today)
    said = gathered(PlanReview, given, fields, also=("parents_present", "next", "decision"))
    held = day_of("--date", str(said["date"]))
    name, record = running(here.file, held, plan)
    say_not_come(held, here.today)
    outcomes = [_outcome(text, record) for text in target or []] or _asked(record)
    said |= {"targets": outcomes} if outcomes else {}
    review = {key: said[key] for key in PlanReview.FIELDS if key in said}
    writes = [Write(f"records/pupils/{pupil}/plans/{name}.yaml", partial(_reviewed, type(record), review))]
    message = Message(f"{pupil}: review of plan {name} on {review['date']}", "review record")
    return keep(here.root, writes, message, whole(here.root), no_commit=no_commit, dry_run=dry_run)


def _outcome(text: str, plan: Plan) -> dict[str, Value]:
    """What was said of one target: as `reading: met, a comment`, or as a group of fields in brackets."""
    if text.lstrip().startswith("{"):
        group = _group(text)
        said = {key: str(group.get(key, "")) for key in ("target", "result", "comment")}
    else:
        group = {}
        found = _SAID.fullmatch(text)
        said = {key: value.strip() for key, value in found.groupdict().items()} if found else {"target": text}
    known = [item.id for item in plan.targets]
    if said["target"] not in known:
        words = f"--target: the plan has no target {said['target']}"
        raise SendError(words, f"targets: {', '.join(known) or 'none'}; wanted is {_HOW}", USAGE)
    return {**group, **_right(said)}


def _group(text: str) -> dict[str, Value]:
    made = value_of(PlanReview.FIELDS["targets"], [text])
    group = made[0] if isinstance(made, list) else made
    return dict(group) if isinstance(group, Mapping) else {}


def _right(said: Mapping[str, str]) -> dict[str, Value]:
    """The same, each value looked at."""
    for key, text in said.items():
        problem = fault(TargetOutcome.FIELDS[key], text) if text else []
        if problem:
            raise SendError(f"--target: {problem[0]}", "\n".join([*problem[1:], f"for example {_HOW}"]), USAGE)
    if not said.get("result") and not said.get("comment"):
        words = f"--target: a result of target {said['target']} is wanted: {', '.join(RESULTS)}"
        raise SendError(words, f"for example {_HOW}", USAGE)
    return {key: said[key] for key in ("target", "result", "comment") if said.get(key)}


def _asked(plan: Plan) -> list[Value]:
    """Target by target, on a terminal; Enter leaves one out."""
    found: list[Value] = []
    for item in plan.targets if askable() else ():
        reading = latest(item)
        last = f", last reading {reading.value.text}" if reading else ""
        question = f"target {item.id}{last}: its result, and a comment behind a comma ({', '.join(RESULTS)})"
        while text := line_for(question):
            try:
                found.append(_outcome(f"{item.id}: {text}", plan))
                break
            except SendError as error:
                question = f"  {error.message}"
    return found


def _reviewed(record: type[Plan], review: dict[str, Value], data: bytes | None) -> bytes:
    """The plan's bytes with the review, and with the results at its targets."""
    if data is None:
        raise EditError("the plan is not there any more")
    rows = [row for row in rows_at(value_at(data, ("reviewed",))) if isinstance(row, dict)]
    for row in rows:
        if row.get("date") == review["date"] and not same(review, row):
            words = f"there is a review of {review['date']} already, and it is another one; nothing was changed"
            raise SendError(words, "to correct it: send edit", NOT_SAVED)
    data = grown(data, record, {"reviewed": [review]})
    later = any(row.get("date", "") > str(review["date"]) for row in rows)
    return data if later else _with_results(data, review)


def _with_results(data: bytes, review: Mapping[str, Any]) -> bytes:
    """The results at the targets themselves; of a plan that runs on, only where one stands already."""
    items = value_at(data, ("targets",))
    results = {item["target"]: item["result"] for item in review.get("targets", ()) if "result" in item}
    for number, item in enumerate(items if isinstance(items, list) else ()):
        result = results.get(item.get("id"))
        if result and ("result" in item or "next_review" not in review):
            for key, value in (("result", result), ("result_on", Word(review["date"]))):
                if item.get(key) != str(value):
                    data = edited(data, [Edit(("targets", number, key), value, order=tuple(Target.FIELDS))])
    return data
