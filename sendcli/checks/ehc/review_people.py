"""The people of an annual review: invited, asked, heard."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sendcli.checks.check import Finding, check
from sendcli.checks.each import order, reviews
from sendcli.dates.words import dated
from sendcli.model.people import Invitee
from sendcli.model.review import AnnualReview
from sendcli.model.school import School
from sendcli.text.words import shown


def invitees(school: School) -> Iterator[tuple[AnnualReview, Invitee]]:
    """Everyone invited to any review."""
    for _, review in reviews(school):
        for person in review.invitees:
            yield review, person


@check("REV020", "warning")
def attended_was_invited(school: School) -> Iterator[Finding]:
    """Who came had been invited.

    The report must go to everyone invited, and the LA looks for the invitations. Write when the person was
    invited; a date for the whole review is enough.

    Bad:
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        held: 2026-12-02
        invitees:
        - {role: school nurse, attended: yes}

    Good:
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        held: 2026-12-02
        invitees:
        - {role: school nurse, invited: 2026-11-02, attended: yes}
    """
    for review, person in invitees(school):
        asked = bool(person.invited) or (person.invited is None and review.has("invited"))
        if person.attended and not asked:
            words = f"{shown(person.role)} came, but was not invited as far as the file says"
            yield person.place("attended"), words, "add invited: and the date"


@check("REV021")
def advice_after_request(school: School) -> Iterator[Finding]:
    """Advice comes after it was asked for.

    Advice that somebody sent unasked has no `advice_requested`. Correct the date that is wrong.

    Bad:
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        held: 2026-12-02
        invitees:
        - {role: therapist, invited: 2026-11-02, advice_requested: 2026-11-02, advice_received: 2026-10-12}

    Good:
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        held: 2026-12-02
        invitees:
        - {role: therapist, invited: 2026-11-02, advice_requested: 2026-10-07, advice_received: 2026-10-12}
    """
    for _, person in invitees(school):
        yield from order(person, "advice_received", "the advice came", "advice_requested", "it was asked for")


@check("REV022")
def asked_in_time(school: School) -> Iterator[Finding]:
    """People are invited, and advice is due, before the meeting.

    Bad:
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        held: 2026-12-02
        invitees:
        - {role: school nurse, invited: 2026-12-12}

    Good:
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        held: 2026-12-02
        invitees:
        - {role: school nurse, invited: 2026-11-02}
    """
    for review, person in invitees(school):
        for field, words in (("invited", "invited"), ("advice_due", "asked for advice by")):
            day = getattr(person, field)
            if review.held and isinstance(day, date) and day > review.held:
                yield (
                    person.place(field),
                    f"{words} {dated(day)}, after the meeting of {dated(review.held)}",
                    f"the meeting is on line {review.place('held').line}",
                    "correct one of the two dates",
                )


@check("REV023")
def came_or_did_not(school: School) -> Iterator[Finding]:
    """Nobody both came and sent apologies.

    Bad:
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        held: 2026-12-02
        invitees:
        - {role: school nurse, invited: yes, attended: yes, apologies: yes}

    Good:
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        held: 2026-12-02
        invitees:
        - {role: school nurse, invited: yes, apologies: yes}
    """
    for _, person in invitees(school):
        if person.attended and person.apologies:
            words = f"{shown(person.role)} both came and sent apologies"
            yield person.place("apologies"), words, "keep the one that is true"


@check("REV024")
def advice_or_none(school: School) -> Iterator[Finding]:
    """Advice either came, or there is a reason why none is to come.

    Bad:
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        held: 2026-12-02
        invitees:
        - {role: school nurse, invited: yes, advice_received: 2026-11-12, no_advice: not known to her}

    Good:
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        held: 2026-12-02
        invitees:
        - {role: school nurse, invited: yes, no_advice: not known to her}
    """
    for _, person in invitees(school):
        if person.advice_received and person.no_advice:
            words = f"advice of {shown(person.role)} came, and yet there is a reason why none will"
            yield person.place("no_advice"), words, "delete the line that is no longer true"
