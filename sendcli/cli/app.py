"""The one boundary at which every error becomes a sentence, and the choice of the door."""

from __future__ import annotations

import os
import sys
from importlib import import_module

from sendcli import __version__, errors
from sendcli.cli.option import quick, settle
from sendcli.cli.table import COMMANDS


def run(arguments: list[str]) -> int:
    """Run one command line. Every error ends here as a sentence; a traceback never reaches a person."""
    _plain_streams()
    try:
        code = _enter(arguments)
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else errors.FINE
    except errors.SendError as error:
        return _say(error.exit_code, error.message, error.hint)
    except KeyboardInterrupt:
        return _say(errors.INTERRUPTED, "interrupted; nothing was changed")
    except BrokenPipeError:
        return _quietly()
    except Exception as error:  # the last resort: say where, never what the data was
        return _bug(error)
    return _flushed(code)


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
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _say(code: int, message: str, hint: str = "") -> int:
    print(f"send: {message}", *([f"      {hint}"] if hint else []), sep="\n", file=sys.stderr)
    return _flushed(code)


def _flushed(code: int) -> int:
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        return _quietly()
    except OSError as error:
        print(f"send: the output could not be written: {(error.strerror or '').lower()}", file=sys.stderr)
        return errors.COULD_NOT_RUN
    return code


def _quietly() -> int:
    """Whoever read our output has stopped reading, as `head` does: that is no error."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return errors.FINE


def _bug(error: Exception) -> int:
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
