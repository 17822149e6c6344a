"""Kills in the middle of saving, and several writers of one record."""

from __future__ import annotations

import os
import signal
import struct
import sys
import time
from collections import Counter
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from tools.faults.folder import PLAN, count_up, readings, school, set_readings, strays

_DAY = "2026-09-28"
_NUMBER = struct.Struct("<q")
_LONGEST = 0.004  # seconds until a kill


def kills(runs: int, seed: int) -> tuple[Counter[str], list[str]]:
    """A process saves on and on and is killed; what it said was saved must stand there, whole, and nothing besides."""
    chance = Random(seed)
    seen: Counter[str] = Counter()
    faults: list[str] = []
    with TemporaryDirectory(prefix="send-faults-") as place:
        folder = school(Path(place))
        number = 44
        for _ in range(runs):
            acknowledged, read = _killed(folder, number, chance.random() * _LONGEST)
            seen["kills"] += 1
            seen["saves acknowledged before the kill"] += acknowledged - number
            seen["half-written files found after a kill"] += bool(strays(folder))
            faults += _judged(read, acknowledged)
            number = max(acknowledged, _value(read) or 0) + 1
            set_readings(folder, {_DAY: str(number)})
            left = strays(folder)
            seen["half-written files after the next run"] += len(left)
            for name in left:
                faults.append(f"left behind: {name}")
                os.unlink(name)
    return seen, faults


def _killed(folder: Path, last: int, delay: float) -> tuple[int, bytes]:
    """The number acknowledged last before the kill, which comes a while after the first, and the record's bytes."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        _save_on(folder, last, writer)
    os.close(writer)
    acknowledged = _NUMBER.unpack(os.read(reader, _NUMBER.size))[0]
    time.sleep(delay)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with open(reader, "rb") as pipe:
        said = pipe.read()
    if said:
        acknowledged = _NUMBER.unpack(said[-_NUMBER.size :])[0]
    return acknowledged, (folder / PLAN).read_bytes()


def _save_on(folder: Path, last: int, writer: int) -> None:
    """Save one number after another, and say each when it is saved."""
    try:
        while True:
            last += 1
            set_readings(folder, {_DAY: str(last)})
            os.write(writer, _NUMBER.pack(last))
    finally:
        os._exit(1)


def _value(data: bytes) -> int | None:
    """The number that the record holds; None if it is torn."""
    from tools.faults.folder import FILES

    before, _, after = FILES[PLAN].encode().partition(f"{_DAY}: 44".encode())
    middle = data.removeprefix(before).removesuffix(after).removeprefix(f"{_DAY}: ".encode())
    return int(middle) if data.startswith(before) and data.endswith(after) and middle.isdigit() else None


def _judged(data: bytes, acknowledged: int) -> list[str]:
    value = _value(data)
    if value is None:
        return [f"torn: {data!r}"]
    right = value in (acknowledged, acknowledged + 1)
    return [] if right else [f"{value} stands there, {acknowledged} was saved"]


def writers(processes: int, edits: int) -> tuple[Counter[str], list[str]]:
    """Several processes count one number of one record up, each its own besides: none lost, none doubled."""
    with TemporaryDirectory(prefix="send-faults-") as place:
        folder = school(Path(place))
        set_readings(folder, {_DAY: "0"} | {_own(number): "0" for number in range(processes)})
        children = [_counting(folder, number, edits) for number in range(processes)]
        codes = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
        found = {day: int(value) for day, value in readings(folder).items()}
        wanted = {_DAY: processes * edits} | {_own(number): edits for number in range(processes)}
        faults = [f"{found[day]} of {count} edits stand there" for day, count in wanted.items() if found[day] != count]
        faults += [f"a writer ended with {code}" for code in codes if code] + strays(folder)
        seen = Counter({"edits": processes * edits, "edits that stand there": found[_DAY]})
        return seen, faults


def _own(number: int) -> str:
    return f"2026-10-{number + 1:02}"


def _counting(folder: Path, number: int, edits: int) -> int:
    """A process that makes its edits, each from what the record says at that moment."""
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        for _ in range(edits):
            count_up(folder, lambda there: {day: str(int(there[day]) + 1) for day in (_DAY, _own(number))})
        code = 0
    except BaseException as error:
        print(f"writer {number}: {error}", file=sys.stderr)
    finally:
        os._exit(code)
