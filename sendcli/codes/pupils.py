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

# Extended codes, with which an LA may tell groups apart; each belongs to one of the main codes.
_EXTENDED = (
    ("WCOR", "White Cornish"), ("WENG", "White English"), ("WNIR", "White Northern Irish"),
    ("WSCO", "White Scottish"), ("WWEL", "White Welsh"), ("WOWB", "Other White British"),
    ("WALB", "Albanian"), ("WBOS", "Bosnian-Herzegovinian"), ("WCRO", "Croatian"),
    ("WGRE", "Greek or Greek Cypriot"), ("WGRK", "Greek"), ("WGRC", "Greek Cypriot"), ("WITA", "Italian"),
    ("WKOS", "Kosovan"), ("WPOR", "Portuguese"), ("WSER", "Serbian"), ("WTUR", "Turkish or Turkish Cypriot"),
    ("WTUK", "Turkish"), ("WTUC", "Turkish Cypriot"), ("WEUR", "White European"),
    ("WEEU", "White Eastern European"), ("WWEU", "White Western European"), ("WOTW", "White other"),
    ("WROG", "Gypsy"), ("WROR", "Roma"), ("WROO", "Other Gypsy or Roma"),
    ("MWAP", "White and Pakistani"), ("MWAI", "White and Indian"), ("MWAO", "White and any other Asian"),
    ("MAOE", "Asian and any other ethnic group"), ("MABL", "Asian and Black"), ("MACH", "Asian and Chinese"),
    ("MBOE", "Black and any other ethnic group"), ("MBCH", "Black and Chinese"),
    ("MCOE", "Chinese and any other ethnic group"), ("MWOE", "White and any other ethnic group"),
    ("MWCH", "White and Chinese"), ("MOTM", "Other mixed background"),
    ("AMPK", "Mirpuri Pakistani"), ("AKPA", "Kashmiri Pakistani"), ("AOPK", "Other Pakistani"),
    ("AAFR", "African Asian"), ("AKAO", "Kashmiri other"), ("ANEP", "Nepali"), ("ASNL", "Sri Lankan Sinhalese"),
    ("ASLT", "Sri Lankan Tamil"), ("ASRO", "Sri Lankan other"), ("AOTA", "Other Asian"),
    ("BANN", "Black Angolan"), ("BCON", "Black Congolese"), ("BGHA", "Black Ghanaian"), ("BNGN", "Black Nigerian"),
    ("BSLN", "Black Sierra Leonean"), ("BSOM", "Black Somali"), ("BSUD", "Black Sudanese"),
    ("BAOF", "Other Black African"), ("BEUR", "Black European"), ("BNAM", "Black North American"),
    ("BOTB", "Other Black"), ("CHKC", "Hong Kong Chinese"), ("CMAL", "Malaysian Chinese"),
    ("CSNG", "Singaporean Chinese"), ("CTWN", "Taiwanese"), ("COCH", "Other Chinese"), ("OAFG", "Afghan"),
    ("OARA", "Arab other"), ("OEGY", "Egyptian"), ("OFIL", "Filipino"), ("OIRN", "Iranian"), ("OIRQ", "Iraqi"),
    ("OJPN", "Japanese"), ("OKOR", "Korean"), ("OKRD", "Kurdish"), ("OLAM", "Latin, South or Central American"),
    ("OLEB", "Lebanese"), ("OLIB", "Libyan"), ("OMAL", "Malay"), ("OMRC", "Moroccan"), ("OPOL", "Polynesian"),
    ("OTHA", "Thai"), ("OVIE", "Vietnamese"), ("OYEM", "Yemeni"), ("OOEG", "Other ethnic group"),
)  # fmt: skip

ETHNICITY = CodeList(
    "ethnicity",
    f"{_CBDS}; extended codes map to the main ones",
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
        *(Code(code, label, source=UNVERIFIED) for code, label in _EXTENDED),
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

# The codes of the return on looked-after children, as social workers write them on forms.
_RETURNED = (
    ("C1", "Interim care order"), ("C2", "Full care order"), ("E1", "Placement order granted"),
    ("V2", "Accommodated with consent (section 20)"), ("V3", "Short breaks, each agreed on its own"),
    ("V4", "Series of short breaks"), ("L1", "Police protection"), ("L2", "Emergency protection order"),
    ("L3", "Child assessment order"), ("J1", "Remanded to local authority or youth detention accommodation"),
)  # fmt: skip

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
        *(Code(code, label, source=f"SSDA903 return, {UNVERIFIED}") for code, label in _RETURNED),
    ),
)

_NUMBERS = {"E1": -4, "E2": -3, "N1": -2, "N2": -1, "R": 0} | {str(year): year for year in range(1, 15)}


def year_number(nc_year: str) -> int | None:
    """Give the number of a year group, to compare and to sort: Reception 0, Year 1 1, N2 -1.

    None for X and for unknown codes. The numbers of the early years codes are from knowledge, unverified.
    """
    return _NUMBERS.get(nc_year)
