"""A rule of the duty book in full, and as a row."""

from __future__ import annotations

from typing import Any

from sendcli.dates.words import dated
from sendcli.duties.duty import Duty

FIELDS = (
    "id", "title", "kind", "bound", "force", "trigger", "counted", "in_force_from", "in_force_to",
    "source", "verified", "computed", "why_not", "note", "next",
)  # fmt: skip


def row(duty: Duty) -> dict[str, Any]:
    """One rule as flat fields."""
    return {
        "id": duty.id,
        "title": duty.title,
        "kind": duty.kind,
        "bound": duty.bound,
        "force": duty.force,
        "trigger": duty.trigger,
        "counted": duty.counted,
        "in_force_from": duty.start.isoformat() if duty.start else None,
        "in_force_to": duty.end.isoformat() if duty.end else None,
        "source": duty.source,
        "verified": duty.verified,
        "computed": duty.computed,
        "why_not": duty.why_not,
        "note": duty.note,
        "next": duty.next,
    }


def rule_text(duty: Duty) -> list[str]:
    """One rule for people."""
    facts = {
        "who is bound": duty.bound,
        "force": duty.force,
        "clock": f"{duty.counted} (trigger {duty.trigger})" if duty.trigger else "",
        "not computed": duty.why_not,
        "in force": _period(duty),
        "source": duty.source,
        "verified": "" if duty.verified else "no: written down from knowledge; check it before relying on it",
        "next step": duty.next,
        "note": duty.note,
    }
    return [
        f"{duty.id} ({duty.kind})",
        "",
        duty.title,
        "",
        *(f"{name:<13} {text}" for name, text in facts.items() if text),
    ]


def _period(duty: Duty) -> str:
    begins = f"from {dated(duty.start)}" if duty.start else ""
    ends = f"until {dated(duty.end)}" if duty.end else ""
    return " ".join(filter(None, (begins, ends)))
