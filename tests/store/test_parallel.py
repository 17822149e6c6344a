"""Several processes read what one would have read: the same records, problems and order, whatever befalls them."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import threading
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendcli.model.record import Record
from sendcli.store import spread as processes
from sendcli.store.kinds import FileKind
from sendcli.store.parallel import parse_all
from sendcli.store.parse import Parsed, placed
from sendcli.store.spread import spread, without_collector, workers_for
from sendcli.text.tree import Marks

forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")

PUPIL = """\
name: {given: Maya, family: "Thornbury"}
born: 2017-03-02
year: "4"
status:
- {from: 2023-01-09, provision: K}
note: an unknown field   # send: allow PUP012 - agreed
needs:
- {type: SLCM, rank: one}
"""

GOOD, BROKEN, LATIN, EMPTY = PUPIL.encode(), b"name: [\n  born: {", "name: Zoë\n".encode("latin-1"), b""
TEXTS = (GOOD, BROKEN, LATIN, EMPTY, GOOD.replace(b"2017-03-02", b"2017-02-30"))


def plain(value: Any) -> Any:
    """A record as plain data, so that two can be compared, positions included."""
    if isinstance(value, Record):
        return [type(value), {name: plain(held) for name, held in value.__dict__.items()}]
    if isinstance(value, tuple) and not hasattr(value, "_fields"):
        return tuple(map(plain, value))
    return [value.file, value.form, value.packed] if isinstance(value, Marks) else value


def shown(parsed: list[Parsed]) -> list[Any]:
    return [[*file[:2], plain(file.record), file.problems, file.allowed] for file in parsed]


def wanted(paths: list[str]) -> list[tuple[str, FileKind]]:
    return [(path, kind) for path in paths if (kind := placed(path, "records"))]


def write(root: Path, texts: list[bytes]) -> list[tuple[str, FileKind]]:
    paths = []
    for number, text in enumerate(texts):
        path = f"records/pupils/kp-{number:04}/pupil.yaml"
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(text)
        paths.append(path)
    return wanted(paths)


@forks
@pytest.mark.parametrize("workers", [2, 3, 4, 9])
@pytest.mark.parametrize("count", [0, 1, 2, 7, 300])
def test_the_same_as_one_process(tmp_path: Path, workers: int, count: int):
    files = write(tmp_path, [TEXTS[number % len(TEXTS)] for number in range(count)])
    assert shown(parse_all(str(tmp_path), files, {}, workers)) == shown(parse_all(str(tmp_path), files, {}, 1))


@forks
@given(texts=st.lists(st.sampled_from(TEXTS) | st.binary(max_size=60), max_size=24), workers=st.integers(2, 4))
def test_the_same_for_any_bytes(tmp_path_factory: pytest.TempPathFactory, texts: list[bytes], workers: int):
    root = tmp_path_factory.mktemp("any")
    files = write(root, texts)
    assert shown(parse_all(str(root), files, {}, workers)) == shown(parse_all(str(root), files, {}, 1))


@forks
def test_an_overlay_is_read_in_place_of_its_file(tmp_path: Path):
    files = write(tmp_path, [GOOD] * 20)
    overlay = {files[3][0]: BROKEN}
    parsed = parse_all(str(tmp_path), files, overlay, 2)
    assert [file.path for file in parsed if file.record is None] == [files[3][0]]


def test_new_interpreters_give_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    files = write(tmp_path, [*TEXTS, GOOD])
    alone = parse_all(str(tmp_path), files, {}, 1)
    monkeypatch.setattr(processes, "FORKS", False)
    assert shown(parse_all(str(tmp_path), files, {}, 2)) == shown(alone)


PARENT = os.getpid()


def double(number: int, ending: str = "") -> int:
    """A job that in a child comes to the end that is asked for."""
    if os.getpid() != PARENT:
        if ending == "killed":
            os.kill(os.getpid(), 9)
        if ending == "raises":
            raise ValueError("not in the parent")
        if ending == "interrupted":
            raise KeyboardInterrupt
    return number * 2


@forks
@pytest.mark.parametrize("ending", ["", "killed", "raises", "interrupted"])
def test_a_child_that_fails_costs_nothing(ending: str):
    assert spread(partial(double, ending=ending), range(200), 3) == [number * 2 for number in range(200)]


def unsent(number: int) -> Any:
    return (lambda: number) if os.getpid() != PARENT else number


@forks
def test_results_that_cannot_be_sent_are_made_here():
    assert spread(unsent, range(50), 2) == list(range(50))


@forks
def test_a_fault_of_the_job_itself_comes_through():
    with pytest.raises(ZeroDivisionError):
        spread(lambda number: 1 // number, [1, 0, 2], 2)


@forks
@pytest.mark.parametrize("name", ["fork", "pipe"])
def test_no_more_processes_or_pipes(monkeypatch: pytest.MonkeyPatch, name: str):
    def refuse() -> Any:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(os, name, refuse)
    assert spread(double, range(20), 2) == [number * 2 for number in range(20)]


@forks
def test_no_fork_beside_other_threads(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(os, "fork", lambda: pytest.fail("forked beside a thread"))
    end = threading.Event()
    thread = threading.Thread(target=end.wait)
    thread.start()
    try:
        assert spread(double, range(20), 2) == [number * 2 for number in range(20)]
    finally:
        end.set()
        thread.join()


@forks
@pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="needs /proc")
def test_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    files = write(tmp_path, [GOOD] * 40)
    before = len(os.listdir("/proc/self/fd"))
    fork = os.fork
    children: list[int] = []

    def noted() -> int:
        children.append(fork())
        return children[-1]

    monkeypatch.setattr(os, "fork", noted)
    parse_all(str(tmp_path), files, {}, 4)
    assert len(os.listdir("/proc/self/fd")) == before
    assert len(children) == 3
    for child in children:
        with pytest.raises(ChildProcessError):
            os.waitpid(child, os.WNOHANG)


PROGRAM = """
import atexit, sys
from sendcli.store.spread import spread
atexit.register(print, "goodbye")
print("hello", end=" ")
print(len(spread(abs, range(100), 3)), end=" ")
"""


@forks
def test_children_neither_print_nor_say_goodbye():
    command = [sys.executable, "-W", "error", "-c", PROGRAM]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    assert (ran.stdout, ran.stderr) == ("hello 100 goodbye\n", "")


def test_the_collector_is_as_before(tmp_path: Path):
    with without_collector():
        assert not gc.isenabled()
    assert gc.isenabled()
    parse_all(str(tmp_path), write(tmp_path, [GOOD]), {})
    assert gc.isenabled()


def test_few_files_are_read_alone():
    assert workers_for(59, 30) == 1
    assert 1 <= workers_for(10_000, 30) <= processes.MOST_WORKERS
