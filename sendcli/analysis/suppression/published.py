"""What the school published last: figures without persons, kept so that the next page can be compared with it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Literal, NamedTuple

from sendcli.analysis.suppression.figures import Key, key

Kind = Literal["number", "about", "fewer", "withheld"]


class Said(NamedTuple):
    """What is told of one figure.

    Attributes:
        kind: `number`: this many; `about`: a number told earlier, from which it differs by less than `least` or not at
            all; `fewer`: fewer than `least`, perhaps none; `withheld`: nothing.
        number: the number, None where there is none.
        day: the day of the number.
    """

    kind: Kind
    number: int | None = None
    day: date | None = None


WITHHELD = Said("withheld")
FEWER = Said("fewer")


class Figure(NamedTuple):
    """A figure of the published page, and the last number that was ever told of it."""

    said: Said
    told: int | None = None
    told_on: date | None = None


class Published(NamedTuple):
    """A page as it was published: its day, the number below which it told none, and its figures."""

    day: date
    least: int
    figures: Mapping[Key, Figure]


def to_plain(published: Published) -> dict[str, Any]:
    """The page as plain values for a JSON file. There is no hidden number in it."""
    figures = [{"of": dict(labels), **_plain(figure)} for labels, figure in sorted(published.figures.items())]
    return {"day": published.day.isoformat(), "least": published.least, "figures": figures}


def from_plain(plain: Mapping[str, Any]) -> Published:
    """The page of such a file.

    Raises:
        ValueError: the file is not one that `to_plain` made.
    """
    try:
        figures = {key(_labels(one["of"])): _figure(one) for one in plain["figures"]}
        published = Published(date.fromisoformat(plain["day"]), _count(plain["least"]), figures)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"no file of published figures: {error!r}") from None
    if to_plain(published) != plain:
        raise ValueError("no file of published figures: something is there twice, or has no meaning")
    return published


def _plain(figure: Figure) -> dict[str, Any]:
    found: dict[str, Any] = {"said": figure.said.kind}
    if figure.told is not None and figure.told_on is not None:
        found |= {"told": figure.told, "day": figure.told_on.isoformat()}
    return found


def _figure(plain: Mapping[str, Any]) -> Figure:
    kind: Kind = plain["said"]
    if kind not in ("number", "about", "fewer", "withheld"):
        raise ValueError(f"no file of published figures: {kind!r} is nothing that is said of a figure")
    if "told" not in plain:
        if kind in ("number", "about"):
            raise ValueError("no file of published figures: a number is missing")
        return Figure(Said(kind))
    told, day = _count(plain["told"]), date.fromisoformat(plain["day"])
    return Figure(Said(kind, told, day) if kind in ("number", "about") else Said(kind), told, day)


def _labels(plain: Mapping[Any, Any]) -> dict[str, str]:
    return {name: label for name, label in plain.items() if isinstance(name, str) and isinstance(label, str)}


def _count(plain: object) -> int:
    if isinstance(plain, bool) or not isinstance(plain, int) or plain < 0:
        raise ValueError("no file of published figures: a number is not a whole number")
    return plain
