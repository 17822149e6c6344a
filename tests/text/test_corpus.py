"""Every file of the corpus gets the verdict of its index: code, line, column, words."""

import csv
import re
import subprocess
import sys

import pytest

from sendcli.problem import Problem
from sendcli.store.kinds import RECORDS, kind_of
from sendcli.store.parse import parse
from tests.corpus import make
from tests.corpus.cases import CASES

CODE = re.compile(r"[A-Z]{3}\d{3}")


def judged(case: make.Case, data: bytes) -> list[Problem]:
    kind = kind_of(case.path)
    assert kind
    return parse(f"{RECORDS}/{case.path}", data, kind).problems


@pytest.mark.parametrize("case", CASES, ids=[case.file for case in CASES])
def test_verdict(case: make.Case) -> None:
    stored = make.HERE / case.file
    problems = judged(case, stored.read_bytes() if stored.exists() else case.make())
    if not case.code:
        assert problems == []
        return
    assert any(
        (found.code, found.place.line, found.place.column) == (case.code, case.line, case.column)
        and case.words in "\n".join((found.message, *found.notes))
        for found in problems
    ), problems
    for found in problems:
        assert CODE.fullmatch(found.code)
        assert found.place.line >= 1
        assert found.place.column >= 1
        assert found.place.file == f"{RECORDS}/{case.path}"
        assert all(len(words) < 1_000 for words in (found.message, *found.notes))


def test_the_stored_files_are_the_ones_that_make_writes() -> None:
    small = {case.file: case.make() for case in CASES if len(case.make()) <= make.LARGEST}
    stored = {f"{file.parent.name}/{file.name}": file.read_bytes() for file in make.HERE.glob("*/*.yaml")}
    assert stored == small


def test_the_index_tells_the_same() -> None:
    with make.INDEX.open(encoding="utf-8", newline="") as file:
        rows = [(row["file"], row["record"], row["code"], row["line"], row["words"]) for row in csv.DictReader(file)]
    assert rows == [
        (case.file, case.path, case.code, str(case.line) if case.code else "", case.words) for case in CASES
    ]


def test_names_are_unique() -> None:
    assert len({case.file for case in CASES}) == len(CASES)


LIMITED = """
import resource
resource.setrlimit(resource.RLIMIT_AS, (400 << 20, 400 << 20))
resource.setrlimit(resource.RLIMIT_CPU, (120, 120))
from tests.text.test_corpus import CASES, judged
for case in CASES:
    judged(case, case.make())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps to a limit of memory")
def test_the_whole_corpus_is_judged_within_400_mib() -> None:
    done = subprocess.run([sys.executable, "-c", LIMITED], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
