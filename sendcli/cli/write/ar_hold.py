"""`send ar hold PUPIL [REVIEW]`: the meeting was held; who came, what was said."""

from __future__ import annotations

from functools import partial
from typing import Any

from sendcli.cli.option import Option
from sendcli.cli.write.annual import CONTENT, END, HEAD, How, further, said, step_of, taken
from sendcli.cli.write.invitees import told
from sendcli.model.review import AnnualReview
from sendcli.text.edit.values import Value, Word

OPTIONS = (
    *HEAD,
    Option("came", ("--came",), "The role or name of somebody invited who came. May be repeated.", "many", None, "WHO"),
    Option("sorry", ("--apologies",), "The same of somebody who sent apologies. May be repeated.", "many", None, "WHO"),
    *CONTENT,
    *END,
)


def command(
    pupil: str,
    review: str,
    on: str,
    came: list[str] | None,
    sorry: list[str] | None,
    fields: str,
    replace: bool,
    no_commit: bool,
    dry_run: bool,
    records: str,
    today: str,
    **given: Any,
) -> int:
    """Record that the meeting was held: who came, views, progress to each outcome, what is recommended.

    Prints what is due next, and by when.

    Example: send ar hold kp-0107 --on 2026-12-02 --came mother --came "class teacher" --recommendation amend
    """
    step = step_of(pupil, review, on, records, today)
    people = {"attended": came or [], "apologies": sorry or []}
    more = further(AnnualReview, given, fields)
    make = partial(_held, more, Word(str(step.day)), people, replace)
    return taken(step, "hold", "meeting held", make, How(replace, no_commit, dry_run))


def _held(fields: dict[str, Value], day: Word, people: dict[str, list[str]], replace: bool, data: bytes) -> bytes:
    data = said(data, fields, {"held": day}, replace)
    for key, names in people.items():
        for name in names:
            data = told(data, name, {key: Word("yes")}, replace)
    return data
