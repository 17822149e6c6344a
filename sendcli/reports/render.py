"""Jinja, and the only place that knows it: strict, sandboxed, escaped for the kind of page."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from contextlib import nullcontext
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, FileSystemLoader, FunctionLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.exceptions import SecurityError, TemplateNotFound, UndefinedError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from sendcli.errors import SendError
from sendcli.reports.bounds import TooLong, bounded
from sendcli.reports.forms.escape_md import markdown as markdown
from sendcli.reports.forms.parts import Parts
from sendcli.reports.packaged import folder

# What a template may do to a value. The others make markup of a form that is not the page's, or use memory unbounded.
FILTERS = frozenset(
    {
        "abs", "batch", "capitalize", "count", "d", "default", "dictsort", "first", "float", "groupby", "int", "items",
        "join", "last", "length", "list", "lower", "map", "max", "min", "reject", "rejectattr", "replace", "reverse",
        "round", "select", "selectattr", "slice", "sort", "string", "sum", "title", "trim", "truncate", "unique",
        "upper", "wordcount",
    }
)  # fmt: skip


# What a template may ask of a text. Others make texts of any length, or fill them with what was not escaped.
METHODS = frozenset(
    {"lower", "upper", "strip", "split", "startswith", "endswith", "title", "capitalize", "count", "find", "isdigit"}
)
_GIVEN = frozenset({"get", "items", "keys", "values"})  # of a mapping; of days, numbers and lists nothing
_DATA = (str, int, float, bytes, date, list, tuple, dict)


# How the filling of a template may end: by its own mistakes, and by what bounds it.
_FAULTS = (
    TemplateError, TypeError, ValueError, ArithmeticError, LookupError, RecursionError, AttributeError, NameError,
    MemoryError, TooLong,
)  # fmt: skip
# What Jinja says of a name that is not there.
_UNKNOWN = re.compile(r"(?:.* has no attribute )?'([^']+)'(?: is undefined)?", re.DOTALL)


class _Careful(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, in which no sum or product of texts grows without bound."""

    intercepted_binops = frozenset(["*", "**", "%"])

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Of data only what is listed: a day knows the clock and the language of the computer, a number no bounds."""
        if callable(value) and isinstance(obj, _DATA) and attr not in (METHODS if isinstance(obj, str) else _GIVEN):
            return False
        return super().is_safe_attribute(obj, attr, value)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Numbers may be multiplied, texts may not; and no power."""
        if operator == "*" and isinstance(left, (int, float)) and isinstance(right, (int, float)):
            return left * right
        if operator == "%" and isinstance(left, (int, float)):
            return super().call_binop(context, operator, left, right)
        raise SecurityError(f"a template may not use {operator} on these values")


def render(template: str, context: Mapping[str, Any]) -> str:
    """Fill a packaged Markdown template. Every text of the context is escaped as it is printed.

    Args:
        template: a file of `templates/`, such as `register.md.j2`.
        context: plain values only.
    """
    return _environment().get_template(template).render(**context)


class Page:
    """Fills the templates of documents in one form.

    Args:
        parts: the form.
        own: the school's templates, text by file name; they win over the packaged ones of the same name.
        layout: the template around each; that of the form if it is not said.
    """

    def __init__(self, parts: Parts, own: Mapping[str, str] | None = None, layout: str = "") -> None:
        self.parts = parts
        self.own = bool(own)
        self.environment = _documents(tuple(sorted((own or {}).items())))
        self.environment.globals.update(parts.names())
        self.environment.globals["layout"] = layout or f"layout.{parts.form}.j2"
        self.environment.finalize = parts.text

    def fill(self, template: str, context: Mapping[str, Any]) -> str:
        """The page.

        Raises:
            SendError: that names the template and the line if it cannot be filled.
        """
        self.parts.charts = 0
        try:
            with bounded() if self.own else nullcontext():
                return self.environment.get_template(template).render(**context)
        except _FAULTS as error:
            raise _fault(template, error) from error


def _documents(own: tuple[tuple[str, str], ...]) -> _Careful:
    texts = dict(own)

    def load(name: str) -> tuple[str, str | None, None] | None:
        if name in texts:
            return texts[name], name, None  # the name stands in what Python says of a mistake
        path = os.path.join(folder(), name)
        return (Path(path).read_text("utf-8"), path, None) if _plain(name) and os.path.isfile(path) else None

    return _strict(FunctionLoader(load))


def _strict(loader: BaseLoader) -> _Careful:
    made = _Careful(
        loader=loader,
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters = {name: made.filters[name] for name in sorted(FILTERS)}
    made.globals = {"range": made.globals["range"]}
    return made


def _fault(template: str, error: BaseException) -> SendError:
    """What is wrong with a template, in words; where, as far as it can be found."""
    name, line = template, 0
    if isinstance(error, TemplateSyntaxError):
        name, line = error.name or template, error.lineno
    else:
        trace = error.__traceback__
        while trace:
            file = trace.tb_frame.f_code.co_filename
            if file.endswith(".j2"):
                name, line = os.path.basename(file), trace.tb_lineno
            trace = trace.tb_next
    where = f"templates/{name}, line {line}" if line else f"templates/{name}"
    given = isinstance(error, UndefinedError)
    hint = "docs/templates.md lists what it is given" if given else "docs/documents.md says what a template may use"
    return SendError(f"{where}: {_said(error)}", hint)


def _said(error: BaseException) -> str:
    if isinstance(error, RecursionError):
        return "the template goes round in circles"
    if isinstance(error, MemoryError):
        return "the template makes more than this computer should hold"
    if isinstance(error, UndefinedError) and (found := _UNKNOWN.fullmatch(str(error))):
        return f"nothing is called {found[1]} here"
    if isinstance(error, TemplateNotFound):
        return f"there is no template {str(error)[:80]!r}"
    return " ".join(str(error).split())[:200] or type(error).__name__


@cache
def _environment() -> ImmutableSandboxedEnvironment:
    made = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(folder(), encoding="utf-8"),
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


def _plain(name: str) -> bool:
    """Whether a name is that of a file in the folder, not a way out of it."""
    return os.path.basename(name) == name and not name.startswith(".")
