"""Values of a chronology's phrases that no single field holds: what a day belongs to, a log entry, a plan's title."""

from __future__ import annotations

from sendcli.analysis.chronology.marks import Mark
from sendcli.model.events import Suspension
from sendcli.model.record import Record
from sendcli.reports.documents.document import Request
from sendcli.reports.documents.one_pupil import listed, who_is
from sendcli.reports.documents.people import person
from sendcli.reports.documents.plan import TITLES
from sendcli.reports.forms.values import written

# Flags that only point to somebody else's file; a chronology does not count them up.
_POINTERS = ("child_protection_file", "social_worker")


def log(asked: Request, entry: Record) -> str:
    """An entry of the log: its kind and what it is about; for staff also the summary, never force or injuries."""
    kind = str(getattr(entry, "kind", "note")).replace("-", " ").capitalize()
    about = getattr(entry, "about", None)
    summary = getattr(entry, "summary", None) if asked.audience == "staff" else None
    people = listed([who_is(asked, one) for one in getattr(entry, "people", ())])
    first = f"{kind} with {people}" if people else kind
    return ": ".join(part for part in (first, about) if part) + (f". {' '.join(summary.split())}" if summary else "")


def flags(record: Record) -> str | None:
    """The facts that hold, by their names."""
    names = [
        field.attribute.replace("_", " ")
        for field in record.FIELDS.values()
        if getattr(record, field.attribute) is True and field.attribute not in _POINTERS
    ]
    return ", ".join(names) or None


def suspended(record: Record) -> str:
    """A suspension with its days; the reason is not told."""
    if not isinstance(record, Suspension):
        return "Suspension"
    what = {"permanent": "Permanent exclusion", "lunchtime": "Suspension at lunchtimes"}.get(
        record.kind or "", "Suspension"
    )
    until = f" until {written(record.end)}" if record.end and record.end != record.start else ""
    days = f", {record.days:g} days" if record.days and record.days != 1 else ", 1 day" if record.days else ""
    return f"{what}{until}{days}"


def plan_title(mark: Mark) -> str:
    """What the plan is called that a day belongs to."""
    plan = next((one for one in (*mark.around, mark.record) if getattr(one, "kind", None) in TITLES), None)
    title = getattr(plan, "title", None)
    return str(title or TITLES.get(str(getattr(plan, "kind", "")), "Plan"))


def programme(asked: Request, mark: Mark) -> str:
    """The name of the intervention that a run belongs to."""
    folder = mark.record.place().file.split("/")[-2]
    programme = asked.school.programmes.get(folder)
    return programme.intervention.name if programme and programme.intervention else folder


def somebody(asked: Request, record: Record) -> str:
    """Somebody involved: the role, and the person or the agency by name."""
    call = person(asked.school)
    name = call(getattr(record, "name", None) or getattr(record, "staff", None) or getattr(record, "agency", None))
    return ", ".join(part for part in (who_is(asked, str(getattr(record, "role", ""))), name) if part)
