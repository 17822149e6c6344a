"""A folder becomes a snapshot and a list of problems. A broken file costs only itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from sendcli.model.school import Programme, PupilFile, School
from sendcli.model.settings import Settings
from sendcli.problem import Place, Problem
from sendcli.store.allowances import Allowance
from sendcli.store.files import find
from sendcli.store.kinds import MARK, RECORDS, FileKind, names_in
from sendcli.store.parallel import parse_all
from sendcli.store.parse import Parsed, misplaced, placed
from sendcli.store.spread import nothing


class Loaded(NamedTuple):
    """The snapshot and everything that was noticed while reading it.

    `unread` names the files of which nothing could be used: a list made from the snapshot lacks them.
    """

    school: School
    problems: list[Problem]
    allowed: list[Allowance]
    files: list[str]
    unread: list[str]


def load(root: str, overlay: dict[str, bytes] | None = None, meanwhile: Callable[[], object] = nothing) -> Loaded:
    """Read the records folder below `root`.

    Args:
        root: the folder that holds `records/`.
        overlay: texts to be read in place of files, by path: an editor's unsaved text.
        meanwhile: what this process does first while others, if there are any, have begun to read.
    """
    found = find(root, RECORDS)
    problems = list(found.problems)
    wanted: list[tuple[str, FileKind]] = []
    for path in sorted({*found.paths, *(overlay or ())}):
        kind = placed(path, RECORDS)
        if kind is None:
            problems.append(misplaced(path))
        else:
            wanted.append((path, kind))
    return assemble(parse_all(root, wanted, overlay or {}, meanwhile=meanwhile), problems)


def assemble(files: Iterable[Parsed], problems: list[Problem]) -> Loaded:
    """Put parsed files into a snapshot."""
    parsed = list(files)
    marks = [file for file in parsed if file.kind == "school"]
    settings = marks[0].record if marks else None
    if not marks:
        words = "there is no school.yaml here; `send init` makes one"
        problems.append(Problem(Place(f"{RECORDS}/{MARK}"), "FIL006", "error", words))
    school = School(settings if isinstance(settings, Settings) else _blank())
    allowed: list[Allowance] = []
    for file in parsed:
        problems += file.problems
        allowed += file.allowed
        _file_away(school, file)
    unread = [file.path for file in parsed if file.record is None]
    school.unread = frozenset((file.kind, _names(file)[-1]) for file in parsed if file.record is None and _names(file))
    return Loaded(school, problems, allowed, [file.path for file in parsed], unread)


def _blank() -> Settings:
    """Stands in for a school.yaml that cannot be read, so that the other files are still checked."""
    values: dict[str, Any] = {
        "name": "(school.yaml cannot be read)",
        "la": "",
        "years": (),
    }
    return Settings.make(values | {"establishment": ""}, f"{RECORDS}/{MARK}")


def _names(file: Parsed) -> tuple[str, ...]:
    return names_in(file.path.removeprefix(f"{RECORDS}/"))


def _file_away(school: School, file: Parsed) -> None:
    """Put one record in its place in the snapshot. A pupil's folder exists even if pupil.yaml is broken."""
    names = _names(file)
    record: Any = file.record
    if "/pupils/" in file.path:
        _file_pupil(school.pupils.setdefault(names[0], PupilFile(names[0])), file.kind, names[-1], record)
    elif "/interventions/" in file.path:
        programme = school.programmes.setdefault(names[0], Programme(names[0]))
        if file.kind == "intervention":
            programme.intervention = record
        elif record:
            programme.runs[names[-1]] = record
    elif record and file.kind != "school":
        shelves: dict[str, Any] = {"calendar": school.calendars, "staff": school.staff}
        shelves |= {"concern": school.concerns, "figures": school.figures}
        shelves[file.kind][names[0]] = record


def _file_pupil(pupil: PupilFile, kind: str, name: str, record: Any) -> None:
    if kind == "pupil":
        pupil.pupil = record
    elif kind == "log":
        pupil.log = record
    elif record:
        shelves: dict[str, Any] = {"plan": pupil.plans, "ehcp": pupil.ehcps, "review": pupil.reviews}
        shelves |= {"needs-assessment": pupil.assessments}
        shelves[kind][name] = record
