"""Words that promise nothing: vague provision, and outcomes that are none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sendcli.checks.check import Finding, check
from sendcli.checks.each import plans
from sendcli.checks.ehc.ehcp_dates import by_date
from sendcli.model.common import Support
from sendcli.model.ehcp import EhcPlan, ProvisionLine
from sendcli.model.school import School

# Words that advice services for parents name as too vague for Section F.
_LOOSE = re.compile(
    r"\b(regular(?:ly)?|access to|opportunit(?:y|ies) (?:for|to)|would benefit from|may benefit from"
    r"|a high level of|a high degree of|an appropriate level of|appropriate support|periodic(?:ally)?"
    r"|frequent(?:ly)?|some support|additional support|small group work|support (?:will be|is) available"
    r"|input from|ongoing|daily support)\b",
    re.IGNORECASE,
)
_ESCAPES = re.compile(
    r"\b(as appropriate|where appropriate|if appropriate|as required|as necessary|where necessary|as needed"
    r"|when needed|where possible|if possible|when possible|up to|subject to|or equivalent|at the discretion"
    r"|should be considered|as and when|from time to time)\b",
    re.IGNORECASE,
)
# The word before these is mostly the child's name, and no message repeats that.
_NOT_OUTCOME = re.compile(
    r"^(?:\w+ )?((?:to|will) (?:have access to|be given|receive|be supported)|to have support)\b", re.IGNORECASE
)
_ASPIRATION = re.compile(
    r"^(?:\w+ )?((?:wants?|would like|hopes?|wishes|dreams|aspires) (?:to|for|of))\b", re.IGNORECASE
)


@check("WRD001", "warning")
def provision_is_specific(school: School) -> Iterator[Finding]:
    """Section F says how much, how often and by whom, in words that can be held to.

    Provision must be specified and, as a rule, quantified. "Regular access to" can be shown neither to be
    delivered nor to be missing. The words are the LA's: copy them as they stand, and ask at the next
    review to have them made exact. Only the newest version of a plan is looked at.

    Bad:
        # records/pupils/ab-0001/ehcp/2025-12-01.yaml
        status: draft
        draft: 2025-12-01
        F:
        - {id: F1, provision: Regular access to a quiet space with adult support where possible}

    Good:
        # records/pupils/ab-0001/ehcp/2025-12-01.yaml
        status: draft
        draft: 2025-12-01
        F:
        - id: F1
          provision: Fifteen minutes in the nest after lunch every day, with a teaching assistant
          minutes: 15
          times: 1
          per: day
          who: teaching assistant
    """
    for plan in _newest(school):
        for row in plan.section_f:
            missing = _missing(row)
            words = [match.group() for match in _ESCAPES.finditer(row.provision)]
            if missing:
                words += [match.group() for match in _LOOSE.finditer(row.provision)]
            if words:
                notes = [f"it does not say {', '.join(missing)}"] if missing else []
                notes.append("copy the plan as it is, and ask at the review to have it made exact")
                yield row.place("provision"), f"{row.id} cannot be held to its words: {_quoted(words)}", *notes


def _newest(school: School) -> Iterator[EhcPlan]:
    """The newest version of each pupil who is here; what was replaced cannot be mended any more."""
    for file in school.pupils.values():
        if file.ehcps and not (file.pupil and file.pupil.left):
            dates = by_date(file)
            if dates and dates[-1][1].status != "ceased":
                yield dates[-1][1]


def _missing(row: ProvisionLine) -> list[str]:
    """What a line's figures leave open."""
    missing = [] if row.who or row.qualification else ["who"]
    if row.hours_per_week is None:
        missing += [] if row.minutes else ["how long"]
        missing += [] if row.times or row.every_weeks else ["how often"]
    return missing


def _quoted(words: list[str]) -> str:
    return ", ".join(f"“{word.lower()}”" for word in dict.fromkeys(words))


@check("WRD002", "warning")
def outcome_is_outcome(school: School) -> Iterator[Finding]:
    """An outcome is what the pupil will do, not what the pupil will get or hopes for.

    Provision belongs in Section F, hopes belong in Section A. An outcome is the difference that provision
    makes: "By July 2028 Ada follows a class instruction alone". Only the newest version is looked at.

    Bad:
        # records/pupils/ab-0001/ehcp/2025-12-01.yaml
        status: draft
        draft: 2025-12-01
        E:
        - {id: E1, outcome: Ada will receive daily speech therapy, by: 2028-07-21}

    Good:
        # records/pupils/ab-0001/ehcp/2025-12-01.yaml
        status: draft
        draft: 2025-12-01
        E:
        - {id: E1, outcome: Ada says sentences of five words to her friends, by: 2028-07-21}
    """
    for plan in _newest(school):
        for row in plan.section_e:
            for kind, said in no_outcome(row.outcome):
                words = f"{row.id} reads as {kind}, not as an outcome: “{said} ...”"
                yield row.place("outcome"), words, "say what the pupil will do, and by when"


def no_outcome(text: str) -> Iterator[tuple[str, str]]:
    """What a text is where it should say what the pupil will do: "provision" or "a hope", and the words that show it.

    The words never hold what stands before them, which is mostly the child's name.
    """
    for pattern, kind in ((_NOT_OUTCOME, "provision"), (_ASPIRATION, "a hope")):
        match = pattern.match(text)
        if match:
            yield kind, match[1].lower()


@check("WRD003", "warning")
def support_is_specific(school: School) -> Iterator[Finding]:
    """The school's own plans say how much support there is, too.

    "Regular check-ins" means something else to each reader. Add `minutes`, `times` and `per`, or say it in
    the words. A draft is passed over.

    Bad:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        provision:
        - {what: Regular check-ins with an adult}

    Good:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        provision:
        - {what: Check-in with an adult, who: okafor, minutes: 5, times: 1, per: day}
    """
    for _, plan in plans(school):
        if plan.status not in ("draft", "closed", "reviewed") and not plan.end:
            for row in plan.provision:
                yield from _loose(row)


def _loose(row: Support) -> Iterator[Finding]:
    if row.minutes or row.times or row.every_weeks or row.slots or row.provision:
        return
    words = [match.group() for match in _LOOSE.finditer(row.what)]
    if words:
        yield (
            row.place("what"),
            f"how much is {_quoted(words)}?",
            "add minutes:, times: and per:, for example minutes: 5, times: 1, per: day",
        )
