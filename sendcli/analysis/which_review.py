"""Which annual review a step belongs to: the one named, or the only one that is open."""

from __future__ import annotations

from datetime import date

from sendcli.duties.triggers.reviews import open_reviews
from sendcli.errors import USAGE, SendError
from sendcli.model.review import AnnualReview
from sendcli.model.school import PupilFile


def open_names(file: PupilFile, today: date) -> list[str]:
    """The file names of the reviews without a decision, earliest first."""
    open_ = {id(review) for review in open_reviews(file, today)}
    return sorted(name for name, review in file.reviews.items() if id(review) in open_)


def review_of(file: PupilFile, today: date, named: str = "") -> tuple[str, AnnualReview]:
    """The review named, or the only one that is open, or else the last one that was decided.

    Args:
        file: the pupil's records.
        today: the day of the command.
        named: the review's file name, if the person gave it.

    Raises:
        SendError: if there is none, or several are open.
    """
    if named and named not in file.reviews:
        raise SendError(f"{file.id} has no review {named}", _known(file), USAGE)
    names = [named] if named else open_names(file, today) or sorted(file.reviews)[-1:]
    if not names:
        raise SendError(f"{file.id} has no annual review yet", f"begin with: send ar invite {file.id}", USAGE)
    if len(names) > 1:
        raise SendError(f"{len(names)} reviews of {file.id} are open", f"name one: {', '.join(names)}", USAGE)
    return names[0], file.reviews[names[0]]


def version_under_review(file: PupilFile) -> date | None:
    """The date of the latest final plan; None if none is on file."""
    issued = [plan.issued for plan in file.ehcps.values() if plan.issued and plan.status in ("final", "amended-final")]
    return max(issued, default=None)


def _known(file: PupilFile) -> str:
    return "reviews: " + ", ".join(sorted(file.reviews)) if file.reviews else f"begin with: send ar invite {file.id}"
