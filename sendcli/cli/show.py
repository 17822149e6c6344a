"""`send show PUPIL`: one pupil on one screen."""

from __future__ import annotations

from sendcli.analysis.review_due import Item, Wanted, review_due
from sendcli.cli import options
from sendcli.cli.complete import pupil_ids
from sendcli.cli.folder import ask, missing
from sendcli.cli.naming import caller, no_pupil, told_of
from sendcli.cli.option import Option
from sendcli.cli.out import safe, say
from sendcli.errors import FINE, USAGE, SendError
from sendcli.reports import due
from sendcli.reports.naming import without_names, without_people
from sendcli.reports.pupil_card import card

OPTIONS = (
    Option("pupil", (), "The pupil's id, such as kp-0107.", metavar="PUPIL", complete=pupil_ids, required=True),
    options.KNOWN_AT,
    options.NAMES,
    options.RECORDS,
    options.TODAY,
)


def command(pupil: str, known_at: str, names: bool, records: str, today: str) -> int:
    """Show one pupil: status, needs, running plans, reviews, and what is due.

    Example: send show kp-0107 --names
    """
    asked = ask(records, today, known_at=known_at)
    school = asked.loaded.school
    file = school.pupils.get(pupil)
    if file is None:
        folder = f"records/pupils/{pupil}"
        lost = any(path.startswith(f"{folder}/") for path in missing(asked.loaded))
        if lost:
            raise SendError(f"the folder of {pupil} could not be read", f"send validate {folder}", USAGE)
        raise no_pupil(pupil, school.pupils)
    if file.pupil is None:
        raise SendError(f"the file of {pupil} cannot be read", f"send validate records/pupils/{pupil}")
    called = caller(school, names, plain=False)
    print(*filter(None, [safe(called(pupil)), asked.recorded]), sep="\n")
    lines = card(file, file.pupil, asked.today)
    say(lines if names else without_names(lines, file.pupil.name))
    items = review_due(school, asked.today, wanted=Wanted(pupil=pupil))
    say(["", *due.text(map(_seen, without_people(items, names)), called, told_of(school, names))])
    return FINE


def _seen(item: Item) -> Item:
    """The item without the advice to look at this very answer."""
    rest = item.next.removeprefix(f"See `send show {item.pupil}`; ")
    return item._replace(next=rest[:1].upper() + rest[1:])
