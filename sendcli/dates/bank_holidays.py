"""The bank holidays of England and Wales, as published by the government. Data, no rules."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from datetime import date
from typing import NamedTuple


class BankHolidays(NamedTuple):
    """A list of bank holidays and the days for which it is complete.

    Attributes:
        days: the holidays, substitute days instead of the weekend days they stand for.
        first: the first day the list answers for.
        last: the last day the list answers for; after it nothing is known, and nothing is guessed.
        source: where the list was taken from.
        taken: the date the source gives for its own last change.
    """

    days: frozenset[date]
    first: date
    last: date
    source: str
    taken: date


# Month and day. Not computed: the government moves days (2020, 2022) and adds some (2012, 2022, 2023).
_BY_YEAR = {
    2012: "0102 0406 0409 0507 0604 0605 0827 1225 1226",
    2013: "0101 0329 0401 0506 0527 0826 1225 1226",
    2014: "0101 0418 0421 0505 0526 0825 1225 1226",
    2015: "0101 0403 0406 0504 0525 0831 1225 1228",
    2016: "0101 0325 0328 0502 0530 0829 1226 1227",
    2017: "0102 0414 0417 0501 0529 0828 1225 1226",
    2018: "0101 0330 0402 0507 0528 0827 1225 1226",
    2019: "0101 0419 0422 0506 0527 0826 1225 1226",
    2020: "0101 0410 0413 0508 0525 0831 1225 1228",
    2021: "0101 0402 0405 0503 0531 0830 1227 1228",
    2022: "0103 0415 0418 0502 0602 0603 0829 0919 1226 1227",
    2023: "0102 0407 0410 0501 0508 0529 0828 1225 1226",
    2024: "0101 0329 0401 0506 0527 0826 1225 1226",
    2025: "0101 0418 0421 0505 0526 0825 1225 1226",
    2026: "0101 0403 0406 0504 0525 0831 1225 1228",
    2027: "0101 0326 0329 0503 0531 0830 1227 1228",
    2028: "0103 0414 0417 0501 0529 0828 1225 1226",
}

ENGLAND_AND_WALES = BankHolidays(
    days=frozenset(date(year, int(day[:2]), int(day[2:])) for year, days in _BY_YEAR.items() for day in days.split()),
    first=date(2012, 1, 1),
    last=date(2028, 12, 31),
    source=(
        "www.gov.uk/bank-holidays, the list behind the page: 2019 to 2028 as last updated on 24 Nov 2025; "
        "2012 to 2018 from earlier editions of the same list (alphagov/calendars)"
    ),
    taken=date(2025, 11, 24),
)
