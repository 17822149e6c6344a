"""The children of the sample school, from `roster.yaml`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from tools.sample.days import read_list

FIRST_DAYS = {
    2019: "2019-09-04", 2020: "2020-09-03", 2021: "2021-09-06", 2022: "2022-09-05",
    2023: "2023-09-04", 2024: "2024-09-04", 2025: "2025-09-03", 2026: "2026-09-03",
}  # fmt: skip
_NAMES = ("given", "family", "middle", "known_as", "family_known_as", "said")


@dataclass(frozen=True, eq=False)
class Child:
    """One row of the roster."""

    row: dict[str, str]
    number: int

    def get(self, key: str) -> str:
        """A value of the row, or nothing."""
        return self.row.get(key, "")

    @property
    def id(self) -> str:
        """The folder's name."""
        return self.row["id"]

    @property
    def now(self) -> str:
        """E, K, M (monitored) or L (left)."""
        return self.row["now"]

    @property
    def given(self) -> str:
        """The name that texts use."""
        return self.row["given"]

    @property
    def family(self) -> str:
        """The surname, empty for a person with one name."""
        return self.get("family")

    @property
    def names(self) -> dict[str, str]:
        """All names."""
        return {key: self.row[key] for key in _NAMES if key in self.row}

    @property
    def class_name(self) -> str:
        """The class."""
        return self.row["in"]

    @property
    def year(self) -> str:
        """The year group."""
        return self.row["in"][0]

    @property
    def year_number(self) -> int:
        """The year group as a number, Reception 0."""
        return 0 if self.year == "R" else int(self.year)

    @property
    def needs(self) -> list[str]:
        """Types of need, the primary one first."""
        return self.get("needs").split()

    @property
    def plus(self) -> list[str]:
        """Flags."""
        return self.get("plus").split()

    @property
    def first_year(self) -> int:
        """The calendar year in which the child began Reception."""
        return (2025 if self.now == "L" and self.year == "6" else 2026) - self.year_number

    @property
    def joined(self) -> str:
        """Admission here."""
        return self.get("joined") or FIRST_DAYS[self.first_year]

    def day(self, key: str) -> date:
        """A date of the row."""
        return date.fromisoformat(self.row[key])

    def fill(self, text: str, **more: object) -> str:
        """A bank's sentence with the child's name and pronouns put in."""
        words = ("he", "him", "his") if self.row["sex"] == "M" else ("she", "her", "her")
        he, him, his = words
        return text.format(
            name=self.given, he=he, him=him, his=his, He=he.capitalize(), text=max(self.year_number - 1, 1), **more
        )


@cache
def children() -> tuple[Child, ...]:
    """Everyone, in the order of the roster."""
    rows: list[Any] = read_list("roster.yaml")
    return tuple(Child(row, number) for number, row in enumerate(rows))
