"""The counts of all that happened."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from sendcli.analysis.happened.ehc import annual_reviews, decided, ehcps
from sendcli.analysis.happened.item import Happened
from sendcli.analysis.happened.plans import plans, readings, results, reviews
from sendcli.analysis.happened.pupils import joined, left, log, moved, needs
from sendcli.analysis.happened.school import concerns, gone, runs
from sendcli.model.school import School

# In the order of the answer.
_LOOKS = (results, reviews, annual_reviews, moved, readings, joined, left, needs, plans, ehcps, decided, log)


class About(NamedTuple):
    """What something happened to: the id of a pupil, an intervention or a concern, and which of theirs."""

    id: str
    detail: str


class Count(NamedTuple):
    """How many of one thing, and what they happened to, in the order of the ids."""

    what: str
    about: tuple[About, ...]

    def __str__(self) -> str:
        return f"{len(self.about)} {self.what}"


def happened(before: School, after: School, lost: Collection[str] = ()) -> tuple[Count, ...]:
    """What the later state says that the earlier one did not, counted.

    What could be read in only one of the two is no news, so a file that was broken and is mended does not count as
    new. Compared is what the files say, not when it was: a reading of March that was typed in May counts in May.

    Args:
        before: the earlier state.
        after: the later one.
        lost: the paths of the files that were there in the earlier state and could not be read.
    """
    found: dict[str, list[Happened]] = {}
    for item in _all(before, after, lost):
        found.setdefault(item.what, []).append(item)
    return tuple(
        Count(
            items[0].many if len(items) > 1 else items[0].what,
            tuple(sorted(About(item.id, item.detail) for item in items)),
        )
        for items in found.values()
    )


def _all(before: School, after: School, lost: Collection[str]) -> Iterator[Happened]:
    known = [(before.pupils.get(name), file) for name, file in sorted(after.pupils.items()) if file.pupil]
    for look in _LOOKS:
        for old, new in known:
            yield from look(old, new, lost)
    for whole in (gone, runs, concerns):
        yield from whole(before, after, lost)
