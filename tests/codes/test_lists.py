from datetime import date

import pytest

from sendcli.codes import pupils, schools, sen, sen2
from sendcli.codes.codelist import CodeList
from sendcli.codes.local_authorities import LOCAL_AUTHORITY

ALL = [
    value for module in (pupils, schools, sen, sen2) for value in vars(module).values() if isinstance(value, CodeList)
] + [LOCAL_AUTHORITY]
TODAY = date(2026, 11, 21)


@pytest.mark.parametrize("codes", ALL, ids=lambda codes: codes.name)
def test_every_code_has_a_label_and_every_list_a_source(codes: CodeList) -> None:
    assert codes.source
    assert all(row.code == row.code.strip() and row.label for row in codes)
    assert all(row.start is None or row.end is None or row.start <= row.end for row in codes)
    assert all(row.code.isupper() or row.code.isdigit() or row.code == row.code.lower() for row in codes)


def test_need_types_of_today() -> None:
    codes = {row.code for row in sen.NEED_TYPE.current(TODAY)}
    assert " ".join(sorted(codes)) == "ASD DS HI MLD MSI NSA OTH PD PMLD SEMH SLCN SLD SPLD VI"


@pytest.mark.parametrize(
    ("need", "area"),
    [
        ("SLCN", "communication-and-interaction"),
        ("PMLD", "cognition-and-learning"),
        ("SEMH", "social-emotional-and-mental-health"),
        ("PD", "sensory-and-or-physical"),
        ("DS", None),
        ("OTH", None),
        ("NSA", None),
    ],
)
def test_area_of_a_need(need: str, area: str | None) -> None:
    assert sen.area_of(need) == area
    assert area is None or area in sen.AREA_OF_NEED


def test_years_and_languages() -> None:
    numbers = [pupils.year_number(row.code) for row in pupils.NC_YEAR]
    assert numbers == [*range(-4, 15), None]
    assert pupils.is_language_code("POL")
    assert not pupils.is_language_code("pol")
    assert not pupils.is_language_code("POLI")


def test_every_establishment_type_has_a_kind() -> None:
    kinds = {schools.kind_of(row.code) for row in schools.ESTABLISHMENT_TYPE}
    assert kinds == {row.code for row in schools.SCHOOL_KIND}
    assert schools.kind_of("99") is None


def test_local_authorities() -> None:
    assert len(LOCAL_AUTHORITY.current(TODAY)) == 153
    assert LOCAL_AUTHORITY.labels()["916"] == "Gloucestershire"
    assert LOCAL_AUTHORITY.standing("909", TODAY) == "no longer"
    assert LOCAL_AUTHORITY.standing("942", date(2022, 1, 1)) == "not yet"
