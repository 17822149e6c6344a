"""The one boundary at which every error becomes a sentence, and the choice of the door."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import TextIO

from sendcli import __version__, errors
from sendcli.cli.option import quick, settle
from sendcli.cli.table import COMMANDS


def run(arguments: list[str]) -> int:
    """Run one command line. Every error ends here as a sentence; a traceback never reaches a person."""
    _plain_streams()
    if sys.stdout is None:
        return _say(errors.COULD_NOT_RUN, "the output is closed, so there is nowhere to answer")
    try:
        return _flushed(_enter(arguments))
    except BaseException as error:
        return _ended(error)


def _ended(error: BaseException) -> int:
    """What an exception means for the person who typed, and the exit code."""
    if isinstance(error, SystemExit):  # how Typer ends, after it has said why
        return _flushed(error.code if isinstance(error.code, int) else errors.FINE)
    if isinstance(error, errors.SendError):
        return _say(error.exit_code, error.message, error.hint)
    if isinstance(error, KeyboardInterrupt):
        return _say(errors.INTERRUPTED, "interrupted; nothing was changed")
    if isinstance(error, BrokenPipeError):
        return _quietly()
    if isinstance(error, OSError):  # the disk, the network drive, the terminal: nothing that the program did
        return _say(errors.COULD_NOT_RUN, f"the system refused: {(error.strerror or 'unknown reason').lower()}")
    return _bug(error)


def _enter(arguments: list[str]) -> int:
    """Through the quick door if the command line is plain and right, else through Typer's."""
    if arguments and arguments[0] in COMMANDS and "_SEND_COMPLETE" not in os.environ:
        module = import_module(f"sendcli.cli.{COMMANDS[arguments[0]][0]}")
        values = quick(module.OPTIONS, arguments[1:])
        if values is not None:
            return int(module.command(**settle(module.OPTIONS, values)))
    from sendcli.cli.typed import main  # 50 ms, which a question of the morning need not pay

    main(arguments)
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
    print(f"send: {message}", *([f"      {hint}"] if hint else []), sep="\n", file=sys.stderr)
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
