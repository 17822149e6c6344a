"""Random pairs of edits of one record, merged both ways: nothing of either is lost or doubled, or it is a conflict.

Every value that a side writes, and every value that stood there before, is a word of its own, so that each can
be counted in the result.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from itertools import count
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from sendcli.store.merging import line_by_line
from sendcli.text.edit.merge import merged
from sendcli.text.edit.splice import Edit, EditError, Path, edited, plain_of
from sendcli.text.edit.values import Value, Word
from tools.faults.texts import Writer

_FIRST = date(2026, 9, 1)
_WORD = re.compile(r"[abo]w\d+w")
_FIELDS = ("summary", "outcome", "review", "note", "lead", "title", "stage")


class Words:
    """Words that occur once; the letter says whose they are: o before both, a and b of the two sides."""

    def __init__(self) -> None:
        self._numbers = count()

    def new(self, side: str) -> str:
        """A word that was never used."""
        return f"{side}w{next(self._numbers)}w"


def random_base(chance: Random, words: Words) -> dict[str, Any]:
    """A record with fields, a list of entries with ids, one of dated entries, one of texts, readings by day."""
    data: dict[str, Any] = {"kind": "sen-support", "start": "2026-09-07"}
    for field in chance.sample(_FIELDS, chance.randrange(1, 5)):
        data[field] = words.new("o")
    data["targets"] = [_target(chance, words, number) for number in range(chance.randrange(1, 4))]
    if chance.random() < 0.9:
        days = sorted(chance.sample(range(60), chance.randrange(1, 5)))
        data["entries"] = [{"date": _day(day), "kind": "note", "summary": words.new("o")} for day in days]
    if chance.random() < 0.7:
        data["tags"] = [words.new("o") for _ in range(chance.randrange(1, 4))]
    return data


def _target(chance: Random, words: Words, number: int) -> dict[str, Any]:
    made: dict[str, Any] = {"id": f"t{number}", "outcome": words.new("o")}
    if chance.random() < 0.8:
        days = sorted(chance.sample(range(60), chance.randrange(1, 4)))
        made["readings"] = {_day(day): words.new("o") for day in days}
    return made


def _day(number: int) -> str:
    return str(_FIRST + timedelta(days=number))


def random_change(chance: Random, data: Any, side: str, words: Words) -> Edit:
    """What a person does: a reading, an entry, a field, a correction."""
    target = chance.randrange(len(data["targets"]))
    there = data["targets"][target]
    day, word = _day(chance.randrange(61)), words.new(side)
    choice = chance.randrange(7)
    if choice < 2:
        return _reading(("targets", target, "readings"), there.get("readings", {}), day, word)
    if choice == 2:
        entry: Value = {"date": Word(day), "kind": chance.choice(("note", "contact")), "summary": word}
        at = sum(1 for other in data.get("entries", []) if other["date"] <= day)
        return Edit(("entries",), entry, at=at)
    simple = [
        Edit((chance.choice(_FIELDS),), word, order=_FIELDS),
        Edit(("tags",), word, at=-1),
        Edit(("targets", target, chance.choice(("outcome", "who"))), word),
    ]
    if data.get("entries"):
        number = chance.randrange(len(data["entries"]))
        simple.append(Edit(("entries", number, chance.choice(("summary", "outcome"))), word))
    return chance.choice(simple)


def _reading(path: Path, readings: dict[str, Any], day: str, word: str) -> Edit:
    """A reading more, or another value for the one that is there."""
    if day in readings:
        return Edit((*path, day), word)
    return Edit(path, word, at=sum(1 for other in readings if other < day), key=day)


def changed(chance: Random, base: bytes, side: str, words: Words) -> bytes:
    """The record after a few changes of one person."""
    data = base
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        try:
            data = edited(data, [random_change(chance, plain_of(data), side, words)])
        except EditError:
            continue
    if chance.random() < 0.1 and data.endswith(b"\n"):
        data += f"# c{side}: a remark\n".encode()
    if chance.random() < 0.05:
        data = data.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    return data


Lines = Callable[[bytes, bytes, bytes], "bytes | None"]


def no_lines(*_: bytes) -> None:
    """No merge line by line, so that all is left to the data."""


def lines_in(folder: str) -> Lines:
    """Git's merge line by line, of files in a folder; None if it sees a conflict."""

    def made(*versions: bytes) -> bytes | None:
        places = [os.path.join(folder, name) for name in ("base", "ours", "theirs")]
        for place, data in zip(places, versions, strict=True):
            with open(place, "wb") as file:
                file.write(data)
        lines = line_by_line(*places)
        return lines.data if lines.clean else None

    return made


def judge(base: bytes, ours: bytes, theirs: bytes, seen: Counter[str], lines: Lines = no_lines) -> str:
    """What is wrong with the merge of two versions, both ways; nothing, if all is right."""
    by_line = lines(base, ours, theirs)
    one = merged(base, ours, theirs, by_line)
    two = merged(base, theirs, ours, lines(base, theirs, ours))
    seen["taken from git line by line"] += one is not None and one == by_line
    if (one is None) != (two is None):
        return f"a conflict one way only: {one!r} {two!r}"
    seen["merged" if one is not None else "conflict"] += 1
    if one is None or two is None:
        return ""
    if _bag(plain_of(one)) != _bag(plain_of(two)):
        return f"not the same both ways: {one!r} {two!r}"
    before, ours_, theirs_, after = (data.count(b"# c") for data in (base, ours, theirs, one))
    if after != ours_ + theirs_ - before:
        return "a comment is lost or doubled"
    return _counted(base, ours, theirs, one)


def _counted(base: bytes, ours: bytes, theirs: bytes, result: bytes) -> str:
    """Words of a side stand once; words from before stand once unless a side replaced them."""
    old, one, two, found = (Counter(_WORD.findall(data.decode())) for data in (base, ours, theirs, result))
    wanted = (one - old) + (two - old) + (old & one & two)
    return "" if found == wanted else f"lost {wanted - found}, too many {found - wanted} in {result!r}"


def _bag(value: Any) -> Any:
    """A value without the order of its lists."""
    if isinstance(value, dict):
        return frozenset((key, _bag(item)) for key, item in value.items())
    return frozenset(Counter(_bag(item) for item in value).items()) if isinstance(value, list) else value


def pair(chance: Random) -> tuple[bytes, bytes, bytes]:
    """A record, and what two people made of it."""
    words = Words()
    while True:
        base = Writer(chance).record(random_base(chance, words))
        try:
            plain_of(base)
        except EditError:
            continue
        return base, changed(chance, base, "a", words), changed(chance, base, "b", words)


def run(runs: int, seed: int) -> tuple[Counter[str], list[str]]:
    """Many merges: what happened how often, and what was wrong."""
    chance = Random(seed)
    seen: Counter[str] = Counter()
    faults = []
    with TemporaryDirectory(prefix="send-faults-") as folder:
        for number in range(runs):
            base, ours, theirs = pair(chance)
            if fault := judge(base, ours, theirs, seen, lines_in(folder) if number % 2 else no_lines):
                faults.append(f"{number}: {fault}\n base {base!r}\n ours {ours!r}\n theirs {theirs!r}")
    return seen, faults
