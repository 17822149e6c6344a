"""How a command declares its options: once, as data, for both doors of the program.

The usual door is Typer: help, completion, messages about usage. It takes 50 ms to load, half of what a
question of the morning may take altogether. So a command line that is plain and right (known options, well
formed) goes through the quick door, which knows only this declaration; anything else, `--help` and every
mistake among it, goes to Typer. A test sends the same command lines through both and compares.
"""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

import os
from collections.abc import Callable, Sequence
from typing import Any, Literal, NamedTuple

from sendcli.errors import USAGE, SendError

Kind = Literal["text", "number", "flag", "texts", "many", "switch"]


class Option(NamedTuple):
    """One option or argument of a command.

    Attributes:
        name: the parameter of the command's function.
        flags: `("--within",)`; empty for an argument without a name; `("--names", "--ids")` for a switch.
        about: one sentence for the help.
        kind: text, number, flag (there or not), switch (one or the other, or neither), texts (an argument
            that may be given several times), many (an option that may).
        default: the value if it is not given.
        metavar: what stands for the value in the help.
        env: an environment variable that gives the value.
        complete: what the shell offers.
        required: whether the command cannot do without.
        least: the smallest number allowed.
        choices: the only texts allowed; any, if empty.
    """

    name: str
    flags: tuple[str, ...]
    about: str
    kind: Kind = "text"
    default: Any = ""
    metavar: str = ""
    env: str = ""
    complete: Callable[[str], list[str]] | None = None
    required: bool = False
    least: int | None = None
    choices: tuple[str, ...] = ()


def settle(options: Sequence[Option], values: dict[str, Any]) -> dict[str, Any]:
    """The values, if each is one of the choices that its option has.

    Raises:
        SendError: if one is not.
    """
    for option in options:
        value = values[option.name]
        if option.choices and value not in (*option.choices, option.default):
            words = f"{option.flags[0]} {value} is not known"
            raise SendError(words, "one of: " + ", ".join(option.choices), USAGE)
    return values


def quick(options: Sequence[Option], arguments: Sequence[str]) -> dict[str, Any] | None:
    """The values of a plain and right command line; None for anything that is better left to Typer."""
    values = _defaults(options)
    if values is None:
        return None
    by_flag = {flag: option for option in options for flag in option.flags}
    free = [option for option in options if not option.flags]
    loose: list[str] = []
    rest = list(arguments)
    while rest:
        word = rest.pop(0)
        flag, given, text = word.partition("=")
        option = by_flag.get(flag)
        if option is None:
            if word.startswith("-") and word != "-" and not word[1].isdecimal():  # -1 is a number
                return None
            loose.append(word)
        elif option.kind in ("flag", "switch"):
            if given:
                return None
            values[option.name] = flag == option.flags[0]
        else:
            value = _value(option, text if given else rest.pop(0) if rest else "")
            if value is None:
                return None
            values[option.name] = [*(values[option.name] or []), value] if option.kind == "many" else value
    return values if _take(free, loose, values) else None


def _defaults(options: Sequence[Option]) -> dict[str, Any] | None:
    """The defaults, with the environment's texts; an environment that sets a switch is left to Typer."""
    values: dict[str, Any] = {}
    for option in options:
        set_to = os.environ.get(option.env, "") if option.env else ""
        if set_to and option.kind != "text":
            return None
        values[option.name] = set_to or ([] if option.kind == "many" else option.default)
    return values


def _value(option: Option, text: str) -> Any:
    """A value, or None if it does not look right: Typer says why."""
    if not text or (text.startswith("-") and text != "-"):
        return None
    if option.kind == "number":
        if not (text.isascii() and text.isdecimal() and len(text) < 10) or int(text) < (option.least or 0):
            return None
        return int(text)
    return text


def _take(free: list[Option], loose: list[str], values: dict[str, Any]) -> bool:
    """Give the words without a flag to the arguments without one."""
    for option in free:
        if option.kind == "texts":
            values[option.name] = list(loose)
            loose = []
        elif loose:
            values[option.name] = loose.pop(0)
        elif option.required:
            return False
    return not loose
