"""What `send progress` was asked for: filters that must name something, and what the files know of another day."""

from __future__ import annotations

from datetime import date

from sendcli.analysis.progress.running import Wanted
from sendcli.analysis.year_group import year_on
from sendcli.cli.naming import no_pupil
from sendcli.dates.schoolyear import school_year
from sendcli.dates.words import spoken
from sendcli.errors import USAGE, SendError
from sendcli.model.school import School


def must_be_known(school: School, wanted: Wanted, day: date) -> None:
    """A slip in a filter must not read as "no target".

    Raises:
        SendError: if nobody and nothing here has that name.
    """
    for pupil in sorted(wanted.pupils - school.pupils.keys()):
        if pupil in school.classes():
            raise SendError(f"{pupil} is a class", f"send progress --class {pupil}", USAGE)
        raise no_pupil(pupil, school.pupils)
    people = [file.pupil for file in school.pupils.values() if file.pupil]
    here = [file.pupil for file in school.pupils.values() if file.pupil and file.on_roll(day)]
    years = {year_on(one, day, wanted.known or day) for one in here}
    having = {
        "class": (wanted.class_name, {one.class_name for one in people if one.class_name}),
        "year": (wanted.year, (years | set(school.settings.years)) - {""}),
        "need": (wanted.need, {need.type for one in people for need in one.needs}),
        "intervention": (wanted.intervention, set(school.programmes)),
    }
    for what, (name, known) in having.items():
        if name and name not in known:
            raise SendError(f"there is no {what} {name} here", "there are: " + ", ".join(sorted(known)), USAGE)


def groups_then(wanted: Wanted, day: date) -> str:
    """Where class or year group on the day asked about come from, if that is not the day of the files; or ""."""
    known = wanted.known
    if known is None or known == day:
        return ""
    notes = []
    if wanted.class_name:
        notes.append(
            f"Class {wanted.class_name} is as the files have it on {spoken(known)}: they do not say who was in it on "
            f"{spoken(day)}. What was recorded then: --known-at {day.isoformat()}"
        )
    if wanted.year and school_year(known) != school_year(day):
        notes.append(
            f"Year {wanted.year} is that of {spoken(day)}, worked out from the files: one year group for each school "
            "year, or as `out_of_year` says."
        )
    return " ".join(notes)
