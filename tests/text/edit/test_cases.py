"""What an edit does to a text, case by case: input, edit, result. Every other byte stays as it was."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from sendcli.text.edit.splice import Edit, EditError, edited
from sendcli.text.edit.values import Word

READING = Edit(("readings",), Word("43"), at=-1, key="2026-11-20")
ROW = Edit(("rows",), {"from": Word("2026-11-20"), "kind": "K"}, at=-1)
NOTE = Edit(("note",), "new")
LONG = "Reads a Year 3 text aloud at sixty words a minute, with an adult near, on three days of a week that has five."


class Case(NamedTuple):
    """One edit of one text."""

    name: str
    before: str
    edit: Edit
    after: str


CASES = (
    Case("CRLF", "readings:\r\n  2026-09-14: 41\r\nend: x\r\n", READING,
         "readings:\r\n  2026-09-14: 41\r\n  2026-11-20: 43\r\nend: x\r\n"),
    Case("byte-order mark", "\ufeffnote: old\n", NOTE, "\ufeffnote: new\n"),
    Case("no line end at the end", "readings:\n  2026-09-14: 41", READING,
         "readings:\n  2026-09-14: 41\n  2026-11-20: 43"),
    Case("no line end, several paragraphs", "note: old", Edit(("note",), "a\nb\n"), 'note: "a\\nb\\n"'),
    Case("first line ---", "---\nnote: old\n", NOTE, "---\nnote: new\n"),
    Case("comment behind a value", "note: old   # by hand\n", NOTE, "note: new   # by hand\n"),
    Case("comment behind the last entry", "rows:\n- {from: 2026-09-01, kind: N}  # start\n", ROW,
         "rows:\n- {from: 2026-09-01, kind: N}  # start\n- {from: 2026-11-20, kind: K}\n"),
    Case("comment below the last entry", "rows:\n- {from: 2026-09-01, kind: N}\n# end of rows\nnote: x\n", ROW,
         "rows:\n- {from: 2026-09-01, kind: N}\n- {from: 2026-11-20, kind: K}\n# end of rows\nnote: x\n"),
    Case("comment above the entry behind", "tags:\n- a\n# about b\n- b\n", Edit(("tags",), "x", at=1),
         "tags:\n- a\n- x\n# about b\n- b\n"),
    Case("comment above the first entry", "tags:\n# about b\n- b\n", Edit(("tags",), "x", at=0),
         "tags:\n- x\n# about b\n- b\n"),
    Case("comment behind a key alone", "note:  # to be asked\nend: x\n", NOTE, "note: new  # to be asked\nend: x\n"),
    Case("below |", "a: |\n  one\n  two\n\nz: x\n", NOTE, "a: |\n  one\n  two\n\nz: x\nnote: new\n"),
    Case("behind |, before a blank line", "a: |\n  one\n\nz: x\n", Edit(("note",), "new", order=("a", "note", "z")),
         "a: |\n  one\nnote: new\n\nz: x\n"),
    Case("behind |+, whose blank lines are text", "a: |+\n  one\n\nz: x\n",
         Edit(("note",), "new", order=("a", "note", "z")), "a: |+\n  one\n\nnote: new\nz: x\n"),
    Case("behind |-", "a: |-\n  one  \nz: x\n", Edit(("note",), "new", order=("a", "note")),
         "a: |-\n  one  \nnote: new\nz: x\n"),
    Case("in place of >", "note: >\n  one\n  two\n\n# done\nz: x\n", NOTE, "note: new\n\n# done\nz: x\n"),
    Case("in place of >-", "note: >-\n  one\n  two\nz: x\n", NOTE, "note: new\nz: x\n"),
    Case("in place of |-, spaces at the end", "note: |-\n  one  \nz: x\n", NOTE, "note: new\nz: x\n"),
    Case("indentation of 4, list indented", "rows:\n    - from: 2026-09-01\n      kind: N\n", ROW,
         "rows:\n    - from: 2026-09-01\n      kind: N\n    - {from: 2026-11-20, kind: K}\n"),
    Case("indentation of 4, field", "left:\n    to: x\n", Edit(("left", "note"), "new"),
         "left:\n    to: x\n    note: new\n"),
    Case("list not indented", "rows:\n- from: 2026-09-01\n  kind: N\nend: x\n", ROW,
         "rows:\n- from: 2026-09-01\n  kind: N\n- {from: 2026-11-20, kind: K}\nend: x\n"),
    Case("flow list on one line", "tags: [a, b]\n", Edit(("tags",), "c, d", at=-1), 'tags: [a, b, "c, d"]\n'),
    Case("flow list, in the middle", "tags: [a, c]\n", Edit(("tags",), "b", at=1), "tags: [a, b, c]\n"),
    Case("flow list over several lines", "tags: [\n  a,\n  b\n]\n", Edit(("tags",), "c", at=-1),
         "tags: [\n  a,\n  b,\n  c\n]\n"),
    Case("flow list, trailing comma", "tags: [\n  a,\n  b,\n]\n", Edit(("tags",), "c", at=-1),
         "tags: [\n  a,\n  b,\n  c,\n]\n"),
    Case("flow list, comment behind", "tags: [\n  a  # first\n]\n", Edit(("tags",), "b", at=-1),
         "tags: [\n  a, b  # first\n]\n"),
    Case("empty flow list", "tags: []\n", Edit(("tags",), "a", at=-1), "tags: [a]\n"),
    Case("empty group where a list is meant", "tags: {}\n", Edit(("tags",), "a", at=-1), "tags: [a]\n"),
    Case("flow group", "left: {to: x, by: y}\n", Edit(("left", "to"), "a, b"), 'left: {to: "a, b", by: y}\n'),
    Case("flow group, new field", "left: {to: x}\n", Edit(("left", "by"), "y"), "left: {to: x, by: y}\n"),
    Case("flow group, key without colon", "left: {to, by: y}\n", Edit(("left", "to"), "x"), "left: {to: x, by: y}\n"),
    Case("key without value", "readings:\nend: x\n", READING, "readings:\n  2026-11-20: 43\nend: x\n"),
    Case("key without value, long text", "note:\nend: x\n", Edit(("note",), LONG),
         f"note: >-\n  {LONG[:103]}\n  {LONG[104:]}\nend: x\n"),
    Case("quoted keys", '"readings":\n  "2026-09-14": 41\n', READING,
         '"readings":\n  "2026-09-14": 41\n  2026-11-20: 43\n'),
    Case("blank lines and wide spaces", "a:   x\n\n\nnote:    old\n\nz:  x\n", NOTE,
         "a:   x\n\n\nnote:    new\n\nz:  x\n"),
    Case("astral letters before", "a: 🙂 👩‍🏫\nnote: old\n", NOTE, "a: 🙂 👩‍🏫\nnote: new\n"),
    Case("letters of other scripts", "note: Zoë عربي 日本\nz: x\n", NOTE, "note: new\nz: x\n"),
    Case("entry at the start", "readings:\n  2026-12-01: 44\n", READING._replace(at=0),
         "readings:\n  2026-11-20: 43\n  2026-12-01: 44\n"),
    Case("entry in the middle", "readings:\n  2026-09-14: 41\n  2026-12-01: 44\n", READING._replace(at=1),
         "readings:\n  2026-09-14: 41\n  2026-11-20: 43\n  2026-12-01: 44\n"),
    Case("one value where a list is meant", "tags: a  # one\n", Edit(("tags",), "b", at=-1), "tags: [a, b]  # one\n"),
    Case("one date where a list is meant", "days: 2026-07-10\n", Edit(("days",), Word("2026-11-20"), at=-1),
         "days: [2026-07-10, 2026-11-20]\n"),
    Case("field behind its neighbour", "a: x\nz: x\n", Edit(("b",), "y", order=("a", "b", "z")), "a: x\nb: y\nz: x\n"),
    Case("several paragraphs", "note: old\n", Edit(("note",), "One: first.\n\nTwo."),
         "note: |-\n  One: first.\n\n  Two.\n"),
    Case("long text in a list", "tags:\n- a\n", Edit(("tags",), LONG, at=-1),
         f"tags:\n- a\n- >-\n  {LONG[:103]}\n  {LONG[104:]}\n"),
    Case("list becomes a text", "tags:\n- a\n- b\nz: x\n", Edit(("tags",), "none"), "tags: none\nz: x\n"),
    Case("group in place of a group", "left:\n  to: x\n  by: y\nz: x\n", Edit(("left",), {"to": "v"}),
         "left:\n  to: v\nz: x\n"),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_an_edit(case: Case) -> None:
    assert edited(case.before.encode(), [case.edit]).decode() == case.after


REFUSED = (
    ("note: |\n  one", Edit(("b",), "x"), "no line end"),
    ("tags:\n- a  # why\n- b\n", Edit(("tags",), ["c"]), "a comment"),
    ("tags: a\n", Edit(("tags", "b"), "c"), "there is no `tags`, `b`"),
    ("tags: [a]\n", Edit(("tags", 3), "c"), "there is no `tags`, entry 4"),
    ("tags: [a]\n", Edit(("tags",), "c", at=-1, key="k"), "not a group"),
    ("left: {a: x}\n", Edit(("left",), "c", at=-1, key="a"), "has a already"),
    ("note: old\n", Edit(("note",), "a\u200bb"), "zero width space"),
    ("note: old\n", Edit(("note",), "\ud83d"), "half a character"),
    ("note: |\n  one\n", Edit(("note",), "x", at=-1), "on lines of their own"),
    ("a: [x\n", Edit(("a",), "y"), "cannot be read"),
)


@pytest.mark.parametrize(("before", "edit", "words"), REFUSED, ids=[words for *_, words in REFUSED])
def test_a_refused_edit_says_why(before: str, edit: Edit, words: str) -> None:
    with pytest.raises(EditError, match=words):
        edited(before.encode(), [edit])
