"""The report to governors, and its public form: how SEND stands, without a number by which a child could be known.

Every number on children comes out of one page of figures (`analysis/governors/page.py`), which is protected for all
readers but the school's own office. What else is printed is of the school: staff, money, policies.
"""

from __future__ import annotations

from sendcli.analysis.governors.page import Page, page
from sendcli.codes.england import EHC_NEEDS, SHARES
from sendcli.dates.schoolyear import first_day, label, school_year
from sendcli.errors import USAGE, SendError
from sendcli.reports.documents.document import Context, Document, Request
from sendcli.reports.documents.governors_plans import plans_part
from sendcli.reports.documents.governors_provision import provision_part
from sendcli.reports.documents.governors_register import register_part, summary
from sendcli.reports.documents.governors_school import school_part
from sendcli.reports.documents.governors_typed import priorities
from sendcli.reports.forms.values import written

OFFICE, PUBLIC = "office", "public"
# What governors ask, and the part of the report that answers it.
QUESTIONS = (
    ("How many pupils have SEND, and what has changed?", "The register"),
    ("Are assessments asked for, and what becomes of them?", "Requests for EHC needs assessments"),
    ("Does every pupil have a plan that is looked at in time?", "Plans and reviews"),
    ("Are pupils and parents heard?", "Plans and reviews"),
    ("Is what we plan delivered, and does it help?", "Provision"),
    ("Do pupils with SEND come to school, and are they suspended more?", "Attendance and suspensions"),
    ("Who else helps, and who waits for them?", "Agencies"),
    ("Who is the SENCO, is the post qualified, is there time for it?", "SENCO and staff"),
    ("What money comes in, and where does it go?", "Money"),
    ("Are policies and the accessibility plan in date?", "Policies and reports"),
    ("How are pupils prepared for their next school?", "not in this report: ask the SENCO"),
)


PROTECTED = (
    "A number of pupils under 5 is never told, nor a number from which one could be worked out: a dash stands where a "
    'number is left out, be it small or large. "Fewer than 5" may be none.',
    '"About" stands before a number that an earlier report told and that has changed by less than 5, or not at all. So '
    "nobody can find out by comparing two reports that a pupil came or went.",
    '"Nearly all or all" is said where fewer than 5 are left.',
)
METHOD = (
    "Pupils are counted, never meetings, targets or sessions, and only those who are on the register on the day: "
    "pupils who have left are not in these numbers.",
    "Sessions are the share delivered of those planned, of interventions with enough pupils. Costs are rounded to "
    "thousands of pounds.",
    "Results of pupils without SEND are not in these records: the local authority and the Department for Education "
    "publish comparisons.",
)


def context(asked: Request) -> Context:
    """What `governors.j2` shows."""
    if asked.since:
        raise SendError(
            "this report has days of its own, so that its numbers fit the last one", "leave out --since", USAGE
        )
    school, day = asked.school, asked.day
    whole, public = asked.audience == OFFICE, asked.audience == PUBLIC
    found = page(school, day, whole)
    wishes, left_out = priorities(school, day, whole)
    return {
        "title": "SEND report" if public else DOCUMENT.title,
        "about": f"School year {label(school_year(day))}, as of {written(day)}",
        "whole": whole,
        "public": public,
        "stands": found.day if found.repeated and found.day != day else None,
        "moved_since": written(found.since) if found.since else "",
        "summary": summary(found),
        **register_part(school, found),
        **plans_part(school, found),
        **provision_part(school, day, found),
        **school_part(school, day, public),
        "questions": [] if public else QUESTIONS,
        "priorities": wishes,
        "left_out": bool(left_out),
        "sources": [SHARES.source, EHC_NEEDS.source],
        "year_began": written(first_day(school_year(day))),
        "method": [*([] if whole else (*PROTECTED, _compared(found))), *METHOD],
    }


def _compared(found: Page) -> str:
    if found.last is None:
        return "No earlier report is on file to compare with."
    return f"Compared with the last report, of {written(found.last.day)}."


DOCUMENT = Document("governors", "SEND report to governors", "school", context, ("governors", PUBLIC, OFFICE))
