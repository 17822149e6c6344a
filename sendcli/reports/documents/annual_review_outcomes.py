"""Sections E and F in an annual review's report: how far each outcome has come, what was provided."""

from __future__ import annotations

from datetime import date
from typing import Any

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.progress.outcomes import OutcomeRow, outcomes
from sendcli.analysis.progress.progress import progress
from sendcli.analysis.progress.running import Wanted
from sendcli.analysis.provision.gaps import Gap
from sendcli.analysis.provision.narrow import Wanted as Asked
from sendcli.analysis.provision.provision import provision as on_the_day
from sendcli.analysis.section_f import Given, section_f
from sendcli.model.ehcp import EhcPlan, Outcome
from sendcli.model.review import AnnualReview, OutcomeProgress, ProvisionDelivered
from sendcli.reports import progress_words as words
from sendcli.reports.documents.cells import told
from sendcli.reports.documents.document import Request
from sendcli.reports.documents.ehcp_outcomes import amount_of, by_when, towards
from sendcli.reports.documents.one_pupil import said
from sendcli.reports.documents.provision_map_shown import confidential
from sendcli.reports.forms.values import Lines, written
from sendcli.reports.provision_words import number

KEEP = {"keep": "stays", "change": "to be changed", "achieved": "achieved", "remove": "to be taken out"}
DELIVERED = {"in-full": "in full", "in-part": "in part", "not-delivered": "not delivered", "not-known": "not known"}
NEEDED = {None: None, True: "still needed", False: "no longer needed"}
LOOK = {"met": "fine", "on-course": "fine", "some-progress": "look", "no-progress": "act", "not-measured": "look"}


def outcome_cards(asked: Request, review: AnnualReview, plan: EhcPlan | None, day: date) -> list[dict[str, Any]]:
    """Every outcome of Section E: the meeting's word, and where the targets towards it stood on the day."""
    judged = {row.outcome.strip().upper(): row for row in review.outcomes}
    wanted = Wanted(frozenset([asked.pupil]))
    rolled = outcomes(asked.school, day, progress(asked.school, day, wanted), wanted)
    found = {row.outcome.id: row for row in rolled if row.outcome}
    of_plan = plan.section_e if plan else ()
    cards = [_outcome(asked, one, judged.pop(one.id.upper(), None), found.get(one.id)) for one in of_plan]
    return cards + [_card(asked, name, row, []) for name, row in judged.items()]


def _outcome(asked: Request, one: Outcome, row: OutcomeProgress | None, rolled: OutcomeRow | None) -> dict[str, Any]:
    more = [("By", by_when(one)), ("Targets towards it", towards(rolled) if rolled else None)]
    return _card(asked, f"{one.id}: {one.outcome}", row, more)


def _card(asked: Request, title: str, row: OutcomeProgress | None, more: list[tuple[str, Any]]) -> dict[str, Any]:
    word = row.progress if row else None
    rows = [
        *more,
        ("What was said", row.comment if row else None),
        ("What shows it", list(row.evidence) if row else None),
        ("Next steps", row.next if row else None),
        ("The outcome", KEEP.get(row.keep, row.keep) if row and row.keep else None),
    ]
    return {
        "title": title,
        "tag": word.replace("-", " ") if word else "not judged yet",
        "kind": LOOK.get(word or "", ""),
        "facts": [(what, how) for what, how in rows if how],
        "views": [said(asked, view) for view in (row.views if row else ())],
    }


def provision(
    asked: Request, review: AnnualReview, plan: EhcPlan | None, since: date | None, day: date
) -> dict[str, Any]:
    """Section F: what the plan specifies, what was recorded of it, what the meeting says."""
    judged = {row.line.strip().upper(): row for row in review.provision}
    given = section_f(asked.school, asked.pupil, plan, since or date.min, day) if plan else ()
    heads = ("No.", "Specified", "How much", "Sessions recorded", "Delivered", "What was said")
    less = _less(asked, plan, day) if plan else {}
    rows = [_line(one, judged.pop(one.line.id.upper(), None), less.get(one.line.id)) for one in given]
    others = [(row.line, None, None, None, *_said(row)) for row in judged.values()]
    return told(heads, rows + others, always=("Delivered",))


def counted(since: date | None, day: date) -> str:
    """The time in which the sessions of Section F are counted."""
    begins = f"from {written(since)} to" if since else "up to"
    return f"Sessions are counted {begins} {written(day)}, as far as they are written down."


def _less(asked: Request, plan: EhcPlan, day: date) -> dict[str, str]:
    """The lines for which runs give less on the day than they ask for, by number; nothing of what is confidential."""
    name = next((name for name, one in asked.file().ehcps.items() if one is plan), "")
    found = on_the_day(asked.school, day, Asked(pupils=frozenset([asked.pupil]))).gaps
    on = written(day)
    lines = {one.line.removeprefix(f"{asked.pupil}/{name}/"): one for one in found}
    return {
        line: f"asks for {number(one.said)} minutes a week; {_name(asked, one)} gives {number(one.given)} on {on}"
        for line, one in lines.items()
        if one.said is not None and one.given is not None and not confidential(asked.school, one.intervention)
    }


def _name(asked: Request, gap: Gap) -> str:
    programme = asked.school.programmes.get(gap.intervention)
    offer = programme.intervention if programme else None
    return offer.name if offer else gap.intervention


def _line(one: Given, row: ProvisionDelivered | None, less: str | None) -> tuple[Any, ...]:
    told_of = None if isinstance(one.fidelity, Unknown) else words.delivered(one.fidelity)
    sessions = Lines([text for text in (told_of, less) if text]) or None
    return one.line.id, one.line.provision, amount_of(one.line), sessions, *(_said(row) if row else (None, None))


def _said(row: ProvisionDelivered) -> tuple[str | None, str | None]:
    """Whether a line was delivered, and what was said of it."""
    texts = (row.comment, row.impact, NEEDED.get(row.still_needed))
    return DELIVERED.get(row.delivered or "", row.delivered), "; ".join(text for text in texts if text) or None
