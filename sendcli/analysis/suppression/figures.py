"""What is handed in: tables of counts of the same pupils, and what else is known about them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

# Who is counted in one figure: each split's name with the label, sorted. Nothing at all: everybody.
Key = tuple[tuple[str, str], ...]
EVERYBODY: Mapping[str, str] = MappingProxyType({})
# A part that no label names: everybody in a whole less a figure.
REST = ""


class Split(NamedTuple):
    """How the pupils of a table are divided: each of them has exactly one of the labels.

    Labels come from a list that is the same whatever the records say: a row that is only there when somebody is in it
    says that somebody is. A thing that a pupil may have beside others (a second need, pupil premium) is a split of its
    own, `Split("premium", ("yes",), ("no",))`.

    Attributes:
        name: what divides them, such as "year"; the same name means the same thing in every table.
        labels: what is printed, in order.
        unprinted: the other labels, which are not printed. They must be counted too: girls of all are boys as well.
    """

    name: str
    labels: tuple[str, ...]
    unprinted: tuple[str, ...] = ()

    @property
    def everyone(self) -> tuple[str, ...]:
        """All labels."""
        return self.labels + self.unprinted


class Table(NamedTuple):
    """Counts by one, two or three splits. Totals of every kind are added up here, and printed too.

    Attributes:
        title: what it is called; each table of a page by another name.
        splits: one to three; the first makes the rows, the second the columns, the third a table each.
        counts: how many there are, by one label of each split in that order; what is left out is 0.
        of: who is counted in all of it, such as `{"status": "K"}`; everybody on roll if nothing is said.
        faces: print only the counts by that many splits and fewer. Three tables that cross three splits by twos are one
            table of three with `faces=2`, since together they say something about the whole of it.
    """

    title: str
    splits: tuple[Split, ...]
    counts: Mapping[tuple[str, ...], int]
    of: Mapping[str, str] = EVERYBODY
    faces: int = 3


class Union(NamedTuple):
    """A label that stands for several: `Union("status", "SEN", ("K", "E"))`. It holds beside any other split."""

    name: str
    whole: str
    parts: tuple[str, ...]


class Share(NamedTuple):
    """A percentage that is to be printed: of whom, and who."""

    part: Mapping[str, str]
    whole: Mapping[str, str]


class Cells(NamedTuple):
    """Everything that a school publishes as of a day, together: what stands in two documents is put together anyway.

    Attributes:
        tables: the tables, those first of which most should be told.
        unions: labels that stand for several.
        shares: the percentages that are wanted.
        known: figures that everybody knows, by their labels. They are told, whatever they are. The roll is one.
    """

    tables: Sequence[Table]
    unions: Sequence[Union] = ()
    shares: Sequence[Share] = ()
    known: Sequence[Mapping[str, str]] = (EVERYBODY,)


def key(labels: Mapping[str, str]) -> Key:
    """The key of a figure."""
    return tuple(sorted(labels.items()))
