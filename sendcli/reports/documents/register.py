"""The SEND register to be printed: how many, with charts; then everyone on it; those who are monitored apart."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sendcli.analysis.register import Line, Register, register
from sendcli.codes.sen import NEED_TYPE
from sendcli.reports.charts.bars import Bar, bars
from sendcli.reports.documents.document import Context, Document, Request
from sendcli.reports.documents.pupil import year
from sendcli.reports.documents.register_reviews import last_days
from sendcli.reports.forms.chart import Chart
from sendcli.reports.register_page import share

SERIES = ("EHC plan", "SEN support")
# That a pupil is looked after is left out: a printed list lies about.
FLAGS = {"PP": "pupil premium", "EAL": "English as an additional language", "base": "in the inclusion base"}


def context(asked: Request) -> Context:
    """What `register.j2` shows."""
    found = register(asked.school, asked.day, asked.day)
    lasts = last_days(asked)
    groups = [("E", "EHC plan"), ("K", "SEN support")]
    lists = [(words, [line for line in found.lines if line.provision == code]) for code, words in groups]
    return {
        "summary": _summary(found),
        "charts": [chart for chart in (_needs(found), _years(found)) if chart],
        "need_rows": _need_rows(found),
        "year_rows": _year_rows(asked, found),
        "lists": [(words, [_cells(asked, line, lasts) for line in lines]) for words, lines in lists if lines],
        "monitored": _monitored(asked, found.monitored),
        "unknown": [asked.called(pupil) for pupil in found.unknown],
        "flags": _flags(found),
    }


def _summary(found: Register) -> str:
    total, count = len(found.lines), found.by_provision
    roll = f" of {found.roll} pupils on roll ({share(total, found.roll)})" if found.roll else ""
    many = len(found.monitored)
    monitored = f" {many} more {'is' if many == 1 else 'are'} monitored and not on the register." if many else ""
    return (
        f"{total}{roll} are on the register: {count['E']} with an EHC plan, {count['K']} at SEN support.{monitored}"
        if total
        else f"Nobody is on the register.{monitored}"
    )


def _needs(found: Register) -> Chart | None:
    rows = [(_need(code), count) for code, count in found.by_need.items()]
    return bars("Pupils by primary need", _words("Primary needs", rows), SERIES, _bars(rows))


def _years(found: Register) -> Chart | None:
    rows = [(year(code) or "Year not known", count) for code, count in found.by_year.items()]
    return bars("Pupils by year group", _words("Year groups", rows), SERIES, _bars(rows))


def _bars(rows: list[tuple[str, dict[str, int]]]) -> list[Bar]:
    return [Bar(words, (count["E"], count["K"])) for words, count in rows]


def _words(what: str, rows: list[tuple[str, dict[str, int]]]) -> str:
    """The chart in a sentence; every number stands in the table beside it."""
    sums = [(sum(count.values()), words) for words, count in rows]
    most = max((number for number, _ in sums), default=0)
    top = " and ".join(words for number, words in sums if number == most)
    return f"{what}: most pupils, {most}, are in {top}. The table below has every number."


def _need_rows(found: Register) -> list[tuple[Any, ...]]:
    total = len(found.lines)
    return [(_need(code), *_numbers(count), share(sum(count.values()), total)) for code, count in found.by_need.items()]


def _year_rows(asked: Request, found: Register) -> list[tuple[Any, ...]]:
    roll = asked.school.settings.roll if found.roll else {}
    return [
        (year(code) or "not known", *_numbers(count), share(sum(count.values()), roll.get(code)) or None)
        for code, count in found.by_year.items()
    ]


def _numbers(count: Mapping[str, int]) -> tuple[int, int, int]:
    return count["E"], count["K"], count["E"] + count["K"]


def _need(code: str) -> str:
    return NEED_TYPE.labels().get(code, code.capitalize())


def _cells(asked: Request, line: Line, lasts: Mapping[str, str]) -> tuple[Any, ...]:
    """A pupil in a row: who, year and class, needs by their codes, since when, next review, stage and flags."""
    where = line.class_name or year(line.year) or None
    more = [*([line.stage] if line.stage else []), *(flag for flag in line.flags if flag in FLAGS)]
    review = line.plan_review or (lasts.get(line.pupil) if line.provision == "E" else None)
    return asked.called(line.pupil), where, line.needs, line.since, review, ", ".join(more) or " "


def _monitored(asked: Request, lines: tuple[Line, ...]) -> list[tuple[Any, ...]]:
    """Those who are monitored: who, where, since when; needs where one of them has any."""
    rows = [(asked.called(line.pupil), line.class_name or year(line.year) or None, line.since) for line in lines]
    if not any(line.needs for line in lines):
        return rows
    return [(*row, ", ".join(line.needs) or " ") for row, line in zip(rows, lines, strict=True)]


def _flags(found: Register) -> str:
    """What the short words in the lists mean, those that stand in them."""
    lines = (*found.lines, *found.monitored)
    needs = {code for line in lines for code in line.needs}
    short = {code: _need(code) for code in NEED_TYPE.labels() if code in needs}
    short |= {flag: words for flag, words in FLAGS.items() if any(flag in line.flags for line in lines)}
    return "; ".join(f"{code}: {words}" for code, words in short.items())


DOCUMENT = Document("register", "SEND register", "school", context)
