"""Parts of a page in Typst, the language that the PDF is set from.

Every text of the data is a string of that language, in which only the backslash and the quotation mark mean anything.
The functions that are called here (`card`, `facts` and so on) stand in the layout.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from markupsafe import Markup

from sendcli.reports.forms.chart import Chart
from sendcli.reports.forms.parts import Caller, Parts
from sendcli.reports.forms.values import NOT_RECORDED, Lines, apart


def string(text: str) -> str:
    """A text as a string of Typst: one line, with what would end or change it escaped."""
    line = (" ".join(text.split()) or text[:1]).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{line}"'


class Typst(Parts):
    """Typst in which every text of the data is a string."""

    form = "typ"

    def text(self, value: Any) -> Markup:
        """A value within a line. The semicolon ends the string, whatever follows."""
        if hasattr(value, "__html__"):
            return Markup(value)
        if isinstance(value, Lines) and value:
            return self.items(value)
        found = self.told(value)
        return Markup(f'#missing("{NOT_RECORDED}");' if found is None else f"#{string(found)};")

    def strong(self, value: Any) -> Markup:
        """What matters most in a line."""
        return Markup(f"#strong[{self.text(value)}];")

    def small(self, value: Any) -> Markup:
        """Small print."""
        return Markup(f"#small[{self.text(value)}];")

    def tag(self, value: Any, kind: str = "") -> Markup:
        """A label."""
        return Markup(f"#tag({string(kind)})[{self.text(value)}];")

    def heading(self, value: Any, level: int = 2) -> Markup:
        """A heading."""
        return Markup(f"\n#heading(level: {level})[{self.text(value)}]\n")

    def para(self, *values: Any) -> Markup:
        """A paragraph."""
        return Markup(f"\n\n{self._line(values)}\n\n")

    def said(self, words: Any, who: Any) -> Markup:
        """A quotation."""
        return Markup(f"\n#said([{self.text(who)}])[{self.prose(words)}]\n")

    def bullets(self, values: Iterable[Any], none: str = "") -> Markup:
        """A list."""
        items = ", ".join(f"[{self.text(value)}]" for value in values)
        return Markup(f"\n#list({items})\n") if items else self.para(none or None)

    def items(self, values: Iterable[Any]) -> Markup:
        """A list; a single text stands without its bullet."""
        found = [self.text(value) for value in values]
        inner = ", ".join(f"[{each}]" for each in found)
        return Markup(f"#list({inner});" if len(found) > 1 else "".join(found))

    def facts(self, rows: Iterable[tuple[Any, Any]]) -> Markup:
        """Pairs in two columns."""
        inner = ", ".join(f"([{self.text(what)}], [{self.text(how)}])" for what, how in rows)
        return Markup(f"\n#facts({inner})\n" if inner else "")

    def table(
        self,
        caption: Any,
        heads: Sequence[Any],
        rows: Iterable[Sequence[Any]],
        numbers: Sequence[int] = (),
        none: str = "",
    ) -> Markup:
        """A table whose head is repeated on each page."""
        lines = [", ".join(f"[{self.text(cell)}]" for cell in row) for row in rows]
        if not lines:
            return self.para(none or None)
        sides = ", ".join("right" if i in numbers else "left" for i in range(len(heads)))
        head = ", ".join(f"[{self.text(cell)}]" for cell in heads)
        inner = ",\n  ".join(lines)
        return Markup(f"\n#grid-of([{self.text(caption)}], ({sides},), ({head},),\n  {inner})\n")

    def note(self, *values: Any) -> Markup:
        """Something to mind."""
        return Markup(f"\n#note[{self._line(values)}]\n")

    def figure(self, chart: Chart) -> Markup:
        """A chart, with what it shows as its alternative text."""
        self.charts += 1
        chart = self.hushed(chart)
        drawing = string(chart.svg(self.charts, inline=False).replace("currentColor", "#222"))
        return Markup(f"\n#chart({drawing}, {string(chart.title + '. ' + chart.words)})\n")

    def card(self, title: Any, tag: Any = "", level: int = 3, caller: Caller | None = None) -> Markup:
        """A box with a heading."""
        mark = f" {tag if hasattr(tag, '__html__') else self.tag(tag)}" if tag else ""
        return Markup(f"\n#card({level}, [{self.text(title)}{mark}])[{caller() if caller else ''}]\n")

    def columns(self, caller: Caller | None = None) -> Markup:
        """Two beside each other."""
        return Markup(f"\n#side[{caller() if caller else ''}]\n")

    def beside(self, right: Any, caller: Caller | None = None) -> Markup:
        """Two columns."""
        return Markup(f"\n#beside([{caller() if caller else ''}], [{self.text(right)}])\n")

    def dense(self, caller: Caller | None = None) -> Markup:
        """Smaller type, less space."""
        return Markup(f"\n#dense[{caller() if caller else ''}]\n")

    def letter(self, to: Iterable[Any], place: Iterable[Any], on: Any) -> Markup:
        """The head of a letter."""
        return Markup(f"\n#letter([{self._lines(to)}], [{self._lines(place)}], [{self.text(on)}])\n")

    def close(self, words: Any, who: Iterable[Any]) -> Markup:
        """The greeting, and the lines below it with room between."""
        return Markup(f"\n#close([{self.text(words)}], [{self._lines(who)}])\n")

    def signatures(self, who: Iterable[Any]) -> Markup:
        """Lines to sign on."""
        lines = "".join(f"\n#signature[{self.text(each)}]\n" for each in who)
        return Markup(f"\n#block(breakable: false)[{lines}]\n")

    def page_break(self) -> Markup:
        """A new page."""
        return Markup("\n#pagebreak(weak: true)\n")

    def _line(self, values: Iterable[Any]) -> str:
        return "".join(map(self.text, apart(values)))

    def _lines(self, values: Iterable[Any]) -> str:
        return "#linebreak();".join(map(self.text, values))
