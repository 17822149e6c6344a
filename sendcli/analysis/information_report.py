"""The SEN information report against the clauses that it must answer, and the figures that its texts name."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

import re
from datetime import date
from typing import Literal, NamedTuple

from sendcli.analysis.governors.kept import last_published
from sendcli.analysis.governors.tables import EHC, SEN, SUPPORT
from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.rounding import per_cent
from sendcli.analysis.register import register
from sendcli.analysis.suppression.figures import EVERYBODY, key
from sendcli.codes.codelist import Code
from sendcli.codes.information_report import CLAUSE
from sendcli.dates.arithmetic import add_months
from sendcli.errors import SendError
from sendcli.model.information_report import Clause
from sendcli.model.school import School

State = Literal["missing", "not reviewed", "over a year ago", "up to date"]
# At least once a year: the interval of the duty doc.sen_info_report.
_MONTHS = 12
_FIGURE = re.compile(r"\{(\w+)\}")
_END = re.compile(r"(?<=[.!?])\s+")


class Answer(NamedTuple):
    """A clause, what the school says to it (None if nothing), and whether that was looked at within a year."""

    clause: Code
    said: Clause | None
    state: State


def answers(school: School, day: date) -> tuple[Answer, ...]:
    """Every clause in its order. Of a clause that stands twice the first entry counts; a check says that it does."""
    report = school.information_report
    known: dict[str, Clause] = {}
    for clause in report.clauses if report else ():
        known.setdefault(clause.id, clause)
    return tuple(Answer(code, known.get(code.code), _state(known.get(code.code), day)) for code in CLAUSE)


def _state(said: Clause | None, day: date) -> State:
    if said is None:
        return "missing"
    if said.reviewed is None or said.reviewed > day:
        return "not reviewed"
    return "over a year ago" if day > add_months(said.reviewed, _MONTHS) else "up to date"


def figures(school: School, day: date) -> dict[str, str]:
    """The figures by their names, as printed; those that cannot be said are left out. For the school's own staff."""
    found = register(school, day, day)
    count = found.by_provision
    return _named(len(found.lines), count["K"], count["E"], found.roll)


def published_figures(school: School, day: date) -> tuple[dict[str, str], date | None]:
    """Those of the figures that the school has told already, exactly, when it last published any; and their day.

    A number that everybody may read tells nothing new when it stands on another page. No other may stand on one.
    """
    try:
        last = last_published(school, day)
    except SendError:  # of a later day, or changed by hand, so that nobody knows what was told
        last = None
    if last is None:
        return {}, None
    told = {
        labels: figure.said.number
        for labels, figure in last.figures.items()
        if figure.said.kind == "number" and figure.said.day in (None, last.day)
    }
    register_, support, plans, roll = (told.get(key(labels)) for labels in (SEN, SUPPORT, EHC, EVERYBODY))
    share = roll is not None and register_ is not None and roll - register_ >= last.least
    known = _named(register_, support, plans, roll)
    return known if share else {name: text for name, text in known.items() if not name.startswith("percent")}, last.day


def _named(total: int | None, support: int | None, plans: int | None, roll: int | None) -> dict[str, str]:
    """Figures by their names; the share is rounded half up to one decimal."""
    numbers = {
        "pupils_on_register": total,
        "pupils_sen_support": support,
        "pupils_ehc_plan": plans,
        "pupils_on_roll": roll,
    }
    known = {name: str(number) for name, number in numbers.items() if number is not None}
    percent = per_cent(total, roll) if total is not None and roll else None
    return known if percent is None or isinstance(percent, Unknown) else {**known, "percent_on_register": f"{percent}%"}


def with_figures(text: str, known: dict[str, str]) -> str:
    """A text with its figures; one that is not known reads as such."""
    return _FIGURE.sub(lambda found: known.get(found[1], "(not known)"), text)


def as_told(text: str, known: dict[str, str]) -> str:
    """A text for readers outside: sentences that name a figure which is not known are left out.

    Paragraphs and lists keep their lines.
    """
    lines = [" ".join(part for part in _END.split(line) if _all(part, known)) for line in text.splitlines()]
    kept = [line for line, raw in zip(lines, text.splitlines(), strict=True) if line.strip(" -") or not raw.strip()]
    return with_figures("\n".join(kept), known)


def _all(sentence: str, known: dict[str, str]) -> bool:
    return all(name in known for name in _FIGURE.findall(sentence))
