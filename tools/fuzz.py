"""Looks for input that breaks the reader: `python -m tools.fuzz --runs 100000 --seed 1`.

Takes the corpus and the sample records, spoils them in small ways, and has each judged in a process of its
own that may use little memory. Anything but a verdict with a code and a line is a failure: an exception, a
crash, more than two seconds. The same seed makes the same inputs.
"""

from __future__ import annotations

import argparse
import csv
import multiprocessing
import os
import random
import re
import sys
from collections import Counter
from multiprocessing.connection import Connection
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from sendcli.store.kinds import KINDS, FileKind, kind_of
from sendcli.store.parse import parse
from tools.spoil import spoiled

ROOT = Path(__file__).parent.parent
CORPUS = ROOT / "tests" / "corpus"
_PART = 2_000
_LONGEST = 2.0
_PATIENCE = 60.0
_MEMORY = 400 << 20
_CODE = re.compile(r"[A-Z]{3}\d{3}")


class Seed(NamedTuple):
    """A file to be spoiled, and the kind of record it stands for."""

    data: bytes
    kind: FileKind


class Result(NamedTuple):
    """What became of one part of the inputs."""

    codes: Counter[str]
    sound: int
    slowest: float
    failures: list[str]


def seeds() -> list[Seed]:
    """All small files of the corpus and of the sample records."""
    with (CORPUS / "index.csv").open(encoding="utf-8", newline="") as file:
        paths = [(CORPUS / row["file"], row["record"]) for row in csv.DictReader(file) if row["stored"] == "yes"]
    records = ROOT / "records"
    paths += [(path, path.relative_to(records).as_posix()) for path in sorted(records.rglob("*.yaml"))]
    found = [(path.read_bytes(), kind_of(place)) for path, place in paths]
    return [Seed(data, kind) for data, kind in found if kind and len(data) < 20_000]


def judge(data: bytes, kind: FileKind, codes: Counter[str]) -> str:
    """Why the verdict on one input is a failure, or an empty string."""
    try:
        problems = parse("fuzz.yaml", data, kind).problems
    except Exception as error:
        return f"{error.__class__.__name__}: {error}"
    codes.update({problem.code for problem in problems} or {""})
    for problem in problems:
        if problem.place.line < 1 or problem.place.column < 1 or not _CODE.fullmatch(problem.code):
            return f"a problem without a place: {problem}"
    return ""


def part(all_seeds: list[Seed], seed: int, number: int, size: int, pipe: Connection) -> None:
    """Judge one part of the inputs, and send what came of it."""
    _limit_memory()
    chance = random.Random(seed * 1_000_003 + number)
    codes: Counter[str] = Counter()
    slowest, failures = 0.0, []
    for _ in range(size):
        chosen, other = chance.choice(all_seeds), chance.choice(all_seeds)
        kind = chosen.kind if chance.random() < 0.9 else chance.choice(KINDS)
        data = spoiled(chosen.data, other.data, chance)
        started = perf_counter()
        fault = judge(data, kind, codes)
        slowest = max(slowest, took := perf_counter() - started)
        if fault or took > _LONGEST:
            failures.append(f"{kind.name}, {took:.2f} s, {fault or 'too slow'}: {data!r}")
    pipe.send(Result(codes, codes.pop("", 0), slowest, failures))


def _limit_memory() -> None:
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def run_part(all_seeds: list[Seed], seed: int, number: int, size: int) -> Result:
    """One part in a process of its own, so that even a crash of the parser is noticed."""
    receive, send = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.Process(target=part, args=(all_seeds, seed, number, size, send))
    process.start()
    send.close()
    result = Result(Counter(), 0, 0.0, [])
    try:
        if receive.poll(_PATIENCE):
            result = receive.recv()
    except EOFError:
        pass
    if process.is_alive() and not result.sound and not result.codes:
        process.kill()
    process.join()
    if process.exitcode:
        result.failures.append(f"part {number} of seed {seed} ended with {process.exitcode}")
    return result


def main() -> int:
    """Run, print counts, and return 1 if anything failed."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--runs", type=int, default=100_000)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    all_seeds = seeds()
    total, sound, slowest, failures, done = Counter[str](), 0, 0.0, list[str](), 0
    started = perf_counter()
    for number, first in enumerate(range(0, given.runs, _PART)):
        size = min(_PART, given.runs - first)
        result = run_part(all_seeds, given.seed, number, size)
        total += result.codes
        sound, slowest, done = sound + result.sound, max(slowest, result.slowest), done + size
        failures += result.failures
    print(f"{done:,} inputs from {len(all_seeds):,} files, seed {given.seed}, {perf_counter() - started:.0f} s")
    print(f"{sound:,} sound, {done - sound:,} refused, slowest {slowest * 1000:.0f} ms, {len(failures)} failures")
    print(" ".join(f"{code}:{count}" for code, count in sorted(total.items())))
    for failure in failures[:20]:
        print(failure[:2_000])
    return 1 if failures else 0


if __name__ == "__main__":
    os.chdir(ROOT)
    sys.exit(main())
