"""The weeks ahead: legal clocks first, the school's own and those of others, then all other work.

A legal clock is a duty of statute, or a date derived from one; where the law sets the whole procedure, such as the
annual review, the steps of its statutory guidance count too.
"""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from collections.abc import Iterable
from typing import NamedTuple

from sendcli.analysis.review_due import HORIZON, Item
from sendcli.duties.book.table import BOOK
from sendcli.duties.duty import Duty

SOON = 14
_OURS = ("school", "board")
_LAW = ("statute", "derived")
# Procedures that the law sets step by step.
_PROCEDURES = (
    "annual-review", "phase-transfer", "needs-assessment", "disagreement", "looked-after", "behaviour", "suspension",
)  # fmt: skip


class Clocks(NamedTuple):
    """Some work by when it is due, the most pressing first.

    Attributes:
        late: the date has passed.
        soon: due within 14 days, today among them.
        later: due within 28 days.
        undated: no date can be said; each says why.
    """

    late: tuple[Item, ...] = ()
    soon: tuple[Item, ...] = ()
    later: tuple[Item, ...] = ()
    undated: tuple[Item, ...] = ()


class Ahead(NamedTuple):
    """What is late, and what comes within four weeks.

    Attributes:
        ours: legal clocks that bind the school or its board.
        theirs: legal clocks that bind the LA, parents and others.
        work: all other work.
        consider: reminders, which are never late.
    """

    ours: Clocks
    theirs: Clocks
    work: Clocks
    consider: tuple[Item, ...] = ()


def ahead(items: Iterable[Item]) -> Ahead:
    """Sort what is due: by whose clock it is, and by when."""
    listed = [item for item in items if item.days is None or item.days <= HORIZON]
    plain = [item for item in listed if not item.duty.consider]
    legal = [item for item in plain if _binds(item)]
    return Ahead(
        _clocks(item for item in legal if item.bound in _OURS),
        _clocks(item for item in legal if item.bound not in _OURS),
        _clocks(item for item in plain if not _binds(item)),
        tuple(item for item in listed if item.duty.consider and item.days is not None),
    )


def is_legal(rule: Duty) -> bool:
    """Whether a rule is a legal clock: by statute, or a step of a procedure that the law sets."""
    return rule.force in _LAW or (rule.force != "good practice" and rule.kind in _PROCEDURES)


def _binds(item: Item) -> bool:
    # The rule of the book counts: an item calls a date that the school brought forward the school's own.
    return is_legal(BOOK.get(item.duty.id, item.duty))


def _clocks(items: Iterable[Item]) -> Clocks:
    late, soon, later, undated = list[Item](), list[Item](), list[Item](), list[Item]()
    for item in items:
        if item.days is None:
            undated.append(item)
        else:
            (late if item.days < 0 else soon if item.days <= SOON else later).append(item)
    return Clocks(tuple(late), tuple(soon), tuple(later), tuple(undated))
