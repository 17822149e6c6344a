"""Parts of an annual review's report: results, attendance, what else was covered, changes."""

from __future__ import annotations

from datetime import date
from typing import Any

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.rounding import half_up
from sendcli.codes.pupils import year_number
from sendcli.model.common import Attendance
from sendcli.model.events import Assessment
from sendcli.model.measures import measure
from sendcli.model.review import AnnualReview
from sendcli.reports.documents.cells import told
from sendcli.reports.documents.document import Request
from sendcli.reports.documents.one_pupil import who_is
from sendcli.reports.forms.values import written

ADULTHOOD = 9


def attainment(asked: Request, review: AnnualReview, day: date) -> dict[str, Any]:
    """Results, subject by subject; those of the pupil's own file where the review has none, up to the day."""
    pupil = asked.file().pupil
    known = review.results or [one for one in (pupil.assessments if pupil else ()) if one.on <= day]
    rows = sorted(known, key=lambda one: (one.subject or "", one.on))
    own = len(review.results) > 0
    heads = ("Subject", "Day", "Result", "Measure", "Test", "Remarks")
    return told(heads, [(*_result(asked, one), _remarks(asked, one) if own else None) for one in rows])


def _result(asked: Request, one: Assessment) -> tuple[Any, ...]:
    value = one.value.text if one.value else one.words
    return one.subject, one.on, value, _scale(asked, one), one.test


def _remarks(asked: Request, one: Assessment) -> str | None:
    """What else the review says of a result: rank, band, kind, who gave it."""
    parts = (
        one.words if one.value else None,
        f"percentile {one.percentile}" if one.percentile else None,
        f"band {one.low or '?'} to {one.high or '?'}" if one.low or one.high else None,
        one.kind.replace("-", " ") if one.kind else None,
        f"by {who_is(asked, one.by)}" if one.by else None,
        one.note,
    )
    return "; ".join(part for part in parts if part) or None


def _scale(asked: Request, one: Assessment) -> str | None:
    """The scale of a result by its name, which outside the school says more than its id."""
    known = measure(one.measure, asked.school.settings) if one.measure else None
    return known.name if known else one.measure


def attendance(asked: Request, review: AnnualReview, day: date) -> str | None:
    """Attendance: as the review has it, else the latest figure of the pupil's file by the day of the meeting.

    Where there is none, the first that goes on beyond it: the line says from when to when.
    """
    pupil = asked.file().pupil
    all_rows = [one for one in (pupil.attendance if pupil else ()) if one.end <= asked.day]
    rows = [one for one in all_rows if one.end <= day]
    rows = rows or sorted((one for one in all_rows if one.start <= day), key=lambda one: one.end)[:1]
    found = review.attendance or max(rows, key=lambda one: one.end, default=None)
    printed = None if review.attendance_percent is None else f"{review.attendance_percent:g}%"
    own = review.attendance if printed else found
    return "; ".join(text for text in (printed, attendance_text(own) if own else None) if text) or None


def attendance_text(found: Attendance) -> str:
    """A figure in words: "97 of 104 sessions (93.3%), 2 September to 20 November 2026"."""
    span = f"{written(found.start)} to {written(found.end)}"
    if found.possible and found.attended is not None:
        share = half_up(100 * found.attended / found.possible, 1)
        shown = f" ({found.percent or share}%)" if found.percent or not isinstance(share, Unknown) else ""
        return f"{found.attended} of {found.possible} sessions{shown}, {span}{_missed(found)}"
    return f"{found.percent}%, {span}{_missed(found)}" if found.percent else f"{span}{_missed(found)}"


def _missed(found: Attendance) -> str:
    parts = ((found.unauthorised, "absent without leave"), (found.late, "late"))
    return "".join(f"; {number} {what}" for number, what in parts if number is not None)


def suspensions(asked: Request, review: AnnualReview, since: date | None, day: date) -> str | None:
    """Days suspended: as the review has them, else counted from the pupil's file. Reasons are not told."""
    if review.suspended_days is not None:
        return "none" if review.suspended_days == 0 else f"{review.suspended_days:g} days"
    pupil = asked.file().pupil
    rows = [
        one
        for one in (pupil.suspensions if pupil else ())
        if not one.cancelled and (since or date.min) <= one.start <= day
    ]
    if not rows:
        return None
    whole = all(one.days is not None for one in rows)
    days = f", {sum(one.days or 0 for one in rows):g} days" if whole else ""
    return f"{len(rows)} suspension{'s' if len(rows) > 1 else ''}{days}"


def further(asked: Request, review: AnnualReview, day: date) -> list[tuple[str, str | None]]:
    """Health, social care, the next phase and adulthood. What this review must cover stays, recorded or not."""
    pupil = asked.file().pupil
    number = year_number(review.year or (pupil.year if pupil else "")) or 0
    rows = [
        ("Health", review.health, False),
        ("Social care", review.social_care, False),
        ("The next phase of education", review.next_setting, review.kind == "phase-transfer"),
        ("Preparing for adulthood", review.adulthood, number >= ADULTHOOD),
        ("Personal budget", review.personal_budget, False),
    ]
    return [(what, text) for what, text, must in rows if text or must]


def amendments(review: AnnualReview) -> dict[str, Any]:
    """The changes proposed, section by section."""
    rows = [
        (f"Section {one.section}" if len(one.section) < 3 else one.section, one.was, one.new, one.why)
        for one in review.amendments
    ]
    return told(("Section", "Now", "Proposed", "Why"), rows, always=("Proposed", "Why"))
