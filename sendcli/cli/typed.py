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
from sendcli.cli.table import COMMANDS, NOUNS, verbs

_TYPES: dict[str, Any] = {"text": str, "number": int, "flag": bool, "switch": bool | None}
_TYPES |= {"texts": list[str] | None, "many": list[str] | None}
_EPILOG = "Exit codes: 0 fine, 1 findings, 2 usage, 3 could not run, 4 not saved, 70 a bug, 130 interrupted."


class Commands(TyperGroup):
    """Finds a command in the table, and imports only that one. A noun is a group of its verbs."""

    def __init__(self, *, noun: str = "", **options: Any) -> None:
        super().__init__(**options)
        self.noun = noun
        self.lines = {verb: COMMANDS[f"{noun} {verb}"][1] for verb in verbs(noun)} if noun else _top()
        self.commands = dict.fromkeys(self.lines)  # type: ignore[assignment]

    def list_commands(self, ctx: Any) -> list[str]:
        """The names, in the order of the table."""
        return list(self.lines)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of that name, or None."""
        if not self.noun and cmd_name in NOUNS:
            return Commands(
                noun=cmd_name, name=cmd_name, help=NOUNS[cmd_name], no_args_is_help=True, rich_markup_mode=None
            )
        name = f"{self.noun} {cmd_name}".strip()
        if name not in COMMANDS:
            return None
        module = import_module(f"sendcli.cli.{COMMANDS[name][0]}")
        one = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
        one.command(cmd_name)(_callable(module.command, module.OPTIONS))
        return get_command(one)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """The list for `--help`, without importing any command."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self.lines.items()))


def _top() -> dict[str, str]:
    """Questions and nouns, in the order of the table, with a line each."""
    lines: dict[str, str] = {}
    for name, (_, about) in COMMANDS.items():
        noun = name.split(" ")[0]
        lines[noun] = f"{NOUNS[noun]} ({', '.join(verbs(noun))})" if noun in NOUNS else about
    return lines


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
    return {} if option.required else {"default": None if option.kind in ("texts", "many") else option.default}


def _number(option: Option) -> Callable[[Any], int]:
    """Reads a number, and says in plain words what is wanted if it is none."""

    def number(text: Any) -> int:
        plain = str(text)
        if plain.isascii() and plain.isdecimal() and len(plain) < 10 and int(plain) >= (option.least or 0):
            return int(plain)
        of = f" of {option.metavar.lower()}" if option.metavar else ""
        low = f", at least {option.least}," if option.least else ""
        raise typer.BadParameter(f"a whole number{of}{low} is wanted, not {plain}")

    return number


def _annotation(option: Option) -> Any:
    shared: dict[str, Any] = {"help": option.about, "metavar": option.metavar or None}
    shared |= {"autocompletion": option.complete, "envvar": option.env or None, "show_envvar": True}
    if not option.flags:
        return Annotated[_TYPES[option.kind], typer.Argument(**shared)]
    if option.kind == "number":
        shared["parser"] = _number(option)
    if option.kind in ("flag", "switch"):
        shared.pop("metavar")
    declared = "/".join(option.flags) if option.kind == "switch" else option.flags[0]
    shows = option.kind == "number"
    return Annotated[_TYPES[option.kind], typer.Option(declared, show_default=shows, **shared)]
