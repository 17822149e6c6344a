"""Where the weekly summary goes: the screen, a file, a mail."""

from __future__ import annotations

import os
import sys
import time
from datetime import date
from typing import NamedTuple

from sendcli import __version__
from sendcli.analysis.week.week import Week
from sendcli.cli.folder import Asked
from sendcli.cli.naming import caller
from sendcli.cli.out import safe, say
from sendcli.cli.week_known import Found
from sendcli.cli.week_made import ENDINGS
from sendcli.cli.week_wanted import Wanted
from sendcli.cli.wish import Wish
from sendcli.errors import SendError
from sendcli.reports.documents.document import Made
from sendcli.reports.week_text import Head, is_ours, sealed, subject, text
from sendcli.reports.week_words import Words
from sendcli.store.outgoing import warnings, write_out


class Job(NamedTuple):
    """A summary on its way: the folder, the answer, what stands around it, what was asked for, the repository."""

    asked: Asked
    week: Week
    head: Head
    wanted: Wanted
    top: str


def tell(asked: Asked, week: Week, found: Found, gap: tuple[date, ...], wanted: Wanted) -> None:
    """Print it, or write it and mail it. The file comes first, so that a mail that fails loses nothing."""
    top = found.past.top if found.past else asked.root
    job = Job(asked, week, _head(week, found, gap, wanted), wanted, top)
    written = _write(job) if wanted.out else ""
    if wanted.email:
        _mail(job, written)
    if not (wanted.out or wanted.email):
        _print(job)


def _head(week: Week, found: Found, gap: tuple[date, ...], wanted: Wanted) -> Head:
    names = " --names" if wanted.names else ""
    line = f"send weekly --since {week.since}{names} --today {week.day}"
    commit = found.past.head if found.past else ""
    return Head(found.compared, gap, Made(line, commit, found.changed, week.day, __version__))


def _print(job: Job) -> None:
    school = job.asked.loaded.school
    if job.wanted.form == "text":
        say(text(school, job.week, job.head, Words(caller(school, job.wanted.names, plain=False))))
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(_bytes(job))


def _bytes(job: Job) -> bytes:
    """The summary as it stands in a file: as text, or as the document `weekly`, which send verify can make again."""
    if job.wanted.form == "text":
        school = job.asked.loaded.school
        lines = text(school, job.week, job.head, Words(caller(school, job.wanted.names, plain=True)))
        return sealed("".join(f"{safe(line)}\n" for line in lines))
    from sendcli.cli.making import Maker  # Jinja, which text has no need of
    from sendcli.cli.sources import source_now

    names = job.wanted.names or None
    wish = Wish("weekly", "", job.wanted.form, "", "", job.week.since.isoformat(), names, job.week.day)
    return Maker(source_now(job.asked), job.wanted.form).bytes(wish)


def _write(job: Job) -> str:
    """Write the file; made again, it is the same."""
    folder = os.path.abspath(job.wanted.out)
    place = os.path.join(folder, f"weekly-{job.week.day}.{ENDINGS[job.wanted.form]}")
    for line in warnings(job.asked.root, folder, job.week.day):
        print(f"send: {line}", file=sys.stderr)
    write_out(job.asked.root, place, _bytes(job), is_ours)
    if not job.wanted.when:
        print(safe(f"written: {place}"))
    return place


def _mail(job: Job, written: str) -> None:
    """Mail it: ids only, and no words that people typed, unless the school allows names in mail."""
    from datetime import UTC, datetime
    from email.utils import format_datetime

    from sendcli.store.letter import Letter
    from sendcli.store.mail_settings import mail_settings
    from sendcli.store.mailer import send_mail

    school = job.asked.loaded.school
    named = bool(school.settings.mail_names)
    say = Words(caller(school, named, plain=True), full=named)
    lines = [safe(line) for line in text(school, job.week, job.head, say)]
    sent = format_datetime(datetime.fromtimestamp(int(time.time()), UTC))
    try:
        send_mail(
            Letter(job.wanted.email, sent, subject(job.week), "\n".join(lines) + "\n"),
            mail_settings(job.top),
        )
    except SendError as error:
        kept = f"the summary is written ({written}), but the mail was not sent" if written else "the mail was not sent"
        again = f"then again: send weekly --since {job.week.since} --email {' --email '.join(job.wanted.email)}"
        raise SendError(f"{kept}: {error.message}", f"{error.hint}\n{again}".strip(), error.exit_code) from None
    if not job.wanted.when:
        print(safe(f"mailed to {', '.join(job.wanted.email)}"))
