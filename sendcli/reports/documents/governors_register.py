"""The register in the report to governors: by status, need, year group and group; what moved since the last report."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sendcli.analysis.governors.movement import Labels
from sendcli.analysis.governors.page import Page
from sendcli.analysis.governors.tables import EHC, NEEDS, SEN, SUPPORT
from sendcli.analysis.methods.rounding import half_up
from sendcli.analysis.suppression.figures import EVERYBODY
from sendcli.codes.england import SHARES, need_share
from sendcli.codes.sen import NEED_TYPE
from sendcli.model.school import School
from sendcli.reports.documents.governors_told import HIDDEN, cell, drawn, kept, share, told
from sendcli.reports.documents.pupil import year
from sendcli.reports.forms.values import written

STATUSES: tuple[tuple[str, Labels, str], ...] = (
    ("SEN support", SUPPORT, "K"), ("EHC plan", EHC, "E"), ("Together", SEN, "")
)  # fmt: skip
_GROUPS: tuple[tuple[str, Labels], ...] = (
    ("Girls", {"sex": "F"}),
    ("Boys", {"sex": "M"}),
    ("Pupil premium", {"pupil premium": "yes"}),
    ("English as an additional language", {"EAL": "yes"}),
)


def register_part(school: School, page: Page) -> dict[str, Any]:
    """What the template shows of the register."""
    years = [(year(code) or code, {"year": code}) for code in school.settings.years]
    needs = [(need_words(code), {"need": code}) for code in NEEDS]
    return {
        "statuses": _statuses(page),
        "years": _split(page, "Year group", years),
        "year_chart": drawn(page, "Pupils on the register by year group", [(w, {**SEN, **one}) for w, one in years]),
        "needs": _split(page, "Primary need", needs, england=True),
        "need_chart": drawn(page, "Pupils on the register by primary need", [(w, {**SEN, **one}) for w, one in needs]),
        "silent_needs": _silent(page, needs),
        "groups": _groups(page),
        "moves": _moves(page),
    }


def summary(page: Page) -> list[str]:
    """The register in a sentence or two, as far as it is told."""
    total = page.of(SEN)
    if total.kind not in ("number", "about"):
        return ["So few pupils are on the SEND register that no number is told."]
    part = page.share(SEN, EVERYBODY)
    of = f", {part}% of the roll" if part is not None else ""
    lines = [f"On the SEND register: {cell(total)} pupils{of}."]
    split = (("at SEN support", SUPPORT), ("with an EHC plan", EHC))
    known = [f"{cell(page.of(labels))} {words}" for words, labels in split if told(page, labels)]
    return [*lines, f"Of these: {', '.join(known)}."] if known else lines


def _statuses(page: Page) -> dict[str, Any]:
    heads = [
        "Status",
        "Pupils",
        "Of the roll",
        f"On {written(page.since)}" if page.since else "Before",
        "England, of all pupils",
    ]
    rows = []
    for words, labels, code in STATUSES:
        before = page.before(labels)
        rows.append(
            [
                words,
                cell(page.of(labels)),
                share(page, labels, EVERYBODY),
                cell(before) if before else HIDDEN,
                _england(code),
            ]
        )
    return kept(heads, rows)


def _england(code: str) -> str:
    found = SHARES.figures.get(code) if code else sum(SHARES.figures.values())
    return f"{half_up(found)}%" if found else HIDDEN


def _split(page: Page, head: str, rows: Sequence[tuple[str, Labels]], england: bool = False) -> dict[str, Any]:
    """A table by status; rows of which nothing is told, or that nobody is in, are left out."""
    heads = [
        head,
        "SEN support",
        "EHC plan",
        "Together",
        "Of the register",
        *(["England, EHC plans"] if england else []),
    ]
    shown = []
    for words, labels in rows:
        both = {**SEN, **labels}
        cells = [cell(page.of({**of, **labels})) for of in (SUPPORT, EHC, SEN)]
        if not told(page, both) or (page.whole and not page.of(both).number):
            continue
        beside = [_need_in_england(labels["need"])] if england else []
        shown.append([words, *cells, share(page, both, SEN), *beside])
    return kept(heads, shown)


def _silent(page: Page, needs: Sequence[tuple[str, Labels]]) -> str:
    """The needs of which no number is told."""
    if page.whole:
        return ""
    return "; ".join(words for words, labels in needs if not told(page, {**SEN, **labels}))


def _groups(page: Page) -> dict[str, Any]:
    rows = [
        [words, cell(page.of({**SEN, **one})), share(page, {**SEN, **one}, SEN)]
        for words, one in _GROUPS
        if told(page, {**SEN, **one})
    ]
    return kept(["On the register", "Pupils", "Of the register"], rows)


def _moves(page: Page) -> list[tuple[str, Any]]:
    words = {
        "came": "Came onto the register",
        "went": "Went off it",
        "stepped": "Moved from SEN support to an EHC plan",
    }
    return [(words[name], cell(page.of(labels))) for name, labels in page.moves.items()]


def need_words(code: str) -> str:
    """A type of need in words."""
    found = NEED_TYPE.labels().get(code, "not recorded")
    return "Type of need not assessed" if code == "NSA" else found[:1].upper() + found[1:]


def _need_in_england(code: str) -> str:
    found = need_share(code)
    return HIDDEN if found is None else f"{half_up(found)}%"
