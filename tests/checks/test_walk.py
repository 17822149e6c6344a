"""The walk over all records reaches each of them, once, and is remembered."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator
from typing import Any
from weakref import ref

import pytest

from sendcli.checks.run import run
from sendcli.checks.walk import by_type, every, held, once, texts_of
from sendcli.model.common import Slot
from sendcli.model.plan import Plan, SupportPlan
from sendcli.model.record import Record
from sendcli.model.school import School
from sendcli.model.settings import Settings
from sendcli.model.target import Reading, Target
from tests.checks.sound_school import FILES, loaded


def sound() -> School:
    return loaded(FILES).school


def nested(value: Any) -> Iterator[Record]:
    """Every record in a value, found without the help of any declaration."""
    if isinstance(value, Record):
        yield value
        yield from nested(tuple(vars(value).values()))
    elif isinstance(value, tuple):
        for item in value:
            yield from nested(item)


def test_every_record_is_reached_once() -> None:
    school = sound()
    found = [id(record) for records in by_type(school).values() for record in records]
    assert sorted(found) == sorted(id(record) for record in nested(tuple(school.records())))
    assert len(found) > 40


def test_a_type_stands_for_its_subtypes() -> None:
    school = sound()
    assert list(every(school, Plan)) == list(every(school, SupportPlan))
    assert [reading.on.day for reading in every(school, Target, Reading) if isinstance(reading, Reading)] == [21, 28]


def test_what_a_record_holds() -> None:
    assert [name for name, _ in held(Slot).refs] == ["staff", "intervention", "pupils"]
    assert [name for name, _ in held(SupportPlan).refs] == ["lead"]
    assert [name for name, _ in held(Target).refs] == ["provision"]
    assert ("targets", Target) in held(SupportPlan).many
    assert ("readings", Reading) in held(Target).many
    assert [name for name, _ in held(Settings).one] == ["base", "progress", "words"]


def test_texts_of_lists_and_single_ones() -> None:
    target = next(every(sound(), Target))
    assert dict(texts_of(target)) == {
        "outcome": "Reads a Year 3 text aloud at 60 words a minute",
        "measure": "wcpm",
        "who": "okafor",
    }


def test_once_for_each_snapshot_and_not_longer_than_it_lives() -> None:
    calls = []

    @once
    def count(school: School) -> int:
        calls.append(school.settings.name)
        return len(calls)

    school, other = sound(), sound()
    assert (count(school), count(school), count(other)) == (1, 1, 2)
    by_type(school)
    gone = ref(school)
    del school
    calls.clear()
    gc.collect()
    assert gone() is None


@pytest.mark.parametrize("odd", ["1900-01-01", "2199-12-31"])
@pytest.mark.parametrize("path", FILES)
def test_no_date_is_too_odd(path: str, odd: str) -> None:
    for day in set(re.findall(r"\d{4}-\d{2}-\d{2}", FILES[path])):
        run(loaded(FILES | {path: FILES[path].replace(day, odd)}))
