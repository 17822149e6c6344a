"""One message for each slip, none for a sound line, and advice that works."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from yaml.error import MarkedYAMLError

from sendcli.text.parser import event_source
from sendcli.text.reader import read
from sendcli.text.slips.explain import explain
from sendcli.text.source import open_source
from tests.corpus import make
from tests.corpus.cases import CASES

SOUND = [
    ["name: Ngozi"],
    ["roles: [teacher, elsa]"],
    ["summary: a text", "  that goes on"],
    ['quoted: "He said: no"'],
    ["group:", "  one: 1", "  two:", "    three: 3"],
    ["list:", "- a", "- b: 1", "  c: 2", "-   d"],
    ["inside:", "    - {x: 1, y: [2, 3]}", "    - 'it''s'"],
    ["block: |", "  He said: no", "   @home", "", "  -x"],
    ["# a comment: with a colon: and more"],
    [""],
]
# Each with the code, and the line (from 0) on which it is to be reported.
SLIPS = [
    (["s1: He said: no"], "TXT020", 0),
    (['s2: "Good" she said'], "TXT021", 0),
    (["s3: 'it's fine'"], "TXT021", 0),
    (["s4: @home"], "TXT016", 0),
    (["s5: *very* good"], "TXT016", 0),
    (["s6:joined"], "TXT026", 0),
    (["s7:", "-joined"], "TXT025", 1),
    (["s8:", "- ok", "-joined"], "TXT025", 2),
    (["s9:", "\tone: 1"], "TXT023", 1),
    (["s10:", "  one: 1", "\ttwo: 2"], "TXT023", 2),
    (["s11:", "   one: 1", "  two: 2"], "TXT024", 2),
    (["s12:", "- one: 1", "   two: 2"], "TXT024", 2),
    (['s13: "open'], "TXT028", 0),
    (["s14: 'open", "  and on"], "TXT028", 0),
    (["s15: [a, b"], "TXT029", 0),
    (["s16: {a: 1", "  , b: 2"], "TXT029", 0),
    (["s17: [a]]"], "TXT030", 0),
    (["s18: {a: 1 b: 2}"], "TXT031", 0),
    (["s19: [a,, b]"], "TXT031", 0),
    (['s20: "C:\\Users"'], "TXT032", 0),
    (["s21: | text"], "TXT033", 0),
    (["s22: - item"], "TXT034", 0),
    (["s23: “Good”: she said"], "TXT037", 0),
    (["s24:", "  a: &x 1"], "TXT016", 1),
    (["s25:", "\u2022 one", "\u2022 two"], "TXT025", 1),
    (["s26:", "- a: 1", "  b: 2", "\u2013 a: 3", "  b: 4"], "TXT025", 3),
    (["s27:", "  a: 1", "\u00a0\u00a0b: 2", "  c: 3"], "TXT038", 2),
]


def codes(lines: list[str]) -> list[tuple[int, str]]:
    found = read("f", "\n".join(["top: 1", *lines, "bottom: 2", ""]).encode()).problems
    return sorted((problem.place.line, problem.code) for problem in found)


def unlike(blocks: list[list[str]]) -> list[str]:
    """The lines of the blocks, with keys made unlike so that none is repeated."""
    numbered = []
    for number, block in enumerate(blocks):
        first = block[0]
        numbered += [f"k{number}{first}" if first[:1].isalpha() else first, *block[1:]]
    return numbered


@given(st.lists(st.sampled_from(SOUND), max_size=12))
@settings(max_examples=100)
def test_sound_lines_are_never_reported(blocks: list[list[str]]) -> None:
    assert codes(unlike(blocks)) == []


@pytest.mark.parametrize("slip", SLIPS, ids=[slip[0][0] for slip in SLIPS])
def test_a_slip_is_reported_once_wherever_it_stands(slip: tuple[list[str], str, int]) -> None:
    lines, code, line = slip
    for before in SOUND:
        for after in SOUND:
            found = codes([*unlike([before]), *lines, *unlike([[""], after])])
            assert found == [(2 + len(before) + line, code)], (before, lines, after)


@given(st.data())
@settings(max_examples=300)
def test_several_slips_are_all_reported_and_nothing_else(data: st.DataObject) -> None:
    lines: list[str] = []
    expected = []
    for number in range(data.draw(st.integers(2, 6))):
        for sound in data.draw(st.lists(st.sampled_from(SOUND), max_size=2)):
            lines += [f"{chr(97 + number)}{len(lines)}{sound[0]}" if sound[0][:1].isalpha() else sound[0], *sound[1:]]
        slip, code, line = data.draw(st.sampled_from(SLIPS))
        expected.append((2 + len(lines) + line, code))
        lines += [f"{chr(97 + number)}{slip[0]}", *slip[1:]]
    assert codes(lines) == expected


def complaint(text: str) -> MarkedYAMLError | None:
    next_event = event_source(text)
    try:
        while next_event() is not None:
            pass
    except MarkedYAMLError as error:
        return error
    return None


def stopped(case: make.Case) -> bool:
    """Whether the parser itself complains of a file, so that there is a complaint to be explained."""
    source, problems = open_source("f", case.make())
    error = None if problems else complaint(source.text)
    return error is not None and error.problem_mark is not None


ADVISED = [
    case
    for case in CASES
    if case.code.startswith("TXT0") and len(case.make()) < 2_000 and case.code != "TXT014" and stopped(case)
]


@pytest.mark.parametrize("case", ADVISED, ids=[case.file for case in ADVISED])
def test_what_is_advised_leads_beyond_the_slip(case: make.Case) -> None:
    source, _ = open_source("f", case.make())
    error = complaint(source.text)
    assert error is not None
    slip = explain(source, error)
    assert slip.line == case.line or slip.code == "TXT013"
    assert not slip.mends or slip.code == "TXT027" or any(leads_on(source.lines(), mend) for mend in slip.mends)


def leads_on(lines: list[str], mend: dict[int, str]) -> bool:
    further = complaint("\n".join(mend.get(number, line) for number, line in enumerate(lines)))
    return further is None or not further.problem_mark or further.problem_mark.line > max(mend)


def test_at_most_twenty_slips_are_named() -> None:
    text = "".join(f"k{number}: a: b\n" for number in range(50))
    assert len(read("f", text.encode()).problems) == 20


def test_what_was_noted_before_the_slip_is_kept() -> None:
    found = read("f", b"a: 1\na: 2\nb: c: d\ne: !x y\n").problems
    assert [(problem.place.line, problem.code) for problem in found] == [(3, "TXT020"), (2, "TXT012"), (4, "TXT016")]


def test_a_long_text_is_never_repeated_in_full() -> None:
    problem = read("f", f"summary: {'secret ' * 200}: no\n".encode()).problems[0]
    assert all(len(words) <= 90 for words in (problem.message, *problem.notes))


def test_an_unknown_complaint_has_a_plain_sentence_and_a_place() -> None:
    source, _ = open_source("f", b"a: 1\nb: 2\n")
    error = MarkedYAMLError(problem="no such words")
    slip = explain(source, error)
    assert (slip.code, slip.line) == ("TXT011", 1)
    assert "words" not in slip.message


TOLD = [
    (["log:", "- date: 1", "kind: a", "  by: b"], "`kind` begins too far left", "line `kind` up with `date`"),
    (["rows:", "- {a: 1}", " {a: 2}"], "begins in column 2", "begin it with a hyphen and a space"),
    (["days:", "  2026-09-22: in", "  2026-09-23 out"], "no colon", "write 2026-09-23: out"),
    (["why: {a: two things: slow and shy}"], "a comma is missing", 'write "two things: slow and shy"'),
    (["need: {type: SPLD. rank: 1}"], "a comma is missing", "write SPLD, rank: …"),
    (['said: "She said "no" to it."'], "a quotation mark inside", "write said: 'She said \"no\" to it.'"),
    (['"class": "3H",'], "a comma after the closing", "delete the comma"),
    (["text: a", "and it goes on for some words"], "no colon", "if it goes on with the text"),
    (["- a: 1"], "begins with a list", "write the key that the list belongs to"),
]


@pytest.mark.parametrize(("lines", "words", "note"), TOLD, ids=[words for _, words, _ in TOLD])
def test_the_first_advice_is_what_was_meant(lines: list[str], words: str, note: str) -> None:
    first = read("f", "\n".join([*lines, ""]).encode()).problems[0]
    assert words in first.message
    assert any(note in one for one in first.notes)
    assert "for some words" not in first.notes[0]


def test_a_list_entry_without_its_hyphen_is_told_once() -> None:
    found = read("f", b"rows:\n- id: a\n  b: 1\n  c: 2\n  id: d\n  b: 3\n  c: 4\n").problems
    assert [(problem.code, problem.place.line) for problem in found] == [("TXT012", 5)]
    assert "put a hyphen" in found[0].notes[0]


def test_a_dash_within_a_text_is_no_list_entry() -> None:
    assert codes(["text: Mum said", "  \u2013 he asked: why"]) == [(3, "TXT020")]
    assert codes(["text: 'Mum said", "  \u2013 it's late'"]) == [(2, "TXT028")]
