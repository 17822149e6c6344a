"""Documents made from a loaded folder: who is asked about, what may be printed for whom, and the bytes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from sendcli import __version__
from sendcli.cli.folder import missing
from sendcli.cli.naming import no_pupil
from sendcli.cli.wish import Wish
from sendcli.errors import USAGE, SendError
from sendcli.model.school import School
from sendcli.problem import Problem
from sendcli.reports.documents.book import document
from sendcli.reports.documents.document import Document, Made, Request
from sendcli.reports.documents.made import Press
from sendcli.store.load import Loaded
from sendcli.store.past.repo import Past


class Source(NamedTuple):
    """What documents are made from.

    Attributes:
        loaded: the folder.
        past: its history, or None where it is not in git.
        commit: the commit that the folder is at; "" without git.
        changed: whether its files differ from that commit.
        own: the school's templates.
    """

    loaded: Loaded
    past: Past | None
    commit: str
    changed: bool
    own: Mapping[str, str]


class Maker:
    """Makes documents of one form from one folder."""

    def __init__(self, source: Source, form: str) -> None:
        self.source = source
        self.press = Press(form, source.own)

    def bytes(self, wish: Wish) -> bytes:
        """The document.

        Raises:
            SendError: if it cannot be made: nobody of that id, nothing to make it of, a template with a mistake.
        """
        found = document(wish.name)
        if subjects(found, self.source.loaded.school, [wish.subject] if wish.subject else []) != [wish.subject]:
            raise SendError(f"{found.name} is made of one at a time, not of {wish.subject}", "", USAGE)
        request = _request(found, wish, self.source)
        made = Made(wish.words(), self.source.commit, self.source.changed, wish.day, __version__)
        return self.press.bytes(found, request, made, _lacks(self.source.loaded, request))


def subjects(found: Document, school: School, words: list[str]) -> list[str]:
    """Who is asked about: `all` and a class stand for their pupils where a document is of one pupil.

    Raises:
        SendError: if a word is missing, too many, or nobody is called so.
    """
    if found.subject == "school":
        if words:
            raise SendError(f"{found.name} is of the whole school", f"leave out {words[0]}", USAGE)
        return [""]
    if not words:
        if found.subject == "any":
            return [""]
        what = "a pupil's id, a class, or all" if found.subject == "pupil" else "a class, or all"
        raise SendError(f"{found.name} of whom?", f"say {what}: send report {found.name} ...", USAGE)
    return [each for word in words for each in _named(found, school, word)]


def _named(found: Document, school: School, word: str) -> list[str]:
    classes = school.classes()
    if found.subject == "class":
        if word != "all" and word not in classes:
            raise SendError(f"there is no class {word}", f"classes: {', '.join(classes)}", USAGE)
        return classes if word == "all" else [word]
    if word in school.pupils or (word in classes and found.subject == "any"):
        return [word]
    if word == "all":
        return sorted(school.pupils)
    if word not in classes:
        raise no_pupil(word, school.pupils)
    return sorted(file.id for file in school.pupils.values() if file.pupil and file.pupil.class_name == word)


def audience(found: Document, wanted: str) -> str:
    """For whom it is.

    Raises:
        SendError: if the document is not for them.
    """
    if wanted and wanted not in found.audiences:
        raise SendError(f"{found.name} is not made for {wanted}", "for: " + ", ".join(found.audiences), USAGE)
    return wanted or found.audiences[0]


def _request(found: Document, wish: Wish, source: Source) -> Request:
    school = source.loaded.school
    is_pupil = wish.subject in school.pupils
    if is_pupil and school.pupils[wish.subject].pupil is None:
        words = f"the file of {wish.subject} cannot be read, so there is nothing to print"
        raise SendError(words, "to see what is wrong: send validate")
    return Request(
        school=school,
        day=wish.day,
        audience=audience(found, wish.audience),
        names=found.prints_names(is_pupil) if wish.names is None else wish.names,
        pupil=wish.subject if is_pupil else "",
        group="" if is_pupil else wish.subject,
        which=wish.which,
        since=wish.since_day(),
        past=source.past,
        commit=source.commit,
        problems=lambda: _problems(source.loaded),
    )


def _problems(loaded: Loaded) -> list[Problem]:
    from sendcli.checks.run import run  # all checks: only a document that tells of them pays for it

    return run(loaded)


def _lacks(loaded: Loaded, request: Request) -> list[str]:
    """The files that could not be read and that this document would show."""
    own = f"records/pupils/{request.pupil}/"
    return [file for file in missing(loaded) if not request.pupil or file.startswith(own) or "/pupils/" not in file]
