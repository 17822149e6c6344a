import pytest

from sendcli.codes.identifiers import check_establishment, check_uln, check_urn


# The first is published by HESA; the others are computed with the published rule.
@pytest.mark.parametrize("uln", ["9276308686", "1234567899", "9999999998", "1000000035"])
def test_good_learner_numbers(uln: str) -> None:
    assert check_uln(uln) == ()
    assert sum(int(digit) * weight for digit, weight in zip(uln, range(10, 0, -1), strict=True)) % 11 == 10


@pytest.mark.parametrize(
    ("uln", "message"),
    [
        ("9276308687", "the last digit should be 6"),
        ("0276308686", "ten digits"),
        ("927630868", "ten digits"),
        ("927630868X", "ten digits"),
        ("1000000060", "no ULN begins with these nine digits"),
    ],
)
def test_bad_learner_numbers(uln: str, message: str) -> None:
    (finding,) = check_uln(uln)
    assert message in finding.message


def test_school_numbers() -> None:
    assert check_urn("123456") == check_establishment("9999") == ()
    assert check_urn("12345")[0].message == "a URN has 6 digits, the first of them not 0"
    assert check_urn("12345\u0661")[0].level == "error"
    assert check_establishment("916/9999")[0].message == (
        "an establishment number has 4 digits, the first of them not 0"
    )
