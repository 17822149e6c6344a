"""The first page of the site: everybody and everything in a list that can be searched."""

from __future__ import annotations

from typing import Any

from sendcli.analysis.register import needs_on
from sendcli.analysis.review_due import review_due
from sendcli.codes.sen import NEED_TYPE, PROVISION
from sendcli.model.school import PupilFile
from sendcli.reports.documents.document import Context, Document, Request
from sendcli.reports.documents.pupil import year
from sendcli.reports.forms.values import Called

AHEAD = 14


def context(asked: Request) -> Context:
    """What `site-home.j2` shows."""
    school = asked.school
    here = [file for file in school.pupils.values() if file.pupil and file.on_roll(asked.day)]
    gone = [file for file in school.pupils.values() if file.pupil and not file.on_roll(asked.day)]
    classes = sorted({file.pupil.class_name for file in here if file.pupil and file.pupil.class_name})
    programmes = [(one.id, one.intervention) for one in school.programmes.values() if one.intervention]
    items = review_due(school, asked.day, AHEAD)
    return {
        "counts": [
            ("Overdue, ours", sum(item.state == "overdue" and item.bound != "la" for item in items)),
            ("Overdue, the LA's", sum(item.state == "overdue" and item.bound == "la" for item in items)),
            (f"Due within {AHEAD} days", sum(item.state == "due" for item in items)),
            ("Pupils in the records", len(here)),
        ],
        "pupils": [_pupil(asked, file) for file in sorted(here, key=lambda file: _order(asked, file))],
        "gone": [asked.called(file.id) for file in gone],
        "classes": [Called(name, f"class/{name}") for name in classes],
        "programmes": [Called(one.name, f"intervention/{name}") for name, one in programmes],
    }


def _order(asked: Request, file: PupilFile) -> tuple[str, str]:
    return (str(asked.called(file.id)).casefold() if asked.names else "", file.id)


def _pupil(asked: Request, file: PupilFile) -> tuple[Any, ...]:
    """A line of the list: whom, where, at which stage, which needs."""
    pupil = file.pupil
    if pupil is None:
        return (file.id, None, None, None, None)
    row = file.status_on(asked.day)
    labels = NEED_TYPE.labels()
    stage = PROVISION.labels()[row.provision] if row else None
    return (
        asked.called(file.id),
        year(pupil.year),
        Called(pupil.class_name, f"class/{pupil.class_name}") if pupil.class_name else None,
        "monitored" if row and row.monitoring else stage,
        [labels[need.type] for need in needs_on(pupil, asked.day)] or None,
    )


DOCUMENT = Document("site-home", "SEND at a glance", "school", context, names=True)
