"""The work of the leadership brief: sessions delivered, what plans promise and runs do not give, training."""

from __future__ import annotations

from collections.abc import Sequence

from sendcli.analysis.impact.impact import Impact
from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.provision.provision import Provision
from sendcli.analysis.review_due import HORIZON, Item
from sendcli.dates.words import dated
from sendcli.reports.amounts import plain
from sendcli.reports.documents.document import Request
from sendcli.reports.provision_remarks import gap


def short(runs: Sequence[Impact], least: int) -> list[str]:
    """Interventions that delivered less than the school asks for, each with its numbers."""
    found = []
    for row in runs:
        given = row.counts.sessions
        if not isinstance(given, Unknown) and given.short(least):
            found.append(f"{row.name}: {given.delivered:g} of {given.planned}")
    return found


def delivered(runs: Sequence[Impact], under: Sequence[str], least: int) -> list[str]:
    """Sessions of all interventions, and those under the school's own mark."""
    known = [row.counts.sessions for row in runs if not isinstance(row.counts.sessions, Unknown)]
    planned = sum(one.planned for one in known)
    if not planned:
        return ["No sessions are written down."]
    given = sum(one.delivered for one in known)
    part = plain(100 * given / planned)
    lines = [f"{given:g} of {planned} planned sessions were delivered ({part}%)."]
    return [*lines, f"Under {least}%: {'; '.join(under)}."] if under else lines


def gaps(asked: Request, found: Provision) -> list[str]:
    """What plans name and nothing on file delivers; one line each, a count where there are many."""
    lines = [gap(one, asked.called) for one in found.gaps]
    return lines if len(lines) <= 4 else [f"{len(lines)} lines of plans are not delivered as they say: send provision."]


def training(asked: Request, items: Sequence[Item]) -> list[str]:
    """Training and the SENCO's qualification: what is over and what comes next."""
    found = [item for item in items if item.duty.kind == "staff" and item.due]
    late = [
        f"Over since {dated(item.due)}: {_named(asked, item.what)}"
        for item in found
        if item.due and item.due < asked.day
    ]
    soon = [
        f"By {dated(item.due)}: {item.title[:1].lower()}{item.title[1:]} ({_named(asked, item.what)})"
        for item in found
        if item.due and 0 <= (item.due - asked.day).days <= 6 * HORIZON
    ]
    return late + soon


def _named(asked: Request, what: str) -> str:
    """What an item is about, with the name of the member of staff whose id stands in it."""
    start, bracket, name = what.removesuffix(")").rpartition("(")
    staff = asked.school.staff.get(name) if bracket else None
    return f"{start.strip()}, {staff.name}" if staff else what
