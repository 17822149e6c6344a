from datetime import date

import pytest

from sendcli.codes.codelist import Code, CodeList
from sendcli.codes.sen import AREA_OF_NEED, NEED_TYPE, PROVISION


@pytest.mark.parametrize(
    ("codes", "code", "on", "standing"),
    [
        (NEED_TYPE, "DS", date(2024, 12, 31), "not yet"),
        (NEED_TYPE, "DS", date(2025, 1, 1), "valid"),
        (NEED_TYPE, "BESD", date(2014, 8, 31), "valid"),
        (NEED_TYPE, "BESD", date(2014, 9, 1), "no longer"),
        (NEED_TYPE, "BESD", None, "valid"),
        (NEED_TYPE, "NSA", date(2014, 8, 31), "not yet"),
        (NEED_TYPE, "ASC", None, "unknown"),
        (NEED_TYPE, "asd", None, "unknown"),
        (PROVISION, "K", date(2026, 11, 21), "valid"),
        (PROVISION, "S", date(2018, 4, 1), "no longer"),
        (PROVISION, "P", date(2026, 11, 21), "no longer"),
    ],
)
def test_unknown_is_not_the_same_as_out_of_date(codes: CodeList, code: str, on: date | None, standing: str) -> None:
    assert codes.standing(code, on) == standing


def test_complaints() -> None:
    today = date(2026, 11, 21)
    assert NEED_TYPE.complaint("ASD", today) is None
    assert NEED_TYPE.complaint("BESD", today) == "BESD is known, but it ended on 31 Aug 2014"
    assert NEED_TYPE.complaint("DS", date(2020, 1, 1)) == "DS is known, but it starts on 1 Jan 2025"
    assert NEED_TYPE.complaint("asd", today) == "unknown need type asd; did you mean ASD?"
    assert NEED_TYPE.complaint("???", today) == "unknown need type ???"


@pytest.mark.parametrize(
    ("codes", "typed", "meant"),
    [
        (NEED_TYPE, "SpLD", "SPLD"),
        (NEED_TYPE, "Vision impairment", "VI"),
        (NEED_TYPE, "speech and language needs", "SLCN"),
        (AREA_OF_NEED, "communication_and_interaction", "communication-and-interaction"),
        (AREA_OF_NEED, "Cognition and Learning", "cognition-and-learning"),
        (AREA_OF_NEED, "cognition-and-leaning", "cognition-and-learning"),
        (AREA_OF_NEED, "dinner", None),
        (PROVISION, "", None),
    ],
)
def test_did_you_mean(codes: CodeList, typed: str, meant: str | None) -> None:
    assert codes.closest(typed) == meant


def test_a_list_is_a_collection() -> None:
    assert [row.code for row in PROVISION] == ["N", "K", "E", "A", "P", "S"]
    assert "K" in PROVISION
    assert len(PROVISION) == 6
    assert PROVISION.labels()["K"] == "SEN support"
    assert PROVISION.get("Z") is None
    with pytest.raises(ValueError, match="twice"):
        CodeList("thing", "nowhere", [Code("a", "A"), Code("a", "B")])
