"""Whether a target leads to an outcome of the EHC plan, and whether it is about the pupil."""

from __future__ import annotations

import re
from datetime import date

from sendcli.analysis.target_check.answer import Answer
from sendcli.checks.whole.wording import no_outcome
from sendcli.duties.triggers.ehc_plan import current_plan
from sendcli.model.school import PupilFile
from sendcli.model.target import Target

# Fewer words than that do not say who does what: "Reading", "Spelling of words".
LEAST_WORDS = 4
_ADULTS = re.compile(
    r"^(?:the |all |an |a )?((?:(?:school|class|teaching|support|familiar) )*"
    r"(?:staff|adults?|teachers?|assistants?|tas?|senco|therapists?|parents?|school)"
    r" (?:will|to|should|must|give|provide|help|support|remind|prompt|offer|use|teach|make|ensure|model)s?)\b",
    re.IGNORECASE,
)
_TYPE = "outcome: what the pupil will do. What adults do belongs in strategies: or provision:"


def leads_to_outcome(file: PupilFile, target: Target, day: date) -> Answer:
    """Whether a target names an outcome of Section E of the EHC plan in force on a day; without one none is needed."""
    plan = current_plan(file, day)
    if plan is None:
        return _without(file, day)
    known = [row.id for row in plan.section_e]
    if not known:
        return Answer("outcome", "cannot say", ("The EHC plan on file has no outcomes in Section E.",))
    labels = {label.strip().upper() for label in known}
    named = [label for label in target.ehcp if label.strip().upper() in labels]
    others = tuple(f"{label} is not in Section E of the plan in force." for label in target.ehcp if label not in named)
    typed = f"ehcp: [{known[0]}]; Section E has {', '.join(known)}"
    if named:
        told = f"It works towards {', '.join(named)}."
        return Answer("outcome", "yes", (told, *others), typed if others else "")
    return Answer("outcome", "no", others or ("It names no outcome of the EHC plan.",), typed)


def _without(file: PupilFile, day: date) -> Answer:
    status = file.status_on(day)
    if status and status.provision == "E":
        why = "The status is E, but no final EHC plan is on file for that day."
        return Answer("outcome", "cannot say", (why,), f"send ehcp add {file.id} DATE")
    return Answer("outcome", "not needed", ("There is no EHC plan, so that no outcome of one is needed.",))


def is_about_pupil(target: Target) -> Answer:
    """Whether the words say what the pupil will do, and not what adults give, or what somebody hopes for."""
    for kind, said in no_outcome(target.outcome):
        return Answer("pupil", "no", (f"It reads as {kind}: “{said} ...”.",), _TYPE)
    adults = _ADULTS.match(target.outcome)
    if adults:
        return Answer("pupil", "no", (f"It reads as what adults do: “{adults[1].lower()} ...”.",), _TYPE)
    if len(target.outcome.split()) < LEAST_WORDS:
        return Answer("pupil", "cannot say", ("It has too few words to tell who will do what.",), _TYPE)
    return Answer("pupil", "yes", ("Nothing in its words says that it is about what adults do.",))
