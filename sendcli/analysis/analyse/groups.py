"""By what pupils are divided, and what each group is called."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sendcli.analysis.register import needs_on
from sendcli.analysis.year_group import year_on
from sendcli.codes.pupils import NC_YEAR, SEX
from sendcli.codes.sen import NEED_TYPE
from sendcli.dates.span import holds
from sendcli.model.pupil import Pupil
from sendcli.model.school import PupilFile

NOT_RECORDED = ""
# Pupils who stood on the register earlier in the time that is asked about.
OFF = "N"

_STAGES = {"EYFS": "Early years", **{f"KS{stage}": f"Key Stage {stage}" for stage in range(1, 5)}, "16+": "Post-16"}
_TERMS = {
    "autumn": "born Sep to Dec",
    "spring": "born Jan to Mar",
    "summer": "born Apr to Aug",
}
_LAST_YEAR_OF = {2: "KS1", 6: "KS2", 9: "KS3", 11: "KS4", 14: "16+"}


def _yes_no(what: str, no: str = "") -> dict[str, str]:
    return {"yes": what, "no": no or f"not {what}"}


# what the pupils are divided by: its groups in their order, and their words
GROUPS: dict[str, dict[str, str]] = {
    "provision": {"E": "EHC plan", "K": "SEN support", OFF: "no longer on the register"},
    "need": NEED_TYPE.labels() | {"NSA": "No specialist assessment of type of need"},
    "year": NC_YEAR.labels(),
    "key-stage": _STAGES,
    "pupil-premium": _yes_no("pupil premium"),
    "sex": SEX.labels(),
    "term-of-birth": _TERMS,
    "eal": _yes_no("EAL"),
    "looked-after": _yes_no("looked after", "not recorded as looked after"),
}
HEADINGS = {
    "key-stage": "key stage",
    "pupil-premium": "pupil premium",
    "term-of-birth": "term of birth",
    "eal": "EAL",
    "looked-after": "looked after",
}


def codes_of(file: PupilFile, pupil: Pupil, on: date, today: date) -> dict[str, str]:
    """The groups a pupil belongs to on a day, one of each kind; empty where the files do not say."""
    status = file.status_on(on)
    provision = status.provision if status else NOT_RECORDED
    needs = needs_on(pupil, on)
    year = year_on(pupil, on, today)
    cared_for = any(holds(on, row.start, row.end) for row in pupil.looked_after)
    return {
        "provision": provision if provision in ("E", "K", NOT_RECORDED) else OFF,
        "need": needs[0].type if needs else NOT_RECORDED,
        "year": year,
        "key-stage": key_stage(year),
        "pupil-premium": _said(pupil.flag_on("pupil_premium", on)),
        "sex": pupil.sex or NOT_RECORDED,
        "term-of-birth": term_of_birth(pupil.born),
        "eal": _said(pupil.flag_on("eal", on)),
        "looked-after": "yes" if cared_for else "no",
    }


def key_stage(year: str) -> str:
    """The key stage of a year group: R and nursery are early years, 1 and 2 Key Stage 1; X has none."""
    if year == "R" or (year and year[0] in "EN"):
        return "EYFS"
    number = int(year) if year.isdecimal() else 0
    return next((stage for last, stage in _LAST_YEAR_OF.items() if 0 < number <= last), NOT_RECORDED)


def term_of_birth(born: date) -> str:
    """In which term the birthday lies: summer is 1 April to 31 August, as in the rules on summer-born children."""
    return "autumn" if born.month >= 9 else "spring" if born.month <= 3 else "summer"


def label(by: str, code: str) -> str:
    """A group in words."""
    return GROUPS[by].get(code, code) or "not recorded"


def in_order(by: str, codes: Iterable[str]) -> list[str]:
    """Groups in the order in which they are printed; what is not recorded comes last."""
    known = list(GROUPS[by])
    return sorted(set(codes), key=lambda code: (not code, known.index(code) if code in known else 99, code))


def _said(flag: bool | None) -> str:
    return NOT_RECORDED if flag is None else "yes" if flag else "no"
