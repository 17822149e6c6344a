"""The class sheet: a page for whoever teaches a class, with everyone on the register or monitored."""

from __future__ import annotations

from collections import Counter
from datetime import date

from sendcli.analysis.half_term import half_term_began
from sendcli.analysis.progress.progress import progress
from sendcli.analysis.progress.running import Wanted
from sendcli.analysis.register import Line, register
from sendcli.errors import USAGE, SendError
from sendcli.reports.documents.class_news import earlier, news
from sendcli.reports.documents.class_pupil import card, teachers
from sendcli.reports.documents.document import Context, Document, Request
from sendcli.reports.documents.pupil import year
from sendcli.reports.forms.values import written


def context(asked: Request) -> Context:
    """What `class.j2` shows. `--since DAY` says from when things are news; else from the start of this half-term."""
    lines = _lines(asked)
    since = asked.since or half_term_began(asked.school, asked.day)
    then = earlier(asked, since)
    rows = progress(asked.school, asked.day, Wanted(class_name=asked.group))
    targets = {line.pupil: [row for row in rows if row.series.pupil == line.pupil] for line in lines}
    return {
        "title": f"Class sheet: {asked.group}",
        "about": _about(asked, lines, since),
        "cards": [
            card(asked, line, targets[line.pupil], news(asked, asked.school.pupils[line.pupil], since, then))
            for line in lines
        ],
        "gone": _gone(asked, since, {line.pupil for line in lines}),
    }


def _lines(asked: Request) -> list[Line]:
    """The pupils of the class on the register, those with an EHC plan first, then those who are monitored."""
    found = register(asked.school, asked.day, asked.day)
    lines = [line for line in (*found.lines, *found.monitored) if line.class_name == asked.group]
    known = asked.school.classes()
    if not lines and asked.group not in known:
        raise SendError(f"there is no class {asked.group or 'without a name'}", f"classes: {', '.join(known)}", USAGE)
    return lines


def _about(asked: Request, lines: list[Line], since: date) -> str:
    school = asked.school
    names = ", ".join(school.staff[name].name for name in teachers(asked))
    years = " and ".join(year(code) for code in dict.fromkeys(line.year for line in lines))
    count = Counter(line.provision for line in lines)
    many = [f"{count[code]} {words}" for code, words in _WORDS.items() if count[code]]
    return "; ".join(part for part in (years, names, ", ".join(many), f"new since {written(since)}") if part)


_WORDS = {"E": "with an EHC plan", "K": "at SEN support", "N": "monitored"}


def _gone(asked: Request, since: date, here: set[str]) -> list[str]:
    """Whom the last sheet may still have: left the school or the register since."""
    found = []
    for file in asked.school.pupils.values():
        pupil = file.pupil
        if pupil is None or pupil.class_name != asked.group or file.id in here:
            continue
        row = file.status_on(asked.day)
        if pupil.left and since <= pupil.left.on <= asked.day:
            found.append(f"{asked.called(file.id)} left on {written(pupil.left.on)}")
        elif row and len(pupil.status) > 1 and since <= row.start <= asked.day:
            found.append(f"{asked.called(file.id)} is off the register since {written(row.start)}")
    return found


DOCUMENT = Document("class", "Class sheet", "class", context)
