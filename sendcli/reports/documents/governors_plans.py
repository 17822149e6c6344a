"""Plans, reviews, voices, attendance in the report to governors: what is done for the pupils on the register."""

from __future__ import annotations

from typing import Any

from sendcli.analysis.governors.ehc import ANSWERS
from sendcli.analysis.governors.movement import Labels
from sendcli.analysis.governors.page import Page
from sendcli.analysis.governors.tables import EHC, SEN, SUPPORT
from sendcli.analysis.methods.rounding import half_up
from sendcli.codes.england import ABSENT, SUSPENDED
from sendcli.model.school import School
from sendcli.reports.documents.governors_told import HIDDEN, answered, cell, kept, listed, share, told

_PLANNED: Labels = {**SEN, "plan": "yes"}
_HELD: Labels = {**SEN, "review held": "yes"}
_CHECKS = (
    ("gld", "1", "A good level of development at the end of Reception"),
    ("phonics_y1", "2", "The mark of the phonics check in Year 1"),
)


def plans_part(school: School, page: Page) -> dict[str, Any]:
    """What the template shows of plans, reviews and voices, of requests, and of the year's attendance."""
    return {
        "requests": listed([(words.capitalize(), cell(page.of({**SEN, "request": words}))) for words in ANSWERS]),
        "reviews": _reviews(page),
        "absence": _beside(page, "absence", "persistent", ABSENT[_phase(school)].figures),
        "absence_source": ABSENT[_phase(school)].source,
        "suspended": _beside(page, "suspended", "yes", SUSPENDED[_phase(school)].figures),
        "suspended_source": SUSPENDED[_phase(school)].source,
        "checks": _checks(school, page),
    }


def _reviews(page: Page) -> list[tuple[str, Any, str]]:
    """What is counted, how many, and of whom."""
    met = {word: cell(page.of({**SEN, "targets": word})) for word in ("half or more", "fewer")}
    return [
        ("On the register with a plan that runs", answered(page, SEN, "plan"), "of the register"),
        ("Plans that hold the pupil's own view", answered(page, _PLANNED, "pupil's view"), "of those with a plan"),
        ("Plans that hold the parents' view", answered(page, _PLANNED, "parents' view"), "of those with a plan"),
        ("At least one review of the plan in twelve months", answered(page, SEN, "review held"), "of the register"),
        ("All of them held by the day agreed", answered(page, _HELD, "by its day"), "of those with a review"),
        ("Parents took part in three or more", _came(page, "3 or more"), "of those with a review"),
        ("Parents took part in one or two", _came(page, "1 or 2"), "of those with a review"),
        ("EHC plan reviewed, or first made, in twelve months", answered(page, EHC, "annual review"), "of EHC plans"),
        ("Met half or more of the targets of plans that were closed", met["half or more"], "of the register"),
        ("Met fewer", met["fewer"], "of the register"),
    ]  # fmt: skip


def _came(page: Page, times: str) -> Any:
    return cell(page.of({**_HELD, "parents came": times}))


def _beside(page: Page, question: str, answer: str, england: dict[str, float]) -> dict[str, Any]:
    """Numbers and shares by status, with England beside."""
    heads = ["Status", "Pupils", "Of these pupils", "England"]
    rows = []
    for words, of, code in (("SEN support", SUPPORT, "K"), ("EHC plan", EHC, "E"), ("Together", SEN, "")):
        part = {**of, question: answer}
        rows.append(
            [words, cell(page.of(part)), share(page, part, of), f"{half_up(england[code])}%" if code else HIDDEN]
        )
    rows.append(["Pupils without SEN", HIDDEN, HIDDEN, f"{half_up(england['N'])}%"])
    return kept(heads, rows)


def _phase(school: School) -> str:
    """Which schools are like this one: by the year groups that it teaches."""
    numbers = [int(code) for code in school.settings.years if code.isdecimal()]
    if not numbers:
        return ""
    return "primary" if max(numbers) <= 6 else "secondary" if min(numbers) >= 7 else ""


def _checks(school: School, page: Page) -> list[tuple[str, Any, Any]]:
    rows = []
    for check, year, words in _CHECKS:
        of = {**SEN, "year": year}
        if page.counts({**of, check: "reached"}) and any(
            told(page, {**of, check: one}) for one in ("reached", "not yet")
        ):
            rows.append((words, cell(page.of({**of, check: "reached"})), cell(page.of({**of, check: "not yet"}))))
    return rows
