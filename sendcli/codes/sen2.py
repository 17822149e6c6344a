"""Codes of the SEN2 person level return, which the local authority makes and a school can check for it."""

from __future__ import annotations

from sendcli.codes.codelist import Code, CodeList

_GUIDE = "SEN2 person level return 2025, guide v1.4 (MastodonC/witan.sen2, dictionary.clj)"

SETTING = CodeList(
    "SEN2 setting",
    f"{_GUIDE}, items 4.7c and 5.7c",
    (
        Code("OLA", "Other arrangements by the local authority, including EOTAS"),
        Code("OPA", "Other arrangements by parents or the young person, except elective home education"),
        Code("EHE", "Elective home education"),
        Code("EYP", "Early years provider without a URN"),
        Code("OTH", "Other", note="also where the plan names a type of setting and no setting"),
        Code("NEET", "Not in education, employment or training, aged 16 to 25"),
        Code("NIEC", "Not in education or training: notice to cease issued"),
        Code("NIEO", "Not in education or training: other"),
    ),
)

CEASE_REASON = CodeList(
    "reason for ceasing a plan",
    f"{_GUIDE}, item 4.6",
    (
        Code("1", "Reached maximum age"),
        Code("2", "Needs met without an EHC plan", note="only with ongoing education or training"),
        Code("3", "Moved on to higher education"),
        Code("4", "Moved on to paid employment", note="not apprenticeships"),
        Code("5", "Transferred to another local authority in England"),
        Code("6", "No longer wishes to engage in education or training"),
        Code("7", "Moved outside England"),
        Code("8", "Deceased"),
        Code("9", "Other"),
    ),
)
