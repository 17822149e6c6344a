"""Questions on a terminal that no declared field asks: yes or no, and a line of one's own."""

from __future__ import annotations

import sys

from sendcli.cli.out import safe
from sendcli.cli.write.asking import askable
from sendcli.errors import USAGE, SendError


def agreed(question: str) -> bool:
    """Whether the answer is yes; Enter alone means no."""
    while True:
        answer = line_for(f"{question} [y/N]").casefold()
        if answer in ("", "n", "no"):
            return False
        if answer in ("y", "yes"):
            return True


def line_for(question: str) -> str:
    """A line typed in answer; "" for Enter alone.

    Raises:
        SendError: if the input has ended.
    """
    print(safe(question), "> ", sep="\n", end="", file=sys.stderr, flush=True)
    line = sys.stdin.readline()
    if not line:
        raise SendError("the input ended; nothing was changed", "", USAGE)
    return line.strip()


def needed(option: str, question: str, example: str) -> str:
    """What an option would have said: asked for on a terminal, demanded in a script.

    Raises:
        SendError: if nobody can be asked.
    """
    if not askable():
        raise SendError(f"{option} is needed: {question}", f"for example: {example}" if example else "", USAGE)
    while not (text := line_for(f"{question} (for example: {example})" if example else question)):
        pass
    return text
