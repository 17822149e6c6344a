"""The table of commands, and the one boundary at which every error becomes a sentence."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from sendcli import __version__, errors

# name: (module of sendcli.cli, one line for `send --help`). A command's module is imported when it is run.
COMMANDS: dict[str, tuple[str, str]] = {
    "today": ("today", "The morning list: what is late, what is next, what is wrong in the files."),
    "review-due": ("review_due", "Everything that is overdue or due soon, who is bound by it, and why."),
    "register": ("register", "The SEND register as it was on any day, with counts."),
    "show": ("show", "One pupil: status, needs, plans, what is due."),
    "validate": ("validate", "What is wrong in the files, with line, column and what to type instead."),
    "explain": ("explain", "The manual page of a finding: send explain STA001."),
    "rules": ("rules", "The duty book: every rule, its source, and from when it holds."),
    "init": ("init", "Make a new records folder."),
    "schema": ("schema", "Write JSON Schemas, so that editors complete keys and codes."),
}


class Commands(TyperGroup):
    """Finds a command in the table, and imports only that one."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.commands = dict.fromkeys(COMMANDS)  # type: ignore[assignment]

    def list_commands(self, ctx: Any) -> list[str]:
        """The names, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of that name, or None."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"sendcli.cli.{COMMANDS[cmd_name][0]}")
        one = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
        one.command(cmd_name)(module.command)
        return get_command(one)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """The list for `send --help`, without importing any command."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, about) for name, (_, about) in COMMANDS.items()])


app = typer.Typer(
    cls=Commands,
    help="SEND records as plain files: what is due, what is wrong, who is on the register.",
    epilog="Exit codes: 0 fine, 1 findings, 2 usage, 3 could not run, 4 not saved, 70 a bug, 130 interrupted.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
)


def _version(asked: bool) -> None:
    if asked:
        print(f"send {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Runs before every command."""


def run(arguments: list[str]) -> int:
    """Run one command line. Every error ends here as a sentence; a traceback never reaches a person."""
    _plain_streams()
    try:
        get_command(app).main(arguments, prog_name="send", standalone_mode=True)
    except SystemExit as end:
        return _flushed(end.code if isinstance(end.code, int) else errors.FINE)
    except errors.SendError as error:
        return _say(error.exit_code, error.message, error.hint)
    except KeyboardInterrupt:
        return _say(errors.INTERRUPTED, "interrupted; nothing was changed")
    except BrokenPipeError:
        return _quietly()
    except Exception as error:  # the last resort: say where, never what the data was
        return _bug(error)
    return _flushed(errors.FINE)


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
    where = f"{os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}" if trace else "?"
    return _say(
        errors.BUG,
        f"this is a bug in send {__version__} ({error.__class__.__name__} at {where}); your files are as they were",
        "please report this line; it holds nothing from your records",
    )
