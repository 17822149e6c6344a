"""What several documents say of a pupil in a line."""

from __future__ import annotations

from sendcli.analysis.register import needs_on
from sendcli.codes.sen import NEED_TYPE, PROVISION
from sendcli.reports.documents.document import Request


def year(code: str) -> str:
    """A year group in words."""
    return "Reception" if code == "R" else f"Year {code}" if code.isdecimal() else code


def about_pupil(asked: Request) -> str:
    """Who: name or id, year and class. Never a number of another system."""
    pupil = asked.file().pupil
    if pupil is None:
        return asked.pupil
    parts = [asked.called(asked.pupil), year(pupil.year), f"class {pupil.class_name}" if pupil.class_name else None]
    return ", ".join(part for part in parts if part)


def status(asked: Request) -> str | None:
    """At which stage the pupil is on the day."""
    row = asked.file().status_on(asked.day)
    return PROVISION.labels()[row.provision] if row else None


def needs(asked: Request) -> list[str]:
    """The types of need on the day, the primary one first."""
    pupil = asked.file().pupil
    labels = NEED_TYPE.labels()
    return [labels[need.type] for need in needs_on(pupil, asked.day)] if pupil else []
