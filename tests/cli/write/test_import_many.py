"""A table of readings against what is there: whatever its rows are, each is recorded once, and nothing else moves."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from sendcli.cli.write.dated_rows import Entry, once, writes
from sendcli.cli.write.rows import Row, Table
from sendcli.text.edit.splice import plain_of
from sendcli.text.edit.values import Word
from sendcli.text.sheet import Cell

PLAN = "records/pupils/ab-0001/plans/2026-autumn.yaml"
HEAD = "kind: sen-support\nstart: 2026-09-07\ntargets:\n- id: reading\n  outcome: Reads\n"
DAYS = st.integers(0, 40).map(lambda number: str(date(2026, 9, 14) + timedelta(days=number)))
READINGS = st.dictionaries(DAYS, st.integers(1, 99).map(str), max_size=12)


@given(READINGS, READINGS)
def test_every_row_is_recorded_once_in_order_and_the_rest_stays(tmp_path_factory, there, table):
    root = tmp_path_factory.mktemp("school")
    lines = "".join(f"    {day}: {value}\n" for day, value in sorted(there.items()))
    text = HEAD + ("  readings:\n" + lines if lines else "") + "views: []   # none yet\n"
    (root / PLAN).parent.mkdir(parents=True)
    (root / PLAN).write_text(text, encoding="utf-8", newline="\n")
    cell = Cell("", 2, 1)
    entries = [
        Entry(Row({"value": cell}, cell), PLAN, "reading", day, {"value": Word(value)}) for day, value in table.items()
    ]
    changes, fresh = writes(str(root), once([*entries, *entries], Table("t.csv")), Table("t.csv"), replace=True)
    made = text.encode()
    for change in changes:
        made = change.make(made) or b""
    wanted = there | table
    said = plain_of(made)["targets"][0].get("readings", {})
    assert list(said.items()) == sorted(wanted.items())
    assert len(fresh) == sum(1 for day, value in table.items() if there.get(day) != value)
    assert _besides(made.decode()) == _besides(text)


def _besides(text: str) -> list[str]:
    """The lines that are not about readings."""
    return [line for line in text.splitlines() if not line.startswith(("    20", "  readings:"))]
