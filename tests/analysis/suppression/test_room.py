"""The exact simplex method."""

from __future__ import annotations

from itertools import product
from random import Random

from sendcli.analysis.suppression.must import Must
from sendcli.analysis.suppression.room import Room


def test_two_parts_of_a_known_whole():
    room = Room([{0: -1, 1: 1, 2: 1}], [7, 3, 4])
    room.low[0] = room.high[0] = 7
    assert room.reach(1, 0) == (7, 0, 7)
    assert room.reach(1, 7) == (7, 7, 0)
    assert room.reach(1, 8) is None
    assert room.reach(0, 8) is None


def test_half_a_pupil_is_no_pupil():
    """Twice the first is the second: 3 of the second would be one and a half of the first."""
    room = Room([{0: -2, 1: 1}], [2, 4])
    assert room.reach(1, 3) is None
    assert room.reach(1, 6) == (3, 6)


def test_where_the_way_ends_at_half_a_pupil_another_is_found():
    """Three sums of two out of three, and all of them with a fourth: as tables that cross do."""
    sums = [{4: -1, 0: 1, 1: 1}, {5: -1, 1: 1, 2: 1}, {6: -1, 0: 1, 2: 1}, {7: -1, 0: 1, 1: 1, 2: 1, 3: 1}]
    room = Room(sums, [0, 0, 1, 1, 0, 1, 1, 2])
    room.high[4], room.high[7] = 1, 3
    assert room.reach(4, 1) == (0, 1, 1, 0, 1, 2, 1, 2)
    assert (room.high[4], room.low[4], room.high[7]) == (1, 0, 3)  # as before


def test_what_one_reader_has_ruled_out_stays_possible_for_the_other():
    """3 and 4 make 7. The first reader knows that the 4 is no more than 5, so that the 3 cannot be 0."""
    rooms = [Room([{0: -1, 1: 1, 2: 1}], [7, 3, 4]) for _ in range(2)]
    must = Must(*rooms)
    assert must.narrow({0: (7, 7)})
    assert must.narrow({2: (0, 5)}, readers=1)
    must.hold(1, range(4))
    assert not must.narrow({2: (0, 6)})
    assert [(room.low[2], room.high[2]) for room in rooms] == [(0, 5), (0, None)]
    assert not must.narrow({2: (0, 4)}, readers=1)
    assert must.narrow({2: (4, 9)})


def test_what_must_stay_possible_stays():
    room = Room([{0: -1, 1: 1, 2: 1}], [7, 3, 4])
    must = Must(room)
    must.hold(1, range(0, 4))
    assert must.narrow({0: (7, 7)})
    assert not must.narrow({2: (4, 4)})
    assert (room.low[2], room.high[2]) == (0, None)
    assert must.other_value(2)


def test_every_answer_and_every_refusal_is_right():
    """Random tables of two by three with their totals, some known: compared with going through all tables."""
    dice = Random(5)
    for _ in range(60):
        cells = [dice.randint(0, 3) for _ in range(6)]
        sums = [{6: -1, 0: 1, 1: 1, 2: 1}, {7: -1, 3: 1, 4: 1, 5: 1}, {8: -1, 0: 1, 3: 1}, {9: -1, 1: 1, 4: 1},
                {10: -1, 2: 1, 5: 1}, {11: -1, 6: 1, 7: 1}, {11: -1, 8: 1, 9: 1, 10: 1}]  # fmt: skip
        truth = _whole(cells)
        known = dice.sample(range(12), dice.randint(3, 8))
        room = Room(sums, truth)
        for one in range(12):
            room.high[one] = truth[one] if one in known else 6 if one < 6 else None
            room.low[one] = truth[one] if one in known else 0
        fitting = [whole for some in product(range(5), repeat=6)
                   if all((whole := _whole(some))[one] == truth[one] for one in known)]  # fmt: skip
        for one, goal in product(range(6), range(5)):
            found = room.reach(one, goal)
            if found is None:
                assert not any(whole[one] == goal for whole in fitting)
            else:
                assert found == tuple(_whole(found[:6])), "it adds up"
                assert found[one] == goal


def _whole(cells):
    a, b, c, d, e, f = cells
    return [*cells, a + b + c, d + e + f, a + d, b + e, c + f, sum(cells)]
