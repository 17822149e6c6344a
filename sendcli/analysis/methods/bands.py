"""Words for standardised scores. Publishers differ, so that a word stands beside the name of its scheme."""

from __future__ import annotations

from typing import NamedTuple

from sendcli.analysis.methods.known import Unknown, sound
from sendcli.analysis.methods.rounding import half_up


class Scheme(NamedTuple):
    """A set of bands: each row is the lowest score of a band and its word, lowest first; below the first is `below`."""

    name: str
    below: str
    rows: tuple[tuple[int, str], ...]
    source: str


class Band(NamedTuple):
    """A word, and the scheme that it is taken from: never print one without the other."""

    word: str
    scheme: str


SCHEMES = {
    scheme.name: scheme
    for scheme in (
        Scheme(
            "85-115",
            "below average",
            ((85, "average"), (116, "above average")),
            "one standard deviation to either side: Bookriff, Is a standard score of 85 average?",
        ),
        Scheme(
            "90-110",
            "well below average",
            (
                (70, "below average"),
                (80, "low average"),
                (90, "average"),
                (111, "high average"),
                (121, "superior"),
                (131, "very superior"),
            ),
            "Conestoga Valley School District, About Test Scores",
        ),
        Scheme(
            "90-109",
            "extremely low",
            (
                (70, "very low"),
                (80, "low average"),
                (90, "average"),
                (110, "high average"),
                (120, "very high"),
                (130, "extremely high"),
            ),
            "Test Battery Score Chart (studylib.net) up to high average; the two highest words unverified",
        ),
        Scheme(
            "jcq",
            "below average",
            ((85, "low average"), (90, "average or above")),
            "JCQ access arrangements as told by Remarkable Minds: 84 or less, 85 to 89; the rest is left open there",
        ),
    )
}


@sound
def band(score: float, scheme: str) -> Band | Unknown:
    """The word for a standardised score (mean 100, SD 15) in a scheme; a score with decimals is rounded half up."""
    found, whole = SCHEMES.get(scheme), half_up(score, 0)
    if found is None:
        return Unknown("No table of words has that name. There are: " + ", ".join(SCHEMES) + ".")
    if isinstance(whole, Unknown):
        return whole
    words = [word for least, word in found.rows if whole >= least]
    return Band(words[-1] if words else found.below, found.name)
