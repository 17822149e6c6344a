"""The weekly summary as a mail."""

from __future__ import annotations

import time

from sendcli.cli.naming import caller
from sendcli.cli.out import safe
from sendcli.cli.week_job import Job, again
from sendcli.cli.week_made import note
from sendcli.errors import SendError
from sendcli.reports.week_text import subject, text
from sendcli.reports.week_words import Words


def mail(job: Job, kept: str) -> None:
    """Mail it: ids only, and no words that people typed, unless the school allows names in mail.

    Args:
        job: the summary.
        kept: what became of the file, for the message if the mail fails.
    """
    from datetime import UTC, datetime
    from email.utils import format_datetime

    from sendcli.store.letter import Letter
    from sendcli.store.mail_settings import mail_settings
    from sendcli.store.mailer import NotToAll, send_mail

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
    except NotToAll as error:
        note(job.asked.root, job.asked.today, job.wanted)  # those who have it do not get it again at the next start
        raise _unsent(job, f"{kept}the mail was ", error, error.refused) from None
    except SendError as error:
        raise _unsent(job, f"{kept}the mail was not sent: ", error, job.wanted.email) from None
    if not job.wanted.when:
        print(safe(f"mailed to {', '.join(job.wanted.email)}"))


def _unsent(job: Job, words: str, error: SendError, to: tuple[str, ...]) -> SendError:
    """What is said of a mail that did not reach some, and what to type for them alone."""
    how = f"then again: {again(job, *(word for one in to for word in ('--email', one)))}"
    return SendError(f"{words}{error.message}", f"{error.hint}\n{how}".strip(), error.exit_code)
