"""What happened around EHC plans: annual reviews held, decisions, plans issued and ceased."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sendcli.analysis.happened.item import Happened, unread
from sendcli.model.school import PupilFile

_ISSUED = ("final", "amended-final")


def annual_reviews(old: PupilFile | None, new: PupilFile, lost: Collection[str]) -> Iterator[Happened]:
    """Meetings of annual reviews that were held."""
    for name, annual in sorted(new.reviews.items()):
        earlier = old.reviews.get(name) if old else None
        if annual.held and not (earlier and earlier.held) and not _broken(old, lost, "review", new.id, name):
            yield Happened("annual review held", "annual reviews held", new.id, name)


def decided(old: PupilFile | None, new: PupilFile, lost: Collection[str]) -> Iterator[Happened]:
    """What the LA decided after an annual review."""
    for name, annual in sorted(new.reviews.items()):
        earlier = old.reviews.get(name) if old else None
        if annual.decision and not (earlier and earlier.decision) and not _broken(old, lost, "review", new.id, name):
            yield Happened("decision of the LA", "decisions of the LA", new.id, f"{name}: {annual.decision.decision}")


def ehcps(old: PupilFile | None, new: PupilFile, lost: Collection[str]) -> Iterator[Happened]:
    """EHC plans that were issued or ceased."""
    for name, plan in sorted(new.ehcps.items()):
        earlier = old.ehcps.get(name) if old else None
        if plan.status in _ISSUED and not (earlier and earlier.status in _ISSUED):
            if not _broken(old, lost, "ehcp", new.id, name):
                yield Happened("EHC plan issued", "EHC plans issued", new.id, name)
        elif plan.status == "ceased" and earlier and earlier.status != "ceased":
            yield Happened("EHC plan ceased", "EHC plans ceased", new.id, name)


def _broken(old: PupilFile | None, lost: Collection[str], kind: str, pupil: str, name: str) -> bool:
    there = old is not None and name in (old.reviews if kind == "review" else old.ehcps)
    return unread(lost, kind, pupil, name) and not there
