"""The people invited to an annual review: found by role or name, one or nobody."""

from __future__ import annotations

from collections.abc import Mapping

from sendcli.cli.write.annual import once
from sendcli.cli.write.growing import grown, row_way, rows_at, value_at
from sendcli.errors import NOT_SAVED, SendError
from sendcli.model.people import Invitee
from sendcli.model.review import AnnualReview
from sendcli.text.edit.values import Value


def told(data: bytes, who: str, fields: Mapping[str, Value], replace: bool, *, new: bool = False) -> bytes:
    """A review's bytes with something more about one of the people invited.

    Args:
        data: the bytes.
        who: the person's role or name, as the review has it.
        fields: what is said of them.
        replace: whether something else may stand there.
        new: whether somebody who is not in the list is added to it.

    Raises:
        SendError: if nobody or more than one is meant, or something else is recorded.
    """
    rows = rows_at(value_at(data, ("invitees",)))
    meant = who.casefold()
    found = [
        number
        for number, row in enumerate(rows)
        if isinstance(row, dict) and meant in (row.get("role", "").casefold(), row.get("name", "").casefold())
    ]
    if not found and new:
        return grown(data, AnnualReview, {"invitees": [{"role": who, **fields}]})
    if len(found) != 1:
        known = ", ".join(f"{row.get('role')} {row.get('name', '')}".strip() for row in rows if isinstance(row, dict))
        some = "nobody" if not found else f"{len(found)} people"
        raise SendError(f"{some} among those invited: {who}; nothing was changed", f"invited: {known}", NOT_SAVED)
    way = row_way(data, "invitees", found[0])
    return grown(once(data, way, fields, replace), Invitee, fields, way)
