"""`send target check PUPIL`: whether the targets of a plan can be worked with."""

from __future__ import annotations

from sendcli.analysis.which_plan import running
from sendcli.cli import options
from sendcli.cli.complete import pupil_ids
from sendcli.cli.folder import ask, day_of, missing
from sendcli.cli.heading import head
from sendcli.cli.naming import caller, no_pupil
from sendcli.cli.option import Option
from sendcli.cli.out import PAGE, json_text, say
from sendcli.errors import FINE

QUESTION = ("sendcli.analysis.target_check.check", "sendcli.reports.target_check_page")

FORMATS = ("text", "json")

OPTIONS = (
    Option("pupil", (), "The pupil's id, such as kp-0107.", metavar="PUPIL", complete=pupil_ids, required=True),
    Option("plan", ("--plan",), "The plan, by file name; the one that runs that day if left out.", metavar="NAME"),
    options.ON,
    options.KNOWN_AT,
    options.form(*FORMATS),
    options.NAMES,
    options.RECORDS,
    options.TODAY,
)


def command(pupil: str, plan: str, on: str, known_at: str, form: str, names: bool, records: str, today: str) -> int:
    """Look at the targets of a plan: measurable, ambitious, leading to an outcome, about the pupil?

    Each answer is yes, no or cannot say (of the outcome also: not needed), with the reason and what to type. Ambitious
    means: the rate that the target needs, beside this pupil's own rate in earlier plans and the usual rate on the
    measure, where one is published; a quarter more or less counts as about the same. It says so where the earlier
    rate is no guide, where a goal asks for more than twice of it, and where it lies within the error of the test. It
    is no score of anybody.

    Example: send target check kp-0107
    """
    asked = ask(records, today, *QUESTION, known_at=known_at)
    from sendcli.analysis.target_check.check import check_targets
    from sendcli.reports import target_check_page as page

    school = asked.loaded.school
    if pupil not in school.pupils:
        raise no_pupil(pupil, school.pupils)
    day = day_of("--on", on) if on else asked.today
    name, _ = running(school.pupils[pupil], day, plan)
    found = check_targets(school, school.pupils[pupil], name, day, asked.today)
    called = caller(school, names, plain=form != "text")
    if form == "json":
        rows = [page.row(found, looked, called) for looked in found.targets]
        recorded = asked.recorded or None
        print(json_text(day.isoformat(), rows, number=found.number, unread=missing(asked.loaded), recorded=recorded))
        return FINE
    asked = asked._replace(today=day, pinned=asked.pinned and day == asked.today)
    say([*head(asked, f"targets of {called(pupil)} in plan {name}, on "), *page.text(found)], PAGE)
    return FINE
