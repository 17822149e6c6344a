"""Parts of a page as HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from markupsafe import Markup, escape

from sendcli.reports.forms.chart import Chart
from sendcli.reports.forms.parts import Caller, Parts
from sendcli.reports.forms.values import NOT_RECORDED, Called, Lines, words

_MISSING = Markup(f'<span class="missing">{NOT_RECORDED}</span>')
KINDS = ("act", "look", "fine")
# A word so long that a table would leave its page by it, which elsewhere is broken anyway; tags are passed over.
_LONG = 20
_RUN = re.compile(rf"<[^>]*>|(?:[!-%'-;=?-~\u00a1-\u024f]|&[#\w]+;){{{_LONG + 1},}}")
_PIECE = re.compile(r"(?:[^&]|&[^;]*;){8}")
_WIDE = 15  # three columns of words, at five each, or four of which three are numbers, fit a phone


class Html(Parts):
    """HTML without any attribute that data could reach: no address, no style, no name; but heads of columns, escaped.

    Args:
        places: the pages of a site by their keys, to which names are linked.
    """

    form = "html"

    def __init__(self, places: Mapping[str, str] | None = None) -> None:
        super().__init__()
        self.places = places or {}

    def text(self, value: Any) -> Markup:
        """A value within a line."""
        if value.__class__ is Markup:
            return value
        if value.__class__ is not str:  # most are
            if hasattr(value, "__html__"):
                return Markup(value)
            if isinstance(value, Lines) and value:
                return self.items(value)
            if isinstance(value, Called) and value.key in self.places:
                return Markup(f'<a href="{escape(self.places[value.key])}">{escape(value)}</a>')
        found = self.told(value)
        return _MISSING if found is None else escape(found)

    def strong(self, value: Any) -> Markup:
        """What matters most in a line."""
        return Markup(f"<strong>{self.text(value)}</strong>")

    def small(self, value: Any) -> Markup:
        """Small print."""
        return Markup(f"<small>{self.text(value)}</small>")

    def tag(self, value: Any, kind: str = "") -> Markup:
        """A label."""
        look = f" {kind}" if kind in KINDS else ""
        return Markup(f'<span class="tag{look}">{self.text(value)}</span>')

    def heading(self, value: Any, level: int = 2) -> Markup:
        """A heading."""
        return Markup(f"<h{level}>{self.text(value)}</h{level}>\n")

    def para(self, *values: Any) -> Markup:
        """A paragraph."""
        return Markup(f"<p>{self._line(values)}</p>\n")

    def said(self, words: Any, who: Any) -> Markup:
        """A quotation."""
        return Markup(
            f"<figure><blockquote>{self.prose(words)}</blockquote><figcaption>{self.text(who)}</figcaption></figure>\n"
        )

    def bullets(self, values: Iterable[Any], none: str = "") -> Markup:
        """A list."""
        items = "".join(f"<li>{self.text(value)}</li>" for value in values)
        return Markup(f"<ul>{items}</ul>\n") if items else self.para(none or None)

    def items(self, values: Iterable[Any]) -> Markup:
        """A list; a single text stands without its bullet."""
        found = [self.text(value) for value in values]
        inner = "".join(f"<li>{each}</li>" for each in found)
        return Markup(f"<ul>{inner}</ul>" if len(found) > 1 else "".join(found))

    def facts(self, rows: Iterable[tuple[Any, Any]]) -> Markup:
        """A list of terms."""
        inner = "".join(f"<div><dt>{self.text(what)}</dt><dd>{self.text(how)}</dd></div>" for what, how in rows)
        return Markup(f'<dl class="facts">{inner}</dl>\n') if inner else Markup("")

    def table(
        self,
        caption: Any,
        heads: Sequence[Any],
        rows: Iterable[Sequence[Any]],
        numbers: Sequence[int] = (),
        none: str = "",
    ) -> Markup:
        """A table; on a narrow screen it can be scrolled, and a wide one has the cells of a row one below the other."""
        look = ["" if i not in numbers else ' class="number"' for i in range(len(heads))]
        wide = 5 * len(heads) - 2 * len(numbers) > _WIDE
        named = [f' data-head="{escape(words(cell) or "")}"' if wide else "" for cell in heads]
        body = "".join(self._row(row, look, named) for row in rows)
        if not body:
            return self.para(none or None)
        head = "".join(f'<th scope="col"{look[i]}>{self.text(cell)}</th>' for i, cell in enumerate(heads))
        self.charts += 1  # every id of a page has a number of its own
        name = f"table-{self.charts}"
        return Markup(
            f'<div class="table{" wide" if wide else ""}" role="group" tabindex="0" aria-labelledby="{name}">'
            f'<table><caption id="{name}">{self.text(caption)}</caption>'
            f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>\n"
        )

    def note(self, *values: Any) -> Markup:
        """Something to mind."""
        return Markup(f'<p class="note">{self._line(values)}</p>\n')

    def figure(self, chart: Chart) -> Markup:
        """A chart."""
        self.charts += 1
        chart = self.hushed(chart)
        return Markup(f'<figure class="chart">{chart.svg(self.charts)}</figure>\n')

    def card(self, title: Any, tag: Any = "", level: int = 3, caller: Caller | None = None) -> Markup:
        """An article with a heading."""
        mark = f" {tag if hasattr(tag, '__html__') else self.tag(tag)}" if tag else ""
        head = f"<h{level}>{self.text(title)}{mark}</h{level}>"
        return Markup(f'<article class="card">{head}\n{caller() if caller else ""}</article>\n')

    def columns(self, caller: Caller | None = None) -> Markup:
        """A grid."""
        return Markup(f'<div class="columns">{caller() if caller else ""}</div>\n')

    def beside(self, right: Any, caller: Caller | None = None) -> Markup:
        """Two columns."""
        return Markup(
            f'<div class="beside"><div>{caller() if caller else ""}</div><div>{self.text(right)}</div></div>\n'
        )

    def dense(self, caller: Caller | None = None) -> Markup:
        """A division in smaller type."""
        return Markup(f'<div class="dense">{caller() if caller else ""}</div>\n')

    def letter(self, to: Iterable[Any], place: Iterable[Any], on: Any) -> Markup:
        """The head of a letter."""
        return Markup(
            f'<div class="letter"><address class="from">{self._lines(place)}</address>'
            f'<address class="to">{self._lines(to)}</address><p>{self.text(on)}</p></div>\n'
        )

    def close(self, words: Any, who: Iterable[Any]) -> Markup:
        """The greeting, and the lines below it with room between."""
        return Markup(f'<div class="close"><p>{self.text(words)}</p><p>{self._lines(who)}</p></div>\n')

    def signatures(self, who: Iterable[Any]) -> Markup:
        """Lines to sign on."""
        rows = "".join(f"<div><dt>{self.text(each)}</dt><dd>Signed</dd><dd>Date</dd></div>" for each in who)
        return Markup(f'<dl class="signatures">{rows}</dl>\n')

    def page_break(self) -> Markup:
        """A new page."""
        return Markup('<div class="page-break"></div>\n')

    def _line(self, values: Iterable[Any]) -> str:
        return "".join(map(self.text, values))

    def _lines(self, values: Iterable[Any]) -> str:
        return "<br>".join(map(self.text, values))

    def _row(self, row: Sequence[Any], look: Sequence[str], named: Sequence[str]) -> str:
        first, *rest = row
        cells = "".join(
            f"<td{look[i] or _look(cell)}{named[i]}>{_broken(self.text(cell))}</td>" for i, cell in enumerate(rest, 1)
        )
        return f'<tr><th scope="row"{look[0] or _look(first)}>{_broken(self.text(first))}</th>{cells}</tr>'


def _look(cell: Any) -> str:
    """A day and an id stay on one line."""
    whole = isinstance(cell, date) or (isinstance(cell, Called) and " " not in cell)
    return ' class="day"' if whole else ""


def _broken(cell: Markup) -> Markup:
    """A cell in which a very long word may go on in the next line."""
    return cell if len(cell) <= _LONG else Markup(_RUN.sub(_pieces, cell))


def _pieces(run: re.Match[str]) -> str:
    return run[0] if run[0].startswith("<") else _PIECE.sub(r"\g<0><wbr>", run[0])
