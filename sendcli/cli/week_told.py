"""Where the weekly summary goes: the screen, a file, a mail."""

from __future__ import annotations

import os
import sys
from datetime import date

from sendcli import __version__
from sendcli.analysis.week.week import Week
from sendcli.cli.folder import Asked
from sendcli.cli.naming import caller
from sendcli.cli.out import safe, say
from sendcli.cli.week_job import Job, again
from sendcli.cli.week_known import Found
from sendcli.cli.week_made import ENDINGS, note
from sendcli.cli.week_mail import mail
from sendcli.cli.week_wanted import Wanted
from sendcli.cli.wish import Wish
from sendcli.errors import USAGE, SendError
from sendcli.reports.documents.document import Made
from sendcli.reports.week_text import Head, is_ours, sealed, text
from sendcli.reports.week_words import Words
from sendcli.store.outgoing import warnings, write_out


def tell(asked: Asked, week: Week, found: Found, gap: tuple[date, ...], wanted: Wanted) -> None:
    """Print it, or write it and mail it. The file comes first, so that a mail that fails loses nothing."""
    top = found.past.top if found.past else asked.root
    job = Job(asked, week, _head(week, found, gap, wanted), wanted, top)
    if not (wanted.out or wanted.email):
        _print(job)
    try:
        kept = f"the summary is written ({_write(job)}); " if wanted.out else ""
    except SendError as error:
        raise _without_file(job, error) if wanted.email else error from None
    if wanted.email:
        mail(job, kept)


def _without_file(job: Job, error: SendError) -> SendError:
    """A place that takes no file does not keep the mail from those who wait for it; a slip of the person does."""
    if error.exit_code == USAGE:
        return SendError(f"{error.message}; nothing was mailed either", error.hint, USAGE)
    mail(job, f"{error.message}; ")
    note(job.asked.root, job.asked.today, job.wanted)  # the next start tries the file again, and mails nobody twice
    form = ("--format", job.wanted.form, *(["--names"] if job.wanted.names else []))
    how = f"then, for the file alone: {again(job, '--out', job.wanted.out, *form)}"
    return SendError(f"{error.message}; the mail was sent all the same", f"{error.hint}\n{how}", error.exit_code)


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
