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
        self._room = Room([self._signs(one) for one in self.sums], list(self.counts.values()))
        self._must = Must(self._room)
        self._let_know(links.counts)
        self._hold(added)
        self._let_know(added)

    def small(self, figure: Key) -> bool:
        """Whether the number is one that must not be told."""
        return self.counts[figure] < self.least

    def fixed(self, figure: Key) -> bool:
        """Whether the reader knows the number, as far as it was told or can be guessed."""
        place = self._places[figure]
        return self._room.low[place] == self._room.high[place]

    def narrow(self, bounds: Mapping[Key, Bounds]) -> bool:
        """Let the reader know that these numbers lie within bounds; False if something that must not be follows."""
        return self._must.narrow({self._places[figure]: each for figure, each in bounds.items()})

    def open(self, figure: Key) -> bool:
        """Whether a number could be one more or one less."""
        return self._must.other_value(self._places[figure])

    def _let_know(self, figures: Mapping[Key, int]) -> None:
        """What everybody knows, and what was told earlier and has not changed.

        Nobody tells that it has not changed. But whoever guesses so is right, and must not get any further by it.
        """
        for figure, count in figures.items():
            if figure in self.known or self.before.get(figure) == count:
                self.narrow({figure: (count, count)})

    def _hold(self, added: Mapping[Key, int]) -> None:
        """Both ends of a small number must stay possible; and where less than `least` changed, that nothing did."""
        for figure, count in self.counts.items():
            place, before = self._places[figure], self.before.get(figure)
            if figure in self.known or before == count:
                continue
            if self.small(figure) and figure not in added:
                self._must.hold(place, range(0, count + 1))
                self._must.hold(place, range(self.least - 1, count - 1, -1))
            elif before is not None and abs(before - count) < self.least:
                self._must.hold(place, [before])

    def _signs(self, one: Sum) -> dict[int, int]:
        return {self._places[one.whole]: -1, **{self._places[part]: 1 for part in one.parts}}
