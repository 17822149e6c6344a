"""Whatever the reader can complain of has a manual page, and no page is about nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import sendcli
from sendcli.checks.book import checks

_CODE = re.compile(r'"((?:TXT|FLD|FIL|ALW)\d{3})"')
_ROOT = Path(sendcli.__file__).parent


def raised() -> dict[str, str]:
    """The codes that stand in the floors which read, and in the running of the checks, with the file of each."""
    files = [path for floor in ("text", "model", "store") for path in sorted((_ROOT / floor).rglob("*.py"))]
    files.append(_ROOT / "checks" / "run.py")
    return {code: path.name for path in files for code in _CODE.findall(path.read_text(encoding="utf-8"))}


@pytest.mark.parametrize("code", sorted(raised()))
def test_every_code_has_its_page(code: str) -> None:
    assert code in checks()
    assert checks()[code].look is None


def test_no_page_is_about_nothing() -> None:
    pages = {code for code, item in checks().items() if item.look is None}
    assert pages <= set(raised())


def test_every_check_that_looks_has_an_example() -> None:
    looking = [item for item in checks().values() if item.look]
    assert [item.code for item in looking if "Bad:" not in item.manual or "Good:" not in item.manual] == []
