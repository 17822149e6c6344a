"""`send measures [ID]`: the scales that targets and results are measured on."""

from __future__ import annotations

from sendcli.cli import options
from sendcli.cli.days import day_of
from sendcli.cli.folder import clock, find_root
from sendcli.cli.option import Option
from sendcli.cli.out import columns, json_text, safe
from sendcli.errors import FINE, USAGE, SendError
from sendcli.model.measures import MEASURES, Measure, measures
from sendcli.model.school import School
from sendcli.store.load import load

FORMATS = ("text", "json")

OPTIONS = (
    Option("measure", (), "One measure; without it, all.", metavar="[ID]"),
    options.form(*FORMATS),
    options.RECORDS,
    options.TODAY,
)


def command(measure: str, form: str, records: str, today: str) -> int:
    """List the scales that `measure:` may name, the school's own among them; or explain one.

    An explanation says range and direction, what may be done with the values (subtract, average, a rate a week),
    the smallest change that matters, pass marks by year, and how sure the school's tests are, as far as school.yaml
    gives their reliability under `tests:`.

    Example: send measures wcpm
    """
    school = _school(records)
    known = measures(school.settings) if school else dict(MEASURES)
    if measure and measure not in known:
        from difflib import get_close_matches

        near = get_close_matches(measure.lower(), known, 1)
        hint = f"did you mean {near[0]}? " if near else ""
        raise SendError(f"there is no measure {measure}", f"{hint}send measures lists them all", USAGE)
    found = [known[measure]] if measure else list(known.values())
    if form == "json":
        day = day_of("--today", today) if today else (school and school.settings.today) or clock()
        _json(day.isoformat(), found, school)
    elif measure:
        _text(found[0], school)
    else:
        print(*(safe(line) for line in columns([_row(each) for each in found])), sep="\n")
    return FINE


def _school(records: str) -> School | None:
    """The school, if there is one here."""
    try:
        return load(find_root(records)).school
    except SendError:
        if records:
            raise
        return None


def _row(found: Measure) -> tuple[str, ...]:
    from sendcli.reports.measure_page import better

    return (found.id, found.kind, better(found), found.range, found.name)


def _text(found: Measure, school: School | None) -> None:
    from sendcli.analysis.measure_facts import facts_of
    from sendcli.cli.out import say
    from sendcli.reports.measure_page import explained

    say(explained(facts_of(found, school)))


def _json(day: str, found: list[Measure], school: School | None) -> None:
    from sendcli.analysis.measure_facts import facts_of
    from sendcli.reports.measure_page import data

    print(json_text(day, [data(facts_of(each, school)) for each in found]))
