"""What a document is: a title, for whom, of what, and the function that gathers what its template shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, Literal, NamedTuple

from sendcli.model.school import PupilFile, School
from sendcli.problem import Problem
from sendcli.reports.forms.values import Called
from sendcli.reports.naming import initials
from sendcli.store.past.repo import Past

Subject = Literal["pupil", "class", "school", "any"]
Context = dict[str, Any]


class Request(NamedTuple):
    """What is asked for.

    Attributes:
        school: the snapshot.
        day: the day that the document speaks of.
        audience: who is to read it: one of those that the document has.
        names: whether pupils' names are printed.
        pupil: the pupil's id, or "".
        group: the class, or "".
        which: a plan, review or version by its file name; "" for the one that is meant as a rule.
        since: from when, for what tells of a time; None for what is usual.
        past: the history up to the commit that the snapshot is of; None where the folder is not in git.
        commit: that commit.
        problems: finds what `send validate` says of the folder, for what tells of it.
    """

    school: School
    day: date
    audience: str
    names: bool
    pupil: str = ""
    group: str = ""
    which: str = ""
    since: date | None = None
    past: Past | None = None
    commit: str = ""
    problems: Callable[[], Sequence[Problem]] = tuple

    def called(self, pupil_id: str) -> str:
        """A pupil as this document calls them: the id, with the name where names are printed."""
        file = self.school.pupils.get(pupil_id)
        name = file.pupil.name if file and file.pupil else None
        if name is None or not self.names:
            return Called(pupil_id, f"pupil/{pupil_id}")
        family = name.family_known_as or name.family
        whole = " ".join(filter(None, [name.known_as or name.given, family, f"({pupil_id})"]))
        return Called(whole, f"pupil/{pupil_id}")

    def said(self, pupil_id: str, text: str) -> str:
        """Words about a pupil, with initials in place of the pupil's names where names are not printed.

        On a page of that one pupil this is done to every text anyway.
        """
        file = self.school.pupils.get(pupil_id)
        return text if self.names or file is None or file.pupil is None else initials(file.pupil.name)(text)

    def file(self) -> PupilFile:
        """The records of the pupil asked about."""
        return self.school.pupils[self.pupil]


class Document(NamedTuple):
    """One document.

    Attributes:
        name: what it is asked by; its template is `NAME.j2`.
        title: what stands at its head.
        subject: what it is of.
        context: gathers what the template shows: plain values by name. `title` among them wins over the title here.
        audiences: who may read it, whoever it is usually for first.
        names: whether it prints names of pupils if nobody says otherwise. What is made of one pupil does anyway.
    """

    name: str
    title: str
    subject: Subject
    context: Callable[[Request], Context]
    audiences: tuple[str, ...] = ("staff",)
    names: bool = False

    def prints_names(self, of_one: bool) -> bool:
        """Whether names are usual, `of_one` pupil or of several."""
        return self.names or (self.subject == "any" and of_one)


class Made(NamedTuple):
    """Where a document comes from: what its foot says, and what it can be made again from.

    Attributes:
        command: the command line without the folder, such as `send report plan kp-0107 --today 2026-11-23`.
        commit: the whole id of the commit; "" where the folder is not in git.
        changed: whether the files differ from that commit.
        day: the day that it speaks of.
        version: of this program.
    """

    command: str
    commit: str
    changed: bool
    day: date
    version: str

    def state(self) -> str:
        """The commit as a reader sees it."""
        if not self.commit:
            return "not under git"
        return f"commit {self.commit[:10]}{', with changes that are not committed' if self.changed else ''}"

    def fields(self) -> Mapping[str, str]:
        """The same for a program."""
        return {
            "command": self.command,
            "commit": self.commit,
            "changed": "yes" if self.changed else "no",
            "day": self.day.isoformat(),
            "version": self.version,
        }
