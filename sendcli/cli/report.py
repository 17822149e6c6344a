"""`send report`: documents for people who never open a terminal."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from sendcli.cli import options
from sendcli.cli.complete import document_names
from sendcli.cli.folder import Asked, ask, day_of
from sendcli.cli.option import Option
from sendcli.cli.out import columns, safe
from sendcli.cli.wish import AUDIENCE, FORMS, NAMES, SINCE, WHICH, Wish
from sendcli.errors import FINDINGS, FINE, NOT_SAVED, USAGE, SendError

if TYPE_CHECKING:
    from sendcli.cli.making import Maker, Source

OPTIONS = (
    Option("name", (), "The document: send report --list names them.", metavar="NAME", complete=document_names),
    Option("subjects", (), "A pupil's id, a class, or all.", "texts", metavar="[PUPIL|CLASS|all]..."),
    Option("listed", ("--list",), "Name the documents.", "flag", False),
    options.form(*FORMS, usual="html"),
    Option("out", ("--out",), "The file, or a folder for several; - prints it.", metavar="PATH|-"),
    AUDIENCE,
    WHICH,
    SINCE,
    NAMES,
    options.ON,
    options.KNOWN_AT,
    options.RECORDS,
    options.TODAY,
)


def command(
    name: str,
    subjects: list[str],
    listed: bool,
    form: str,
    out: str,
    audience: str,
    which: str,
    since: str,
    names: bool | None,
    on: str,
    known_at: str,
    records: str,
    today: str,
) -> int:
    """Make a document: a page for the printer, for a screen, or in Markdown.

    It goes into reports/ beside the records, which git leaves alone, as a file that only you may read. Documents of
    one pupil print the pupil's name, all others ids; --names and --ids say otherwise. At its foot stand the day, the
    commit and the command, from which send verify makes it again.

    Example: send report plan kp-0107
    """
    if listed or not name:
        return _list(name)
    from sendcli.cli.making import Maker
    from sendcli.cli.making import subjects as named
    from sendcli.reports.documents.book import document

    found = document(name)
    _same_ending(out, form)
    asked = ask(records, today, known_at=known_at)
    day = day_of("--on", on) if on else asked.today
    whom = named(found, asked.loaded.school, subjects)
    wishes = [Wish(name, one, form, audience, which, since, names, day) for one in whom]
    maker = Maker(_source(asked), form)
    if out == "-":
        return _print(maker, wishes)
    return _write(asked, maker, wishes, out)


def _same_ending(out: str, form: str) -> None:
    """Refuse a file whose name says that it is of another form.

    Raises:
        SendError: that says both ways out.
    """
    ending = os.path.splitext(out)[1].lower().removeprefix(".")
    meant = {"htm": "html", "markdown": "md"}.get(ending, ending)
    if meant in FORMS and meant != form and not os.path.isdir(out):
        raise SendError(f"{safe(out)} would hold {form}, and its name says {ending}", f"say --format {meant}", USAGE)


def _source(asked: Asked) -> Source:
    from sendcli.cli.sources import source_now, source_then

    return source_then(asked.past, asked.commit, asked.loaded) if asked.past else source_now(asked)


def _list(name: str) -> int:
    from sendcli.reports.documents.book import DOCUMENTS

    if name:
        raise SendError("--list takes no name", "send report --list", USAGE)
    rows = [(document, subject, about) for document, (_, subject, about) in DOCUMENTS.items()]
    print(*columns([("NAME", "OF", ""), *rows]), sep="\n")
    return FINE


def _print(maker: Maker, wishes: list[Wish]) -> int:
    if len(wishes) != 1:
        raise SendError(f"--out - prints one document, and these are {len(wishes)}", "leave out --out", USAGE)
    data = maker.bytes(wishes[0])
    if wishes[0].form == "pdf" and sys.stdout.isatty():
        raise SendError("a PDF is nothing for a terminal", "say --out FILE.pdf", USAGE)
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
    return FINE


def _write(asked: Asked, maker: Maker, wishes: list[Wish], out: str) -> int:
    """Write them; of several, one that cannot be made does not keep the others from it."""
    from sendcli.store.outgoing import REPORTS, warnings

    folder = out if len(wishes) > 1 or os.path.isdir(out) or out.endswith(("/", os.sep)) else ""
    place = folder or os.path.join(asked.root, REPORTS)
    for line in warnings(asked.root, os.path.dirname(out) or "." if out and not folder else place, asked.today):
        print(f"send: {line}", file=sys.stderr)
    left, code, classes = 0, FINE, asked.loaded.school.classes()
    for wish in wishes:
        path = out if out and not folder else os.path.join(place, wish.file_name(classes))
        try:
            _one(asked.root, maker, wish, path)
        except SendError as error:
            if len(wishes) == 1:
                raise
            left += 1
            code = NOT_SAVED if error.exit_code == NOT_SAVED else code
            print(f"send: left out: {safe(error.message)}", file=sys.stderr)
    return code or (FINDINGS if left == len(wishes) else FINE)


def _one(root: str, maker: Maker, wish: Wish, path: str) -> None:
    from sendcli.reports.documents.origin import ours
    from sendcli.store.outgoing import write_out

    write_out(root, path, maker.bytes(wish), ours)
    print(safe(os.path.relpath(path) if not os.path.relpath(path).startswith("..") else path))
