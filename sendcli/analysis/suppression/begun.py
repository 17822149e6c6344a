"""A page before anything is told: what its reader knows already, and what must stay possible for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sendcli.analysis.suppression.compared import known_together
from sendcli.analysis.suppression.figures import Key
from sendcli.analysis.suppression.linked import Linked
from sendcli.analysis.suppression.must import Bounds, Must
from sendcli.analysis.suppression.published import Published
from sendcli.analysis.suppression.room import Room
from sendcli.analysis.suppression.sums import Sum


class Begun:
    """The figures by key, with the room that they have.

    Attributes:
        counts: the true numbers: of every figure, and of those that were known together on the earlier page.
        sums: how they are linked.
        before: the last number that was told of a figure.
        known: figures that everybody knows.
        least: the number below which nothing is told.
    """

    def __init__(self, links: Linked, known: Sequence[Key], least: int, earlier: Published | None) -> None:
        together = dict(known_together(links, least, earlier)) if earlier else {}
        added = {one.whole: sum(links.counts[part] for part in one.parts) for one in together}
        told = {figure: old.told for figure, old in earlier.figures.items()} if earlier else {}
        self.least, self.known = least, {figure for figure in known if figure in links.counts}
        self.counts = {**links.counts, **added}
        self.sums = (*links.sums, *together)
        self.before = {**told, **{one.whole: number for one, number in together.items()}}
        self._places = {figure: place for place, figure in enumerate(self.counts)}
        self._rooms = self._begin(1 if earlier is None else 2)
        self._must = Must(*self._rooms)
        self._let_know(links.counts)
        self._hold_small(links.counts)
        self._tell_again(links.printed)
        self._hold_changed(added)
        self._let_know(added)

    def small(self, figure: Key) -> bool:
        """Whether the number is one that must not be told."""
        return self.counts[figure] < self.least

    def fixed(self, figure: Key) -> bool:
        """Whether the reader knows the number, as far as it was told or can be guessed."""
        place = self._places[figure]
        return self._rooms[0].low[place] == self._rooms[0].high[place]

    def near(self, figure: Key) -> Bounds:
        """What "about" says: within `least` of the number told before, and not so few that it would be withheld."""
        before = self.before[figure] or 0
        return max(self.least, before - self.least + 1), before + self.least - 1

    def narrow(self, bounds: Mapping[Key, Bounds]) -> bool:
        """Let the readers know that these numbers lie within bounds; False if something that must not be follows."""
        return self._must.narrow({self._places[figure]: each for figure, each in bounds.items()})

    def open(self, figure: Key) -> bool:
        """Whether a number could be one more or one less."""
        return self._must.other_value(self._places[figure])

    def _begin(self, readers: int) -> list[Room]:
        """What the readers know: one who guesses rightly what has not changed since the earlier page, one who does not.

        To guess may be to know already: 32 of 47 had no need, and of 50 now 32 again, so three more have one. That is
        no reason to tell it to those who do not guess.
        """
        rows = [self._signs(one) for one in self.sums]
        return [Room(rows, list(self.counts.values())) for _ in range(readers)]

    def _let_know(self, figures: Mapping[Key, int]) -> None:
        """What everybody knows; and what was told earlier and has not changed, for the reader who guesses that.

        Nobody tells that it has not changed. But whoever guesses so is right, and must not get any further by it.
        """
        for figure, count in figures.items():
            place = self._places[figure]
            if figure in self.known:
                self._must.narrow({place: (count, count)})
            elif self.before.get(figure) == count:
                self._must.narrow({place: (count, count)}, readers=1)

    def _hold_small(self, figures: Mapping[Key, int]) -> None:
        """Both ends of a small number must stay possible."""
        for figure, count in figures.items():
            if self.small(figure) and figure not in self.known and self.before.get(figure) != count:
                self._must.hold(self._places[figure], range(0, count + 1))
                self._must.hold(self._places[figure], range(self.least - 1, count - 1, -1))

    def _tell_again(self, printed: Sequence[Key]) -> None:
        """What has not changed is told once more as "about" the same: so much the other reader knows as well."""
        for figure in printed:
            if self.before.get(figure) == self.counts[figure] and not self.small(figure):
                self.narrow({figure: self.near(figure)})

    def _hold_changed(self, added: Mapping[Key, int]) -> None:
        """Where a number that may be told changed by less than `least`, that it did not must stay possible."""
        for figure, count in self.counts.items():
            before = self.before.get(figure)
            told = figure in added or not (self.small(figure) or figure in self.known)
            if told and before is not None and 0 < abs(before - count) < self.least:
                self._must.hold(self._places[figure], [before])

    def _signs(self, one: Sum) -> dict[int, int]:
        return {self._places[one.whole]: -1, **{self._places[part]: 1 for part in one.parts}}
