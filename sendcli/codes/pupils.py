"""Codes about pupils, as in the school census and the common transfer file.

Most were written down from knowledge and not compared with the Department's Common Basic Data Set.
"""

from __future__ import annotations

from sendcli.codes.codelist import UNVERIFIED, Code, CodeList

_CBDS = f"Common Basic Data Set, {UNVERIFIED}"

NC_YEAR = CodeList(
    "National Curriculum year",
    _CBDS,
    (
        Code("E1", "Early years first year"),
        Code("E2", "Early years second year"),
        Code("N1", "Nursery first year"),
        Code("N2", "Nursery second year"),
        Code("R", "Reception"),
        *(Code(str(year), f"Year {year}") for year in range(1, 15)),
        Code("X", "Not following the National Curriculum year structure"),
    ),
)

SEX = CodeList(
    "sex",
    "common transfer file CTF25: the element is Sex; Gender is no longer used",
    (Code("F", "Female"), Code("M", "Male")),
)

ETHNICITY = CodeList(
    "ethnicity",
    f"{_CBDS}; longer local codes map to these",
    (
        Code("WBRI", "White British"),
        Code("WIRI", "White Irish"),
        Code("WIRT", "Traveller of Irish heritage"),
        Code("WROM", "Gypsy or Roma"),
        Code("WOTH", "Any other White background"),
        Code("MWBC", "White and Black Caribbean"),
        Code("MWBA", "White and Black African"),
        Code("MWAS", "White and Asian"),
        Code("MOTH", "Any other mixed background"),
        Code("AIND", "Indian"),
        Code("APKN", "Pakistani"),
        Code("ABAN", "Bangladeshi"),
        Code("AOTH", "Any other Asian background"),
        Code("BCRB", "Black Caribbean"),
        Code("BAFR", "Black African"),
        Code("BOTH", "Any other Black background"),
        Code("CHNE", "Chinese"),
        Code("OOTH", "Any other ethnic group"),
        Code("REFU", "Refused"),
        Code("NOBT", "Information not yet obtained"),
    ),
)

FIRST_LANGUAGE = CodeList(
    "first language",
    f"{_CBDS}; a short list: any code of three capital letters is accepted",
    (
        Code("ENG", "English"),
        Code("ENB", "Not known but believed to be English"),
        Code("OTB", "Not known but believed to be other than English"),
        Code("OTH", "Other language"),
        Code("REF", "Refused"),
        Code("NOT", "Information not obtained"),
        Code("ARA", "Arabic"),
        Code("BNG", "Bengali"),
        Code("PNJ", "Panjabi"),
        Code("POL", "Polish"),
        Code("SOM", "Somali"),
        Code("URD", "Urdu"),
    ),
)

POST_LOOKED_AFTER = CodeList(
    "arrangement after care",
    f"cataloguesocialcare.uk/measures/schc-2986; letters A, G and C {UNVERIFIED}",
    (
        Code("N", "Not declared"),
        Code("A", "Ceased to be looked after through adoption"),
        Code("G", "Ceased to be looked after through a special guardianship order"),
        Code("R", "Ceased to be looked after through a residence order"),
        Code("C", "Ceased to be looked after through a child arrangements order"),
    ),
)

SERVICE_CHILD = CodeList(
    "service child",
    _CBDS,
    (Code("Y", "Yes"), Code("N", "No"), Code("U", "Unknown"), Code("R", "Refused")),
)

EAL_PROFICIENCY = CodeList(
    "proficiency in English",
    f"school census 2017 and 2018, {UNVERIFIED}; kept by schools since",
    (
        Code("A", "New to English"),
        Code("B", "Early acquisition"),
        Code("C", "Developing competence"),
        Code("D", "Competent"),
        Code("E", "Fluent"),
        Code("N", "Not yet assessed"),
    ),
)

_CHILDREN_ACT = f"Children Act 1989, Adoption and Children Act 2002, {UNVERIFIED}"

LEGAL_STATUS = CodeList(
    "legal status of a looked-after child",
    _CHILDREN_ACT,
    (
        Code("interim-care-order", "Interim care order (section 38)"),
        Code("full-care-order", "Full care order (section 31)"),
        Code("section-20", "Accommodated with consent (section 20)"),
        Code("placement-order", "Placement order (Adoption and Children Act 2002 section 21)"),
        Code("emergency-protection", "Emergency protection order (section 44)"),
        Code("police-protection", "Police protection (section 46)"),
        Code("remand", "Remanded to local authority or youth detention accommodation"),
        Code("short-breaks", "Series of short breaks (section 20)"),
    ),
)

_NUMBERS = {"E1": -4, "E2": -3, "N1": -2, "N2": -1, "R": 0} | {str(year): year for year in range(1, 15)}


def year_number(nc_year: str) -> int | None:
    """Give the number of a year group, to compare and to sort: Reception 0, Year 1 1, N2 -1.

    None for X and for unknown codes. The numbers of the early years codes are from knowledge, unverified.
    """
    return _NUMBERS.get(nc_year)


def is_language_code(text: str) -> bool:
    """Tell whether a text has the form of a first-language code: three capital letters A to Z.

    Only the form: the full list is long, and a code missing from a short list is no mistake.
    """
    return len(text) == 3 and text.isascii() and text.isalpha() and text.isupper()
