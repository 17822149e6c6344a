"""What may be asked for: the classes, years, areas, layers and adults that the files have."""

from __future__ import annotations

from sendcli.analysis.provision.narrow import Wanted
from sendcli.model.school import School
from sendcli.model.support import AREA_WORDS, LAYERS


def known(school: School, wanted: Wanted) -> dict[str, tuple[str, set[str]]]:
    """For each filter what was asked for, and what there is."""
    people = [file.pupil for file in school.pupils.values() if file.pupil]
    own = school.settings.words
    return {
        "class": (wanted.class_name, {one.class_name for one in people if one.class_name}),
        "year": (wanted.year, {one.year for one in people if one.year}),
        "area": (wanted.area, {*AREA_WORDS, *(own.areas if own else ())}),
        "wave": (wanted.layer, {*LAYERS, *(own.layers if own else ())}),
        "member of staff": (wanted.adult, set(school.staff)),
    }
