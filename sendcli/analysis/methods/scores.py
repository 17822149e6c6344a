"""Standard scores turned into one another, by way of the normal curve.

A percentile is a place in a row of a hundred: it must not be averaged or subtracted (from knowledge, unverified).
"""

from __future__ import annotations

from math import erfc, floor, sqrt
from typing import NamedTuple

from sendcli.analysis.methods.known import Unknown, sound

_LOWEST_STANINE, _HIGHEST_STANINE = 1, 9


class Scale(NamedTuple):
    """A standard scale: its name, mean and standard deviation."""

    name: str
    mean: float
    sd: float


STANDARDISED = Scale("standardised score", 100, 15)
SCALED10 = Scale("scaled score", 10, 3)
T_SCORE = Scale("T score", 50, 10)
Z_SCORE = Scale("z score", 0, 1)
SCALES = (STANDARDISED, SCALED10, T_SCORE, Z_SCORE)


@sound
def convert(score: float, scale: Scale, to: Scale) -> float | Unknown:
    """A score on another scale, not rounded: 85 is a scaled score of 7, a T score of 40, a z of -1.

    Tests round each scale by tables of their own, so that a printed score may differ by one. Source: mean and SD from
    GL Assessment and Pearson (standardised, scaled) and the conversion table of the University of Windsor (T, z).
    """
    if scale.sd <= 0:
        return Unknown("The spread of the scale must be more than 0.")
    return to.mean + to.sd * (score - scale.mean) / scale.sd


@sound
def percentile(score: float, scale: Scale = STANDARDISED) -> float | Unknown:
    """How many of a hundred of the same age score lower, by the normal curve, not rounded: 85 gives 15.87."""
    z = convert(score, scale, Z_SCORE)
    return z if isinstance(z, Unknown) else 50 * erfc(-z / sqrt(2))


@sound
def from_percentile(rank: float, scale: Scale = STANDARDISED) -> float | Unknown:
    """The score that stands at a percentile, not rounded. There is none for 0 and 100, which have no end."""
    from statistics import NormalDist

    if not 0 < rank < 100 or rank / 100 in (0.0, 1.0):
        return Unknown("A percentile that has a score lies between 0 and 100.")
    return convert(NormalDist().inv_cdf(rank / 100), Z_SCORE, scale)


@sound
def stanine(score: float, scale: Scale = STANDARDISED) -> int | Unknown:
    """The stanine, 1 to 9: steps of half a standard deviation, 5 around the mean.

    A score on the edge belongs to the upper one. Source: conversion table of the University of Windsor; the edges
    from knowledge, unverified.
    """
    z = convert(score, scale, Z_SCORE)
    if isinstance(z, Unknown):
        return z
    return min(max(floor(2 * z + 5.5), _LOWEST_STANINE), _HIGHEST_STANINE)
