"""`send progress`: where targets stand, and whether the numbers are a reason to change something."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sendcli.cli import options
from sendcli.cli.complete import intervention_ids, pupil_ids
from sendcli.cli.folder import Asked, ask, day_of, missing
from sendcli.cli.heading import head, recorded_aside
from sendcli.cli.naming import caller, no_pupil
from sendcli.cli.option import Option
from sendcli.cli.out import csv_text, json_text, say
from sendcli.errors import FINE, USAGE, SendError
from sendcli.store.spread import without_collector

if TYPE_CHECKING:
    from datetime import date

    from sendcli.analysis.progress.outcomes import OutcomeRow
    from sendcli.analysis.progress.progress import Progress
    from sendcli.analysis.progress.running import Wanted
    from sendcli.model.school import School
    from sendcli.reports.progress import Called, Said

# Loaded while another process has begun to read the files.
QUESTION = ("sendcli.analysis.progress.progress", "sendcli.reports.progress")

FORMATS = ("text", "json", "csv", "md")

OPTIONS = (
    Option("pupils", (), "Only these pupils; without any, all on roll.", "texts", (), "[PUPIL...]", complete=pupil_ids),
    Option("class_name", ("--class",), "Only this class, as it is now.", metavar="CLASS"),
    Option("year", ("--year",), "Only this year group, as it is now.", metavar="YEAR"),
    Option("need", ("--need",), "Only pupils with this type of need on the day.", metavar="CODE"),
    Option(
        "intervention",
        ("--intervention",),
        "Only targets that this intervention serves.",
        metavar="ID",
        complete=intervention_ids,
    ),
    Option("ehcp", ("--ehcp",), "By the outcomes of the EHC plans in force, Section E.", "flag", False),
    Option("all_full", ("--all",), "Print every target in full, also those with nothing to decide.", "flag", False),
    Option("explain", ("--explain",), "Print formula, source, figures and file lines.", "flag", False),
    options.ON,
    options.KNOWN_AT,
    options.form(*FORMATS),
    options.NAMES,
    options.RECORDS,
    options.TODAY,
)


def command(
    pupils: list[str],
    class_name: str,
    year: str,
    need: str,
    intervention: str,
    ehcp: bool,
    all_full: bool,
    explain: bool,
    on: str,
    known_at: str,
    form: str,
    names: bool,
    records: str,
    today: str,
) -> int:
    """Show where each target stands that is worked on: what needs a decision comes first.

    For each: baseline, latest reading and goal, the aim line, rates of progress, the rate that is needed,
    sessions delivered of those planned, and a verdict with its reason. The words are few and cautious;
    docs/progress.md says what each means. Which decision rule counts is set in school.yaml, `progress:`.

    Example: send progress --class 4B --explain
    """
    asked = ask(records, today, *QUESTION, known_at=known_at)
    from sendcli.analysis.progress.progress import progress
    from sendcli.analysis.progress.running import Wanted
    from sendcli.reports.progress import tally, text

    asked = asked._replace(today=day_of("--on", on) if on else asked.today, pinned=asked.pinned and not on)
    school, day = asked.loaded.school, asked.today
    wanted = Wanted(frozenset(pupils), class_name, year, need.upper(), intervention)
    _known(school, wanted)
    with without_collector(freeze=True):  # a row for every target, and no circles among them
        rows = progress(school, day, wanted)
    called, said = caller(school, names, plain=form != "text"), _said(school, names)
    if ehcp:
        from sendcli.analysis.progress.outcomes import outcomes

        _by_outcome(asked, form, outcomes(school, day, rows, wanted), called, said)
    elif form == "text":
        print(*head(asked, "progress on "), tally(rows), "", sep="\n")
        say(text(rows, called, said, all_full or bool(pupils), explain))
    else:
        _rows(asked, form, rows, called, said)
    if form == "csv":
        recorded_aside(asked)
    return FINE


def _rows(asked: Asked, form: str, rows: list[Progress], called: Called, said: Said) -> None:
    from sendcli.reports.progress import FIELDS, cells, row

    school, day = asked.loaded.school, asked.today
    if form == "md":
        from sendcli.reports.progress_page import page

        print(page(school, day, rows, called, said, asked.recorded), end="")
        return
    fields = [row(one, called, said) for one in rows]
    if form == "csv":
        print(csv_text(FIELDS, [cells(one) for one in fields]))
    else:
        _json(asked, day, fields)


def _by_outcome(asked: Asked, form: str, rows: list[OutcomeRow], called: Called, said: Said) -> None:
    from sendcli.reports.progress import by_outcome
    from sendcli.reports.progress_outcomes import FIELDS, cells, fields

    if form == "md":
        from sendcli.reports.progress_page import outcome_page

        print(outcome_page(asked.loaded.school, asked.today, rows, called, said, asked.recorded), end="")
    elif form == "csv":
        print(csv_text(FIELDS, [line for one in rows for line in cells(one, called, said)]))
    elif form == "json":
        _json(asked, asked.today, [fields(one, called, said) for one in rows])
    else:
        print(*head(asked, "progress towards the outcomes of EHC plans on "), sep="\n")
        say(by_outcome(rows, called, said) or ["Nobody asked about has an EHC plan in force."])


def _json(asked: Asked, day: date, items: list[dict[str, Any]]) -> None:
    print(json_text(day.isoformat(), items, unread=missing(asked.loaded), recorded=asked.recorded or None))


def _said(school: School, names: bool) -> Said:
    """Words about a pupil, with initials for the name unless names are asked for."""

    def say_of(pupil_id: str, words: str) -> str:
        file = school.pupils.get(pupil_id)
        if names or file is None or file.pupil is None:
            return words
        from sendcli.reports.naming import without_names

        return without_names([words], file.pupil.name)[0]

    return say_of


def _known(school: School, wanted: Wanted) -> None:
    """A slip in a filter must not read as "no target"."""
    for pupil in sorted(wanted.pupils - school.pupils.keys()):
        raise no_pupil(pupil, school.pupils)
    people = [file.pupil for file in school.pupils.values() if file.pupil]
    having = {
        "class": (wanted.class_name, {one.class_name for one in people if one.class_name}),
        "year": (wanted.year, {one.year for one in people if one.year}),
        "need": (wanted.need, {need.type for one in people for need in one.needs}),
        "intervention": (wanted.intervention, set(school.programmes)),
    }
    for what, (name, known) in having.items():
        if name and name not in known:
            raise SendError(f"there is no {what} {name} here", "there are: " + ", ".join(sorted(known)), USAGE)
