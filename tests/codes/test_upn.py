import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendcli.codes.identifiers import Finding, check_upn, upn_letter

TEMPORARY = Finding("warning", "temporary UPN: ask the former school for the permanent one")

# Published numbers, each with the letter that its digits ask for. Where the two differ, the source tests a
# wrong letter or made the number up. All are invented test data of the named public projects.
PUBLISHED = """
# Multiplication Tables Check, upn.service.spec.js, worked arithmetic (201,1000,18,042 / 04V)
R201100018042=R T20110001804V=T
# CIN validator rule_1510 test
A950000178301=A H243278544154=H R247962919251=Q X428558133462=W X845212818005=X
# dfeqa test_validity
A123456789012=A B123456789012=A
# Multiplication Tables Check, test file Pupil-Census-Data.csv
A999999500000=H A999999500002=L
# Multiplication Tables Check, test file pupil-census-data.csv
A999100109011=C A999292515050=W A206346510029=A A212340809007=A A302999309006=A A301204810023=A
A302351909067=A A210520916065=A A210285509027=A A999100109038=C A211256909016=A A207335609012=A
A308999909033=A A302205515002=A A999292409019=W A211289310115=A A999999609170=T A310208609052=A
A211256914032=A A306340009009=A A307215008034=A A307351313008=A A312206009009=A A302999109014=T
A313200609012=A A999217408021=W A310208610114=A A303330111050=A A309330816007=A A999360410024=W
A208233112061=A A210285508107=A A306209009019=A A204223810040=A A308999909089=A A999217410003=W
A30535001104A=A A999292409021=W A312999910003=A
# Multiplication Tables Check, test file multiple_pupils_column_order.csv
Z205210200010=Z R662332011222=R
# Multiplication Tables Check, test file multiple_pupils_template_moreThan300Rows.csv
Q314332301221=E Q314332301239=F Q314332301230=D Q314332301242=V Q314332301249=U Q314332301253=X
Q314332301227=P Q314332301243=J Q314332301241=F Q314332301226=A Q314332301235=Z Q314332301233=W
Q314332301252=H Q314332301229=T Q314332301248=E Q314332301247=Q Q314332301223=H Q314332301244=Y
Q314332301238=R Q314332301245=M Q314332301220=Q
# Multiplication Tables Check, test file multiple_pupils_wrong_check_letter.csv
0381021010022=X
"""
VECTORS = [word.split("=") for line in PUBLISHED.splitlines() if line[:1] != "#" for word in line.split()]


@pytest.mark.parametrize(("upn", "letter"), VECTORS)
def test_published_numbers(upn: str, letter: str) -> None:
    assert upn_letter(upn[1:]) == letter
    errors = [finding.message for finding in check_upn(upn) if finding.level == "error"]
    if upn[0] == letter:
        assert errors == []
    elif upn[0].isdigit():
        assert errors == ["a UPN begins with a letter"]
    else:
        assert f"the check letter should be {letter}" in errors[0]


@pytest.mark.parametrize(
    "upn",
    [
        "B801200005001",  # python-stdnum
        "R674123101121",  # Multiplication Tables Check
        "P207000016049",  # Arbor's help page prints Q: a slip in its sum
        "C916999926001",  # the rest is made up, with establishment 9999
        "R916999926002",
        "P359999926010",
        "B356999925117",
        "A886999925999",
        "F941999922045",
    ],
)
def test_good_permanent_numbers(upn: str) -> None:
    assert check_upn(upn) == ()


@pytest.mark.parametrize(
    "upn",
    ["B91699992601A", "M91699992601Z", "Q35999992699B", "M88699992501T", "H94199992245R", "T20110001804V"],
)
def test_good_temporary_numbers(upn: str) -> None:
    assert check_upn(upn) == (TEMPORARY,)


@pytest.mark.parametrize(
    ("text", "level", "message"),
    [
        ("A801200005001", "error", "the check letter should be B"),
        ("Q207000016049", "error", "the check letter should be P"),
        ("U916999926001", "error", "the check letter should be C, or a digit is wrong; U is not a prefix"),
        ("916999926001", "error", "the check letter is missing: it should be C"),
        ("X80120000A001", "error", "only the very last character may be a letter"),
        ("I801200005001", "error", "the letter I is never used in a UPN: it looks like 1"),
        ("O801200005001", "error", "the letter O is never used in a UPN: it looks like 0"),
        ("B91699992601S", "error", "the letter S is never used in a UPN: it looks like 5"),
        ("B80120000500", "error", "a UPN has 13 characters, this has 12"),
        ("B8012000050011", "error", "a UPN has 13 characters, this has 14"),
        ("", "error", "a UPN has 13 characters, this has 0"),
        ("B80120000500-", "error", "the last character of a UPN is a digit"),
        ("b801200005001", "error", "capitals"),
        ("B801 2000 05001", "error", "without spaces"),
        ("B80120000500\uff11", "error", "the last character of a UPN is a digit"),
        ("E000200005001", "warning", "no local authority with the number 000"),
    ],
)
def test_what_is_said(text: str, level: str, message: str) -> None:
    (finding,) = check_upn(text)
    assert finding.level == level
    assert message in finding.message


@pytest.mark.parametrize("number", ["838", "839", "940", "941", "942", "943", "909", "928", "820", "001", "681", "708"])
def test_authorities_new_abolished_and_outside_england_are_known(number: str) -> None:
    twelve = number + "999926001"
    assert check_upn(upn_letter(twelve) + twelve) == ()


@pytest.mark.parametrize("text", ["", "91699992600", "9169999260011", "91699992600I", "91699992600\u0661"])
def test_no_letter_for_what_is_no_number(text: str) -> None:
    with pytest.raises(ValueError, match="eleven digits"):
        upn_letter(text)


@given(st.text(string.digits, min_size=12, max_size=12), st.integers(0, 11), st.integers(1, 9))
def test_every_wrong_digit_is_found(twelve: str, place: int, by: int) -> None:
    wrong = twelve[:place] + str((int(twelve[place]) + by) % 10) + twelve[place + 1 :]
    assert upn_letter(wrong) != upn_letter(twelve)


@given(st.text(string.digits, min_size=12, max_size=12), st.integers(0, 10))
def test_every_swap_of_neighbours_is_found(twelve: str, place: int) -> None:
    left, right = twelve[place], twelve[place + 1]
    swapped = twelve[:place] + right + left + twelve[place + 2 :]
    assert (upn_letter(swapped) == upn_letter(twelve)) is (left == right)


@given(st.text(max_size=16))
def test_any_text_gets_an_answer(text: str) -> None:
    assert all(finding.message for finding in check_upn(text))
