from datetime import date

import pytest

from sendcli.dates import schoolyear


@pytest.mark.parametrize(
    ("day", "year", "label"),
    [
        (date(2026, 9, 1), 2026, "2026-27"),
        (date(2027, 8, 31), 2026, "2026-27"),
        (date(2026, 8, 31), 2025, "2025-26"),
        (date(2000, 1, 1), 1999, "1999-00"),
    ],
)
def test_school_year(day: date, year: int, label: str) -> None:
    assert schoolyear.school_year(day) == year
    assert schoolyear.label(year) == label
    assert schoolyear.first_day(year) <= day <= schoolyear.last_day(year)


# MastodonC/witan.sen2, ncy_test.clj: age on 31 August before the school year of a day.
@pytest.mark.parametrize(
    ("born", "at", "age"),
    [
        (date(2016, 9, 1), date(2020, 9, 1), 3),
        (date(2016, 9, 1), date(2021, 1, 14), 3),
        (date(2016, 9, 1), date(2021, 8, 31), 3),
        (date(2016, 8, 31), date(2020, 9, 1), 4),
        (date(2016, 8, 31), date(2016, 9, 1), 0),
        (date(2016, 9, 1), date(2016, 9, 1), -1),
    ],
)
def test_age_at_the_start_of_the_year(born: date, at: date, age: int) -> None:
    year = schoolyear.school_year(at)
    assert schoolyear.age(born, date(year, 8, 31)) == age
    assert schoolyear.year_by_age(born, year) == age - 4


@pytest.mark.parametrize(
    ("born", "ncy"),
    [
        (date(2021, 9, 1), 0),
        (date(2021, 8, 31), 1),
        (date(2022, 9, 1), -1),
        (date(2022, 8, 31), 0),
        (date(2016, 8, 31), 6),
        (date(2016, 9, 1), 5),
        (date(2015, 8, 31), 7),
        (date(2015, 9, 1), 6),
        (date(2016, 2, 29), 6),
    ],
)
def test_year_by_age_in_2026_27(born: date, ncy: int) -> None:
    assert schoolyear.year_by_age(born, 2026) == ncy


def test_born_on_29_february() -> None:
    assert schoolyear.age(date(2016, 2, 29), date(2027, 2, 28)) == 10
    assert schoolyear.age(date(2016, 2, 29), date(2027, 3, 1)) == 11
    assert schoolyear.age(date(2016, 2, 29), date(2028, 2, 29)) == 12


def test_census_days() -> None:
    assert schoolyear.census_days(2026) == (date(2026, 10, 1), date(2027, 1, 21), date(2027, 5, 20))


# The SEN2 return had the same day in these years (MastodonC/witan.sen2, sen2.clj), but 14 January in 2021.
@pytest.mark.parametrize(("year", "day"), [(2022, 20), (2023, 19), (2024, 18), (2025, 16), (2026, 15), (2027, 21)])
def test_spring_census(year: int, day: int) -> None:
    assert schoolyear.census_days(year - 1).spring == date(year, 1, day)


def test_spoken() -> None:
    assert schoolyear.spoken(date(2026, 11, 16)) == "Mon 16 Nov 2026"
    assert schoolyear.spoken(date(2026, 9, 6)) == "Sun 6 Sep 2026"
