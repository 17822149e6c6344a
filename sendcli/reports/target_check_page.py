"""The look at a plan's targets, in lines and as data. Ids only, unless names are asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.rounding import half_up
from sendcli.analysis.target_check.answer import Answer, Compared
from sendcli.analysis.target_check.check import Checked, Looked
from sendcli.analysis.target_check.rates import worded

LABELS = {
    "measurable": "measurable?",
    "ambitious": "ambitious?",
    "outcome": "leads to an outcome?",
    "pupil": "about the pupil?",
}
MARGIN = " " * 36

Called = Callable[[str], str]


def text(found: Checked) -> list[str]:
    """The answers for people, target by target."""
    lines = [found.number, ""]
    for looked in found.targets:
        lines.append(f"{looked.target.id}  {looked.place.file}:{looked.place.line}")
        for answer in looked.answers:
            lines += _answer(answer)
        lines.append("")
    if any(answer.type for looked in found.targets for answer in looked.answers):
        lines.append(f"To change a target: send edit {found.pupil} --file {found.plan}")
    return lines


def _answer(answer: Answer) -> list[str]:
    first, *rest = answer.because
    typed = [f"{MARGIN}type: {answer.type}"] if answer.type else []
    return [f"  {LABELS[answer.question]:<21} {answer.says:<11} {first}", *(f"{MARGIN}{line}" for line in rest), *typed]


def row(found: Checked, looked: Looked, called: Called) -> dict[str, Any]:
    """One target as fields, for JSON. Rates are a week, in the unit of the measure, rounded to two digits."""
    return {
        "pupil": called(found.pupil),
        "plan": found.plan,
        "target": looked.target.id,
        "measure": looked.target.measure,
        "file": looked.place.file,
        "line": looked.place.line,
        "answers": {answer.question: _data(answer) for answer in looked.answers},
    }


def _data(answer: Answer) -> dict[str, Any]:
    told = {"says": answer.says, "because": list(answer.because), "type": answer.type or None}
    if answer.question != "ambitious":
        return told
    return told | {
        "needed": _number(answer.needed),
        "past": _compared(answer.past, "before"),
        "usual": _compared(answer.usual, "usual"),
    }


def _compared(one: Compared | None, than: str) -> dict[str, Any] | None:
    return one and {"word": worded(one.word, than).lower(), "rate": _number(one.rate), "because": one.because}


def _number(rate: float | None) -> float | None:
    rounded = None if rate is None else half_up(rate, 2)
    return None if rounded is None or isinstance(rounded, Unknown) else float(rounded)
