"""What an SEN information report must say: the clauses of Schedule 1, and of section 69(3)(b), by their numbers."""

from __future__ import annotations

from sendcli.codes.codelist import UNVERIFIED, Code, CodeList

_SCHEDULE = "SEND Regulations 2014 (SI 2014/1530), schedule 1"
_SECTION = "Children and Families Act 2014, section 69(3)(b)"
# Compared with the schedule as far as clause 7; the rest and the wording of section 69 were not.
_REST = f"{_SCHEDULE}, {UNVERIFIED}"
_ACT = f"{_SECTION}, as a guide for schools has it; the Act itself {UNVERIFIED}"

CLAUSE = CodeList(
    "clause of the SEN information report",
    f"{_SCHEDULE}; {_SECTION}",
    (
        Code("1", "The kinds of special educational needs that the school provides for"),
        Code("2", "How needs are identified and assessed"),
        Code("3a", "How the school evaluates whether its provision works"),
        Code("3b", "How progress is assessed and reviewed"),
        Code("3c", "The approach to teaching pupils with special educational needs"),
        Code("3d", "How curriculum and learning environment are adapted"),
        Code("3e", "Additional support for learning"),
        Code("3f", "Joining in activities, physical ones among them, with pupils without such needs"),
        Code("3g", "Support for emotional, mental and social development"),
        Code("4", "The name and contact details of the SENCO"),
        Code("5", "Expertise and training of staff, and how specialist expertise is secured"),
        Code("6", "How equipment and facilities are secured"),
        Code("7", "How parents are consulted and involved"),
        Code("8", "How pupils are consulted and involved", source=_REST),
        Code("9", "How complaints about provision are dealt with", source=_REST),
        Code("10", "How health, social services, the LA and voluntary bodies are involved", source=_REST),
        Code("11", "Contact details of support services for parents", source=_REST),
        Code("12", "Support for moving between phases and into adulthood", source=_REST),
        Code("13", "Where the LA's local offer is published", source=_REST),
        Code("s69a", "Arrangements for the admission of disabled pupils", source=_ACT),
        Code("s69b", "Steps against less favourable treatment of disabled pupils", source=_ACT),
        Code("s69c", "Facilities that help disabled pupils to use the school", source=_ACT),
        Code("s69d", "The accessibility plan", source=_ACT),
    ),
)


# Numbers of the register that a text may name in braces, and what each is.
FIGURES = {
    "pupils_on_register": "pupils on the SEND register",
    "pupils_sen_support": "pupils at SEN support",
    "pupils_ehc_plan": "pupils with an EHC plan",
    "pupils_on_roll": "pupils on roll",
    "percent_on_register": "their share of the roll, with the sign",
}


def clause_name(code: str) -> str:
    """A clause as people cite it: "Schedule 1, 3(a)", "section 69(3)(b), (i)"."""
    if code.startswith("s69"):
        return f"s.69(3)(b) ({('i', 'ii', 'iii', 'iv')['abcd'.index(code[-1])]})"
    return f"Sch 1, {code[:-1]}({code[-1]})" if code[-1].isalpha() else f"Sch 1, {code}"
