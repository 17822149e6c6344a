"""Codes for special educational needs: provision, types and areas of need, and bases.

Values typed by people are words with hyphens; official codes are written as the Department has them.
"""

from __future__ import annotations

from datetime import date

from sendcli.codes.codelist import UNVERIFIED, Code, CodeList

_CODE_OF_PRACTICE_2014 = date(2014, 9, 1)
_YEAR = f"year {UNVERIFIED}"

PROVISION = CodeList(
    "SEN provision",
    "school census, www.schools.norfolk.gov.uk/article/72681 (SEN-specific census guidance)",
    (
        Code("N", "No special educational need", note="also after SEN support has ended"),
        Code("K", "SEN support", _CODE_OF_PRACTICE_2014, source=_YEAR),
        Code("E", "Education, health and care plan", _CODE_OF_PRACTICE_2014, source=_YEAR),
        # Withdrawn in the course of 2014/15: the whole year is allowed, so that no true record is refused.
        Code("A", "School Action", end=date(2015, 8, 31), source=UNVERIFIED, note="replaced by K"),
        Code("P", "School Action Plus", end=date(2015, 8, 31), source=UNVERIFIED, note="replaced by K"),
        Code("S", "Statement", end=date(2018, 3, 31), note="replaced by E; day of the end unverified"),
    ),
)

NEED_TYPE = CodeList(
    "need type",
    "SEN2 person level return 2025 (MastodonC/witan.sen2, dictionary.clj); school census",
    (
        Code("SPLD", "Specific learning difficulty", note="often printed SpLD"),
        Code("MLD", "Moderate learning difficulty"),
        Code("SLD", "Severe learning difficulty"),
        Code("PMLD", "Profound and multiple learning difficulty"),
        Code("SEMH", "Social, emotional and mental health", _CODE_OF_PRACTICE_2014, source=_YEAR),
        Code("SLCN", "Speech, language and communication needs"),
        Code("ASD", "Autistic spectrum disorder"),
        Code("HI", "Hearing impairment"),
        Code("VI", "Vision impairment", note="called Visual impairment before"),
        Code("MSI", "Multi-sensory impairment"),
        Code("PD", "Physical disability"),
        Code(
            "DS",
            "Down syndrome",
            date(2025, 1, 1),
            source="www.learningdisabilitytoday.co.uk, Down's syndrome in the school census",
        ),
        Code("OTH", "Other difficulty or disability"),
        Code(
            "NSA",
            "SEN support but no specialist assessment of type of need",
            _CODE_OF_PRACTICE_2014,
            source=_YEAR,
            note="only with provision K, and only in the school census: not in SEN2",
        ),
        Code(
            "BESD",
            "Behaviour, emotional and social difficulties",
            end=date(2014, 8, 31),
            source=_YEAR,
            note="replaced by SEMH",
        ),
    ),
)

_CODE_OF_PRACTICE = "SEND Code of Practice: 0 to 25 years (2015), 6.28 to 6.35"

AREA_OF_NEED = CodeList(
    "area of need",
    _CODE_OF_PRACTICE,
    (
        Code("communication-and-interaction", "Communication and interaction"),
        Code("cognition-and-learning", "Cognition and learning"),
        Code("social-emotional-and-mental-health", "Social, emotional and mental health difficulties"),
        Code("sensory-and-or-physical", "Sensory and/or physical needs"),
    ),
)

AREA_OF_NEED_IN_FORMS = CodeList(
    "area of need",
    _CODE_OF_PRACTICE,
    (
        *AREA_OF_NEED,
        Code(
            "self-care-and-independence",
            "Self-care and independence",
            source=UNVERIFIED,
            note="used in local forms; not one of the four areas of the Code of Practice",
        ),
    ),
)

BASE = CodeList(
    "kind of base",
    "school census; for inclusion bases the Department for Education, February 2026 (www.natsip.org.uk)",
    (
        Code("sen-unit", "SEN unit", note="only where the local authority recognises it and GIAS shows it"),
        Code("resourced-provision", "Resourced provision", note="only where GIAS shows it, as for SEN unit"),
        Code("specialist-base", "Inclusion base: specialist base", note="commissioned by the authority"),
        Code("support-base", "Inclusion base: support base", note="commissioned by the school or its trust"),
    ),
)
