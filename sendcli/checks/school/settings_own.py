"""What school.yaml lists: rates, budgets, agencies, documents, measures."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from sendcli.checks.check import Finding, check
from sendcli.checks.periods import meet, period
from sendcli.model.school import School


@check("SCH007")
def one_rate_at_a_time(school: School) -> Iterator[Finding]:
    """A rate has one amount at a time.

    When pay rises, end the old row with `to:` and begin a new one with `from:`.

    Bad:
        # records/school.yaml
        name: Larkfield Primary School
        la: "916"
        establishment: "9999"
        years: [R, "1", "2", "3", "4", "5", "6"]
        senco: lund
        rates:
        - {id: ta, per_hour: 17.20}
        - {id: ta, per_hour: 18.00, from: 2026-04-01}

    Good:
        # records/school.yaml
        name: Larkfield Primary School
        la: "916"
        establishment: "9999"
        years: [R, "1", "2", "3", "4", "5", "6"]
        senco: lund
        rates:
        - {id: ta, per_hour: 17.20, to: 2026-03-31}
        - {id: ta, per_hour: 18.00, from: 2026-04-01}
    """
    for one, other in combinations(school.settings.rates, 2):
        if one.id == other.id and meet(one, other):
            words = f"`{other.id}` has two amounts at one time"
            yield (other.place("id"), words, f"the other row holds {period(one)}")


@check("SCH008", "warning")
def one_budget_at_a_time(school: School) -> Iterator[Finding]:
    """A kind of budget stands once for a time.

    Two rows of one kind are added up.

    Bad:
        # records/school.yaml
        name: Larkfield Primary School
        la: "916"
        establishment: "9999"
        years: [R, "1", "2", "3", "4", "5", "6"]
        senco: lund
        rates:
        - {id: ta, per_hour: 17.20}
        budgets:
        - {kind: notional-sen, amount: 98500, from: 2026-04-01, to: 2027-03-31}
        - {kind: notional-sen, amount: 99500, from: 2026-09-01, to: 2027-08-31}

    Good:
        # records/school.yaml
        name: Larkfield Primary School
        la: "916"
        establishment: "9999"
        years: [R, "1", "2", "3", "4", "5", "6"]
        senco: lund
        rates:
        - {id: ta, per_hour: 17.20}
        budgets:
        - {kind: notional-sen, amount: 98500, from: 2026-04-01, to: 2027-03-31}
        - {kind: notional-sen, amount: 99500, from: 2027-04-01, to: 2028-03-31}
    """
    for one, other in combinations(school.settings.budgets, 2):
        if one.kind == other.kind and meet(one, other):
            words = f"two budgets of the kind {other.kind} overlap"
            yield (other.place("start"), words, f"the other one holds {period(one)}")


@check("SCH009")
def listed_once(school: School) -> Iterator[Finding]:
    """An agency, a document, a measure or a rule of the school's own stands once.

    Other records refer to it by its id, and only one can be meant.

    Bad:
        # records/school.yaml
        name: Larkfield Primary School
        la: "916"
        establishment: "9999"
        years: [R, "1", "2", "3", "4", "5", "6"]
        senco: lund
        rates:
        - {id: ta, per_hour: 17.20}
        agencies:
        - {id: county-slt, name: County speech therapy}
        - {id: county-slt, name: County SLT}

    Good:
        # records/school.yaml
        name: Larkfield Primary School
        la: "916"
        establishment: "9999"
        years: [R, "1", "2", "3", "4", "5", "6"]
        senco: lund
        rates:
        - {id: ta, per_hour: 17.20}
        agencies:
        - {id: county-slt, name: County speech therapy}
        - {id: county-ep, name: County psychology}
    """
    settings = school.settings
    for rows in (settings.agencies, settings.documents, settings.measures, settings.rules):
        lines: dict[str, int] = {}
        for row in rows:
            if row.id and (line := lines.setdefault(row.id, row.place("id").line)) != row.place("id").line:
                yield (row.place("id"), f"`{row.id}` stands twice", f"first on line {line}")


@check("SCH010")
def measure_has_a_range(school: School) -> Iterator[Finding]:
    """A measure's lowest value is below its highest.

    Readings outside the range are reported as slips.

    Bad:
        # records/school.yaml
        name: Larkfield Primary School
        la: "916"
        establishment: "9999"
        years: [R, "1", "2", "3", "4", "5", "6"]
        senco: lund
        rates:
        - {id: ta, per_hour: 17.20}
        measures:
        - {id: own-words, low: 100, high: 0}

    Good:
        # records/school.yaml
        name: Larkfield Primary School
        la: "916"
        establishment: "9999"
        years: [R, "1", "2", "3", "4", "5", "6"]
        senco: lund
        rates:
        - {id: ta, per_hour: 17.20}
        measures:
        - {id: own-words, low: 0, high: 100}
    """
    for row in school.settings.measures:
        if row.low is not None and row.high is not None and row.low >= row.high:
            yield (row.place("low"), f"the lowest value {row.low:g} is not below the highest, {row.high:g}")
