"""`send ar invite PUPIL [REVIEW]`: the invitations went out; makes the review's file if there is none."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from sendcli.analysis.which_review import open_names, version_under_review
from sendcli.cli.folder import day_of
from sendcli.cli.write.about import About, about, fresh_id
from sendcli.cli.write.annual import END, HEAD, STEPS, How, Step, finished, further, said, taken
from sendcli.cli.write.fields import options_of
from sendcli.cli.write.new_file import created, new_record
from sendcli.cli.write.questions import needed
from sendcli.model.review import AnnualReview
from sendcli.text.edit.values import Value, Word

OPTIONS = (*HEAD, *options_of(AnnualReview, *(key for key in STEPS if key != "invitees")), *END)


def command(
    pupil: str,
    review: str,
    on: str,
    fields: str,
    replace: bool,
    no_commit: bool,
    dry_run: bool,
    records: str,
    today: str,
    **given: Any,
) -> int:
    """Record the invitations to the meeting: to a review that is planned, or to a new one (--planned).

    A new review is an annual one of the latest final plan, unless --kind and --plan say otherwise; its file
    is named by the planned day. Prints what is due next, and by when.

    Example: send ar invite kp-0107 --on 2026-11-02 --planned 2026-12-02 --invitees "role: mother"
    """
    here = about(records, pupil, today)
    how = How(replace, no_commit, dry_run)
    day = Word(str(here.day("--on", on)))
    name = review or _planned(here)
    if name in here.file.reviews:
        step = Step(here, name, here.file.reviews[name], day_of("--on", day))
        make = partial(said, fields=_told(given, fields, day), days={"invited": day}, replace=replace)
        return taken(step, "invite", "invitations", make, how)
    given["planned"] = given["planned"] or name or needed("--planned", "the day of the meeting?", "2026-12-02")
    given["kind"] = given["kind"] or "annual"
    given["plan"] = given["plan"] or str(version_under_review(here.file) or "")
    name = name or str(day_of("--planned", given["planned"]))
    path = fresh_id(here.root, f"records/pupils/{pupil}/reviews/*.yaml", name, "review")
    writes = [created(path, new_record(AnnualReview, _told(given, fields, day) | {"invited": day}))]
    return finished(here, writes, f"invitations on {day}, new review {name}", "invite", how)


def _planned(here: About) -> str:
    """The file name of the only open review whose meeting has not been held; "" if there is none."""
    names = [name for name in open_names(here.file, here.today) if here.file.reviews[name].held is None]
    return names[0] if len(names) == 1 else ""


def _told(given: Mapping[str, Any], place: str, day: Word) -> dict[str, Value]:
    """The fields that were given; who is named was invited on that day, unless another one is."""
    fields = further(AnnualReview, given, place)
    people = fields.get("invitees", ())
    if not isinstance(people, str) and not isinstance(people, Mapping) and people:
        fields["invitees"] = [_person(row, day) for row in people]
    return fields


def _person(row: Value, day: Word) -> Value:
    return {**row, "invited": row.get("invited", day)} if isinstance(row, Mapping) else row
