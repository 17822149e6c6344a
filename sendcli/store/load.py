"""A folder becomes a snapshot and a list of problems. A broken file costs only itself."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from sendcli.model.school import Programme, PupilFile, School
from sendcli.model.settings import Settings
from sendcli.problem import Place, Problem
from sendcli.store.allowances import Allowance
from sendcli.store.files import find
from sendcli.store.kinds import BY_NAME, MARK, RECORDS, FileKind, names_in
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


def load_pupil(root: str, pupil: str, overlay: dict[str, bytes] | None = None, *, part: str = "") -> Loaded:
    """Read one pupil's files and school.yaml: for a command that records one thing about one pupil.

    Args:
        root: the folder that holds `records/`.
        pupil: the id.
        overlay: texts to be read in place of files, by path.
        part: one folder of the pupil's, such as `plans`, where nothing else is needed.
    """
    found = find(root, f"{RECORDS}/pupils/{pupil}" + (f"/{part}" if part else ""))
    paths = sorted({f"{RECORDS}/{MARK}", *found.paths, *(overlay or ())})
    placed_ = [(path, kind) for path in paths if (kind := placed(path, RECORDS))]
    return assemble(parse_all(root, placed_, overlay or {}, workers=1), list(found.problems))


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
    """Put one record on its shelf in the snapshot. A pupil's folder exists even if pupil.yaml is broken."""
    kind = BY_NAME[file.kind]
    names = _names(file)
    holder = _holder(school, kind.pattern, names)
    if file.record and kind.pattern.endswith("*.yaml"):
        getattr(holder, kind.shelf)[names[-1]] = file.record
    elif file.record:
        setattr(holder, kind.shelf, file.record)
    elif isinstance(holder, PupilFile) and kind.shelf == "plans":
        holder.unread_plans += (names[-1],)


def _holder(school: School, pattern: str, names: tuple[str, ...]) -> School | PupilFile | Programme:
    """What a file of the folder belongs to: a pupil, an intervention, or the school."""
    if pattern.startswith("pupils/"):
        return school.pupils.setdefault(names[0], PupilFile(names[0]))
    if pattern.startswith("interventions/"):
        return school.programmes.setdefault(names[0], Programme(names[0]))
    return school
