"""The chronology as a question: what counts as a fact, in which order, and in which commit it was first recorded."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from sendcli.analysis.chronology.chronology import Chronology, chronology
from sendcli.analysis.chronology.left_out import LEFT_OUT
from sendcli.model.days import Day
from sendcli.model.ehcp import EhcPlan
from sendcli.model.intervention import Run
from sendcli.model.log import Log
from sendcli.model.needs_assessment import NeedsAssessment
from sendcli.model.plan_kinds import PLANS
from sendcli.model.pupil import Pupil
from sendcli.model.record import Record
from sendcli.model.review import AnnualReview
from sendcli.reports.documents.chronology_book import PHRASES, STAFF_ONLY
from sendcli.store.load import load
from tests.store.past.folder import SCHOOL, Folder

DAY = date(2026, 11, 23)
PUPIL = """\
name: {given: Ada}
born: 2018-03-02
year: "2"
joined: 2024-09-04
status:
- {from: 2025-09-03, provision: K, parents_told: 2025-09-03}
"""
LOG = "entries:\n- {date: 2026-11-02, kind: note, about: one}\n"
FILE, LOGS = "records/pupils/p-1/pupil.yaml", "records/pupils/p-1/log.yaml"
RUN = "start: 2026-09-21\npupils: [{pupil: p-1, to: 2026-10-30}, {pupil: p-2, to: 2026-10-30}]\n"


def asked(folder: Folder, since: date | None = None, looked: bool = True) -> Chronology:
    of = load(str(folder.root)).school
    return chronology(of, "p-1", DAY, since, folder.past if looked else None)


def told(found: Chronology) -> list[tuple[str, str]]:
    return [
        (fact.mark.day.isoformat(), f"{type(fact.mark.record).__name__}.{fact.mark.attribute}") for fact in found.facts
    ]


def test_oldest_first_with_file_and_line(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.commit("2026-11-02", {"records/school.yaml": SCHOOL, FILE: PUPIL, LOGS: LOG})
    found = asked(folder)
    assert told(found) == [
        ("2024-09-04", "Pupil.joined"), ("2025-09-03", "Status.start"), ("2025-09-03", "Status.parents_told"),
        ("2026-11-02", "Entry.on"),
    ]  # fmt: skip
    assert [(fact.place.file, fact.place.line) for fact in found.facts][-1] == (LOGS, 2)
    assert told(asked(folder, since=date(2026, 1, 1))) == [("2026-11-02", "Entry.on")]


def test_the_first_commit_of_each_fact(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    first = folder.commit("2026-09-02", {"records/school.yaml": SCHOOL, FILE: PUPIL})
    second = folder.commit("2026-11-02", {LOGS: LOG})
    again = LOG + "- {date: 2026-11-02, kind: note, about: two}\n"
    third = folder.commit("2026-11-03", {LOGS: again, FILE: f"# a word\n{PUPIL}"})
    folder.write({LOGS: again + "- {date: 2026-11-09, kind: note}\n"})
    found = asked(folder)
    commits = [(fact.first.commit, fact.first.on.isoformat()) if fact.first else None for fact in found.facts]
    assert commits == [*[(first, "2026-09-02")] * 3, (second, "2026-11-02"), (third, "2026-11-03"), None]


def test_what_was_taken_out_and_written_again_counts_from_the_first_time(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.commit("2026-09-02", {"records/school.yaml": SCHOOL, FILE: PUPIL})
    first = folder.commit("2026-11-02", {LOGS: LOG})
    folder.commit("2026-11-03", {LOGS: None})
    folder.commit("2026-11-04", {LOGS: LOG})
    last = asked(folder).facts[-1]
    assert last.first is not None
    assert last.first.commit == first


def test_a_version_that_cannot_be_read_is_passed_over(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.commit("2026-09-02", {"records/school.yaml": SCHOOL, FILE: PUPIL, LOGS: "entries: [2026-11-02\n"})
    second = folder.commit("2026-11-02", {LOGS: LOG})
    last = asked(folder).facts[-1]
    assert last.first is not None
    assert last.first.commit == second


def test_without_git_nobody_looked(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.write({"records/school.yaml": SCHOOL, FILE: PUPIL})
    found = asked(folder, looked=False)
    assert not found.looked
    assert {fact.first for fact in found.facts} == {None}


def test_runs_by_the_pupils_own_days_else_the_runs(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    offer = "name: Words\nlayer: targeted\nareas: [cognition-and-learning]\n"
    base = "records/interventions/words"
    folder.commit("2026-09-02", {"records/school.yaml": SCHOOL, FILE: PUPIL, f"{base}/intervention.yaml": offer})
    second = folder.commit("2026-09-21", {f"{base}/autumn.yaml": RUN.replace("{pupil: p-1, to: 2026-10-30}, ", "")})
    third = folder.commit("2026-09-22", {f"{base}/autumn.yaml": RUN})
    facts = [fact for fact in asked(folder).facts if fact.place.file.endswith("autumn.yaml")]
    assert [(fact.mark.day.isoformat(), fact.first and fact.first.commit) for fact in facts] == [
        ("2026-09-21", second), ("2026-10-30", third),
    ]  # fmt: skip


def test_days_to_come_are_counted_and_not_told(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.commit("2026-09-02", {"records/school.yaml": SCHOOL, FILE: PUPIL + "annual_reports: [2027-07-10]\n"})
    assert asked(folder).later == 1


def fields(of: type[Record], seen: dict[type[Record], set[str]]) -> dict[type[Record], set[str]]:
    """The fields with days of a type and of all that stands within it."""
    if of in seen:
        return seen
    seen[of] = set()
    for field in of.FIELDS.values():
        kind = getattr(field.kind, "of", field.kind)
        if isinstance(kind, Day):
            seen[of].add(field.attribute)
        if inner := getattr(kind, "record", None):
            fields(inner, seen)
    return seen


def test_every_day_of_the_records_has_a_phrase_or_a_reason_to_be_left_out() -> None:
    seen: dict[type[Record], set[str]] = {}
    every: tuple[type[Record], ...] = (Pupil, *PLANS.values(), EhcPlan, AnnualReview, NeedsAssessment, Log, Run)
    for of in every:
        fields(of, seen)
    known = {*PHRASES, *LEFT_OUT}
    for kind, names in seen.items():
        for name in names:
            written = {f"{one.__name__}.{name}" for one in kind.__mro__}
            assert written & known, f"{kind.__name__}.{name}: a phrase for staff or for all, or left_out.py"


def test_no_phrase_for_a_field_that_does_not_exist() -> None:
    from sendcli.model import record

    every: dict[str, type[Record]] = {}
    waiting = [record.Record]
    while waiting:
        for one in waiting.pop().__subclasses__():
            every[one.__name__] = one
            waiting.append(one)
    for name in (*PHRASES, *LEFT_OUT, *STAFF_ONLY):
        kind, _, attribute = name.partition(".")
        known = {field.attribute for field in every[kind].FIELDS.values()}
        assert attribute in known | {"on", "start"}, name
