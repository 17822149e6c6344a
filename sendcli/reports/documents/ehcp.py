"""An EHC plan in short: each section by its letter, the outcomes with how far they have come, what the LA decided.

Who sees what. The plan belongs to the family, so parents see all of it. Staff see health (C and G), because they act on
it every day, but of social care (D, H1, H2) only that something is recorded: few need more, and a summary lies about
in staff rooms. Agencies see that there is something in any of these, and of Section A only what the child hopes for and
how to communicate; its history and the family's words are for those who were told them. (SEND Regulations 2014 reg 17
limits disclosure without consent: from knowledge, unverified.)
"""

from __future__ import annotations

from typing import Any

from sendcli.codes.local_authorities import LOCAL_AUTHORITY
from sendcli.codes.sen import NEED_TYPE
from sendcli.duties.triggers.ehc_plan import current_plan
from sendcli.errors import USAGE, SendError
from sendcli.model.common import Attachment
from sendcli.model.ehcp import EhcPlan
from sendcli.reports.documents.cells import told
from sendcli.reports.documents.document import Context, Document, Request
from sendcli.reports.documents.ehcp_outcomes import outcome_rows, provision_rows
from sendcli.reports.documents.ehcp_sections import others, section_a
from sendcli.reports.documents.one_pupil import about_child, said
from sendcli.reports.documents.pupil import about_pupil
from sendcli.reports.forms.values import written

STATUS = {
    "draft": "draft",
    "final": "final plan",
    "amendment-notice": "notice of proposed amendments",
    "amended-final": "amended final plan",
    "ceased": "ceased",
}


def context(asked: Request) -> Context:
    """What `ehcp.j2` shows. `--of NAME` chooses a version by its file name; else it is the one in force."""
    plan = _chosen(asked)
    own = plan.section_a
    return {
        "about": about_pupil(asked) if asked.audience == "staff" else about_child(asked),
        "force": _force(asked, plan),
        "facts_of": _facts(asked, plan),
        "a": section_a(own, asked.audience),
        "views": [said(asked, one) for one in own.views] if own and asked.audience != "agency" else [],
        "b": told(("No.", "Need", "Area"), [(one.id, one.need, _words(one.area)) for one in plan.section_b]),
        "e": outcome_rows(asked, plan),
        "f": provision_rows(plan.section_f),
        "cd": others(asked, plan, ("C", "D")),
        "gj": others(asked, plan, ("G", "H1", "H2", "I", "J")),
        "decided": told(
            ("Meeting", "Kind", "Recommended", "LA's decision", "Decided on", "Final plan"), _decided(asked)
        ),
        "k": [_advice(one) for one in plan.section_k],
    }


def _chosen(asked: Request) -> EhcPlan:
    file = asked.file()
    if asked.which:
        if asked.which not in file.ehcps:
            hint = (
                "versions: " + ", ".join(sorted(file.ehcps)) if file.ehcps else f"to add one: send ehcp add {file.id}"
            )
            raise SendError(f"{file.id} has no EHC plan {asked.which}", hint, USAGE)
        return file.ehcps[asked.which]
    plan = current_plan(file, asked.day) or next((file.ehcps[name] for name in sorted(file.ehcps, reverse=True)), None)
    if plan is None:
        raise SendError(f"{file.id} has no EHC plan on file", f"to add one: send ehcp add {file.id}", USAGE)
    return plan


def _force(asked: Request, plan: EhcPlan) -> str | None:
    """That this version is not the one in force, where it is not."""
    if plan is current_plan(asked.file(), asked.day):
        return None
    return f"This version ({STATUS[plan.status]}) is not in force on the day of this page."


def _facts(asked: Request, plan: EhcPlan) -> list[tuple[str, Any]]:
    staff = asked.audience == "staff"
    rows = [
        (
            "Version",
            ", ".join(part for part in (STATUS[plan.status], f"no. {plan.version}" if plan.version else "") if part),
        ),
        ("Date of the plan", plan.issued),
        ("First plan", plan.first_issued if plan.first_issued != plan.issued else None),
        ("Replaces the plan of", plan.replaces),
        ("Review by", plan.review_by),
        ("Local authority", LOCAL_AUTHORITY.labels().get(plan.la or "", plan.la)),
        ("LA's co-ordinator", plan.coordinator),
        ("Primary need", NEED_TYPE.labels().get(plan.primary_need or "")),
        ("Band", plan.band if staff else None),
        ("Ceased", plan.ceased),
        ("Why", plan.cease_reason),
    ]
    return [(what, how) for what, how in rows if how or what in ("Date of the plan", "Review by")]


def _decided(asked: Request) -> list[tuple[Any, ...]]:
    """Reviews held and what came of them, oldest first."""
    reviews = [one for one in asked.file().reviews.values() if one.held and one.held <= asked.day]
    rows = []
    for one in sorted(reviews, key=lambda each: str(each.held)):
        decision = one.decision if one.decision and one.decision.on <= asked.day else None
        final = decision.final if decision and decision.final and decision.final <= asked.day else None
        kind, word = one.kind.replace("-", " "), decision.decision if decision else "none on file yet"
        rows.append((one.held, kind, one.recommendation, word, decision.on if decision else None, final))
    return rows


def _advice(one: Attachment) -> str:
    inner = ", ".join(part for part in (one.author, written(one.on) if one.on else None) if part)
    return f"{one.title} ({inner})" if inner else one.title


def _words(area: str | None) -> str | None:
    return area.replace("-", " ").capitalize() if area else None


DOCUMENT = Document("ehcp", "EHC plan in short", "pupil", context, ("staff", "parents", "agency"), names=True)
