"""The vocabulary of templates: the parts that every form of a page has.

A template is written once in these words, and comes out as HTML, Markdown or PDF. Whatever is given to a part is
escaped for the form, unless another part made it.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

from markupsafe import Markup

from sendcli.codes.upns import UPN_LENGTH, without_upns
from sendcli.reports.forms.chart import Chart
from sendcli.reports.forms.values import paragraphs, words

Caller = Callable[[], str]


class Parts(ABC):
    """The parts in one form. All return markup of that form."""

    form = ""

    def __init__(self) -> None:
        self.charts = 0
        # What free text goes through before it is printed, where names are not to be.
        self.quiet: Callable[[str], str] | None = None

    def told(self, value: Any) -> str | None:
        """A value as text, without any UPN and the names that are not to be printed; None if nothing is recorded."""
        found = words(value)
        if found is None or isinstance(value, date):
            return found
        if len(found) >= UPN_LENGTH:
            found = without_upns(found)
        return self.quiet(found) if self.quiet else found

    def hushed(self, chart: Chart) -> Chart:
        """A chart whose words are without those names."""
        return chart._replace(title=self.told(chart.title) or "", words=self.told(chart.words) or "")

    @abstractmethod
    def text(self, value: Any) -> Markup:
        """A value within a line; "not recorded" for what is missing."""

    @abstractmethod
    def strong(self, value: Any) -> Markup:
        """What matters most in a line."""

    @abstractmethod
    def small(self, value: Any) -> Markup:
        """Small print: how a number was found, where something stands."""

    @abstractmethod
    def tag(self, value: Any, kind: str = "") -> Markup:
        """A word or two that say where something stands. `kind` is act, look, fine or nothing; the words say it all."""

    @abstractmethod
    def heading(self, value: Any, level: int = 2) -> Markup:
        """A heading; level 1 is the title, which the layout prints."""

    @abstractmethod
    def para(self, *values: Any) -> Markup:
        """A paragraph of several values, one after the other."""

    def prose(self, value: Any) -> Markup:
        """Free text as it was typed: paragraphs and lists, never markup."""
        found = value if isinstance(value, str) else words(value)
        if hasattr(value, "__html__") or not found or not found.strip():
            return self.para(value)
        return Markup("").join(
            self.bullets(part) if isinstance(part, list) else self.para(part) for part in paragraphs(found)
        )

    @abstractmethod
    def said(self, words: Any, who: Any) -> Markup:
        """What somebody said, and who that was."""

    @abstractmethod
    def bullets(self, values: Iterable[Any], none: str = "") -> Markup:
        """A list; `none` is said where it is empty."""

    @abstractmethod
    def items(self, values: Iterable[Any]) -> Markup:
        """Several texts below one another in one cell of a table; nothing where there are none."""

    @abstractmethod
    def facts(self, rows: Iterable[tuple[Any, Any]]) -> Markup:
        """Pairs of what and how it is."""

    @abstractmethod
    def table(
        self,
        caption: Any,
        heads: Sequence[Any],
        rows: Iterable[Sequence[Any]],
        numbers: Sequence[int] = (),
        none: str = "",
    ) -> Markup:
        """A table; the first cell of a row is its heading.

        Args:
            caption: what the table shows.
            heads: the headings of the columns.
            rows: as many cells each.
            numbers: which columns, counted from 0, hold numbers.
            none: what is said instead where there are no rows.
        """

    @abstractmethod
    def note(self, *values: Any) -> Markup:
        """Something to mind, set apart."""

    @abstractmethod
    def figure(self, chart: Chart) -> Markup:
        """A chart; where there are no pictures, what it shows in words."""

    @abstractmethod
    def card(self, title: Any, tag: Any = "", level: int = 3, caller: Caller | None = None) -> Markup:
        """Something with a title that is kept together on one page: `{% call card("Reading") %}...{% endcall %}`."""

    @abstractmethod
    def columns(self, caller: Caller | None = None) -> Markup:
        """Cards side by side where there is room."""

    @abstractmethod
    def beside(self, right: Any, caller: Caller | None = None) -> Markup:
        """What is called with, and something to the right of it where there is room: a chart, as a rule."""

    @abstractmethod
    def dense(self, caller: Caller | None = None) -> Markup:
        """What is called with in smaller type, for a sheet that has to fit its page."""

    @abstractmethod
    def letter(self, to: Iterable[Any], place: Iterable[Any], on: Any) -> Markup:
        """The head of a letter: to whom, from whom, and the day."""

    @abstractmethod
    def close(self, words: Any, who: Iterable[Any]) -> Markup:
        """The end of a letter: the greeting, room to sign, and the lines that say who writes."""

    @abstractmethod
    def signatures(self, who: Iterable[Any]) -> Markup:
        """A line to sign for each."""

    @abstractmethod
    def page_break(self) -> Markup:
        """What follows begins a new page on paper."""

    def names(self) -> dict[str, Any]:
        """What templates may call."""
        own = (
            "text strong small tag heading para prose said bullets facts table note figure card columns beside dense "
            "letter close signatures page_break"
        )
        return {name: getattr(self, name) for name in own.split()}
