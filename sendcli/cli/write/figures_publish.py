"""`send figures publish FILE`: the report was handed out; keep its figures, to compare the next one with."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sendcli.cli import options
from sendcli.cli.folder import find_root
from sendcli.cli.option import Option
from sendcli.cli.out import safe
from sendcli.cli.write.saving import SAVING, Message, keep
from sendcli.errors import FINE, USAGE, SendError
from sendcli.model.school import School

if TYPE_CHECKING:
    from sendcli.cli.wish import Wish

OPTIONS = (
    Option("file", (), "The report as it was handed out.", metavar="FILE", required=True),
    *SAVING,
    options.RECORDS,
)
_READERS = ("", "governors", "public")


def command(file: str, no_commit: bool, dry_run: bool, records: str) -> int:
    """Note that a report to governors was handed out: its figures are kept in records/published/.

    There is no person in them, and no number that was withheld. The next report is compared with them, so that nobody
    finds out by the difference of two reports that one pupil came or went. The file must still be as send made it.

    Example: send figures publish reports/governors-2026-11-23.html
    """
    from sendcli.analysis.governors.kept import record_of
    from sendcli.analysis.governors.page import page
    from sendcli.cli.write.judge import whole
    from sendcli.cli.write.new_file import created, new_record
    from sendcli.model.published import PublishedFigures

    root = find_root(records)
    school, wish = _whole(root, file)
    if wish.name != "governors" or wish.audience not in _READERS:
        words = f"{safe(file)} is no report for governors or the public"
        raise SendError(words, "to make one: send report governors", USAGE)
    found = page(school, wish.day)
    if found.repeated or found.keep is None:
        print("nothing to keep: the figures published last stand in it")
        return FINE
    path = f"records/published/{_name(school, found.day)}.yaml"
    data = new_record(PublishedFigures, record_of(found.keep, wish.name), "# Written by send figures publish.")
    message = Message(f"figures of {found.day} published", "figures publish")
    return keep(root, [created(path, data)], message, whole(root), no_commit=no_commit, dry_run=dry_run)


def _whole(root: str, file: str) -> tuple[School, Wish]:
    """The snapshot that a report was made from, and its wish; only if it is still as that makes it."""
    from sendcli.cli.making import Maker
    from sendcli.cli.verify import read, source_of
    from sendcli.reports.documents.origin import origin, same

    data = read(file)
    said = origin(data)
    if said is None or not said["commit"] or said["changed"] == "yes":
        words = f"{safe(file)} does not say of which commit it is, so nobody can know its figures again"
        raise SendError(words, "commit first, make the report anew, and hand out that one", USAGE)
    source, wish = source_of(root, said)
    if not same(data, Maker(source, wish.form).bytes(wish)):
        raise SendError(f"{safe(file)} is not as send made it", f"to see more: send verify {safe(file)}", USAGE)
    return source.loaded.school, wish


def _name(school: School, day: date) -> str:
    """The day; a second report of the same day has a number behind it."""
    number = sum(one.on == day for one in school.published.values())
    return f"{day}-{number + 1}" if number else f"{day}"
