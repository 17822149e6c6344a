"""`send provision`: what runs on a day, for whom, how much of it, by whom, and what it costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sendcli.cli import options
from sendcli.cli.complete import pupil_ids
from sendcli.cli.folder import Asked, ask, day_of, missing
from sendcli.cli.heading import head, recorded_aside
from sendcli.cli.naming import caller, no_pupil, said_in
from sendcli.cli.option import Option
from sendcli.cli.out import csv_text, json_text, say
from sendcli.errors import FINE, USAGE, SendError

if TYPE_CHECKING:
    from sendcli.analysis.provision.narrow import Wanted
    from sendcli.analysis.provision.provision import Provision
    from sendcli.model.school import School
    from sendcli.reports.provision_sections import Asked as Page

# Loaded while another process has begun to read the files.
QUESTION = ("sendcli.analysis.provision.provision", "sendcli.reports.provision_page")

FORMATS = ("text", "json", "csv", "md")

OPTIONS = (
    Option("pupil", ("--pupil",), "The map of this pupil, by target and outcome.", metavar="ID", complete=pupil_ids),
    Option("class_name", ("--class",), "Only this class, as it is now.", metavar="CLASS"),
    Option("year", ("--year",), "Only this year group, as it is now.", metavar="YEAR"),
    Option("area", ("--area",), "Only this broad area of need.", metavar="AREA"),
    Option("wave", ("--wave",), "Only this layer: universal, targeted and so on.", metavar="LAYER"),
    Option("adult", ("--adult",), "What this member of staff delivers, and when.", metavar="STAFF"),
    Option("by", ("--by",), "In which groups.", metavar="wave|class|pupil|adult"),
    Option("since", ("--since",), "List also runs that ended from this day on.", metavar="DATE"),
    Option("cost", ("--cost",), "Print what it costs, and what cannot be costed.", "flag", False),
    options.ON,
    options.KNOWN_AT,
    options.form(*FORMATS),
    options.NAMES,
    options.RECORDS,
    options.TODAY,
)


def command(
    pupil: str,
    class_name: str,
    year: str,
    area: str,
    wave: str,
    adult: str,
    by: str,
    since: str,
    cost: bool,
    on: str,
    known_at: str,
    form: str,
    names: bool,
    records: str,
    today: str,
) -> int:
    """Print the provision map of a day: for the school by wave and area, or by class, by pupil, by adult.

    Runs of interventions, what all pupils have, and the lines of plans and of Section F that no run delivers; and
    what plans promise that runs do not give. --cost adds pounds: by minutes and group, at the rates of school.yaml.
    What is not recorded is never counted as nothing. docs/provision.md says how it is worked out.

    Example: send provision --pupil kp-0107 --cost
    """
    asked = ask(records, today, *QUESTION, known_at=known_at)
    from sendcli.analysis.provision.narrow import Wanted
    from sendcli.analysis.provision.provision import provision
    from sendcli.reports.provision_sections import Asked as Page

    asked = asked._replace(today=day_of("--on", on) if on else asked.today, pinned=asked.pinned and not on)
    school, pupils = asked.loaded.school, frozenset(filter(None, [pupil]))
    wanted = Wanted(pupils, class_name, year, area, wave, adult, day_of("--since", since) if since else None)
    _known(school, wanted)
    view = _view(by, "pupil" if pupil else "adult" if adult else "wave")
    found = provision(school, asked.today, wanted)
    page = Page(school, view, cost, caller(school, names, plain=form != "text"), said_in(school, names))
    _print(asked, form, found, page)
    return FINE


def _view(by: str, usual: str) -> str:
    from sendcli.reports.provision_sections import VIEWS

    if by and by not in VIEWS:
        raise SendError(f"--by {by} is not known", "one of: " + ", ".join(VIEWS), USAGE)
    return by or usual


def _print(asked: Asked, form: str, found: Provision, page: Page) -> None:
    from sendcli.reports import provision_fields as fields
    from sendcli.reports.provision_page import markdown, text

    if form == "json":
        _json(asked, found, page)
    elif form == "csv":
        rows = [line for row in found.rows for line in fields.cells(row, page.called, page.said, page.cost)]
        print(csv_text(fields.FIELDS_WITH_COST if page.cost else fields.FIELDS, rows))
        recorded_aside(asked)
    elif form == "md":
        print(markdown(page, found, asked.recorded), end="")
    else:
        print(*head(asked, "provision on "), sep="\n")
        say(text(page, found) if found.rows else ["No provision runs on this day for whom was asked about."])


def _json(asked: Asked, found: Provision, page: Page) -> None:
    from sendcli.analysis.provision.sums import cost_of
    from sendcli.reports import provision_fields as fields
    from sendcli.reports.provision_groups import groups
    from sendcli.reports.provision_remarks import remarks

    print(
        json_text(
            found.on.isoformat(),
            [fields.item(row, page.called, page.said, page.cost) for row in found.rows],
            since=found.since.isoformat(),
            weeks_a_year=found.weeks,
            **({"cost_year": fields.total(cost_of(found.rows))} if page.cost else {}),
            groups=groups(page, found),
            gaps=[fields.gap(one, page.called) for one in found.gaps],
            remarks=remarks(page, found),
            unread=missing(asked.loaded),
            recorded=asked.recorded or None,
        )
    )


def _known(school: School, wanted: Wanted) -> None:
    """A slip in a filter must not read as "no provision"."""
    from sendcli.analysis.provision.known import known

    for pupil in sorted(wanted.pupils - school.pupils.keys()):
        raise no_pupil(pupil, school.pupils)
    for what, (name, there) in known(school, wanted).items():
        if name and name not in there:
            raise SendError(f"there is no {what} {name} here", "there are: " + ", ".join(sorted(there)), USAGE)
