"""The table of documents."""

from __future__ import annotations

from importlib import import_module
from typing import cast

from sendcli.errors import USAGE, SendError
from sendcli.reports.documents.document import Document

# name: (module in this package, what it is of, one line for `send report --list`). A module holds DOCUMENT.
DOCUMENTS: dict[str, tuple[str, str, str]] = {
    "plan": ("plan", "PUPIL", "A plan with its targets, charts of progress, provision, views and reviews."),
    "profile": ("profile", "PUPIL", "A one-page profile or passport: what matters, and how to help."),
    "behaviour": ("behaviour", "PUPIL", "A behaviour support plan; --audience pupil makes the child's own version."),
    "ehcp": ("ehcp", "PUPIL", "An EHC plan in short: sections A to K, and how far its outcomes have come."),
    "progress": ("progress", "PUPIL", "Every target of the plans that run: chart, readings, and what they say."),
    "annual-review": ("annual_review", "PUPIL", "The report of an annual review, for the LA and everyone invited."),
    "review-invitation": ("letters_invitation", "PUPIL", "A letter to each person invited to an annual review."),
    "report-request": ("letters_request", "PUPIL", "A letter to each person whose advice for a review is awaited."),
    "chronology": ("chronology", "PUPIL", "Every dated fact of a pupil with its file, line and first commit."),
    "class": ("class_sheet", "CLASS", "A class on a page: needs, what helps, targets, what is new."),
    "register": (
        "register",
        "SCHOOL",
        "The SEND register: numbers with charts, everyone on it, and those monitored.",
    ),
    "review-calendar": ("review_calendar", "SCHOOL", "Reviews and their dates by month, legal clocks first."),
    "provision-map": ("provision_map", "[PUPIL|CLASS]", "Provision by wave and area of need, with what it costs."),
    "interventions": ("interventions", "SCHOOL", "What each intervention did in a year: sessions, values, cost."),
    "governors": ("governors", "SCHOOL", "The report to governors; --audience public for a website."),
    "leadership": ("leadership", "SCHOOL", "A page or two for the head: standing, legal clocks, decisions, risks."),
    "information-report": (
        "information_report",
        "SCHOOL",
        "The SEN information report for the website; --audience staff audits it clause by clause.",
    ),
    "weekly": ("weekly", "SCHOOL", "Last week, and the four weeks ahead: legal clocks first."),
}


def document(name: str) -> Document:
    """A document by its name.

    Raises:
        SendError: if there is none.
    """
    if name not in DOCUMENTS:
        from difflib import get_close_matches

        near = get_close_matches(name.lower(), DOCUMENTS, 1)
        hint = f"did you mean {near[0]}?" if near else "to see them all: send report --list"
        raise SendError(f"there is no document {name}", hint, USAGE)
    module = import_module(f"sendcli.reports.documents.{DOCUMENTS[name][0]}")
    return cast(Document, module.DOCUMENT)
