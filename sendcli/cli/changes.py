"""`send changes --since DATE`: what happened, counted for a meeting."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from sendcli.cli import options
from sendcli.cli.folder import clock, day_of, warn_unread
from sendcli.cli.known import moment, recorded
from sendcli.cli.naming import caller
from sendcli.cli.option import Option
from sendcli.cli.out import json_text, safe, say
from sendcli.cli.place import find_root
from sendcli.dates.london import in_london
from sendcli.dates.words import dated
from sendcli.errors import FINE, USAGE, SendError
from sendcli.store.load import Loaded, load
from sendcli.store.past.load import load_past
from sendcli.store.past.repo import Past, past_of
from sendcli.store.past.when import main_line

if TYPE_CHECKING:
    from sendcli.analysis.happened.count import Count

OPTIONS = (
    Option("since", ("--since",), "From this day on.", metavar="DATE", required=True),
    Option(
        "until", ("--until",), "Up to the end of this day; to the files as they are now if left out.", metavar="DATE"
    ),
    options.form("text", "json", "md"),
    options.NAMES,
    options.RECORDS,
)


class State(NamedTuple):
    """The folder at one end of the time: what was read, the day, and what the answer says of it."""

    loaded: Loaded
    day: date
    called: str


def command(since: str, until: str, form: str, names: bool, records: str) -> int:
    """Count what the folder says since a day that it did not say before: targets met, reviews held, pupils moved.

    Compared is the folder at the end of the day before with the files as they are now, or as git had them at the
    end of --until. What counts is when it was written down, not when it was.

    Example: send changes --since 2026-11-16 --format md
    """
    first = day_of("--since", since)
    last = day_of("--until", until) if until else None
    if last and last < first:
        raise SendError("--until lies before --since", "send changes --since 2026-11-16 --until 2026-11-20", USAGE)
    root = find_root(records)
    past = past_of(root)
    before = _start(past, first)
    after = _then(past, "--until", until, last) if last else State(load(root), clock(), "the files as they are now")
    warn_unread(after.loaded)
    from sendcli.analysis.happened.count import happened

    _print(
        form, before, after, happened(before.loaded.school, after.loaded.school, frozenset(before.loaded.unread)), names
    )
    return FINE


def _start(past: Past, first: date) -> State:
    """The folder before the first day; its first commit, if the day lies before that."""
    begun = main_line(past)[0]
    day = in_london(begun.when).date()
    if first > day:
        eve = first - timedelta(days=1)
        return _then(past, "--since", eve.isoformat(), eve)
    why = "this copy of it goes back no further" if past.shallow else "it is not in git for longer"
    called = f"the folder as first recorded on {dated(day)} (commit {begun.id[:7]}): {why}"
    return State(load_past(past, begun.id), day, called)


def _then(past: Past, option: str, text: str, day: date) -> State:
    found = moment(past, option, text)
    return State(load_past(past, found.commit), day, f"the folder {recorded(found)}")


def _print(form: str, before: State, after: State, counts: tuple[Count, ...], names: bool) -> None:
    from sendcli.reports import happened_page as page

    called = caller(after.loaded.school, names, plain=form != "text")
    school = after.loaded.school.settings.name
    if form == "json":
        items = [page.item(count, called) for count in counts]
        ends = {"from": before.called, "to": after.called}
        print(json_text(after.day.isoformat(), items, sentence=page.sentence(counts), **ends))
    elif form == "md":
        print(page.markdown(school, (before.called, after.called), counts, called), end="")
    else:
        print(f"{safe(school)}: what happened", f"from {before.called}", f"to {after.called}", "", sep="\n")
        say(page.text(counts, called))
