from datetime import date

import pytest

from sendcli.codes import pupils, schools, sen
from sendcli.codes.codelist import CodeList
from sendcli.codes.local_authorities import LOCAL_AUTHORITY

ALL = [value for module in (pupils, schools, sen) for value in vars(module).values() if isinstance(value, CodeList)] + [
    LOCAL_AUTHORITY
]
TODAY = date(2026, 11, 21)


def current(codes: CodeList) -> list[str]:
    return [row.code for row in codes if codes.standing(row.code, TODAY) == "valid"]


@pytest.mark.parametrize("codes", ALL, ids=lambda codes: codes.name)
def test_every_code_has_a_label_and_every_list_a_source(codes: CodeList) -> None:
    assert codes.source
    assert all(row.code == row.code.strip() and row.label for row in codes)
    assert all(row.start is None or row.end is None or row.start <= row.end for row in codes)
    assert all(row.code.isupper() or row.code.isdigit() or row.code == row.code.lower() for row in codes)


def test_need_types_of_today() -> None:
    codes = set(current(sen.NEED_TYPE))
    assert " ".join(sorted(codes)) == "ASD DS HI MLD MSI NSA OTH PD PMLD SEMH SLCN SLD SPLD VI"


def test_years() -> None:
    numbers = [pupils.year_number(row.code) for row in pupils.NC_YEAR]
    assert numbers == [*range(-4, 15), None]


def test_every_establishment_type_has_a_kind() -> None:
    assert all(schools.kind_of(row.code) for row in schools.ESTABLISHMENT_TYPE)
    assert schools.kind_of("99") is None


def test_local_authorities() -> None:
    assert len(current(LOCAL_AUTHORITY)) == 153
    assert LOCAL_AUTHORITY.labels()["916"] == "Gloucestershire"
    assert LOCAL_AUTHORITY.standing("909", TODAY) == "no longer"
    assert LOCAL_AUTHORITY.standing("942", date(2022, 1, 1)) == "not yet"
