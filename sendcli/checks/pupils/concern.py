"""Initial concerns: about whom, and what was decided."""

from __future__ import annotations

from collections.abc import Iterator

from sendcli.checks.check import Finding, check
from sendcli.checks.each import line
from sendcli.model.school import School


@check("CNC001")
def about_somebody(school: School) -> Iterator[Finding]:
    """A concern is about somebody: a pupil on file, or a child by name.

    `pupil` is the id of a pupil who has a folder; `child` is for a child who has none yet.

    Bad:
        # records/concerns/2026-10-12.yaml
        raised: 2026-10-12
        by: okafor
        reasons: [Does not answer when spoken to from behind]

    Good:
        # records/concerns/2026-10-12.yaml
        raised: 2026-10-12
        by: okafor
        pupil: ab-0001
        reasons: [Does not answer when spoken to from behind]
    """
    for concern in school.concerns.values():
        if not (concern.has("pupil") or concern.has("child")):
            yield concern.place("raised"), "this concern is about nobody", "add pupil: or child:"


@check("CNC002")
def about_one(school: School) -> Iterator[Finding]:
    """A concern names the child in one way.

    When a folder has been made for the child, keep the id and delete the name: a name stands once.

    Bad:
        # records/concerns/2026-10-12.yaml
        raised: 2026-10-12
        pupil: ab-0001
        child: {given: Otto, family: Muster}

    Good:
        # records/concerns/2026-10-12.yaml
        raised: 2026-10-12
        pupil: ab-0001
    """
    for concern in school.concerns.values():
        if concern.pupil and concern.child:
            words = "this concern has both `pupil` and `child`"
            yield concern.place("child"), words, f"`pupil` is on line {line(concern, 'pupil')}; delete one"


@check("CNC003")
def decision_is_whole(school: School) -> Iterator[Finding]:
    """A decision says what was decided, and when.

    Bad:
        # records/concerns/2026-10-12.yaml
        raised: 2026-10-12
        pupil: ab-0001
        decided: 2026-10-20

    Good:
        # records/concerns/2026-10-12.yaml
        raised: 2026-10-12
        pupil: ab-0001
        decided: 2026-10-20
        decision: monitor
    """
    for concern in school.concerns.values():
        if concern.has("decided") and not concern.has("decision"):
            words = "it was decided, but not said what"
            yield concern.place("decided"), words, "add decision:, for example decision: monitor"
        elif concern.has("decision") and not concern.has("decided"):
            yield concern.place("decision"), "a decision without its date", "add decided:"
