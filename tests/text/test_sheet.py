"""Tables as spreadsheets save them: every cell with its line and column, nothing guessed."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendcli.text.sheet import SheetError, rows


def plain(data: bytes) -> list[list[str]]:
    """The texts of the cells."""
    return [[cell.text for cell in row] for row in rows(data)]


@pytest.mark.parametrize(
    "data",
    [
        b"pupil,value\nkp-0107,52\n",
        b"\xef\xbb\xbfpupil,value\r\nkp-0107,52\r\n,\r\n,\r\n",
        b"pupil;value\rkp-0107;52",
        b"sep=;\r\npupil;value\r\nkp-0107;52\r\n",
        b"pupil\tvalue\nkp-0107\t52\n\n\n",
        b'"pupil" ,value\n'.replace(b" ", b"") + b' kp-0107 ,"52"\n',
    ],
)
def test_what_spreadsheets_save_is_one_table(data):
    assert plain(data) == [["pupil", "value"], ["kp-0107", "52"]]


def test_a_cell_in_quotes_may_hold_anything():
    assert plain(b'a,b\n"x, ""y""\nz",2\n') == [["a", "b"], ['x, "y"\nz', "2"]]


def test_a_cell_knows_where_it_stands_also_behind_one_of_two_lines():
    table = rows(b'a,b\n"x\ny",2\n3,4\n')
    assert [(cell.line, cell.column) for row in table for cell in row] == [
        (1, 1),
        (1, 3),
        (2, 1),
        (3, 4),
        (4, 1),
        (4, 3),
    ]


@pytest.mark.parametrize(
    ("data", "line", "column", "words"),
    [
        ("pupil,value\nkp-0107,52\n".encode("utf-16"), 1, 1, "saved as UTF-16"),
        (b"pupil,note\nkp-0107,caf\xe9\n", 2, 12, "cp1252"),
        (b"PK\x03\x04rest", 1, 1, "Excel"),
        (b'a,b\n1,"2\n3,4\n', 2, 3, "never closed"),
        (b'a,b\n1,"2"3\n', 2, 6, "behind the closing quotation mark"),
    ],
)
def test_what_cannot_be_read_is_named_for_what_it_is(data, line, column, words):
    with pytest.raises(SheetError) as caught:
        rows(data)
    assert (caught.value.line, caught.value.column) == (line, column)
    assert words in caught.value.message


CELL = st.text(st.sampled_from('ab,;"\n\t é'), max_size=6)


@given(st.lists(st.lists(CELL, min_size=2, max_size=2), max_size=5))
def test_what_the_library_writes_is_read_as_it_was_meant(table):
    """Only the blanks around a text are lost, and rows in which nothing stands."""
    buffer = io.StringIO()
    csv.writer(buffer).writerows([["p", "q"], *table])
    wanted = [[cell.strip() for cell in row] for row in table]
    assert plain(buffer.getvalue().encode())[1:] == [row for row in wanted if any(row)]
