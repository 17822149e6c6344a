"""school.yaml."""

from __future__ import annotations

from tests.checks.conftest import Problems


def test_senco_without_the_role(problems: Problems) -> None:
    """
    # records/school.yaml
    name: Larkfield Primary School
    la: "916"
    establishment: "9999"
    years: [R, "1", "2", "3", "4", "5", "6"]
    senco: okafor
    rates:
    - {id: ta, per_hour: 17.20}
    """
    assert problems.of("SCH001") == [
        "school.yaml:5 `okafor` does not have the role `senco`",
    ]
    assert problems.notes("SCH001") == ["roles: teaching-assistant (records/staff/okafor.yaml, line 2)"]


def test_head_without_the_role(problems: Problems) -> None:
    """
    # records/school.yaml
    name: Larkfield Primary School
    la: "916"
    establishment: "9999"
    years: [R, "1", "2", "3", "4", "5", "6"]
    senco: lund
    rates:
    - {id: ta, per_hour: 17.20}
    head: lund
    designated_teacher: lund
    """
    assert problems.of("SCH002") == [
        "school.yaml:8 `lund` does not have the role `head`",
        "school.yaml:9 `lund` does not have the role `designated-teacher`",
    ]


def test_no_senco(problems: Problems) -> None:
    """
    # records/school.yaml
    name: Larkfield Primary School
    la: "916"
    establishment: "9999"
    years: [R, "1", "2", "3", "4", "5", "6"]
    rates:
    - {id: ta, per_hour: 17.20}
    """
    assert problems.of("SCH003") == [
        "school.yaml:1 no SENCO is named",
    ]


def test_unread_school_says_nothing_of_a_senco(problems: Problems) -> None:
    """
    # records/school.yaml
    name: Larkfield
    """
    assert problems.of("SCH003") == []


def test_urn(problems: Problems) -> None:
    """
    # records/school.yaml
    name: Larkfield Primary School
    la: "916"
    establishment: "9999"
    years: [R, "1", "2", "3", "4", "5", "6"]
    senco: lund
    rates:
    - {id: ta, per_hour: 17.20}
    urn: "012345"
    """
    assert problems.of("SCH004") == [
        "school.yaml:8 a URN has 6 digits, the first of them not 0",
    ]


def test_leaving_year(problems: Problems) -> None:
    """
    # records/school.yaml
    name: Larkfield Primary School
    la: "916"
    establishment: "9999"
    years: [R, "1", "2", "3", "4", "5", "6"]
    senco: lund
    rates:
    - {id: ta, per_hour: 17.20}
    leaving_years: ["6", "11"]
    roll: {R: 58, "9": 60}
    """
    assert problems.of("SCH005") == [
        "school.yaml:8 year group “11” is not among the years that are taught",
        "school.yaml:9 year group “9” is not among the years that are taught",
    ]
    assert problems.of("SCH006") == [
        "school.yaml:9 the numbers on roll have no day",
    ]


def test_rates(problems: Problems) -> None:
    """
    # records/school.yaml
    name: Larkfield Primary School
    la: "916"
    establishment: "9999"
    years: [R, "1", "2", "3", "4", "5", "6"]
    senco: lund
    rates:
    - {id: ta, per_hour: 17.20}
    - {id: ta, per_hour: 18.00, from: 2026-04-01}
    """
    assert problems.of("SCH007") == [
        "school.yaml:8 `ta` has two amounts at one time",
    ]


def test_budgets(problems: Problems) -> None:
    """
    # records/school.yaml
    name: Larkfield Primary School
    la: "916"
    establishment: "9999"
    years: [R, "1", "2", "3", "4", "5", "6"]
    senco: lund
    rates:
    - {id: ta, per_hour: 17.20}
    budgets:
    - {kind: top-up, amount: 100, from: 2026-04-01, to: 2027-03-31}
    - {kind: top-up, amount: 100, from: 2027-03-31, to: 2028-03-30}
    """
    assert problems.of("SCH008") == [
        "school.yaml:10 two budgets of the kind top-up overlap",
    ]


def test_listed_twice(problems: Problems) -> None:
    """
    # records/school.yaml
    name: Larkfield Primary School
    la: "916"
    establishment: "9999"
    years: [R, "1", "2", "3", "4", "5", "6"]
    senco: lund
    rates:
    - {id: ta, per_hour: 17.20}
    documents:
    - {id: sen-policy}
    - {id: sen-policy}
    """
    assert problems.of("SCH009") == [
        "school.yaml:10 `sen-policy` stands twice",
    ]


def test_range(problems: Problems) -> None:
    """
    # records/school.yaml
    name: Larkfield Primary School
    la: "916"
    establishment: "9999"
    years: [R, "1", "2", "3", "4", "5", "6"]
    senco: lund
    rates:
    - {id: ta, per_hour: 17.20}
    measures:
    - {id: own-words, low: 5, high: 5}
    """
    assert problems.of("SCH010") == [
        "school.yaml:9 the lowest value 5 is not below the highest, 5",
    ]


def test_built_in_word(problems: Problems) -> None:
    """
    # records/school.yaml
    name: Larkfield Primary School
    la: "916"
    establishment: "9999"
    years: [R, "1", "2", "3", "4", "5", "6"]
    senco: lund
    rates:
    - {id: ta, per_hour: 17.20}
    words: {layers: [specialist, wave-3]}
    """
    assert problems.of("SCH011") == [
        "school.yaml:8 `specialist` is built in",
    ]


def test_unknown_word(problems: Problems) -> None:
    """
    # records/staff/okafor.yaml
    name: Ngozi Okafor
    roles: [teaching-asistant, qqq]
    rate: ta
    """
    assert problems.of("SCH012") == [
        "staff/okafor.yaml:2 `qqq` is not one of the words for this field",
        "staff/okafor.yaml:2 `teaching-asistant` is not one of the words for this field",
    ]
    assert "did you mean `teaching-assistant`?" in problems.notes("SCH012")
    assert "or add it to `words: roles:` in school.yaml" in problems.notes("SCH012")


def test_own_word(problems: Problems) -> None:
    """
    # records/school.yaml
    name: Larkfield Primary School
    la: "916"
    establishment: "9999"
    years: [R, "1", "2", "3", "4", "5", "6"]
    senco: lund
    rates:
    - {id: ta, per_hour: 17.20}
    words: {roles: [house-mentor]}
    # records/staff/okafor.yaml
    name: Ngozi Okafor
    roles: [house-mentor]
    rate: ta
    """
    assert problems.of("SCH") == []
