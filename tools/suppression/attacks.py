"""The attacks: on one page, on pages that follow each other, and on what others do instead."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from random import Random

from sendcli.analysis.suppression.figures import Cells, Key, key
from sendcli.analysis.suppression.protect import Protected, protect
from sendcli.analysis.suppression.published import Published, from_plain, to_plain
from tools.suppression.hints import hints
from tools.suppression.reader import Hint, Reader
from tools.suppression.schools import cells, moved, pupil, roll, shape

Found = tuple[Counter[str], list[str]]
DAY = date(2026, 3, 1)
_LEASTS = (5, 5, 5, 10)
_MOVES = (1, 4, 6, 15, 40, 120, 400)


def pages(runs: range, seed: int) -> Found:
    """One page of each school: is a number below `least` found out, or nearly?"""
    seen: Counter[str] = Counter()
    faults = []
    for run in runs:
        dice = Random(f"{seed} page {run}")
        of, size, least = shape(dice), roll(dice), dice.choice(_LEASTS)
        counts = cells(of, [pupil(dice, of) for _ in range(size)])
        page = protect(counts, DAY, least=least)
        seen["pages"] += 1
        seen.update(_kinds(page))
        faults += [f"page {run}: {fault}" for fault in _attacked(counts, page, None, seen)]
    return seen, faults


def pairs(runs: range, seed: int) -> Found:
    """Three pages of each school, each compared with the one before."""
    seen: Counter[str] = Counter()
    faults = []
    for run in runs:
        dice = Random(f"{seed} pair {run}")
        of, size, least = shape(dice), roll(dice), dice.choice(_LEASTS)
        pupils = [pupil(dice, of) for _ in range(size)]
        counts = cells(of, pupils)
        page = protect(counts, DAY, least=least)
        for later in (1, 2):
            moves = dice.choice(_MOVES)
            pupils = moved(dice, of, pupils, moves)
            now, kept = cells(of, pupils), from_plain(to_plain(page.keep))
            next_page = protect(now, DAY + timedelta(days=90 * later), least=least, earlier=kept)
            seen["pairs"] += 1
            told = _compared((counts, page), (now, next_page), seen)
            if later == 1 and moves < least and next_page.said != page.said:
                told.append(f"{moves} moves changed the page")
            if not next_page.repeated:
                told += _attacked(now, next_page, kept, seen)
                told += [f"{fault}, without guessing" for fault in _attacked(now, next_page, None, seen)]
                counts, page = now, next_page
            faults += [f"pair {run}, page {later + 1}: {fault}" for fault in told]
    return seen, faults


def naive(runs: range, seed: int) -> Found:
    """Leave out 1 to 4 alone, or round all to five: how often a page gives a number below 5 away."""
    seen: Counter[str] = Counter()
    for run in runs:
        dice = Random(f"{seed} naive {run}")
        of, size = shape(dice), roll(dice)
        counts = cells(of, [pupil(dice, of) for _ in range(size)])
        seen["pages"] += 1
        for how, page in (("small left out", _left_out), ("rounded to 5", _rounded)):
            reader = Reader(counts, 5)
            page(reader)
            found = reader.bounds() or {}
            small = [figure for figure in found if 0 < reader.count(figure) < 5]
            seen[f"{how}: pages that give one away"] += any(found[one][0] == found[one][1] for one in small)
    return seen, []


def _kinds(page: Protected) -> Counter[str]:
    words = {"number": "numbers told", "about": "told as about", "fewer": "told as fewer", "withheld": "withheld"}
    return Counter(words[said.kind] for said in page.said.values())


def _attacked(counts: Cells, page: Protected, earlier: Published | None, seen: Counter[str]) -> list[str]:
    """What a reader of the page finds out who knows, or rightly guesses, what has not changed since the last."""
    prior, reader = Reader(counts, page.least, patient=True), Reader(counts, page.least)
    before = {figure: old.told for figure, old in earlier.figures.items()} if earlier else {}
    known = {key(labels) for labels in counts.known}
    for one in (prior, reader):
        for figure in one.forms:
            count = one.count(figure)
            if figure in known or before.get(figure) == count:
                one.know(figure, count, count)
    reader.hear(page.said)
    small = [one for one in reader.forms if reader.count(one) < page.least and one not in known]
    small = [one for one in small if before.get(one) != reader.count(one)]
    # Five or more is no secret. It is withheld for the sake of others, of which who guesses may know already: so only
    # who does not guess must have a choice.
    withheld = [one for one, said in page.said.items() if said.kind == "withheld" and not earlier]
    hidden = [one for one in withheld if one not in small]
    guessed = [one for one in reader.forms if one in known or before.get(one) == reader.count(one)]
    goals = [(one, goal) for one in small for goal in (0, page.least - 1)]
    idea = hints(counts, page.said, guessed, page.least)
    impossible, unsettled = reader.lacking(goals, idea)
    known_before, more = prior.lacking(impossible, hints(counts, {}, guessed, page.least)) if impossible else ([], 0)
    seen.update({"small numbers attacked": len(small), "goals not settled": unsettled + more})
    seen["small numbers that were narrowed before the page"] += len({one for one, _ in known_before})
    faults = [f"{figure} cannot be {goal}" for figure, goal in impossible if (figure, goal) not in known_before]
    seen["other withheld numbers attacked"] += len(hidden)
    faults += [f"{figure} may be {reader.count(figure)} only" for figure in _pinned(reader, prior, hidden, idea)]
    return faults + _patience(reader, prior, [*small, *hidden])


def _pinned(reader: Reader, prior: Reader, hidden: list[Key], idea: Hint) -> list[Key]:
    """Withheld figures for which no example with another value was found, though they were open before the page."""
    for away in (1, -1, 2, -2, 3, -3, 4, -4):
        hidden = [one for one in hidden if not reader.fits(one, reader.count(one) + away, idea)]
    before = prior.bounds() or {}
    return [one for one in hidden if before[one][0] != before[one][1]]


def _patience(reader: Reader, prior: Reader, hidden: list[Key]) -> list[str]:
    """Hidden figures that simple going over finds out."""
    after, before = reader.bounds(), prior.bounds()
    if after is None or before is None:
        return ["the page contradicts itself"]
    return [f"{one} is found out" for one in hidden if after[one][0] == after[one][1] and before[one] != after[one]]


def _compared(old: tuple[Cells, Protected], new: tuple[Cells, Protected], seen: Counter[str]) -> list[str]:
    """Figures of which both pages give the number away, told or not, though it changed by less than `least`."""
    if new[1].repeated:
        seen["earlier page stands"] += 1
        return [] if new[1].said == old[1].said else ["a repeated page differs"]
    seen["pages with new numbers"] += 1
    least = new[1].least
    then, now = _given_away(*old), _given_away(*new)
    common = [figure for figure in then if figure in now]
    seen["figures known from both"] += len(common)
    return [f"{one} changed from {then[one]} to {now[one]}" for one in common if 0 < abs(then[one] - now[one]) < least]


def _given_away(counts: Cells, page: Protected) -> dict[Key, int]:
    """All figures, printed or not, and sums of two of a line, that the page gives away beside what is known anyway."""
    reader, prior = Reader(counts, page.least, patient=True), Reader(counts, page.least, patient=True)
    for labels in counts.known:
        if key(labels) in reader.forms:
            for one in (reader, prior):
                one.know(key(labels), one.count(key(labels)), one.count(key(labels)))
    reader.hear(page.said)
    reader.pair_up()
    prior.pair_up()
    after, before = reader.bounds() or {}, prior.bounds() or {}
    return {one: low for one, (low, high) in after.items() if low == high and before[one][0] != before[one][1]}


def _left_out(reader: Reader) -> None:
    """Every number told but those from 1 to 4."""
    for figure in _printed(reader):
        count = reader.count(figure)
        reader.know(figure, *((1, 4) if 0 < count < 5 else (count, count)))


def _rounded(reader: Reader) -> None:
    """Every number to the nearest five, the roll as it is."""
    for figure in _printed(reader):
        count = reader.count(figure)
        near = (count + 2) // 5 * 5
        reader.know(figure, *((max(0, near - 2), near + 2) if figure else (count, count)))


def _printed(reader: Reader) -> list[Key]:
    return [figure for figure in reader.forms if not any(name == "" for name, _ in figure)]
