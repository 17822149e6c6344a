"""The entry that runs `send weekly` once a week, for cron, systemd and Windows."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from sendcli.analysis.week.slot import DAYS, Slot
from sendcli.reports.schedule_windows import task

_USUAL = "/usr/bin:/bin"
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class Entry(NamedTuple):
    """What is to be run, and when.

    Attributes:
        name: what the entry is called.
        words: the command line, the program's whole path first.
        slot: the time of the week, in England.
        path: a folder that the system must look in besides the usual ones, where git lies; or "".
        today: from when on.
    """

    name: str
    words: tuple[str, ...]
    slot: Slot
    path: str
    today: date

    def said(self) -> str:
        """When, in words."""
        return f"on {_WEEKDAYS[self.slot.weekday]}s at {self.slot.at:%H:%M}"


class File(NamedTuple):
    """A file of the entry: its name, its text, and its bytes where they are not simply the text."""

    name: str
    text: str
    data: bytes


def files(system: str, entry: Entry) -> list[File]:
    """The files of an entry for a system."""
    return _FILES[system](entry)


def _plain(name: str, lines: Sequence[str]) -> File:
    text = "".join(f"{line}\n" for line in lines)
    return File(name, text, text.encode())


def cron(entry: Entry) -> list[File]:
    """A line for a crontab, between two marks by which it is found again.

    It runs every hour, and send does nothing unless a summary is due. Only that is right with every cron: some
    read CRON_TZ and some do not, and a fixed hour of the computer's own zone is wrong for half the year where the
    computer keeps UTC. `%` would end the command, so it is written with a backslash.
    """
    when = f"{DAYS[entry.slot.weekday]},{entry.slot.at:%H:%M}"
    command = shlex.join([*entry.words, "--when", when])
    path = f"PATH={shlex.quote(f'{entry.path}:{_USUAL}')} " if entry.path else ""
    line = f"{entry.slot.at.minute} * * * * {path}{command}".replace("%", r"\%")
    marks = (f"# begin {entry.name}: the weekly summary, {entry.said()} in England", f"# end {entry.name}")
    about = "# Every hour, because cron knows no time zone that holds everywhere; send knows when a summary is due."
    return [_plain(f"{entry.name}.cron", [marks[0], about, line, marks[1]])]


def systemd(entry: Entry) -> list[File]:
    """A service and its timer for the person's own systemd. A Monday on which the computer was off is made up."""
    path = [f"Environment={_unit_word(f'PATH={entry.path}:{_USUAL}')}"] if entry.path else []
    service = [
        "[Unit]", "Description=send weekly: the summary of the week", "",
        "[Service]", "Type=oneshot", "UMask=0077", *path, f"ExecStart={' '.join(map(_unit_word, entry.words))}",
    ]  # fmt: skip
    day = DAYS[entry.slot.weekday].capitalize()
    timer = [
        "[Unit]", f"Description=send weekly, {entry.said()} in England", "",
        "[Timer]", f"OnCalendar={day} *-*-* {entry.slot.at:%H:%M}:00 Europe/London", "Persistent=true", "",
        "[Install]", "WantedBy=timers.target",
    ]  # fmt: skip
    return [_plain(f"{entry.name}.service", service), _plain(f"{entry.name}.timer", timer)]


def _unit_word(word: str) -> str:
    """A word of a command line as a unit file has it: quoted, and nothing in it stands for something else."""
    for plain, safe in (("\\", "\\\\"), ('"', '\\"'), ("%", "%%"), ("$", "$$")):
        word = word.replace(plain, safe)
    return f'"{word}"'


def windows(entry: Entry) -> list[File]:
    """A task for the Task Scheduler, in the encoding that schtasks reads."""
    ahead = (entry.slot.weekday - entry.today.weekday()) % 7 or 7
    first = entry.today + timedelta(days=ahead)
    about = (
        f"send weekly, {entry.said()} by this computer's own clock; if the computer was off, as soon as it is on. "
        "Right in summer and winter if its time zone is (UTC+00:00) Dublin, Edinburgh, Lisbon, London."
    )
    text = task(entry.words, _WEEKDAYS[entry.slot.weekday], f"{first}T{entry.slot.at:%H:%M}:00", about)
    declared = text.replace('<?xml version="1.0"?>', '<?xml version="1.0" encoding="UTF-16"?>', 1)
    return [File(f"{entry.name}.xml", text, b"\xff\xfe" + declared.replace("\n", "\r\n").encode("utf-16-le"))]


_FILES: dict[str, Callable[[Entry], list[File]]] = {"cron": cron, "systemd": systemd, "windows": windows}
