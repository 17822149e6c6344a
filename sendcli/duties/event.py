"""What a trigger yields: something that happened and starts a clock, and whether the clock has been stopped."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from datetime import date
from typing import NamedTuple

from sendcli.dates.arithmetic import Offset
from sendcli.model.record import Record

# A label, the record and the field in which the date stands. Turned into a place only when it is shown.
Fact = tuple[str, Record, str]
When = date | bool | None


class Event(NamedTuple):
    """One thing that starts a clock.

    Attributes:
        pupil: the pupil's id; empty for the school as a whole.
        start: the day from which is counted; None if it is not on file.
        done: when it was dealt with; True if only the tick is known.
        what: what it is about, such as "annual review of 2 Dec 2026".
        owner: a staff id, or a role such as "senco" or "la".
        facts: where in the files the dates stand.
        missing: what the files do not say; nothing is guessed in its place.
        agreed: a date that people agreed. It counts, but where the law sets an interval never beyond that.
        offset: a period of its own, instead of the duty's.
        other: the second date, for duties that take the earlier or the later of two.
        only: the kind of plan or document, for duties of one kind.
        group: the pupils of a group, where there are several.
        working: how the trigger came to its date, in words.
        note: what excuses or explains.
        local: a shorter period that a form of the LA's sets; it has the force of the school's own rules.
        next: the next step, where it is another than the duty's.
        words: what somebody typed that is to be done; it may name people.
    """

    pupil: str
    start: date | None
    done: When = None
    what: str = ""
    owner: str = "senco"
    facts: tuple[Fact, ...] = ()
    missing: str = ""
    agreed: date | None = None
    offset: Offset | None = None
    other: date | None = None
    only: str = ""
    group: tuple[str, ...] = ()
    working: tuple[str, ...] = ()
    note: str = ""
    local: Offset | None = None
    next: str = ""
    words: str = ""
