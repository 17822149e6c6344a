"""Schools that fit a page, found by the program's own method, and believed only when they fit by the reader's sums."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sendcli.analysis.suppression.figures import Cells, Key
from sendcli.analysis.suppression.linked import linked
from sendcli.analysis.suppression.published import Said
from sendcli.analysis.suppression.room import Room
from tools.suppression.reader import Hint


def hints(cells: Cells, said: Mapping[Key, Said], known: Iterable[Key], least: int) -> Hint:
    """Ideas for a page of which some figures are known."""
    links = linked(cells)
    places = {figure: place for place, figure in enumerate(links.counts)}
    sums = [{places[one.whole]: -1, **{places[part]: 1 for part in one.parts}} for one in links.sums]
    room = Room(sums, list(links.counts.values()))
    for figure, one in said.items():
        place = places[figure]
        if one.kind == "fewer":
            room.high[place] = least - 1
        elif one.kind == "about" and one.number is not None:
            room.low[place], room.high[place] = max(least, one.number - least + 1), one.number + least - 1
        elif one.number is not None:
            room.low[place] = room.high[place] = one.number
    for figure in known:
        if figure in places:
            room.low[places[figure]] = room.high[places[figure]] = links.counts[figure]

    def hint(figure: Key, goal: int) -> Mapping[Key, int] | None:
        found = room.reach(places[figure], goal) if figure in places else None
        return dict(zip(links.counts, found, strict=True)) if found else None

    return hint
