"""`send progress`: where targets stand, and whether the numbers are a reason to change something."""

from __future__ import annotations

from sendcli.cli import options
from sendcli.cli.complete import intervention_ids, pupil_ids
from sendcli.cli.folder import ask, day_of
from sendcli.cli.heading import recorded_aside
from sendcli.cli.naming import caller, said_in
from sendcli.cli.option import Option
from sendcli.cli.progress_forms import by_outcome, by_target, in_words
from sendcli.errors import FINE
from sendcli.store.spread import without_collector

# Loaded while another process has begun to read the files.
QUESTION = ("sendcli.analysis.progress.told", "sendcli.reports.progress")

FORMATS = ("text", "json", "csv", "md")

OPTIONS = (
    Option("pupils", (), "Only these pupils; without any, all on roll.", "texts", (), "[PUPIL...]", complete=pupil_ids),
    Option("class_name", ("--class",), "Only this class, as the files have it now.", metavar="CLASS"),
    Option("year", ("--year",), "Only this year group, as of the day.", metavar="YEAR"),
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
    from sendcli.analysis.progress.running import Wanted
    from sendcli.cli.progress_asked import groups_then, must_be_known

    files_of = asked.today
    asked = asked._replace(today=day_of("--on", on) if on else asked.today, pinned=asked.pinned and not on)
    school, day = asked.loaded.school, asked.today
    wanted = Wanted(frozenset(pupils), class_name, year, need.upper(), intervention, known=files_of)
    must_be_known(school, wanted, day)
    called, said, note = caller(school, names, plain=form != "text"), said_in(school, names), groups_then(wanted, day)
    with without_collector(freeze=True):  # a row for every target, and no circles among them
        if ehcp:
            by_outcome(asked, form, wanted, called, said, note)
        elif form == "text":
            in_words(asked, wanted, called, said, note, full=all_full or bool(pupils), explain=explain)
        else:
            by_target(asked, form, wanted, called, said, note)
    if form == "csv":
        recorded_aside(asked)
    return FINE
