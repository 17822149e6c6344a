"""The steps of an annual review: each with its day, in the one file of the review; then what comes next, by when."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from sendcli.analysis.which_review import review_of
from sendcli.cli import options
from sendcli.cli.complete import pupil_ids
from sendcli.cli.option import Option
from sendcli.cli.write.about import About, about
from sendcli.cli.write.asking import completed
from sendcli.cli.write.fields import options_of, written
from sendcli.cli.write.from_file import FIELDS, fields_in
from sendcli.cli.write.growing import grown, value_at
from sendcli.cli.write.judge import whole
from sendcli.cli.write.not_come import say_not_come
from sendcli.cli.write.saving import SAVING, Message, keep
from sendcli.errors import NOT_SAVED, SendError
from sendcli.model.nested import Many, One
from sendcli.model.record import Record
from sendcli.model.review import AnnualReview
from sendcli.store.writer import Write
from sendcli.text.edit.splice import EditError, Path, same
from sendcli.text.edit.values import Value

# The days of the steps and who was asked: they have commands of their own.
STEPS = ("invited", "circulated", "held", "sent", "decision", "invitees")

PUPIL = Option("pupil", (), "The pupil's id, such as kp-0107.", metavar="PUPIL", complete=pupil_ids, required=True)
REVIEW = Option("review", (), "The review, by file name; the one that is open if left out.", metavar="[REVIEW]")
ON = Option("on", ("--on",), "The day of this step; today if left out.", metavar="DATE")
REPLACE = Option("replace", ("--replace",), "Correct what is recorded already.", "flag", False)
HEAD = (PUPIL, REVIEW, ON)
END = (FIELDS, REPLACE, *SAVING, options.RECORDS, options.TODAY)
CONTENT = options_of(AnnualReview, "kind", *STEPS)

Make = Callable[[bytes], bytes]


class How(NamedTuple):
    """What every step is told besides its own: correct what is there, commit or not, write or not."""

    replace: bool
    no_commit: bool
    dry_run: bool


class Step(NamedTuple):
    """One step of one review.

    Attributes:
        here: the pupil and the day of the command.
        name: the review's file name.
        record: the review as it is.
        day: the day of the step.
    """

    here: About
    name: str
    record: AnnualReview
    day: date

    @property
    def path(self) -> str:
        """The review's file."""
        return f"records/pupils/{self.here.file.id}/reviews/{self.name}.yaml"


def step_of(pupil: str, review: str, on: str, records: str, today: str) -> Step:
    """The review that a step belongs to: the one named, or the one that is open.

    Raises:
        SendError: if there is none, or more than one.
    """
    here = about(records, pupil, today)
    name, record = review_of(here.file, here.today, review)
    return Step(here, name, record, here.day("--on", on))


def taken(step: Step, verb: str, what: str, make: Make, how: How) -> int:
    """Save a step, and say what comes next.

    Args:
        step: the step.
        verb: of the command.
        what: was done, in the words of the commit.
        make: from the review's bytes to those with the step.
        how: correct, commit, write.
    """
    say_not_come(step.day, step.here.today)
    writes = [Write(step.path, partial(_there, make))]
    return finished(step.here, writes, f"{what} on {step.day}, review {step.name}", verb, how)


def finished(here: About, writes: list[Write], what: str, verb: str, how: How) -> int:
    """Save, and print the next steps with their days."""
    message = Message(f"{here.file.id}: {what}", f"ar {verb}")
    code = keep(here.root, writes, message, whole(here.root), no_commit=how.no_commit, dry_run=how.dry_run)
    if not how.dry_run:
        from sendcli.cli.write.ar_next import say_next

        say_next(here, verb)
    return code


def _there(make: Make, data: bytes | None) -> bytes:
    if data is None:
        raise EditError("the review is not there any more")
    return make(data)


def said(data: bytes, fields: Mapping[str, Value], days: Mapping[str, Value], replace: bool) -> bytes:
    """A review's bytes with some fields: lists grow, a day or a word is not overwritten unless that is wanted.

    Raises:
        SendError: if another one is recorded already.
    """
    every = {**fields, **days}
    single = {key: value for key, value in every.items() if not isinstance(AnnualReview.FIELDS[key].kind, (Many, One))}
    return grown(once(data, (), single, replace), AnnualReview, every)


def once(data: bytes, path: Path, days: Mapping[str, Value], replace: bool) -> bytes:
    """The bytes as they are, if nothing else is recorded where the days are to go.

    Raises:
        SendError: if something is.
    """
    for key, value in days.items():
        there = value_at(data, (*path, key))
        if there and not replace and not same(value, there):
            words = f"`{key}` is recorded already, and it is something else; nothing was changed"
            raise SendError(words, "to correct it, say --replace", NOT_SAVED)
    return data


def further(record: type[Record], given: Mapping[str, Any], place: str) -> dict[str, Value]:
    """The fields that were given by options and out of a file, each looked at; nothing is asked for."""
    out_of_file = fields_in(record, place) if place else {}
    everything = [field.attribute for field in record.FIELDS.values()]
    fields = out_of_file | written(record, completed(record, given, but=everything))
    return {key: fields[key] for key in record.FIELDS if key in fields}
