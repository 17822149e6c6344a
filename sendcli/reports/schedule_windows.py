"""A task of the Windows Task Scheduler as XML.

Source of the form: Microsoft, Task Scheduler Schema and its weekly trigger example. A start without `Z` or an offset is
the computer's own time, which follows its own summer time. Not tried on Windows: unverified.
"""

from __future__ import annotations

from collections.abc import Sequence

_TASK = """\
<?xml version="1.0"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>{about}</Description>
  </RegistrationInfo>
  <Triggers>
    <CalendarTrigger>
      <StartBoundary>{start}</StartBoundary>
      <ScheduleByWeek>
        <DaysOfWeek>
          <{day} />
        </DaysOfWeek>
        <WeeksInterval>1</WeeksInterval>
      </ScheduleByWeek>
    </CalendarTrigger>
  </Triggers>
  <Principals>
    <Principal id="Author">
      <LogonType>InteractiveToken</LogonType>
      <RunLevel>LeastPrivilege</RunLevel>
    </Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <StartWhenAvailable>true</StartWhenAvailable>
    <ExecutionTimeLimit>PT30M</ExecutionTimeLimit>
  </Settings>
  <Actions Context="Author">
    <Exec>
      <Command>{command}</Command>
      <Arguments>{arguments}</Arguments>
    </Exec>
  </Actions>
</Task>
"""


def task(words: Sequence[str], day: str, start: str, about: str) -> str:
    """The task.

    Args:
        words: the command line, the program first.
        day: the day of the week in English.
        start: the first time it runs, as 2026-11-30T07:00:00.
        about: what it is, for people who find it.
    """
    command, *rest = words
    return _TASK.format(
        about=_escaped(about),
        start=start,
        day=day,
        command=_escaped(command),
        arguments=_escaped(" ".join(map(quoted, rest))),
    )


def _escaped(text: str) -> str:
    """Text within an element. What is not ASCII becomes a number, so that no encoding on the way can spoil it."""
    for plain, safe in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        text = text.replace(plain, safe)
    return text.encode("ascii", "xmlcharrefreplace").decode("ascii")


def quoted(word: str) -> str:
    """A word as Windows programs take their command line apart: backslashes count only before a quotation mark."""
    if word and not any(letter in word for letter in ' \t"'):
        return word
    out, slashes = [], 0
    for letter in word:
        if letter == "\\":
            slashes += 1
            continue
        out.append("\\" * (slashes * 2 + 1) + letter if letter == '"' else "\\" * slashes + letter)
        slashes = 0
    return '"' + "".join(out) + "\\" * (slashes * 2) + '"'
