"""What is known of one scale that schools measure on."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from typing import Literal, NamedTuple

Kind = Literal["interval", "ordinal", "count", "age", "narrative", "grade"]
Direction = Literal["up", "down", "either"]

UNVERIFIED = "from knowledge, unverified"


class Pass(NamedTuple):
    """The mark that counts as met in the years from `first` to `last`, or as `last` is None, until further notice.

    `mark` is None where the check was not held in those years. Years that no row covers are not known here.
    """

    first: int
    last: int | None
    mark: float | None
    source: str
    verified: bool = False


class Growth(NamedTuple):
    """Usual growth a week of pupils in an English year group; `grade` is what the table itself calls them."""

    year: str
    grade: str
    a_week: float
    source: str
    verified: bool = False


class Smallest(NamedTuple):
    """The smallest change that matters, in units of the scale, and who says so."""

    change: float
    source: str


class Measure(NamedTuple):
    """One scale.

    Attributes:
        id: what a file says in `measure:`.
        name: what people call it.
        kind: `narrative` ones are words and must never be scored, `grade` ones are letters, `age` ones
            are written `8:04` and counted in months.
        low: the lowest value there is, or None. Of an age in months.
        high: the highest value, or None.
        whole: whether only whole numbers occur.
        direction: which way is better.
        unit: the unit, or an empty string.
        grades: the letters of a grade scale, lowest first.
        others: codes that may stand in place of a value and say why there is none.
        age_adjusted: whether scores are adjusted for age, so that standing still is expected progress.
        source: where the range comes from.
        verified: whether it was compared with that source.
        below: how tests print that a result lies below what they can measure, such as `<70`. Where that is, is each
            test's own matter.
        above: the same beyond the upper end.
        notation: how a value is written, where that is not plain.
        mean: the mean of the pupils that a test was tried on, where the scale is made that way.
        sd: their standard deviation.
        smallest: the smallest change that matters, where one is known.
        passes: pass marks by year.
        growth: usual growth by year group.
        note: what else must be known before a value is used.
    """

    id: str
    name: str
    kind: Kind
    low: float | None = None
    high: float | None = None
    whole: bool = True
    direction: Direction = "up"
    unit: str = ""
    grades: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    age_adjusted: bool = False
    source: str = UNVERIFIED
    verified: bool = False
    below: tuple[str, ...] = ()
    above: tuple[str, ...] = ()
    notation: str = ""
    mean: float | None = None
    sd: float | None = None
    smallest: Smallest | None = None
    passes: tuple[Pass, ...] = ()
    growth: tuple[Growth, ...] = ()
    note: str = ""

    @property
    def range(self) -> str:
        """The range in words: "from 0 to 40", "0 or more", or an empty string."""
        if self.grades:
            return "one of " + ", ".join(self.grades)
        if self.low is not None and self.high is not None:
            return f"from {self.show(self.low)} to {self.show(self.high)}"
        return f"{self.show(self.low)} or more" if self.low is not None else ""

    def show(self, number: float) -> str:
        """A number as it is written on this scale: months become `8:04`."""
        return f"{int(number) // 12}:{int(number) % 12:02}" if self.kind == "age" else f"{number:g}"

    def contains(self, number: float) -> bool:
        """Whether a number lies on the scale."""
        return (self.low is None or number >= self.low) and (self.high is None or number <= self.high)

    def pass_in(self, year: int) -> Pass | None:
        """The row about the check of a calendar year; None if nothing is known of it."""
        return next((row for row in self.passes if row.first <= year and (row.last is None or year <= row.last)), None)

    def growth_in(self, year: str) -> Growth | None:
        """Usual growth in a year group; None if none is published."""
        return next((row for row in self.growth if row.year == year), None)
