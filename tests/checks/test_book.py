"""The list of checks is whole, and no message gives a child away."""

from __future__ import annotations

import re
from importlib import import_module
from pkgutil import walk_packages

import pytest

import sendcli.checks
from sendcli.checks.book import THEMES, checks
from sendcli.checks.check import Check
from tests.checks.sound_school import FILES, files_in, problems_of
from tests.checks.test_examples import BUILT, block


def test_codes_are_three_letters_and_three_digits() -> None:
    assert [code for code in checks() if not re.fullmatch(r"[A-Z]{3}\d{3}", code)] == []


def test_codes_are_unique() -> None:
    codes = [item.code for theme in THEMES for item in vars(theme).values() if isinstance(item, Check)]
    assert sorted(codes) == list(checks())


def test_every_theme_is_in_the_book() -> None:
    modules = [import_module(found.name) for found in walk_packages(sendcli.checks.__path__, "sendcli.checks.")]
    holding = {module.__name__ for module in modules if any(isinstance(item, Check) for item in vars(module).values())}
    assert holding == {theme.__name__ for theme in THEMES}


def test_themes_stand_in_order() -> None:
    names = [theme.__name__ for theme in THEMES]
    assert names == sorted(names)


@pytest.mark.parametrize("code", [code for code in checks() if code not in BUILT])
def test_no_message_names_a_child(code: str) -> None:
    files = files_in(block(checks()[code].manual, "Bad"))
    names = {
        name
        for path, text in (FILES | files).items()
        if path.endswith("pupil.yaml")
        for name in re.findall(r"(?:given|family|known_as): *([^,}\s]+)", text or "")
    }
    said = [
        line
        for problem in problems_of(files)
        if problem.code[:3] not in {"TXT", "FLD"}
        for line in (problem.message, *problem.notes)
    ]
    assert [line for line in said if any(re.search(rf"\b{re.escape(name)}\b", line) for name in names)] == []
