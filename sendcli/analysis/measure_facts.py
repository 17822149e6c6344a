"""What may be done with the values of a measure, and how sure the school's tests are."""

from __future__ import annotations

from typing import NamedTuple

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.reliable import sem, threshold
from sendcli.analysis.methods.suits import no_average, no_difference, no_rate
from sendcli.model.catalogue.scale import Measure, Smallest
from sendcli.model.school import School
from sendcli.model.settings import OwnTest

NO_SD = Unknown("The spread (SD) of the scale is not known: add sd: to the test in school.yaml.")
NO_RELIABILITY = Unknown("The reliability is not recorded: add reliability: to the test in school.yaml.")
ERROR_FREE = Unknown("A reliability of 1 would be a test without error, which there is not: look in the manual.")


class Sure(NamedTuple):
    """A test of the school's on this scale, in points of the scale.

    Attributes:
        test: the row of school.yaml.
        sd: the standard deviation used: the row's, or else the measure's.
        error: the standard error of measurement.
        change95: the smallest difference of two scores that is more than chance, 95 times in 100.
        change90: the same 90 times in 100.
    """

    test: OwnTest
    sd: float | None
    error: float | Unknown
    change95: float | Unknown
    change90: float | Unknown


class Facts(NamedTuple):
    """One measure, explained.

    Attributes:
        measure: the scale.
        subtract: None if one value may be taken from another; else why not.
        average: None if values of several pupils have an average; else why not.
        rate: None if there is a rate a week; else why not.
        tests: the school's tests that give scores on it.
        changes: the smallest change that matters as each intervention says, by the intervention's id.
    """

    measure: Measure
    subtract: Unknown | None
    average: Unknown | None
    rate: Unknown | None
    tests: tuple[Sure, ...] = ()
    changes: tuple[tuple[str, Smallest], ...] = ()


def facts_of(measure: Measure, school: School | None) -> Facts:
    """Everything that is known of a measure, and of how this school uses it; `school` is None where there is none."""
    rate = no_rate(measure)
    # Distances that hold within one year only have no rate, and no difference from one year to the next.
    apart = no_difference(measure, measure) or (rate if measure.kind == "interval" else None)
    may = (apart, no_average(measure), rate)
    if school is None:
        return Facts(measure, *may)
    tests = tuple(sure(test, measure) for test in school.settings.tests if test.measure == measure.id)
    return Facts(measure, *may, tests, _changes(measure, school))


def sure(test: OwnTest, measure: Measure) -> Sure:
    """How sure a test is; `Unknown` where the manual's figures are not recorded, or no difference means anything."""
    sd = test.sd if test.sd is not None else measure.sd
    why = no_difference(measure, measure)
    if why is None and test.reliability is None:
        why = NO_RELIABILITY
    elif why is None and test.reliability == 1:
        why = ERROR_FREE
    if why is None and sd is None:
        why = NO_SD
    if why is not None or test.reliability is None or sd is None:
        told = why or NO_RELIABILITY
        return Sure(test, sd, told, told, told)
    r = test.reliability
    return Sure(test, sd, sem(sd, r), threshold(sd, r, 0.95), threshold(sd, r, 0.90))


def _changes(measure: Measure, school: School) -> tuple[tuple[str, Smallest], ...]:
    found = []
    for programme in school.programmes.values():
        measured = programme.intervention.measure if programme.intervention else None
        if measured and measured.id == measure.id and measured.smallest_change is not None:
            place = measured.place("smallest_change")
            found.append((programme.id, Smallest(measured.smallest_change, f"{place.file}, line {place.line}")))
    return tuple(found)
