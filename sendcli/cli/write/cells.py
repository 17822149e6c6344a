"""A row's cells as the fields of a record: read as they would be in the file, each fault named with its cell."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from sendcli.cli.write.asking import fault
from sendcli.cli.write.fields import several, written
from sendcli.cli.write.rows import Row, Table
from sendcli.dates.parse import DateError, parse_date
from sendcli.model.days import EARLIEST, LATEST
from sendcli.model.record import Record
from sendcli.text.edit.values import Value

_EXCEL = " (in Excel: Format cells, Custom, yyyy-mm-dd)"


def day_in(row: Row, table: Table, name: str = "date") -> date | None:
    """The day in a column; None after its fault was noted, or if nothing stands there."""
    cell = row.cells.get(name)
    if cell is None:
        return None
    try:
        day = parse_date(cell.text)
    except DateError as error:
        table.bad(cell, f"{error}{_EXCEL}", name)
        return None
    if not EARLIEST <= day.year <= LATEST:
        table.bad(cell, f"the year {day.year} is not plausible here", name)
        return None
    return day


def fields_in(record: type[Record], row: Row, table: Table) -> dict[str, Value]:
    """The fields of a record in a row, as they are to be written; nothing after a fault was noted."""
    given: dict[str, Any] = {}
    sound = True
    for key, field in record.FIELDS.items():
        if cell := row.cells.get(key):
            typed = [word for word in re.split(r"[,;\s]+", cell.text) if word] if several(field) else cell.text
            if problem := fault(field, typed):
                table.bad(cell, "; ".join(problem), key)
                sound = False
            given[field.attribute] = typed
    return written(record, given) if sound else {}
