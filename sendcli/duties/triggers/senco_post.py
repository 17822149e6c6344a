"""The SENCO's qualification: who needs it, by when, and which courses count.

Source: SEND Regulations 2014 reg 49(4) and (7): a NASENCO counts if begun before 1 September 2024 and completed
before 1 September 2027.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sendcli.dates.words import dated
from sendcli.duties.event import Event, Fact
from sendcli.duties.triggers.common import senco
from sendcli.model.school import School
from sendcli.model.staff import SencoPost

_NASENCO_ENDS = date(2027, 9, 1)
_NASENCO_STARTS = date(2024, 9, 1)
_SENCOS_FROM = date(2009, 9, 1)


def _posts(school: School, today: date) -> dict[str, SencoPost]:
    """The posts of those who still work here."""
    return {
        name: staff.senco
        for name, staff in school.staff.items()
        if staff.senco and not (staff.end and staff.end < today)
    }


def _open(school: School, today: date) -> Iterator[tuple[str, SencoPost]]:
    for name, post in _posts(school, today).items():
        if not post.exempt and not _qualified(post, today):
            yield name, post


def _qualified(post: SencoPost, today: date) -> bool:
    """Whether a course that counts has been completed by today."""
    if post.completed is None or post.completed > today:
        return False
    early = post.started is None or post.started < _NASENCO_STARTS
    return post.course != "nasenco" or (early and post.completed < _NASENCO_ENDS)


def first_post(school: School, today: date) -> Iterator[Event]:
    """Starts when somebody first becomes a SENCO. Ends when the qualification is completed.

    The dates of a SENCO who has gone say nothing about the one who came.
    """
    posts, named = _posts(school, today), school.settings.senco
    if not posts or (named and named not in posts):
        facts: tuple[Fact, ...] = (("SENCO", school.settings, "senco"),)
        words = f"the staff file of `{named}` has no `senco:`" if posts else "no member of staff has `senco:`"
        words += " with its dates"
        yield Event("", None, None, "SENCO", senco(school), facts, words)
    for name, post in _open(school, today):
        start = post.first_senco or post.since
        field = "first_senco" if post.first_senco else "since"
        if start >= _SENCOS_FROM:
            yield Event("", start, None, f"SENCO since {dated(start)}", name, (("first SENCO", post, field),))


def nasenco(school: School, today: date) -> Iterator[Event]:
    """Starts with 1 September 2027, for a NASENCO course begun before September 2024. Ends with its completion."""
    for name, post in _open(school, today):
        if post.course == "nasenco" and (post.started is None or post.started < _NASENCO_STARTS):
            fact: Fact = ("course", post, "course")
            yield Event("", _NASENCO_ENDS, None, "NASENCO course", name, (fact,))
