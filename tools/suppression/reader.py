"""A reader who can add, take away and count: what can be found out from a page. It shares nothing with `protect`.

`protect` sees figures that are linked by sums. The reader sees the smallest cells of every table as unknown whole
numbers, and everything printed as a statement about sums of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations, product

from sendcli.analysis.suppression.figures import Cells, Key, Table, Union, key
from sendcli.analysis.suppression.published import Said
from tools.suppression.statements import around, by_part, left, once, rests, turned, without
from tools.suppression.unknowns import NO_END, Bounds, Form, Line, Unknowns, plus, spread, total

# So many statements are not multiplied once more.
_MANY = 400
# A school in which a figure has a value, if somebody has an idea.
Hint = Callable[[Key, int], Mapping[Key, int] | None]


class Reader:
    """What somebody knows who has the tables without the numbers, and is told more and more.

    Args:
        cells: the tables. Their counts are the truth, to compare with, and never used to find anything out.
        least: the number below which nothing is told.
        patient: take known parts away from what is left once more. That takes long on large pages.
    """

    def __init__(self, cells: Cells, least: int, patient: bool = False) -> None:
        self.least, self.patient = least, patient
        self.forms: dict[Key, Form] = {}
        self._again: dict[Key, list[Form]] = {}  # the same figure by the cells of another table
        self._lines: list[Line] = []
        self._truth: list[int] = []
        self._cells: list[Key] = []
        self._more: list[Line] = []
        self._taken_of = -1
        self._narrowed: Bounds | None = None
        self._narrowed_of = -1
        for table in cells.tables:
            self._read(table)
        for union in cells.unions:
            self._unite(union)
        for share in cells.shares:
            whole, part = key(share.whole), key(share.part)
            self._leave(whole, [part])
        self._nest(cells)

    def count(self, figure: Key) -> int:
        """The true number."""
        return total(self.forms[figure], self._truth)

    def hear(self, said: Mapping[Key, Said]) -> None:
        """Believe the page."""
        for figure, one in said.items():
            if one.kind == "number" and one.number is not None:
                self.know(figure, one.number, one.number)
            elif one.kind == "about" and one.number is not None:
                self.know(figure, max(self.least, one.number - self.least + 1), one.number + self.least - 1)
            elif one.kind == "fewer":
                self.know(figure, 0, self.least - 1)

    def know(self, figure: Key, low: int, high: int = NO_END) -> None:
        """Know something more."""
        self._lines += [Line(form, low, high) for form in (self.forms[figure], *self._again.get(figure, []))]

    def bounds(self) -> dict[Key, tuple[int, int]] | None:
        """Between what each figure must lie, as far as a patient person finds out; None if statements clash."""
        found = self._within()
        if found is None:
            return None
        lines = self._taken_away()
        of = by_part([*lines, *(turned(line) for line in lines)])
        room = {id(line): spread(line.form, *found) for each in of.values() for line in each}
        return {figure: left(spread(form, *found), around(form, of), room) for figure, form in self.forms.items()}

    def pair_up(self) -> None:
        """Look at sums of two figures that differ in one label, too: of two that are hidden, the sum may be known."""
        figures = [one for one in self.forms if not any(name == "" for name, _ in one)]
        for one, other in combinations(figures, 2):
            apart = set(one) ^ set(other)
            if len(apart) == 2 and len({name for name, _ in apart}) == 1:
                self.forms[(*one, ("", f"and {sorted(apart)}"))] = plus(self.forms[one], self.forms[other], 1)

    def lacking(self, goals: Sequence[tuple[Key, int]], hint: Hint | None = None) -> tuple[list[tuple[Key, int]], int]:
        """Which figures cannot have which values, whatever else is so; and of how many that was not settled.

        An example settles it, wherever it comes from: it is believed when it fits every statement that is known.
        Without one, every possibility is gone through, those near to the truth first.
        """
        impossible, unsettled = [], 0
        waiting = dict.fromkeys(goals)
        unknowns = Unknowns(self._taken_away(), self._truth)
        within = self._within()
        while waiting and within:
            figure, goal = next(iter(waiting))
            del waiting[figure, goal]
            try:
                found = self._hinted(figure, goal, hint) or unknowns.example(within, self._wanted(figure, goal))
            except TimeoutError:
                unsettled += 1
                continue
            if found is None:
                impossible.append((figure, goal))
            else:
                waiting = {one: None for one in waiting if total(self.forms[one[0]], found) != one[1]}
        return impossible, unsettled

    def fits(self, figure: Key, goal: int, hint: Hint) -> bool:
        """Whether the idea of a school in which the figure has that value fits all that is known."""
        return self._hinted(figure, goal, hint) is not None

    def _wanted(self, figure: Key, goal: int) -> list[Line]:
        """That a figure has a value, and what is left of each sum then: who wants 9 of at most 7 need not look on."""
        forms = (self.forms[figure], *self._again.get(figure, []))
        wanted = [Line(plus({}, form, sign), sign * goal, sign * goal) for form in forms for sign in (1, -1)]
        both = list(product(wanted, self._taken_away()))
        over = [without(line, one) for one, line in both if one.form.items() <= line.form.items()]
        over += [
            without(one, line) for one, line in both if line.low == line.high and line.form.items() < one.form.items()
        ]
        return wanted + over

    def _hinted(self, figure: Key, goal: int, hint: Hint | None) -> list[int] | None:
        counts = hint(figure, goal) if hint else None
        if not counts:
            return None
        found = [counts[cell] for cell in self._cells]
        lines = [*self._taken_away(), Line(self.forms[figure], goal, goal)]
        fits = min(found) >= 0 and all(line.low <= total(line.form, found) <= line.high for line in lines)
        return found if fits else None

    def _within(self) -> Bounds | None:
        """Between what each cell must lie."""
        if len(self._lines) != self._narrowed_of:
            self._narrowed = Unknowns(self._taken_away(), self._truth).bounds()
            self._narrowed_of = len(self._lines)
        return self._narrowed

    def _taken_away(self) -> list[Line]:
        """All statements, and what is left of each sum where a known part of it is taken away."""
        if len(self._lines) != self._taken_of:
            exact = [line for line in self._lines if line.low == line.high]
            self._more = once([*self._lines, *rests(self._lines, exact)])
            if self.patient and len(self._more) < _MANY:
                exact = [line for line in self._more if line.low == line.high]
                self._more = once([*self._more, *rests(self._more, exact)])
            self._taken_of = len(self._lines)
        return self._more

    def _read(self, table: Table) -> None:
        cells = list(product(*(split.everyone for split in table.splits)))
        place = {labels: len(self._truth) + nth for nth, labels in enumerate(cells)}
        self._cells += [
            key({**table.of, **{split.name: label for split, label in zip(table.splits, labels, strict=True)}})
            for labels in cells
        ]
        self._truth += [table.counts.get(labels, 0) for labels in cells]
        for wanted in product(*((*split.everyone, None) for split in table.splits)):
            named = {split.name: label for split, label in zip(table.splits, wanted, strict=True) if label is not None}
            form = {
                where: 1
                for labels, where in place.items()
                if all(want in (None, label) for want, label in zip(wanted, labels, strict=True))
            }
            figure = key({**table.of, **named})
            if figure in self.forms:
                self._lines.append(Line(plus(self.forms[figure], form, -1), 0, 0))
                self._again.setdefault(figure, []).append(form)
            self.forms.setdefault(figure, form)

    def _unite(self, union: Union) -> None:
        for whole in [one for one in self.forms if (union.name, union.whole) in one]:
            others = {what: label for what, label in whole if what != union.name}
            there = [one for part in union.parts if (one := key({**others, union.name: part})) in self.forms]
            if there:
                self._leave(whole, there, 0 if len(there) == len(union.parts) else NO_END)
            if key(others) in self.forms:  # who has SEN in a year is of that year: so no more than it has pupils
                self._leave(key(others), [whole])

    def _leave(self, whole: Key, parts: list[Key], most: int = NO_END) -> None:
        """What the parts leave of a whole is no fewer than nobody; and it may be few."""
        rest = self.forms[whole]
        for part in parts:
            rest = plus(rest, self.forms[part], -1)
        if rest:
            self._lines.append(Line(rest, 0, most))
        if most:
            names = sorted(", ".join(label for item in part if item not in whole for label in item) for part in parts)
            self.forms[key({**dict(whole), "": "without " + "; ".join(names)})] = rest

    def _nest(self, cells: Cells) -> None:
        """A figure that has all labels of another, and more, is a part of it, in whichever tables they stand."""
        figures = [one for one in self.forms if "" not in dict(one)]
        splits = {(split.name, split.everyone) for table in cells.tables for split in table.splits}
        for whole in figures:
            for name, labels in splits:
                parts = [one for label in labels if (one := key({**dict(whole), name: label})) in self.forms]
                if parts and name not in dict(whole):
                    self._leave(whole, parts, 0 if len(parts) == len(labels) else NO_END)
            for part in figures:
                apart = set(part) - set(whole)
                if set(whole) < set(part) and all(name not in {one for one, _ in splits} for name, _ in apart):
                    self._leave(whole, [part])
