"""Every manual page keeps its word: what it calls bad is found, what it calls good is not."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from sendcli.checks.book import checks
from sendcli.checks.run import run
from sendcli.problem import Problem
from sendcli.store.load import load
from tests.checks.sound_school import FILES, files_in, problems_of

_LOG = "records/pupils/ab-0001/log.yaml"


def _bytes(path: str, data: bytes) -> Callable[[Path], None]:
    def build(folder: Path) -> None:
        (folder / path).write_bytes(data)

    return build


def _link(folder: Path) -> None:
    (folder / _LOG).unlink()
    (folder / _LOG).symlink_to(folder / "records/school.yaml")


def _locked(folder: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("the administrator may read everything")
    (folder / _LOG).chmod(0)


def _twin(folder: Path) -> None:
    twin = folder / "records/staff/LUND.yaml"
    if twin.exists():
        pytest.skip("capitals make no difference on this computer")
    twin.write_bytes(b"name: Eva Lund\nroles: [teacher]\n")


# Faults that the text of a manual page cannot show: bytes, links, rights. Each is built on disk.
BUILT: dict[str, Callable[[Path], None]] = {
    "TXT001": _bytes(_LOG, "entries: caf\u00e9\n".encode("cp1252")),
    "TXT002": _bytes(_LOG, b"# " + b"x" * (1 << 20) + b"\n"),
    "TXT003": _bytes(_LOG, b"PK\x03\x04" + b"\x14\x00" * 20),
    "TXT004": _bytes(_LOG, "entries: \u202eabc\n".encode()),
    "TXT015": _bytes(_LOG, b"entries: [" + b"1," * 50_001 + b"]\n"),
    "FIL002": _bytes("records/pupils/ab-0001/a\u202eb.yaml", b"x: 1\n"),
    "FIL003": _link,
    "FIL004": _locked,
    "FIL005": _bytes("records/pupils/ab-0001/log.yaml~", b"entries: []\n"),
    "FIL007": _twin,
}


def block(manual: str, name: str) -> str:
    """The indented lines below `Bad:` or `Good:`."""
    match = re.search(rf"^{name}:\n((?:(?: {{4}}.*)?\n)+)", manual + "\n", re.MULTILINE)
    return match[1] if match else ""


def errors(problems: list[Problem]) -> list[str]:
    return [
        f"{problem.place.file}:{problem.place.line} {problem.code} {problem.message}"
        for problem in problems
        if problem.severity == "error"
    ]


def test_the_sound_school_is_sound() -> None:
    assert problems_of({}) == []


@pytest.mark.parametrize("code", checks())
def test_a_manual_page_says_what_it_is_about(code: str) -> None:
    title, _, rest = checks()[code].manual.partition("\n")
    assert title.endswith(".")
    assert len(title) <= 110
    assert rest.strip()


@pytest.mark.parametrize("code", [code for code in checks() if code not in BUILT])
def test_bad_is_found(code: str) -> None:
    files = files_in(block(checks()[code].manual, "Bad"))
    found = [problem for problem in problems_of(files) if problem.code == code]
    assert found
    assert {problem.severity for problem in found} == {checks()[code].severity}
    assert {problem.place.file for problem in found} <= {*files, *FILES}


@pytest.mark.parametrize("code", [code for code in checks() if code not in BUILT])
def test_good_is_good(code: str) -> None:
    files = files_in(block(checks()[code].manual, "Good"))
    assert files
    problems = problems_of(files)
    assert code not in {problem.code for problem in problems}
    assert errors(problems) == []


@pytest.mark.parametrize("code", [code for code in BUILT if code in checks()])
def test_what_a_page_cannot_show_is_found(code: str, tmp_path: Path) -> None:
    for path, text in FILES.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    BUILT[code](tmp_path)
    assert code in {problem.code for problem in run(load(str(tmp_path)))}
