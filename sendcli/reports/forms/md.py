"""Parts of a page as Markdown (CommonMark, with the tables that most readers know)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from markupsafe import Markup

from sendcli.reports.forms.chart import Chart
from sendcli.reports.forms.escape_md import markdown
from sendcli.reports.forms.parts import Caller, Parts
from sendcli.reports.forms.values import NOT_RECORDED, Lines, apart


class Markdown(Parts):
    """Markdown in which every text of the data is text."""

    form = "md"

    def text(self, value: Any) -> Markup:
        """A value within a line."""
        if hasattr(value, "__html__"):
            return Markup(value)
        if isinstance(value, Lines) and value:
            return self.items(value)
        found = self.told(value)
        return Markup(f"*{NOT_RECORDED}*" if found is None else markdown(found))

    def strong(self, value: Any) -> Markup:
        """What matters most in a line."""
        return Markup(f"**{self.text(value)}**")

    def small(self, value: Any) -> Markup:
        """Small print."""
        return self.text(value)

    def tag(self, value: Any, kind: str = "") -> Markup:
        """A label."""
        return Markup(f"({self.text(value)})")

    def heading(self, value: Any, level: int = 2) -> Markup:
        """A heading."""
        return Markup(f"\n\n{'#' * level} {self.text(value)}\n\n")

    def para(self, *values: Any) -> Markup:
        """A paragraph."""
        return Markup(f"\n\n{self._line(values)}\n\n")

    def said(self, words: Any, who: Any) -> Markup:
        """A quotation."""
        quoted = "\n".join(f"> {line}".rstrip() for line in self.prose(words).strip().splitlines())
        return Markup(f"\n\n{quoted}\n>\n> – {self.text(who)}\n\n")

    def bullets(self, values: Iterable[Any], none: str = "") -> Markup:
        """A list."""
        items = "\n".join(f"- {self.text(value)}" for value in values)
        return Markup(f"\n\n{items}\n\n") if items else self.para(none or None)

    def items(self, values: Iterable[Any]) -> Markup:
        """Lines within a cell, parted as all readers of tables know."""
        return Markup("<br>".join(map(self.text, values)))

    def facts(self, rows: Iterable[tuple[Any, Any]]) -> Markup:
        """A list of pairs."""
        return Markup("\n\n{}\n\n").format(
            Markup("\n".join(f"- **{self.text(what)}:** {self.text(how)}" for what, how in rows))
        )

    def table(
        self,
        caption: Any,
        heads: Sequence[Any],
        rows: Iterable[Sequence[Any]],
        numbers: Sequence[int] = (),
        none: str = "",
    ) -> Markup:
        """A table below its caption."""
        lines = ["| " + " | ".join(map(self.text, row)) + " |" for row in rows]
        if not lines:
            return self.para(none or None)
        head = "| " + " | ".join(map(self.text, heads)) + " |"
        rule = "|" + "|".join("---:" if i in numbers else "---" for i in range(len(heads))) + "|"
        return Markup(f"\n\n{self.strong(caption)}\n\n" + "\n".join([head, rule, *lines]) + "\n\n")

    def note(self, *values: Any) -> Markup:
        """Something to mind."""
        return Markup(f"\n\n> {self._line(values)}\n\n")

    def figure(self, chart: Chart) -> Markup:
        """What the chart shows."""
        return self.para(chart.words)

    def card(self, title: Any, tag: Any = "", level: int = 3, caller: Caller | None = None) -> Markup:
        """A heading and what belongs to it."""
        mark = f" {tag if hasattr(tag, '__html__') else self.tag(tag)}" if tag else ""
        return Markup(f"\n\n{'#' * level} {self.text(title)}{mark}\n\n{caller() if caller else ''}\n\n")

    def columns(self, caller: Caller | None = None) -> Markup:
        """One after the other."""
        return Markup(caller() if caller else "")

    def beside(self, right: Any, caller: Caller | None = None) -> Markup:
        """One after the other."""
        return Markup(f"{caller() if caller else ''}{self.text(right)}")

    def dense(self, caller: Caller | None = None) -> Markup:
        """As it is."""
        return Markup(caller() if caller else "")

    def letter(self, to: Iterable[Any], place: Iterable[Any], on: Any) -> Markup:
        """The head of a letter."""
        blocks = [self._lines(place), self._lines(to), self.text(on)]
        return Markup("\n\n" + "\n\n".join(blocks) + "\n\n")

    def close(self, words: Any, who: Iterable[Any]) -> Markup:
        """The greeting, and the lines below it."""
        return Markup(f"\n\n{self.text(words)}\n\n{self._lines(who)}\n\n")

    def signatures(self, who: Iterable[Any]) -> Markup:
        """Lines to sign on."""
        return self.table("Signatures", ("Who", "Signed", "Date"), [(each, Markup(""), Markup("")) for each in who])

    def page_break(self) -> Markup:
        """A rule."""
        return Markup("\n\n---\n\n")

    def _line(self, values: Iterable[Any]) -> str:
        return "".join(map(self.text, apart(values)))

    def _lines(self, values: Iterable[Any]) -> str:
        return "\\\n".join(map(self.text, values))
