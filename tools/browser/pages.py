"""Which pages are opened: every document for every audience, the site, and a school whose texts are hard."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from sendcli import __version__
from sendcli.cli.folder import Asked, ask
from sendcli.cli.making import Maker, Source
from sendcli.cli.sources import source_now
from sendcli.cli.wish import Wish
from sendcli.errors import SendError
from sendcli.reports.documents.book import DOCUMENTS, document
from sendcli.reports.documents.document import Document, Made, Request
from sendcli.reports.site.press import site
from sendcli.store.load import load
from tests.reports.documents.poison import MARK, POISONS, poison

ROOT = Path(__file__).parents[2]
# A plan by hand, a name in Arabic, many targets, each kind of plan, an assessment, nothing but a status.
PUPILS = ("kp-0107", "kp-0144", "kp-0160", "kp-0036", "kp-0078", "kp-0083", "kp-0109", "kp-0119", "kp-0136", "kp-0018")
LONG = f"{MARK} Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft " + "W" * 90
HARD = (*POISONS, LONG)
_FEW = (1, 10, 11)  # of the hard texts, those that are looked at if not all are wanted


class Opened(NamedTuple):
    """A page to open: what it is called in the results, and its file."""

    kind: str
    file: Path


def pages(folder: Path, names: list[str], everything: bool) -> Iterator[Opened]:
    """Write the pages into a folder, and name them.

    Args:
        folder: where to.
        names: documents, `site`, `hard` (of the documents named, or all); all of these if there are none.
        everything: of every pupil and every hard text, not of some.
    """
    asked = ask(str(ROOT), "")
    source = source_now(asked)
    named = [name for name in DOCUMENTS if name in names]
    yield from _documents(folder, named if names else list(DOCUMENTS), asked, source, everything)
    if not names or "site" in names:
        yield from _site(folder / "site", asked, source)
    if not names or "hard" in names:
        for number in range(len(HARD)) if everything else _FEW:
            yield from _hard(folder / f"hard-{number}", number, named or list(DOCUMENTS), asked, source)


def _documents(folder: Path, names: list[str], asked: Asked, source: Source, all_of_them: bool) -> Iterator[Opened]:
    maker = Maker(source, "html")
    for name in names:
        found = document(name)
        whom = _subjects(found, source, all_of_them)
        for audience in found.audiences:
            for one in whom:
                yield from _made(folder, name, maker, Wish(name, one, "html", audience, "", "", None, asked.today))


def _subjects(found: Document, source: Source, all_of_them: bool) -> list[str]:
    school = source.loaded.school
    classes = {file.pupil.class_name for file in school.pupils.values() if file.pupil and file.pupil.class_name}
    pupils = sorted(school.pupils) if all_of_them else [each for each in PUPILS if each in school.pupils]
    return {"pupil": pupils, "class": sorted(classes), "school": [""], "any": ["", min(classes), *pupils]}[
        found.subject
    ]


def _made(folder: Path, kind: str, maker: Maker, wish: Wish) -> Iterator[Opened]:
    """The page, or none where there is nothing to make it of."""
    try:
        data = maker.bytes(wish)
    except SendError as error:
        if "templates/" in error.message:
            raise
        return
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / wish.file_name()
    file.write_bytes(data)
    yield Opened(kind, file)


def _site(folder: Path, asked: Asked, source: Source) -> Iterator[Opened]:
    folder.mkdir(parents=True, exist_ok=True)
    request = Request(source.loaded.school, asked.today, "staff", True, past=source.past, commit=source.commit)
    words = f"send site --on {asked.today}"
    made = Made(words, source.commit, source.changed, asked.today, __version__)
    written = [(folder / name, data) for name, data in site(request, made, source.own, [])]
    for file, data in written:
        file.write_bytes(data)
    yield from (Opened(f"site: {re.split('[-.]', file.name)[0]}", file) for file, _ in written)


def _hard(folder: Path, number: int, names: list[str], asked: Asked, source: Source) -> Iterator[Opened]:
    """Each document once, of a school in which every free text is this one."""
    loaded = load(str(ROOT))
    for record in loaded.school.records():
        poison(record, HARD[number])
    loaded.school.settings.__dict__.pop("measures", None)
    maker = Maker(source._replace(loaded=loaded), "html")
    for name in names:
        found = document(name)
        whom = {"pupil": PUPILS[0], "class": "4B", "school": "", "any": ""}[found.subject]
        wish = Wish(name, whom, "html", found.audiences[-1], "", "", None, asked.today)
        yield from _made(folder, "hard texts", maker, wish)
