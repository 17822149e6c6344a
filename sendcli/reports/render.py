"""Jinja, and the only place that knows it: strict, sandboxed, escaped for the kind of page."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

# Everything that begins or ends markup within a line of Markdown, raw HTML and table columns among it.
_MARKED = str.maketrans({letter: f"\\{letter}" for letter in "\\`*_{}[]<>|~&#!"})
# What some pages make into a link without any markup: addresses and @names. A comment parts what no backslash can.
_LINKED = (("://", "\\://"), ("www.", "www\\."), ("WWW.", "WWW\\."), ("@", "@<!-- -->"))


def render(template: str, context: Mapping[str, Any]) -> str:
    """Fill a packaged Markdown template. Every text of the context is escaped as it is printed.

    Args:
        template: a file of `templates/`, such as `register.md.j2`.
        context: plain values only.
    """
    return _environment().get_template(template).render(**context)


def markdown(text: object) -> str:
    """A value as Markdown shows it: no markup, no table column, no line of its own."""
    line = " ".join(str(text).split()).translate(_MARKED)
    for plain, parted in _LINKED:
        line = line.replace(plain, parted)
    number = line.lstrip("0123456789")
    if line[:1] in ("-", "+", "=", ":"):
        return f"\\{line}"
    if number != line and number[:1] in (".", ")"):
        return f"{line[: len(line) - len(number)]}\\{number}"
    return line


@cache
def _environment() -> ImmutableSandboxedEnvironment:
    made = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(_folder(), encoding="utf-8"),
        undefined=StrictUndefined,
        autoescape=False,
        finalize=_printed,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return made


def _printed(value: Any) -> Any:
    """A value as the page prints it: texts escaped, numbers as they are.

    A page never shows `None`: what is missing is named by the template, or it is a bug.
    """
    if value is None:
        raise ValueError("a template prints a missing value")
    return markdown(value) if isinstance(value, str) else value


def _folder() -> str:
    """The packaged templates: inside an installed package, or beside it in a checkout."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    beside = os.path.join(os.path.dirname(package), "templates")
    packaged = os.path.join(package, "_templates")
    return packaged if os.path.isdir(packaged) else beside
