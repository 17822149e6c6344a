"""A declaration reads a file: types, defaults, places, and every problem at once."""

from __future__ import annotations

from datetime import date

import pytest

from sendcli.codes.pupils import NC_YEAR
from sendcli.model import fields as f
from sendcli.model.identity import Name
from sendcli.model.record import Record
from sendcli.model.score import Score, parse_score
from sendcli.model.walk import Walk
from sendcli.text.reader import read


class Row(Record, title="a row"):
    """A row."""

    start: date = f.day("From.", key="from", example="2026-09-14", required=True)
    note: str | None = f.prose("Note.")


class Sample(Record, title="a sample"):
    """A sample."""

    name: str = f.text("Name.", example="Ada", required=True)
    rows: tuple[Row, ...] = f.many(Row, "Rows.")
    words: tuple[str, ...] = f.texts("Words.")
    told: bool | date | None = f.when("Told.")
    pence: int | None = f.money("Money.")
    size: int | None = f.whole("Size.", low=1, high=9)
    at: str | None = f.clock("Time.")
    level: str | None = f.choice(("low", "high"), "Level.")
    score: Score | None = f.score("Score.")
    open: bool | None = f.yes_no("Open.")
    year: str | None = f.code(NC_YEAR, "Year group.")


def walked(text: str) -> tuple[Sample | None, Walk]:
    document = read("x.yaml", text.encode())
    assert document.root is not None
    walk = Walk(document.source)
    return Sample.read(document.root, walk), walk


def sample(text: str) -> tuple[Sample | None, list[str]]:
    record, walk = walked(text)
    return record, [f"{p.place.line}:{p.place.column} {p.code} {p.message}" for p in walk.problems]


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("open: Yes", "write yes, in small letters"),
        ("open: y", "write yes, in small letters"),
        ("open: true", "write yes, in small letters"),
        ("open: No", "write no, in small letters"),
        ("open: n", "write no, in small letters"),
        ("told: False", "write no, in small letters"),
        ("size: 7 cm", "write 7"),
        ("score: 70%", "write 70"),
        ("score: 70 wpm", "write 70"),
        ("rows: mother", "for example: {from: 2026-09-14}"),
        ("year: “3”", 'curly quotes are part of a text: write "3" with straight quotes'),
        ("year: Form", "codes: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, E1, E2, N1, N2, R, X"),
        (
            "level: # send: allow STA004 - agreed",
            "delete the line, or write the value after `level:`; an allowance stands behind its value, or on the line"
            " above the key",
        ),
    ],
)
def test_what_to_write_instead(text: str, note: str) -> None:
    _, walk = walked(f"name: Ada\n{text}\n")
    assert [problem.notes for problem in walk.problems] == [(note,)]


def test_no_number_is_made_of_two() -> None:
    _, walk = walked("name: Ada\nscore: 5 of 10\n")
    assert [problem.notes for problem in walk.problems] == [()]


def test_an_example_with_a_comma_stands_in_quotes() -> None:
    class Quoted(Record):
        """A record."""

        what: str = f.text("What.", example="bread, butter", required=True)
        family: str = f.text("Who.", required=True)

    assert Quoted.example() == '{what: "bread, butter", family: ...}'


def test_values_have_their_types_and_the_rest_its_default():
    record, problems = sample("name: No\nrows:\n- {from: 2026-09-14}\nwords: one\ntold: yes\npence: 17.20\nat: 12:30\n")
    assert problems == []
    assert record is not None
    assert (record.name, record.rows[0].start, record.words, record.told) == ("No", date(2026, 9, 14), ("one",), True)
    assert (record.pence, record.at, record.size) == (1720, "12:30", None)


def test_a_value_knows_where_it_stands():
    record, _ = sample("name: Ada\nrows:\n- {from: 2026-09-14}\n")
    assert record is not None
    assert record.place("name")[1:] == (1, 7, 1, 10)
    assert record.rows[0].place("start")[1:] == (3, 10, 3, 20)
    assert record.rows[0].place("note")[1:3] == (3, 3), "what is not written stands where its record begins"


