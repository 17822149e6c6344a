"""File and folder names: they are ids, and every computer must be able to hold them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from sendcli.checks.check import Finding, check
from sendcli.checks.walk import file_of, once
from sendcli.model.ehcp import EhcPlan
from sendcli.model.patterns import ID_PATTERN
from sendcli.model.school import School
from sendcli.problem import Place

_ID = re.compile(ID_PATTERN, re.ASCII)


@check("NAM001")
def name_is_an_id(school: School) -> Iterator[Finding]:
    """File and folder names are ids: small letters, digits and single hyphens.

    Other records refer to them by name. Capitals are the same as small letters on some computers and not on
    others; spaces and accents are typed in several ways.

    Bad:
        # records/staff/Hale_R.yaml
        name: Robin Hale
        roles: [teaching-assistant]

    Good:
        # records/staff/hale-r.yaml
        name: Robin Hale
        roles: [teaching-assistant]
    """
    for name, path in _names(school):
        if not _ID.fullmatch(name):
            suggested = _suggested(name)
            notes = [f"rename it: git mv, to `{suggested}`"] if _ID.fullmatch(suggested) else []
            yield (Place(path), f"`{name}` is not an id: small letters, digits and hyphens", *notes)


def _suggested(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))


@check("NAM002", "warning")
def version_is_named_by_its_day(school: School) -> Iterator[Finding]:
    """The file of an EHC plan is named by the day on which it was issued.

    Plans and reviews refer to a version by this name. A draft is named by the date of the draft.

    Bad:
        # records/pupils/ef-0003/ehcp/2026-01.yaml
        status: final
        issued: 2026-01-15

    Good:
        # records/pupils/ef-0003/ehcp/2026-01-15.yaml
        status: final
        issued: 2026-01-15
    """
    for file in school.pupils.values():
        for name, plan in file.ehcps.items():
            day = _day_of(plan)
            if day and name != day:
                yield (
                    plan.place("issued" if plan.issued else "draft"),
                    f"this version is of {day}, but its file is called {name}.yaml",
                    f"rename the file to {day}.yaml, or correct the date",
                )


def _day_of(plan: EhcPlan) -> str:
    """The day that names a version; nothing for a plan that ceased."""
    day = plan.draft if plan.status in ("draft", "amendment-notice") else plan.issued
    return "" if plan.status == "ceased" else str(day or "")


@once
def _names(school: School) -> list[tuple[str, str]]:
    """Every name of a file or a folder below `records/`, once, with the path of a file there."""
    found: dict[str, tuple[str, str]] = {}
    for path in sorted(set(map(file_of, school.records()))):
        parts = path.removesuffix(".yaml").split("/")
        for depth in range(2, len(parts)):
            here = "/".join(parts[: depth + 1])
            if here not in found:
                found[here] = (parts[depth], path)
    return list(found.values())
