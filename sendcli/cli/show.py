"""`send show PUPIL`: one pupil on one screen."""

from __future__ import annotations

from sendcli.analysis.review_due import Wanted, review_due
from sendcli.cli import options
from sendcli.cli.complete import pupil_ids
from sendcli.cli.folder import ask, missing
from sendcli.cli.naming import caller, without_names, without_people
from sendcli.cli.option import Option
from sendcli.cli.out import safe, say
from sendcli.errors import FINE, USAGE, SendError
from sendcli.model.school import School
from sendcli.reports import due
from sendcli.reports.pupil_card import card

OPTIONS = (
    Option("pupil", (), "The pupil's id, such as kp-0107.", metavar="PUPIL", complete=pupil_ids, required=True),
    options.NAMES,
    options.RECORDS,
    options.TODAY,
)


def command(pupil: str, names: bool, records: str, today: str) -> int:
    """Show one pupil: status, needs, running plans, reviews, and what is due.

    Example: send show kp-0107 --names
    """
    asked = ask(records, today)
    school = asked.loaded.school
    file = school.pupils.get(pupil)
    if file is None:
        lost = any(path.startswith(f"records/pupils/{pupil}") for path in missing(asked.loaded))
        hint = f"its folder could not be read: send validate records/pupils/{pupil}" if lost else _hint(pupil, school)
        raise SendError(f"there is no pupil {pupil}", hint, USAGE)
    if file.pupil is None:
        raise SendError(f"the file of {pupil} cannot be read", f"send validate records/pupils/{pupil}")
    called = caller(school, names, plain=False)
    print(safe(called(pupil)))
    lines = card(file, file.pupil, asked.today)
    say(lines if names else without_names(lines, file.pupil.name))
    items = review_due(school, asked.today, wanted=Wanted(pupil=pupil))
    say(["", *due.text(without_people(items, names), called)])
    return FINE


def _hint(pupil: str, school: School) -> str:
    from difflib import get_close_matches

    near = get_close_matches(pupil, school.pupils, 1)
    return f"did you mean {near[0]}?" if near else "ids are the folder names in records/pupils"