def test_all_problems_of_a_file_at_once():
    record, problems = sample("nam: Ada\nrows:\n- {from: 14/09/2026}\nsize: 12\nlevel: hihg\nat: 9:15\ntold: maybe\n")
    assert record is None
    assert [line.split()[1] for line in problems] == [
        "FLD001",
        "FLD006",
        "FLD010",
        "FLD009",
        "FLD008",
        "FLD006",
        "FLD002",
    ]


def test_a_bad_row_is_left_out_and_the_good_ones_stay():
    record, problems = sample("name: Ada\nrows:\n- {from: 2026-13-01}\n- {from: 2026-09-14}\n")
    assert record is not None
    assert len(record.rows) == len(problems) == 1


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("name:", "FLD004"),
        ("name: #5 Ash", "FLD004"),
        ("name: ''", "FLD004"),
        ("name: [Ada]", "FLD003"),
        ("name: call #5", "FLD005"),
        ("name: Ada\nrows: a row", "FLD003"),
        ("name: Ada\nrows:\n- ", "FLD004"),
        ("name: Ada\npence: £5", "FLD008"),
        ("name: Ada\nsize: 1e3", "FLD008"),
        ("name: Ada\nsize: 0x1F", "FLD008"),
        ("name: Ada\nscore: eight point four", "FLD008"),
    ],
)
def test_everyday_slips(text, code):
    _, problems = sample(text + "\n")
    assert [line.split()[1] for line in problems][:1] == [code]


def test_a_comment_after_a_name_is_no_lost_text():
    record, problems = sample("name: Ada  # prefers Addy\n")
    assert record is not None
    assert (record.name, problems) == ("Ada", [])


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("56", Score("56", 56.0)),
        ("-2", Score("-2", -2.0)),
        ("8:04", Score("8:04", 100.0, is_age=True)),
        ("<70", Score("<70", 70.0, "<")),
        ("69-", Score("69-", 69.0, "<")),
        ("130+", Score("130+", 130.0, ">")),
        ("EXS", Score("EXS", None)),
        ("<6:00", Score("<6:00", 72.0, "<", is_age=True)),
        ("6:00-", Score("6:00-", 72.0, "<", is_age=True)),
        ("16:00+", Score("16:00+", 192.0, ">", is_age=True)),
        ("2s", Score("2s", None)),
        ("30-50", Score("30-50", None)),
        ("40-60+", Score("40-60+", None)),
        ("Developing", Score("Developing", None)),
        ("working-towards", Score("working-towards", None)),
    ],
)
def test_scores(text, score):
    assert parse_score(text) == score
    record, problems = sample(f"name: Ada\nscore: {text}\n")
    assert record is not None
    assert (record.score, problems) == (parse_score(text), [])


@pytest.mark.parametrize("text", ["NaN", "nan", "inf", "Infinity", "-inf", "1e5", "16:0", "<>5", "a" * 21, "1-2-3"])
def test_no_scores(text: str) -> None:
    _, problems = sample(f"name: Ada\nscore: {text}\n")
    assert [line.split()[1] for line in problems] == ["FLD008"]


def test_a_record_is_not_changed():
    record, _ = sample("name: Ada\n")
    with pytest.raises(AttributeError):
        record.name = "Eve"  # type: ignore[union-attr]


def test_a_field_may_not_hide_what_records_can_do():
    with pytest.raises(TypeError, match="place"):
        type("Bad", (Record,), {"place": f.text("Where.")})


@pytest.mark.parametrize("blanks", [0, 70_000])
def test_places_far_down_and_far_to_the_right(blanks: int):
    gap = "\n" * blanks
    record, problems = sample(f"name: Ada\n{gap}rows:\n- {{from: 2026-09-14,{' ' * blanks} note: good}}\nlevel: low\n")
    assert record is not None
    assert not problems
    line = blanks + 3
    assert record.place("level")[1:] == (line + 1, 8, line + 1, 11)
    assert record.rows[0].place("note")[1:] == (line, 28 + blanks, line, 32 + blanks)
    assert record.has("level")
    assert not record.has("pence")


def test_short_words_are_kept_once():
    one, _ = sample("name: Ada Example\nlevel: low\n")
    other, _ = sample("name: Ada Example\nlevel: low\n")
    assert one is not None
    assert other is not None
    assert one.name is other.name


def test_the_example_of_a_name_has_both_names() -> None:
    assert Name.example() == "{given: Maya, family: Thornbury}"
