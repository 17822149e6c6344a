"""What must stay possible for a reader who knows everything told, and the proof that it does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sendcli.analysis.suppression.room import Point, Room

Bounds = tuple[int, int | None]
_Goal = tuple[int, int, int]  # which reader's room, which count, which value


class Must:
    """Values that certain counts must be able to have. Each is held by a proof: a whole set of counts that fits.

    A number is told only by `narrow`, which finds a proof for every one of them or changes nothing.

    Args:
        rooms: what readers of the page know: first of one who knows or guesses most, then of one who knows less.
    """

    def __init__(self, *rooms: Room) -> None:
        self._rooms = rooms
        self._proofs: dict[_Goal, Point] = {}

    def hold(self, count: int, goals: Sequence[int]) -> None:
        """From now on the first of these values that is possible must stay so. The truth always is.

        Where one reader has ruled out the best of them already, another has not, and must not come to.
        """
        for nth, room in enumerate(self._rooms):
            for goal in goals:
                if proof := room.reach(count, goal):
                    self._proofs[nth, count, goal] = proof
                    break
            if (nth, count, goals[0]) in self._proofs:
                return  # the proof does for whoever knows less, too

    def narrow(self, bounds: Mapping[int, Bounds], *, readers: int | None = None) -> bool:
        """Let readers know that these counts lie within bounds, as they do; False if that would be too much.

        Args:
            bounds: the bounds.
            readers: only so many of them learn it, those who know most.
        """
        rooms = self._rooms[:readers]
        before = [_set(room, bounds) for room in rooms]
        ended = [must for must, proof in self._proofs.items() if must[0] < len(rooms) and not _within(proof, bounds)]
        fresh: dict[_Goal, Point] = {}
        for must in ended:
            proof = self._proof(must, fresh)
            if proof is None:
                for room, old in zip(rooms, before, strict=True):
                    _set(room, old, anyway=True)
                self._ask_first(must)
                return False
            fresh[must] = proof
        self._proofs.update(fresh)
        return True

    def other_value(self, count: int) -> bool:
        """Whether a count could be one more or one less than it is, for whoever knows most."""
        room = self._rooms[0]
        return any(room.reach(count, goal) for goal in (room.truth[count] + 1, room.truth[count] - 1))

    def _proof(self, must: _Goal, fresh: Mapping[_Goal, Point]) -> Point | None:
        """One of those just found may do."""
        nth, count, goal = must
        found = (proof for (other, *_), proof in fresh.items() if other <= nth and proof[count] == goal)
        return next(found, None) or self._rooms[nth].reach(count, goal)

    def _ask_first(self, must: _Goal) -> None:
        """What broke now will break next: asking it first saves the rest."""
        self._proofs = {must: self._proofs[must], **self._proofs}


def _set(room: Room, bounds: Mapping[int, Bounds], anyway: bool = False) -> dict[int, Bounds]:
    """Set bounds, but not of what is known exactly, unless `anyway`; what they were before."""
    before = {count: (room.low[count], room.high[count]) for count in bounds}
    for count, (low, high) in bounds.items():
        if anyway or room.low[count] != room.high[count]:
            room.low[count], room.high[count] = low, high
    return before


def _within(point: Point, bounds: Mapping[int, Bounds]) -> bool:
    return all(low <= point[count] and (high is None or point[count] <= high) for count, (low, high) in bounds.items())
