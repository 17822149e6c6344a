"""The usual door: Typer, made from the declared options."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from sendcli import __version__
from sendcli.cli.option import Option, settle
from sendcli.cli.table import COMMANDS

_TYPES: dict[str, Any] = {"text": str, "number": int, "flag": bool, "switch": bool | None, "texts": list[str] | None}
_EPILOG = "Exit codes: 0 fine, 1 findings, 2 usage, 3 could not run, 4 not saved, 70 a bug, 130 interrupted."


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
        one.command(cmd_name)(_callable(module.command, module.OPTIONS))
        return get_command(one)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """The list for `send --help`, without importing any command."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, about) for name, (_, about) in COMMANDS.items()])


app = typer.Typer(
    cls=Commands,
    help="SEND records as plain files: what is due, what is wrong, who is on the register.",
    epilog=_EPILOG,
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


def main(arguments: Sequence[str]) -> None:
    """Run one command line; ends with SystemExit, or with the error of the command."""
    get_command(app).main(list(arguments), prog_name="send", standalone_mode=True)


def _callable(command: Callable[..., int], options: Sequence[Option]) -> Callable[..., None]:
    """The command as Typer wants it: a function whose signature carries the options."""

    def call(**values: Any) -> None:
        raise typer.Exit(command(**settle(options, values)))

    parameters = [
        inspect.Parameter(
            option.name, inspect.Parameter.KEYWORD_ONLY, annotation=_annotation(option), **_default(option)
        )
        for option in options
    ]
    call.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    call.__annotations__ = {option.name: _annotation(option) for option in options}
    call.__doc__ = command.__doc__
    return call


def _default(option: Option) -> dict[str, Any]:
    return {} if option.required else {"default": None if option.kind == "texts" else option.default}


def _annotation(option: Option) -> Any:
    shared: dict[str, Any] = {"help": option.about, "metavar": option.metavar or None}
    shared |= {"autocompletion": option.complete, "envvar": option.env or None, "show_envvar": True}
    if not option.flags:
        return Annotated[_TYPES[option.kind], typer.Argument(**shared)]
    if option.kind == "number":
        shared["min"] = option.least
    if option.kind in ("flag", "switch"):
        shared.pop("metavar")
    declared = "/".join(option.flags) if option.kind == "switch" else option.flags[0]
    shows = option.kind == "number"
    return Annotated[_TYPES[option.kind], typer.Option(declared, show_default=shows, **shared)]
