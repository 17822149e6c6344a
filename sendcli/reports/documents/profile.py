"""A one-page profile or passport: what others admire, what matters, how to help. In the words that were typed."""

from __future__ import annotations

from typing import Any

from sendcli.dates.span import holds
from sendcli.errors import USAGE, SendError
from sendcli.model.common import Heading
from sendcli.model.identity import Profile
from sendcli.model.support import Strategy
from sendcli.reports.documents.document import Context, Document, Request
from sendcli.reports.documents.one_pupil import about_child, all_of, who_is
from sendcli.reports.documents.people import people
from sendcli.reports.documents.pupil import about_pupil
from sendcli.reports.forms.values import written

# More letters than these want smaller type, so that the page stays one.
MOST = 1400


def context(asked: Request) -> Context:
    """What `profile.j2` shows. `--of` names a passport by its title or its number; else it is the profile.

    Provision is left out on purpose: a profile is no plan, and nothing on it can be held against anybody.
    """
    profile = _chosen(asked)
    return {
        "title": profile.title or "One-page profile",
        "about": about_pupil(asked) if asked.audience == "staff" else about_child(asked),
        "opening": _opening(asked),
        "cards": [_card(asked, part) for part in profile.parts],
        "helps": [_helps(one) for one in _strategies(asked)],
        "long": _length(profile, asked) > MOST,
        "facts_of": _facts(asked, profile),
        "old": _old(asked, profile),
    }


def _chosen(asked: Request) -> Profile:
    pupil = asked.file().pupil
    passports = pupil.passports if pupil else ()
    known = {_label(one, number): one for number, one in enumerate(passports, 1)}
    wanted = asked.which.strip().casefold()
    if wanted:
        numbered = {str(number): one for number, one in enumerate(passports, 1)}
        found = numbered.get(wanted) or next((one for name, one in known.items() if name.casefold() == wanted), None)
        if found is None:
            hint = "there is: " + ", ".join(known) if known else "this pupil has no passports, only a profile at most"
            raise SendError(f"{asked.pupil} has no passport {asked.which}", hint, USAGE)
        return found
    profile = (pupil.profile if pupil else None) or next(iter(passports), None)
    if profile is None:
        hint = f"to write one, add profile: to the file: send edit {asked.pupil}"
        raise SendError(f"{asked.pupil} has no one-page profile yet", hint, USAGE)
    return profile


def _label(profile: Profile, number: int) -> str:
    return profile.title or f"passport {number}"


def _length(profile: Profile, asked: Request) -> int:
    """How much is written, in letters: whether smaller type is needed for the one page."""
    texts = [line for part in profile.parts for line in (part.text or "", *part.points, *part.ticked)]
    return sum(map(len, [*texts, *(_helps(one) for one in _strategies(asked))]))


def _old(asked: Request, profile: Profile) -> str | None:
    if profile.expires is None or profile.expires >= asked.day:
        return None
    return f"It was due to be rewritten by {written(profile.expires)}."


def _opening(asked: Request) -> list[tuple[str, Any]]:
    """How to say the name and how to talk: what a stranger needs in the first minute."""
    pupil = asked.file().pupil
    if pupil is None:
        return []
    language = pupil.language
    rows = [
        ("How to say my name", pupil.name.said if asked.names else None),
        ("How I communicate", language.communicates if language else None),
        ("At home we speak", language.home if language else None),
        ("The adult I go to", who_is(asked, pupil.key_worker) if pupil.key_worker else None),
    ]
    return [(what, how) for what, how in rows if how]


def _card(asked: Request, part: Heading) -> dict[str, Any]:
    """One heading of the school's own; statements that were ticked stand as points."""
    return {
        "heading": part.heading,
        "text": part.text,
        "points": [*part.points, *part.ticked],
        "by": f"In the words of {who_is(asked, part.by)}" if part.by else None,
        "safety": "for safety" if part.for_safety else "",
    }


def _strategies(asked: Request) -> list[Strategy]:
    """What helps in class on the day; what turned out not to work stays off a page that says how to help."""
    pupil = asked.file().pupil
    return [
        one for one in (pupil.strategies if pupil else ()) if one.works != "no" and holds(asked.day, one.start, one.end)
    ]


def _helps(one: Strategy) -> str:
    return f"{one.what} ({one.where})" if one.where else one.what


def _facts(asked: Request, profile: Profile) -> list[tuple[str, Any]]:
    rows = [
        ("Written by", all_of(asked, profile.by)),
        ("How it was made", profile.how),
        ("Written on", profile.written),
        ("Gone through on", [day for day in profile.reviewed if day <= asked.day]),
        ("Next rewrite by", profile.expires),
        ("Used for", profile.used_for),
        ("Shared with", people(asked.school, profile.shared_with)),
    ]
    return [(what, how) for what, how in rows if how or what in ("Written by", "Written on")]


DOCUMENT = Document("profile", "One-page profile", "pupil", context, ("staff", "parents", "pupil"), names=True)
