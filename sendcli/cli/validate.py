"""`send validate`: what is wrong in the files. Reads the whole folder, writes nothing."""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from importlib import import_module

from sendcli import __version__
from sendcli.cli import options
from sendcli.cli.folder import find_root
from sendcli.cli.option import Option
from sendcli.cli.out import json_text, on_terminal
from sendcli.errors import FINDINGS, FINE, USAGE, SendError
from sendcli.problem import Problem
from sendcli.reports import problems as forms
from sendcli.store.kinds import RECORDS
from sendcli.store.load import Loaded, load
from sendcli.store.parse import placed
from sendcli.store.text_of import lines_of
from sendcli.text.source import MAX_BYTES

FORMATS = ("text", "concise", "json", "github", "sarif")


OPTIONS = (
    Option("paths", (), "Report only these files or folders; - reads standard input.", "texts", metavar="[PATH]..."),
    options.form(*FORMATS, usual=""),
    Option("strict", ("--strict",), "Warnings count as errors too.", "flag", False),
    Option("as_path", ("--as",), "With -: the file that the text on standard input is for.", metavar="PATH"),
    Option(
        "excerpts",
        ("--excerpt", "--no-excerpt"),
        "Show the faulty line; as usual only on a terminal, where no log keeps it.",
        "switch",
        None,
    ),
    options.RECORDS,
)


def command(paths: list[str] | None, form: str, strict: bool, as_path: str, excerpts: bool | None, records: str) -> int:
    """Say what is wrong in the files: line, column, and what to type instead.

    The whole folder is read, since files refer to one another; PATHs limit what is reported. Nothing is
    written. Exit code 1 if there are errors (with --strict, warnings as well).

    Example: send validate records/pupils/kp-0107 --format concise
    """
    root = find_root(records)
    limits = list(paths or ())
    overlay = _overlay(root, limits, as_path)
    if overlay:
        limits = list(overlay)
    # Three hundred pages of checks take as long to load as a hundred files to read: both at once.
    loaded = load(root, overlay, lambda: import_module("sendcli.checks.book"))
    from sendcli.checks.run import run

    below = [_relative(root, path) for path in limits]
    found = _limited(run(loaded), below, loaded)
    count = sum(not below or any(_below(file, path) for path in below) for file in loaded.files)
    # Whoever gave the text on standard input knows it; a pipe may end in a log.
    show = (on_terminal() or bool(overlay)) if excerpts is None else excerpts
    told = found if show else list(map(forms.guarded, found))
    _print(form or _usual(), told, count, root if show else "", overlay)
    if told != found:
        print("send: what the records say is left out here, where a log may keep it: --excerpt", file=sys.stderr)
    serious = [problem for problem in found if strict or problem.severity == "error"]
    return FINDINGS if serious else FINE


def _usual() -> str:
    """Text for people; on a build server that shows annotations, annotations."""
    return "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"


def _overlay(root: str, paths: list[str], as_path: str) -> dict[str, bytes]:
    """The unsaved text of an editor, in place of the file it is for."""
    if paths != ["-"]:
        if as_path or "-" in paths:
            raise SendError(
                "--as PATH goes with a single - (text on standard input)", "send validate - --as PATH", USAGE
            )
        return {}
    if not as_path:
        raise SendError("say which file the text is for", "send validate - --as records/pupils/kp-0107/log.yaml", USAGE)
    path = _relative(root, as_path)
    if placed(path, RECORDS) is None or not path.isprintable():
        raise SendError(f"no record belongs at {path}", "see docs/records.md for the layout", USAGE)
    if sys.stdin is None:
        raise SendError("standard input is closed", "send validate - --as PATH < FILE", USAGE)
    return {path: sys.stdin.buffer.read(MAX_BYTES + 1)}


def _relative(root: str, path: str) -> str:
    """A path as problems name it: below the root, with forward slashes.

    Raises:
        SendError: if it lies outside the folder.
    """
    for start in (os.getcwd(), root):
        with suppress(ValueError):  # another drive
            full = os.path.abspath(os.path.join(start, path))
            relative = os.path.relpath(full, root).replace(os.sep, "/")
            if relative == "." and path:  # the school's folder itself stands for all its records
                return RECORDS
            if relative.split("/", 1)[0] == RECORDS:
                return relative
    raise SendError(f"{path} is not in the records folder {root}", "name files below records/", USAGE)


def _limited(found: list[Problem], paths: list[str], loaded: Loaded) -> list[Problem]:
    """The problems of some files or folders. A path with neither a record nor a problem is a slip."""
    if not paths:
        return found
    for path in paths:
        if not any(_below(file, path) for file in (*loaded.files, *(problem.place.file for problem in found))):
            raise SendError(f"there is no record at {path}", "", USAGE)
    return [problem for problem in found if any(_below(problem.place.file, path) for path in paths)]


def _below(file: str, path: str) -> bool:
    return file == path or file.startswith(f"{path.rstrip('/')}/")


def _print(form: str, found: list[Problem], count: int, root: str, overlay: dict[str, bytes]) -> None:
    if form == "json":
        print(json_text("", forms.items(found)))
    elif form == "sarif":
        from sendcli.checks.book import checks

        titles = {code: item.title for code, item in checks().items()}
        print(json.dumps(forms.sarif(found, titles, __version__), ensure_ascii=False, indent=2))
    elif form == "github":
        print(*forms.github(found), sep="\n", end="\n" if found else "")
    else:
        lines = (
            forms.concise(found) if form == "concise" else forms.text(found, lines_of(root, overlay) if root else None)
        )
        print(*lines, sep="\n", end="\n" if lines else "")
        print(forms.summary(found, count), file=sys.stdout if form == "text" else sys.stderr)
