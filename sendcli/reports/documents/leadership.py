"""The leadership brief: where SEND stands, what the law asks next, what needs a decision. A page or two."""

from __future__ import annotations

from sendcli.analysis.impact.impact import impact
from sendcli.analysis.impact.period import Period
from sendcli.analysis.progress.progress import progress
from sendcli.analysis.progress.verdict import rule_of
from sendcli.analysis.provision.provision import provision
from sendcli.analysis.review_due import review_due
from sendcli.analysis.week.ahead import ahead
from sendcli.reports.documents.document import Context, Document, Request
from sendcli.reports.documents.leadership_asks import asks, clock_rows, decisions, risks
from sendcli.reports.documents.leadership_standing import absence, money, progress_rows, standing, term_began
from sendcli.reports.documents.leadership_work import delivered, gaps, short, training
from sendcli.reports.forms.values import written


def context(asked: Request) -> Context:
    """What `leadership.j2` shows: nothing but what the analyses say; no member of staff is judged in it."""
    school, day = asked.school, asked.day
    items = review_due(school, day, None)
    found = ahead(items)
    began = asked.since or term_began(school, day)
    runs = impact(school, Period(began, day, day), day)
    rows = progress(school, day)
    plan = provision(school, day)
    least = rule_of(school.settings).delivered
    under = short(runs, least)
    return {
        "standing": standing(school, day),
        "absence": "; ".join(absence(school, day)),
        "ours": clock_rows(asked, (*found.ours.late, *found.ours.soon)),
        "theirs": clock_rows(asked, found.theirs.late),
        "decisions": decisions(asked, rows, runs),
        "began": written(began),
        "delivered": delivered(runs, under, least),
        "gaps": gaps(asked, plan),
        "progress": progress_rows(rows),
        "targets": len(rows),
        "training": training(asked, items),
        "money": money(school, day, plan),
        "risks": risks(found, under, plan),
        "asks": asks(asked, items, found),
    }


DOCUMENT = Document("leadership", "Leadership brief", "school", context, ("leadership",))
