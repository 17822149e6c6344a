"""What must stay possible for a reader who knows everything told, and the proof that it does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sendcli.analysis.suppression.room import Point, Room

Bounds = tuple[int, int | None]


class Must:
    """Values that certain counts must be able to have. Each is held by a proof: a whole set of counts that fits.

    A number is told only by `narrow`, which finds a proof for every one of them or changes nothing.
    """

    def __init__(self, room: Room) -> None:
        self._room = room
        self._proofs: dict[tuple[int, int], Point] = {}

    def hold(self, count: int, goals: Iterable[int]) -> None:
        """From now on the first of these values that is possible must stay so. The truth always is."""
        for goal in goals:
            proof = self._room.reach(count, goal)
            if proof:
                self._proofs[count, goal] = proof
                return

    def narrow(self, bounds: Mapping[int, Bounds]) -> bool:
        """Let the reader know that these counts lie within bounds, as they do; False if that would be too much."""
        before = {count: (self._room.low[count], self._room.high[count]) for count in bounds}
        self._set(bounds)
        fresh: dict[tuple[int, int], Point] = {}
        for must in [must for must, proof in self._proofs.items() if not _within(proof, bounds)]:
            proof = self._proof(must, fresh)
            if proof is None:
                self._set(before)
                self._ask_first(must)
                return False
            fresh[must] = proof
        self._proofs.update(fresh)
        return True

    def other_value(self, count: int) -> bool:
        """Whether a count could be one more or one less than it is."""
        truth = self._room.truth[count]
        return any(self._room.reach(count, goal) for goal in (truth + 1, truth - 1))

    def _proof(self, must: tuple[int, int], fresh: Mapping[tuple[int, int], Point]) -> Point | None:
        """One of those just found may do."""
        count, goal = must
        return next((proof for proof in fresh.values() if proof[count] == goal), None) or self._room.reach(count, goal)

    def _ask_first(self, must: tuple[int, int]) -> None:
        """What broke now will break next: asking it first saves the rest."""
        self._proofs = {must: self._proofs[must], **self._proofs}

    def _set(self, bounds: Mapping[int, Bounds]) -> None:
        for count, (low, high) in bounds.items():
            self._room.low[count], self._room.high[count] = low, high


def _within(point: Point, bounds: Mapping[int, Bounds]) -> bool:
    return all(low <= point[count] and (high is None or point[count] <= high) for count, (low, high) in bounds.items())
