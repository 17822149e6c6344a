"""What happened since a day: the sentence of counts, and the ids below it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from sendcli.analysis.happened.count import About, Count

NOTHING = "nothing that is counted"
Called = Callable[[str], str]


def sentence(counts: Sequence[Count]) -> str:
    """The counts in a line: "3 targets met, 2 reviews held, 1 pupil moved N -> K"."""
    return ", ".join(map(str, counts)) or NOTHING


def text(counts: Sequence[Count], called: Called) -> list[str]:
    """The line of counts, then each count with what it is about."""
    out = [sentence(counts)]
    for count in counts:
        out += ["", str(count), *(f"  {_named(about, called)}" for about in count.about)]
    return out


def item(count: Count, called: Called) -> dict[str, Any]:
    """A count for JSON."""
    about = [{"id": called(about.id), "detail": about.detail or None} for about in count.about]
    return {"what": count.what, "count": len(count.about), "about": about}


def markdown(school: str, ends: tuple[str, str], counts: Sequence[Count], called: Called) -> str:
    """The same as a Markdown page.

    Args:
        school: its name.
        ends: what the two states are called.
        counts: what happened.
        called: what a pupil is called.
    """
    from sendcli.reports.render import render

    rows = [{"what": str(count), "about": [_named(about, called) for about in count.about]} for count in counts]
    context = {"school": school, "start": ends[0], "end": ends[1], "sentence": sentence(counts), "rows": rows}
    return render("changes.md.j2", context)


def _named(about: About, called: Called) -> str:
    return f"{called(about.id)} {about.detail}".strip()
