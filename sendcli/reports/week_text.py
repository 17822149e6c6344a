"""The weekly summary as text: for a screen, a file, and the body of a mail; and the subject of that mail."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from hashlib import sha256
from typing import NamedTuple

from sendcli.analysis.week.week import Week
from sendcli.dates.words import spoken
from sendcli.model.school import School
from sendcli.reports.documents.document import Made
from sendcli.reports.week_sections import sections
from sendcli.reports.week_words import Words, span, tally

_MARK = "as written by send: "
NOTHING = "Nothing to tell: nothing was recorded, and nothing is late or due in the next four weeks."


class Head(NamedTuple):
    """What stands around the summary.

    Attributes:
        compared: which earlier state it tells from, or why there is none.
        gap: the days on which a summary was skipped.
        made: where it comes from.
    """

    compared: str
    gap: tuple[date, ...]
    made: Made


def text(school: School, week: Week, head: Head, say: Words) -> list[str]:
    """The lines of the summary. The note of the school stands in it only where words that people typed may."""
    lines = [f"{school.settings.name}: {span(week.since, week.day)}" if say.full else span(week.since, week.day)]
    lines += [school.settings.note] if school.settings.note and say.full else []
    lines += [head.compared, *missed(head.gap), "", tally(week)]
    found = sections(week, say)
    for section in found:
        lines += ["", section.title, *(f"  {line}" for line in section.lines)]
    return [*lines, *([] if found else ["", NOTHING]), "", foot(head.made)]


def missed(gap: Sequence[date]) -> list[str]:
    """That summaries were skipped, and that this one tells of that time too."""
    if not gap:
        return []
    days = ", ".join(map(spoken, gap))
    return [f"no summary was made on {days}, so this one goes back to the one before"]


def foot(made: Made) -> str:
    """Where it comes from."""
    return f"made by {made.command}, from {made.state()}"


def sealed(lines: str) -> bytes:
    """A file of the text, with a fingerprint at its end by which it is known that nobody went on writing in it."""
    return f"{lines}{_MARK}{_print(lines)}\n".encode()


def is_ours(data: bytes) -> bool:
    """Whether a file is as send wrote it, as text or as a document."""
    from sendcli.reports.documents.origin import origin

    found = origin(data)
    if found is not None:
        return found["seal"] != "changed"
    lines, mark, last = data.decode("utf-8", "replace").replace("\r\n", "\n").rpartition(_MARK)
    return bool(mark) and last.strip() == _print(lines)


def _print(lines: str) -> str:
    return sha256(lines.encode("utf-8")).hexdigest()[:20]


def subject(week: Week) -> str:
    """The subject of the mail: the day and the counts. No name of a person or school."""
    return f"send weekly, {spoken(week.day)}: {tally(week)}"
