"""Who moved onto, off and within the register between the first and the last day of the period."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from datetime import date

from sendcli.analysis.analyse.people import Period
from sendcli.analysis.analyse.row import Row
from sendcli.dates.words import dated
from sendcli.model.school import PupilFile, School

SECTION = "movement"
ON_REGISTER = ("K", "E")
_HERE = {"K": "K", "E": "E", "N": "N", "?": "status not recorded"}
_AWAY = ("not yet here", "left")


def movement(school: School, period: Period, beyond: Collection[str] = ()) -> list[Row]:
    """Counts of pupils by where they stood on the two days; what was between is not looked at.

    The register of the first day, with those who came and without those who went, is that of the last day.

    Args:
        school: the snapshot.
        period: the two days.
        beyond: pupils who by the last day are past the years that the school teaches; they count as left.
    """
    moves: Counter[tuple[str, str]] = Counter()
    for file in school.pupils.values():
        after = "left" if file.id in beyond else state(file, period.on)
        moves[state(file, period.since), after] += 1
    return [*_sums(moves, period), *_each(moves)]


def state(file: PupilFile, day: date) -> str:
    """Where a pupil stood on a day: K, E, N, "?", or not at the school."""
    if not file.on_roll(day):
        left = file.pupil.left if file.pupil else None
        return "left" if left and left.on < day else "not yet here"
    status = file.status_on(day)
    return "?" if status is None else status.provision if status.provision in ON_REGISTER else "N"


def _sums(moves: Counter[tuple[str, str]], period: Period) -> Iterator[Row]:
    def count(before: bool, after: bool) -> int:
        return sum(n for (a, b), n in moves.items() if (a in ON_REGISTER, b in ON_REGISTER) == (before, after))

    yield _row(f"on the register on {dated(period.since)}", count(True, True) + count(True, False))
    yield _row("came onto it", count(False, True))
    yield _row("went off it", count(True, False))
    yield _row(f"on the register on {dated(period.on)}", count(True, True) + count(False, True))


def _each(moves: Counter[tuple[str, str]]) -> Iterator[Row]:
    for (before, after), number in sorted(moves.items()):
        listed = before in ON_REGISTER or after in ON_REGISTER
        if listed and before != after:
            yield _row(words(before, after), number, f"{before}>{after}")


def words(before: str, after: str) -> str:
    """A move in words: "K to E", "joined at K", "left from E"."""
    if before in _AWAY:
        return f"{'joined' if before == 'not yet here' else 'came back'} at {_HERE.get(after, after)}"
    if after in _AWAY:
        return f"left from {_HERE[before]}" if after == "left" else f"{_HERE[before]}, then no longer on roll"
    return f"{_HERE[before]} to {_HERE[after]}"


def _row(label: str, number: int, group: str = "") -> Row:
    return Row(SECTION, "", group or label, label, "pupils", number, number)
