"""The folder as git had it on a day or in a commit: what `--known-at`, `--from` and `--to` mean."""

from __future__ import annotations

import sys

from sendcli.cli.days import clock, day_of
from sendcli.dates.parse import DateError, parse_date
from sendcli.dates.words import dated
from sendcli.store.past.repo import Past
from sendcli.store.past.when import Moment, at_end_of, named


def moment(past: Past, option: str, text: str) -> Moment:
    """The commit that a day or a name means; a warning is printed if the dates of commits leave it in doubt.

    Raises:
        SendError: if there is none, or the day lies before the first commit.
    """
    try:
        parse_date(text)
    except DateError:
        return named(past, text)
    found = at_end_of(past, day_of(option, text))
    if found.odd:
        print(
            f"send: the dates of commits around {dated(found.day)} are out of order (a wrong clock, or moved commits),",
            f"      so what was known then is doubtful; commit {found.commit[:7]} is taken",
            sep="\n",
            file=sys.stderr,
        )
    if found.day > found.on and found.commit == past.head and found.day > clock():
        print(f"send: {dated(found.day)} has not come yet; taken is what is recorded by now", file=sys.stderr)
    if found.aside:
        _say_aside(found)
    return found


def _say_aside(found: Moment) -> None:
    """What two people write down on one day is one history only when one of them has pulled."""
    some = f"{found.aside} changes that were" if found.aside > 1 else "1 change that was"
    print(
        f"send: not in this answer: {some} recorded by then in another copy of the folder and merged later",
        f"      send history tells each, with its day; what this copy had is commit {found.commit[:7]}",
        sep="\n",
        file=sys.stderr,
    )


def recorded(found: Moment) -> str:
    """How an answer says what it was made from."""
    return f"as recorded on {dated(found.day)} (commit {found.commit[:7]}){_earlier(found)}"


def _earlier(found: Moment) -> str:
    return f", last changed on {dated(found.on)}" if found.on != found.day else ""
