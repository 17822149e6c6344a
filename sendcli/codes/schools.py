"""Codes about schools: establishment types, and our own grouping of the types."""

from __future__ import annotations

from sendcli.codes.codelist import Code, CodeList

_GIAS = "Get Information about Schools, list of establishment types of 22 Apr 2025"

ESTABLISHMENT_TYPE = CodeList(
    "establishment type",
    f"{_GIAS}; the types a SENCO meets",
    (
        Code("1", "Community school"),
        Code("2", "Voluntary aided school"),
        Code("3", "Voluntary controlled school"),
        Code("5", "Foundation school"),
        Code("6", "City technology college"),
        Code("7", "Community special school"),
        Code("8", "Non-maintained special school"),
        Code("10", "Other independent special school"),
        Code("11", "Other independent school"),
        Code("12", "Foundation special school"),
        Code("14", "Pupil referral unit"),
        Code("15", "Local authority nursery school"),
        Code("18", "Further education"),
        Code("28", "Academy sponsor led"),
        Code("31", "Sixth form centres"),
        Code("32", "Special post 16 institution"),
        Code("33", "Academy special sponsor led"),
        Code("34", "Academy converter"),
        Code("35", "Free schools"),
        Code("36", "Free schools special"),
        Code("38", "Free schools alternative provision"),
        Code("39", "Free schools 16 to 19"),
        Code("40", "University technical college"),
        Code("41", "Studio schools"),
        Code("42", "Academy alternative provision converter"),
        Code("43", "Academy alternative provision sponsor led"),
        Code("44", "Academy special converter"),
        Code("45", "Academy 16-19 converter"),
        Code("46", "Academy 16 to 19 sponsor led"),
    ),
)

_TYPES_OF_KIND = {
    "maintained": "1 2 3 5",
    "academy": "6 28 34 35 40 41",
    "maintained-special": "7 12",
    "special-academy": "33 36 44",
    "non-maintained-special": "8",
    "alternative-provision": "14 38 42 43",
    "nursery": "15",
    "independent": "11",
    "independent-special": "10",
    "post-16": "18 31 32 39 45 46",
}


def kind_of(establishment_type: str) -> str | None:
    """Give the kind of school for an establishment type number of Get Information about Schools.

    None for a type that is not in `ESTABLISHMENT_TYPE`. City technology colleges are independent in law and
    grouped with academies here, as they are run like them.

    Source: the establishment type groups of Get Information about Schools; the grouping is ours.
    """
    return next((kind for kind, types in _TYPES_OF_KIND.items() if establishment_type in types.split()), None)
