"""What documents about one pupil share: what the child is called, and who somebody is to the child."""

from __future__ import annotations

from collections.abc import Iterable

from sendcli.model.common import View
from sendcli.reports.documents.document import Request
from sendcli.reports.documents.people import person
from sendcli.reports.documents.pupil import year
from sendcli.reports.forms.values import written


def first_name(asked: Request) -> str:
    """The name the child goes by; the id where no names are printed."""
    pupil = asked.file().pupil
    if pupil is None or not asked.names:
        return asked.pupil
    return pupil.name.known_as or pupil.name.given


def full_name(asked: Request) -> str:
    """Forename and surname as letters and forms want them; the id where no names are printed."""
    pupil = asked.file().pupil
    if pupil is None or not asked.names:
        return asked.pupil
    return " ".join(part for part in (pupil.name.given, pupil.name.family) if part)


def about_child(asked: Request) -> str:
    """The line below the title for readers at home: the name, the year group and the class, and no id."""
    pupil = asked.file().pupil
    if pupil is None:
        return asked.pupil
    names = pupil.name
    called = (
        f"{first_name(asked)} {names.family_known_as or names.family or ''}".strip() if asked.names else asked.pupil
    )
    parts = [called, year(pupil.year), f"class {pupil.class_name}" if pupil.class_name else None]
    return ", ".join(part for part in parts if part)


def who_is(asked: Request, who: str) -> str:
    """Somebody as a reader knows them: staff by name, the pupil by the name they go by, others as typed."""
    if who == "pupil":
        return first_name(asked) if asked.names else "the pupil"
    return person(asked.school)(who) or who


def all_of(asked: Request, who: Iterable[str]) -> str | None:
    """Several people in one line; None for nobody."""
    return listed([who_is(asked, one) for one in who]) or None


def listed(names: list[str]) -> str:
    """Several words as a sentence has them: "a, b and c"."""
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def said(asked: Request, view: View, *, dated: bool = True) -> tuple[str, str]:
    """What somebody said, and who that is, when and how."""
    who = who_is(asked, view.who)
    by = f"written down by {who_is(asked, view.written_by)}" if view.written_by else None
    on = written(view.on) if view.on and dated else None
    language = f"in {view.language}" if view.language else None
    about = f"about {view.about}" if view.about else None
    line = ", ".join(part for part in (who, about, on, view.how, language, by) if part)
    return view.words, line[:1].upper() + line[1:]


def own_words(views: Iterable[View]) -> list[View]:
    """The views that are the pupil's own."""
    return [view for view in views if view.who == "pupil"]
