"""Attendance, persistent and severe absence, from sessions; suspensions in days. A session is half a school day."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sendcli.analysis.methods.known import Unknown, sound

SESSIONS_A_DAY = 2


class Sessions(NamedTuple):
    """How many sessions there were for a pupil, and how many of them the pupil missed, for whatever reason."""

    possible: int
    absent: int


class Absence(NamedTuple):
    """Attendance and absence in per cent, not rounded, and which of the thresholds is reached.

    Whoever is severely absent is persistently absent too.
    """

    attended: float
    missed: float
    persistent: bool
    severe: bool


@sound
def absence(sessions: Sessions) -> Absence | Unknown:
    """Attendance of a period: sessions attended of sessions possible.

    Persistent absence is 10 per cent of the possible sessions or more, severe absence 50 or more, by the counts and
    not by a rounded percentage. A suspension counts as missed. Source: DfE, pupil absence statistics, as told by The
    Key (persistent and severe absence thresholds); that persistent includes severe: DfE's answer to IRIS Education.
    """
    if sessions.possible <= 0:
        return Unknown("There were no sessions that the pupil could have come to.")
    if not 0 <= sessions.absent <= sessions.possible:
        return Unknown("The sessions missed are not a part of the sessions possible.")
    missed = 100 * sessions.absent / sessions.possible
    return Absence(
        100 * (sessions.possible - sessions.absent) / sessions.possible,
        missed,
        persistent=sessions.absent * 10 >= sessions.possible,
        severe=sessions.absent * 2 >= sessions.possible,
    )


@sound
def suspension_days(half_days: Sequence[int]) -> float | Unknown:
    """School days of suspension, from the half days of each: 3 half days and 1 are 2 days.

    A suspension over lunchtime is one half day. Days of other schools in the same year count too. Source: DfE,
    suspension and permanent exclusion guidance, as told by BEA Service, Exclusions, and Oxfordshire, Suspension from
    school.
    """
    if any(count < 0 for count in half_days):
        return Unknown("A suspension lasts one half day at least.")
    return sum(half_days) / SESSIONS_A_DAY
