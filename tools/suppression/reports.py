"""The finished report attacked: every number in it is one that may be told, and nothing hidden follows from them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from random import Random

from sendcli.analysis.governors.kept import last_published, record_of
from sendcli.analysis.governors.money import cost_table
from sendcli.analysis.governors.movement import since_last
from sendcli.analysis.governors.page import Page, page
from sendcli.analysis.governors.tables import cells as counted
from sendcli.analysis.suppression.figures import Cells, Key, key
from sendcli.analysis.suppression.published import FEWER, Published, Said
from sendcli.model.published import PublishedFigure, PublishedFigures
from sendcli.model.school import School
from sendcli.reports.documents.document import Made, Request
from sendcli.reports.documents.governors import DOCUMENT
from sendcli.reports.documents.made import Press
from tools.suppression.attacks import Found
from tools.suppression.governed import DAY, bare, later, school
from tools.suppression.printed import Drawing, cells, figure, nearly_all, sentences
from tools.suppression.reader import Reader

_NUMBER = re.compile(r"(?<![\w.,£])\d[\d,]*(?:\.\d+)?%?(?!\w)")
_LEAST = 5
_MOVES = {"Came onto the register": "came", "Went off it": "went", "Moved from SEN support to an EHC plan": "stepped"}


def reports(runs: range, seed: int) -> Found:
    """Reports of random schools: is every number one that is told, and what does a reader of the finished page find?"""
    seen: Counter[str] = Counter()
    faults = []
    for run in runs:
        of = school(Random(f"{seed} report {run}"))
        if not of.pupils:
            continue
        seen["reports"] += 1
        faults += [f"report {run}: {fault}" for fault in _attacked(of, seen)]
    return seen, faults


def report_pairs(runs: range, seed: int) -> Found:
    """A report, published; then up to four children leave or come, and it is made again: nothing in it may differ."""
    seen: Counter[str] = Counter()
    faults = []
    for run in runs:
        dice = Random(f"{seed} two {run}")
        of = school(dice)
        if not of.pupils:
            continue
        first = page(of, DAY)
        publish(of, first)
        now = later(dice, of, dice.randint(1, 4))
        seen["pairs"] += 1
        next_day = DAY + timedelta(days=1)
        one, other = (_body(made(each, next_day, "md")) for each in (of, now))
        if one != other:
            gone = [line for line in one if line not in other]
            faults.append(f"two {run}: a few changed, and it reads otherwise: {gone[:3]}")
        seen["of them with the figures of the first"] += page(now, next_day).repeated
    return seen, faults


def report_rows(runs: range, seed: int) -> Found:
    """Three reports of each school, each published, with more and more changed: what do two of them tell together?"""
    seen: Counter[str] = Counter()
    faults = []
    for run in runs:
        dice = Random(f"{seed} row {run}")
        of, day = school(dice), DAY
        known: dict[Key, int] = {}
        for _ in range(3 if of.pupils else 0):
            found, earlier = page(of, day), last_published(of, day)
            told = dict(_told(made(of, day, "md"), found))
            seen.update({"reports": 1, "with figures of their own": not found.repeated, "moves told": len(found.moves)})
            if not found.repeated:
                now, told_faults = _given_away(of, day, told, earlier)
                told_faults += [
                    f"{one} was {known[one]} and is {number}"
                    for one, number in now.items()
                    if one in known and 0 < abs(known[one] - number) < _LEAST
                ]
                known |= now
                faults += [f"row {run}, {day}: {fault}" for fault in told_faults]
            publish(of, found)
            of, day = later(dice, of, dice.choice((2, 6, 15, 40))), day + timedelta(days=100)
    return seen, faults


def _given_away(
    of: School, day: date, told: dict[Key, Said], earlier: Published | None
) -> tuple[dict[Key, int], list[str]]:
    """The figures that a report gives away beside what everybody knows, and what of them may not be known."""
    moves = since_last(of, day, earlier)
    all_ = counted(of, day, [cost_table(of, day), *(moves.tables if moves else ())])
    known = {key(labels) for labels in all_.known} | ({((moves.name, "SEN"),)} if moves else set())
    prior, reader = Reader(all_, _LEAST), Reader(all_, _LEAST)
    for who in (prior, reader):
        for each in known & set(who.forms):
            who.know(each, who.count(each), who.count(each))
    reader.hear({one: said for one, said in told.items() if one in reader.forms})
    after, first = reader.bounds(), prior.bounds()
    if after is None or first is None:
        return {}, ["the page contradicts itself"]
    exact = {one: low for one, (low, high) in after.items() if low == high and first[one] != after[one]}
    small = [one for one, number in exact.items() if number < _LEAST]
    return exact, [f"{one} is found out: {exact[one]}" for one in small]


def publish(of: School, found: Page) -> None:
    """Keep the figures, as the command does."""
    if found.keep:
        kept = record_of(found.keep, "governors")
        rows = tuple(_row(row) for row in _rows(kept["figures"]))
        fields = {"on": found.keep.day, "least": found.keep.least, "figures": rows}
        of.published = {**of.published, f"{found.day}": PublishedFigures.make(fields, "")}


def made(of: School, day: date, form: str, audience: str = "governors") -> str:
    """The report."""
    request = Request(of, day, audience, names=False)
    return _press(form).text(DOCUMENT, request, Made(f"send report governors --on {day}", "", False, day, ""))


@cache
def _press(form: str) -> Press:
    return Press(form)


def _rows(value: object) -> list[dict[str, object]]:
    assert isinstance(value, list)
    return value


def _row(row: dict[str, object]) -> PublishedFigure:
    told = int(str(row["told"])) if "told" in row else None
    day = date.fromisoformat(str(row["day"])) if "day" in row else None
    of = row.get("of")
    who = tuple(of) if isinstance(of, list) else ()
    return PublishedFigure.make({"who": who, "said": row["said"], "told": told, "day": day}, "")


def _body(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


def _attacked(of: School, seen: Counter[str]) -> Iterator[str]:
    text, found, all_ = made(of, DAY, "md"), page(of, DAY), counted(of, DAY, [cost_table(of, DAY)])
    told = dict(_told(text, found))
    seen["numbers told"] += sum(said.kind == "number" for said in told.values())
    yield from _strays(of, text, found, told)
    yield from _drawn(made(of, DAY, "html"), {said.number for said in told.values()})
    for figure_, said in told.items():
        if said != found.of(dict(figure_)):
            yield f"{figure_} is printed as {said}, and may be told as {found.of(dict(figure_))}"
    yield from _read(all_, told, seen)
    other = made(of, DAY, "md", "public")
    if set(_NUMBER.findall(other)) - set(_NUMBER.findall(text)):
        yield "the public report has a number that the governors' has not"


def _told(text: str, found: Page) -> Iterator[tuple[Key, Said]]:
    """Which figures a reader learns from the page, and what of them."""
    if found.said.get(()):
        yield (), found.said[()]  # everybody knows the roll
    for one, words in sentences(text):
        yield from _said(one, words, None, found)
    for cell in cells(text):
        if cell.row in _MOVES and _MOVES[cell.row] in found.moves:
            yield from _said(key(found.moves[_MOVES[cell.row]]), cell.words, None, found)
        elif told := figure(cell):
            yield from _said(told, cell.words, nearly_all(cell), found)


def _said(one: Key, words: str, rest: Key | None, found: Page) -> Iterator[tuple[Key, Said]]:
    """What words say of a figure, or of those who are left."""
    if words == "nearly all or all" and rest:
        yield rest, FEWER
    elif words.startswith("fewer"):
        yield one, FEWER
    elif words.startswith("about "):
        yield one, Said("about", int(words[6:]), found.of(dict(one)).day)
    elif words.isdecimal():
        yield one, Said("number", int(words), found.day)


def _strays(of: School, text: str, found: Page, told: dict[Key, Said]) -> Iterator[str]:
    """Numbers of the page that are none of the told ones, no share of two of them, and not there without children."""
    without = Counter(_NUMBER.findall(_without_heads(made(bare(of), DAY, "md"))))
    numbers = {str(said.number) for said in told.values() if said.number is not None}
    shares = {f"{found.share(dict(part), dict(whole))}%" for part in told for whole in _wholes(part)}
    for number, times in Counter(_NUMBER.findall(_without_heads(text))).items():
        if times > without[number] and number not in numbers | shares and not _is_of_england(text, number):
            yield f"{number} stands in it and is not told"


def _wholes(part: Key) -> Iterator[Key]:
    yield ()
    for labels in ((("status", "K"),), (("status", "E"),), (("status", "SEN"),)):
        if set(labels) <= set(part):
            yield key(dict(labels))


def _without_heads(text: str) -> str:
    """Without the first cells of rows, and without the columns of England and of sessions, which are no children."""
    lines = [line for line in text.splitlines() if not line.startswith("|")]
    body = [one.words for one in cells(text) if not one.column.startswith(("England", "Sessions"))]
    return re.sub(r"\bYear \d+", "", "\n".join([*lines, *body]))


def _is_of_england(text: str, number: str) -> bool:
    return all(one.words != number or one.column.startswith("England") for one in cells(text)) and number.endswith("%")


def _drawn(text: str, numbers: set[int | None]) -> Iterator[str]:
    """Bars of numbers that are told, each as long as its number says."""
    page_ = Drawing()
    page_.feed(text)
    for widths, beside in page_.charts:
        if len(widths) != len(beside) or not set(beside) <= numbers:
            yield f"a chart draws {beside}, and told are others"
        elif any(
            abs(width / widths[0] - number / beside[0]) > 0.02 for width, number in zip(widths, beside, strict=True)
        ):
            yield f"bars of {beside} are {widths} long"


def _read(all_: Cells, told: dict[Key, Said], seen: Counter[str]) -> Iterator[str]:
    """What a reader finds out who adds and takes away."""
    known = {key(labels) for labels in all_.known}
    prior, reader = Reader(all_, _LEAST), Reader(all_, _LEAST)
    for who in (prior, reader):
        for each in known & set(who.forms):
            who.know(each, who.count(each), who.count(each))
    reader.hear({one: said for one, said in told.items() if one in reader.forms})
    small = [one for one in reader.forms if 0 < reader.count(one) < _LEAST and one not in known]
    seen["small numbers attacked"] += len(small)
    after, before = reader.bounds(), prior.bounds()
    if after is None or before is None:
        yield "the page contradicts itself"
        return
    for one in small:
        low, high = after[one]
        if high - low < _LEAST - 1 and after[one] != before[one]:
            yield f"{one} lies between {low} and {high}"
