"""The one boundary at which every error becomes a sentence, and the choice of the door."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from importlib import import_module
from signal import SIG_IGN, SIGTERM, getsignal, signal
from typing import TextIO

from sendcli import __version__, errors
from sendcli.cli.option import quick, settle
from sendcli.cli.out import safe
from sendcli.cli.table import COMMANDS, split


def run(arguments: list[str]) -> int:
    """Run one command line. Every error ends here as a sentence; a traceback never reaches a person."""
    _plain_streams()
    _stoppable()
    if sys.stdout is None:
        return _say(errors.COULD_NOT_RUN, "the output is closed, so there is nowhere to answer")
    try:
        return _flushed(_enter(arguments))
    except BaseException as error:
        return _ended(error)


def _stoppable() -> None:
    """Heed what a system sends to end a program, or a terminal that is closed, unless told to ignore it."""
    hung_up = getattr(import_module("signal"), "SIGHUP", SIGTERM)  # Windows has none
    for number in (SIGTERM, hung_up):
        with suppress(ValueError):  # not the main thread: whoever calls from another one looks after signals
            if getsignal(number) is not SIG_IGN:
                signal(number, _stopped)


def _stopped(*_: object) -> None:
    """End as Ctrl-C does: processes that work along are ended too, and what was begun is undone."""
    raise KeyboardInterrupt


def _ended(error: BaseException) -> int:
    """What an exception means for the person who typed, and the exit code."""
    if BrokenPipeError in (error.__class__, error.__context__.__class__):  # Typer's stands behind its own
        return _quietly()
    if isinstance(error, SystemExit):  # how Typer ends, after it has said why
        return _flushed(error.code if isinstance(error.code, int) else errors.FINE)
    if isinstance(error, errors.SendError):
        return _say(error.exit_code, error.message, error.hint)
    if isinstance(error, KeyboardInterrupt):
        # True of all that is not saved by now: whoever saves or edits records says better what became of them.
        return _say(errors.INTERRUPTED, "interrupted; your records are as they were")
    if isinstance(error, OSError):  # the disk, the network drive, the terminal: nothing that the program did
        return _say(errors.COULD_NOT_RUN, f"the system refused: {(error.strerror or 'unknown reason').lower()}")
    return _bug(error)


def _enter(arguments: list[str]) -> int:
    """Through the quick door if the command line is plain and right, else through Typer's."""
    name, rest = split(arguments)
    if name and "_SEND_COMPLETE" not in os.environ:
        module = import_module(f"sendcli.cli.{COMMANDS[name][0]}")
        values = quick(module.OPTIONS, rest)
        if values is not None:
            return int(module.command(**settle(module.OPTIONS, values)))
    from sendcli.cli.typed import main  # 50 ms, which a question of the morning need not pay

    try:
        main(arguments)
    except (KeyError, ValueError):
        if "_SEND_COMPLETE" not in os.environ:
            raise
        words = "_SEND_COMPLETE is set, but not the words that a shell sets with it"
        raise errors.SendError(words, "unset _SEND_COMPLETE", errors.USAGE) from None
    return errors.FINE


def _plain_streams() -> None:
    """UTF-8 and LF everywhere, also on a Windows console or in a pipe, and no crash on an odd character."""
    if sys.stderr is None:  # closed by whoever called: talk goes nowhere, and must not land in the answer
        sys.stderr = _nowhere()
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _nowhere() -> TextIO:
    return os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")


def _say(code: int, message: str, hint: str = "") -> int:
    lines = [f"send: {message}", *(f"      {line}" for line in hint.split("\n") if line)]
    print(*map(safe, lines), sep="\n", file=sys.stderr)  # a name that was typed or found may hold anything
    return _flushed(code)


def _flushed(code: int) -> int:
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        return _quietly()
    except OSError as error:
        print(f"send: the output could not be written: {(error.strerror or '').lower()}", file=sys.stderr)
        sys.stdout = _nowhere()  # what is left in the buffer is lost either way
        return errors.COULD_NOT_RUN
    return code


def _quietly() -> int:
    """Whoever read our output has stopped reading, as `head` does: that is no error."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return errors.FINE


def _bug(error: BaseException) -> int:
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    if os.environ.get("SEND_DEBUG"):  # for those who work on the program; it may show what a record says
        import traceback

        traceback.print_exception(error)
    where = f"{os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}" if trace else "?"
    return _say(
        errors.BUG,
        f"this is a bug in send {__version__} ({error.__class__.__name__} at {where}); your files are as they were",
        "please report this line; it holds nothing from your records",
    )
