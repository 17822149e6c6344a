"""A whole records folder of any size, valid in every field."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tools.bench import pupils, words

SCHOOL = """\
name: Larkfield Primary School
la: "916"
establishment: "9999"
years: [R, "1", "2", "3", "4", "5", "6"]
leaving_years: ["6"]
senco: lund
head: shah
note: An invented school for measuring speed.
today: 2026-11-23
"""

CALENDAR = """\
terms:
- name: autumn
  from: 2026-09-01
  to: 2026-12-18
  holidays:
  - {name: half term, from: 2026-10-26, to: 2026-10-30}
- name: spring
  from: 2027-01-04
  to: 2027-03-24
  holidays:
  - {name: half term, from: 2027-02-15, to: 2027-02-19}
- name: summer
  from: 2027-04-12
  to: 2027-07-21
  holidays:
  - {name: half term, from: 2027-05-31, to: 2027-06-04}
inset: [2026-09-01, 2027-01-04]
"""


class Folder(NamedTuple):
    """A folder that was written: its root, and the pupils' files with the bulk of the bytes."""

    root: Path
    files: list[Path]

    @property
    def size(self) -> int:
        """Bytes in those files."""
        return sum(file.stat().st_size for file in self.files)


def make(root: Path, count: int, plans: bool = False, text: Callable[[int], str] = pupils.large) -> Folder:
    """Write a folder of `count` pupils below `root`.

    Args:
        root: an empty folder, or one that does not exist yet.
        count: how many pupils.
        plans: put 2 to 4 KB into a plan beside a small pupil.yaml, rather than all into pupil.yaml.
        text: the pupil.yaml of a number, unless plans are made.
    """
    records = root / "records"
    _write(records / "school.yaml", SCHOOL)
    _write(records / "calendar" / "2026-27.yaml", CALENDAR)
    for name in words.STAFF:
        _write(records / "staff" / f"{name}.yaml", _staff(name))
    files = []
    for number in range(count):
        home = records / "pupils" / f"kp-{number:05}"
        if plans:
            _write(home / "pupil.yaml", pupils.small(number))
            files.append(_write(home / "plans" / "2026-autumn.yaml", pupils.plan(number)))
        else:
            files.append(_write(home / "pupil.yaml", text(number)))
    return Folder(root, files)


def _staff(name: str) -> str:
    role = {"lund": "senco", "shah": "head"}.get(name, "teaching-assistant")
    return f"name: {name.title()} Example\nroles: [{role}]\nfrom: 2019-09-02\n"


def _write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    return path
