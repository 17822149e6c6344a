"""Who reached the standard that the country counts by, where a measure has one."""

from __future__ import annotations

from collections.abc import Mapping

from sendcli.analysis.analyse.counted import Parts
from sendcli.model.events import Assessment
from sendcli.model.measures import Measure
from sendcli.model.score import Score

WORDS = {"ks2_scaled": "at the expected standard", "phonics_y1": "at the mark of the year"}
# Sources: gov.uk, teacher assessment frameworks at Key Stage 2; early years foundation stage profile handbook.
_LEVELS = {
    "ks2_ta_writing": ("at the expected standard", ("EXS", "GDS")),
    "gld": ("a good level of development", ("1",)),
    "eyfsp_elg": ("at the expected level", ("2",)),
}


def standard(scale: Measure, results: Mapping[str, Assessment]) -> tuple[str, Parts]:
    """The words for it, and of each pupil whether it was reached; codes such as absent count as not.

    Where the mark is set year by year, that of the year of the check is taken; of a year without a known mark nobody
    is counted.
    """
    if scale.id in _LEVELS:
        words, levels = _LEVELS[scale.id]
        return words, {pupil: (int(row.value.text in levels), 1) for pupil, row in results.items() if row.value}
    reached: Parts = {}
    for pupil, row in results.items():
        found = scale.pass_in(row.on.year)
        if row.value and found and found.mark is not None:
            reached[pupil] = int(_at_least(row.value, found.mark)), 1
    return WORDS.get(scale.id, "at the mark"), reached


def _at_least(score: Score, mark: float) -> bool:
    return score.number is not None and score.bound != "<" and score.number >= mark
