"""The SEN information report: every clause once, the right SENCO, no pupil in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from sendcli.checks.check import Finding, check
from sendcli.checks.each import line
from sendcli.codes.information_report import CLAUSE, FIGURES
from sendcli.dates.words import dated
from sendcli.model.school import School
from sendcli.model.walk import nearest

_WORD = re.compile(r"[\w-]+")
_FIGURE = re.compile(r"\{([^{}]*)\}")


@check("INF001", "warning")
def every_clause(school: School) -> Iterator[Finding]:
    """The SEN information report answers every clause that the law lists.

    Schedule 1 of the SEND Regulations 2014 has clauses 1 to 13, the third in seven parts; section 69(3)(b) of the
    Children and Families Act 2014 adds four. A school for which a clause does not apply says that.

    Bad:
        # records/information-report.yaml
        clauses:
        - {id: "1", text: We provide for all four areas of need.}

    Good:
        # records/information-report.yaml
        clauses:
        - {id: "1", text: Kinds of need.}
        - {id: "2", text: Identifying and assessing.}
        - {id: 3a, text: Evaluating.}
        - {id: 3b, text: Reviewing progress.}
        - {id: 3c, text: Teaching.}
        - {id: 3d, text: Adapting.}
        - {id: 3e, text: Additional support.}
        - {id: 3f, text: Joining in.}
        - {id: 3g, text: Feelings and friends.}
        - {id: "4", text: The SENCO.}
        - {id: "5", text: Training.}
        - {id: "6", text: Equipment.}
        - {id: "7", text: Parents.}
        - {id: "8", text: Pupils.}
        - {id: "9", text: Complaints.}
        - {id: "10", text: Others.}
        - {id: "11", text: Contacts.}
        - {id: "12", text: Moving on.}
        - {id: "13", text: Local offer.}
        - {id: s69a, text: Admission.}
        - {id: s69b, text: Fairness.}
        - {id: s69c, text: Access.}
        - {id: s69d, text: Accessibility plan.}
    """
    report = school.information_report
    said = {clause.id for clause in report.clauses} if report else set()
    lacks = [code for code in CLAUSE if code.code not in said]
    if report and lacks:
        first = f"{lacks[0].code}: {lacks[0].label}"
        words = f"{len(lacks)} clauses have no entry" if len(lacks) > 1 else f"clause {lacks[0].code} has no entry"
        yield (report.place("clauses"), words, first, "send report information-report lists what is missing")


@check("INF002")
def clause_once(school: School) -> Iterator[Finding]:
    """A clause has one entry: of two nobody knows which is published.

    Bad:
        # records/information-report.yaml
        clauses:
        - {id: "1", text: We provide for all four areas of need.}
        - {id: "1", text: We provide for autism.}

    Good:
        # records/information-report.yaml
        clauses:
        - {id: "1", text: "We provide for all four areas of need, among them autism."}
    """
    report = school.information_report
    many = Counter(clause.id for clause in report.clauses) if report else Counter[str]()
    seen: dict[str, int] = {}
    for clause in report.clauses if report else ():
        if many[clause.id] > 1 and clause.id in seen:
            note = f"the first is on line {seen[clause.id]}; make one of them"
            yield clause.place("id"), f"clause {clause.id} stands here a second time", note
        seen.setdefault(clause.id, line(clause, "id"))


@check("INF003")
def right_senco(school: School) -> Iterator[Finding]:
    """The SENCO whom the report names is the one in school.yaml, and still works here.

    The name is published, and parents ring whoever stands there.

    Bad:
        # records/information-report.yaml
        senco: okafor
        clauses:
        - {id: "4", text: Our SENCO is glad to hear from you.}

    Good:
        # records/information-report.yaml
        senco: lund
        clauses:
        - {id: "4", text: Our SENCO is glad to hear from you.}
    """
    report, settings = school.information_report, school.settings
    if report is None or report.senco is None:
        return
    if settings.senco and settings.senco != report.senco:
        note = f"school.yaml, line {line(settings, 'senco')}: {settings.senco}"
        yield report.place("senco"), f"`{report.senco}` is not the SENCO of school.yaml", note
    person = school.staff.get(report.senco)
    last = max((clause.reviewed for clause in report.clauses if clause.reviewed), default=None)
    if person and person.end and last and person.end < last:
        yield (
            report.place("senco"),
            f"`{report.senco}` had left by {dated(last)}",
            f"the last day was {dated(person.end)}",
        )


@check("INF004")
def no_pupil(school: School) -> Iterator[Finding]:
    """No pupil's id stands in a text that is published. A name is found by PRI002.

    Bad:
        # records/information-report.yaml
        clauses:
        - {id: 3e, text: One to one help as for ab-0001.}

    Good:
        # records/information-report.yaml
        clauses:
        - {id: 3e, text: One to one help where an EHC plan says so.}
    """
    for clause in school.information_report.clauses if school.information_report else ():
        if any(word in school.pupils for word in _WORD.findall(clause.text)):
            yield clause.place("text"), "this text holds the id of a pupil", "say it without the pupil"


@check("INF005")
def figure_is_known(school: School) -> Iterator[Finding]:
    """A figure in braces is one that can be worked out: pupils_on_register and its like.

    Others would be printed as they are typed.

    Bad:
        # records/information-report.yaml
        clauses:
        - {id: "1", text: "We have {pupils_with_sen} pupils with special educational needs."}

    Good:
        # records/information-report.yaml
        clauses:
        - {id: "1", text: "We have {pupils_on_register} pupils with special educational needs."}
    """
    for clause in school.information_report.clauses if school.information_report else ():
        for name in _FIGURE.findall(clause.text):
            if name not in FIGURES:
                close = nearest(name, FIGURES)
                note = f"did you mean {{{close}}}?" if close else f"there are: {', '.join(FIGURES)}"
                yield clause.place("text"), "there is no figure of this name", note
