"""The page of one pupil: everything that is at hand, with the plans that run and their charts."""

from __future__ import annotations

from typing import Any

from sendcli.analysis.progress.running import runs
from sendcli.analysis.register import needs_on
from sendcli.analysis.review_due import Wanted, review_due
from sendcli.codes.sen import NEED_TYPE, PROVISION
from sendcli.dates.span import holds
from sendcli.model.pupil import Pupil
from sendcli.reports.documents.document import Context, Document, Request
from sendcli.reports.documents.people import involved, person
from sendcli.reports.documents.plan import TITLES
from sendcli.reports.documents.pupil import year
from sendcli.reports.documents.target import targets
from sendcli.reports.forms.values import Called
from sendcli.reports.site.due import row

_LATEST = 12


def context(asked: Request) -> Context:
    """What `site-pupil.j2` shows."""
    file = asked.file()
    pupil = file.pupil
    plans = [(name, plan) for name, plan in file.plans.items() if runs(plan, asked.day)]
    items = review_due(asked.school, asked.day, wanted=Wanted(pupil=file.id))
    return {
        "title": str(asked.called(file.id)),  # no link from a page to itself
        "facts_of": _facts(asked, pupil) if pupil else [],
        "due": [row(asked, item) for item in items if item.state in ("overdue", "due", "consider")],
        "helps": [one.what for one in pupil.strategies if holds(asked.day, one.start, one.end)] if pupil else [],
        "plans": [
            {
                "title": plan.title or TITLES[plan.kind],
                "facts": [("File", name), ("From", plan.start), ("Review", plan.review)],
                "targets": targets(asked.school, file.id, name, plan, asked.day),
            }
            for name, plan in sorted(plans, key=lambda pair: (pair[1].kind != "sen-support", pair[1].start))
        ],
        "runs": [
            (_programme(asked, place.run_id), place.run.start, place.run.end)
            for place in asked.school.memberships.get(file.id, ())
            if holds(asked.day, place.run.start, place.run.end)
        ],
        "people": [involved(asked.school, one) for one in pupil.involved if holds(asked.day, one.start, one.end)]
        if pupil
        else [],
        "log": [
            (entry.on, entry.kind.replace("-", " "), entry.about, person(asked.school)(entry.by))
            for entry in sorted(file.entries, key=lambda entry: entry.on, reverse=True)[:_LATEST]
        ],
    }


def _facts(asked: Request, pupil: Pupil) -> list[tuple[str, Any]]:
    file = asked.file()
    status = file.status_on(asked.day)
    labels = NEED_TYPE.labels()
    call = person(asked.school)
    rows: list[tuple[str, Any]] = [
        ("Year", year(pupil.year)),
        ("Class", Called(pupil.class_name, f"class/{pupil.class_name}") if pupil.class_name else None),
        ("Status", PROVISION.labels()[status.provision] if status else None),
        ("Since", status.start if status else None),
        ("Needs", [labels[need.type] for need in needs_on(pupil, asked.day)]),
        ("Key worker", call(pupil.key_worker)),
        ("Left", pupil.left.on if pupil.left else None),
    ]
    return [pair for pair in rows if pair[1] or pair[0] in ("Status", "Needs")]


def _programme(asked: Request, run: str) -> str:
    name = run.partition("/")[0]
    one = asked.school.programmes[name].intervention
    return Called(one.name if one else name, f"intervention/{name}")


DOCUMENT = Document("site-pupil", "Pupil", "pupil", context, names=True)
