"""`send diff`: what two states of the folder say differently."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from sendcli.analysis.versions import FileChange, Versions, compared
from sendcli.cli import options
from sendcli.cli.complete import pupil_ids
from sendcli.cli.folder import clock
from sendcli.cli.history import path_of, shown
from sendcli.cli.known import moment, recorded
from sendcli.cli.option import Option
from sendcli.cli.out import json_text, say
from sendcli.cli.place import find_root
from sendcli.errors import FINE, USAGE, SendError
from sendcli.reports.past_page import file_item, lines
from sendcli.store.names import RECORDS
from sendcli.store.past.repo import Past, past_of
from sendcli.store.past.states import State, Unlike, committed, present, same_lines, texts_of, unlike

OPTIONS = (
    Option("what", (), "Only this pupil, file or folder.", metavar="[PUPIL|PATH]", complete=pupil_ids),
    Option("start", ("--from",), "The earlier state; the last commit if left out.", metavar="DATE|REV"),
    Option("end", ("--to",), "The later state; the files as they are now if left out.", metavar="DATE|REV"),
    options.form("text", "json"),
    options.EXCERPT,
    options.NAMES,
    options.RECORDS,
)


class Side(NamedTuple):
    """One of the two states, and how it is called in the answer."""

    state: State
    called: str
    day: date


def command(what: str, start: str, end: str, form: str, excerpts: bool | None, names: bool, records: str) -> int:
    """Tell what the folder says differently in two states of it, field by field, a part for each file.

    As usual what was changed since the last commit. A day means the folder at the end of that day. In a pipe
    or a file, texts and private fields are left out as … unless --excerpt or --names asks for them.

    Example: send diff kp-0107 --from 2026-09-01
    """
    past = past_of(find_root(records))
    under = path_of(past, what) if what else RECORDS
    before = _side(past, "--from", start or "HEAD", under)
    after = _side(past, "--to", end, under)
    if not before.state.ids and not after.state.ids:
        raise SendError(f"there is no {what} in either state", "an id as in records/pupils, or a path", USAGE)
    files = _compared(past, before.state, after.state)
    _print(form, before, after, files, shown(excerpts, names))
    return FINE


def _side(past: Past, option: str, text: str, under: str) -> Side:
    if not text:
        return Side(present(past, under), "the files as they are now", clock())
    found = moment(past, option, text)
    return Side(committed(past, found.commit, under), f"the folder {recorded(found)}", found.day)


def _compared(past: Past, before: State, after: State) -> list[FileChange]:
    pairs = unlike(before, after)
    texts = texts_of(past, pairs, before, after)
    versions = Versions(texts)
    real = [pair for pair in pairs if not _same(texts, pair)]
    return [compared(pair.path, pair.before, pair.after, versions) for pair in real]


def _same(texts: Mapping[str, bytes], pair: Unlike) -> bool:
    one, other = texts.get(pair.before), texts.get(pair.after)
    return one is not None and other is not None and same_lines(one, other)


def _print(form: str, before: Side, after: Side, files: list[FileChange], whole: bool) -> None:
    if form == "json":
        items = [file_item(file, whole) for file in files]
        print(json_text(after.day.isoformat(), items, **{"from": before.called, "to": after.called}))
    else:
        say(_text(before, after, files, whole))
    if not whole and files:
        print("send: what the records say is left out here, where a log may keep it: --excerpt", file=sys.stderr)


def _text(before: Side, after: Side, files: list[FileChange], whole: bool) -> list[str]:
    out = [f"From {before.called}", f"to {after.called}", ""]
    for file in files:
        out.append(file.path)
        out += [f"  {line}" for line in lines(file, lambda _: "", whole)]
    return out if files else [*out, "Nothing is different."]
