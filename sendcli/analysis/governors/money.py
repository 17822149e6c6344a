"""What provision costs, as a figure that is told and kept like a count: in thousands of pounds."""

from __future__ import annotations

from datetime import date

from sendcli.analysis.provision.provision import provision
from sendcli.analysis.provision.sums import cost_of
from sendcli.analysis.suppression.figures import Split, Table
from sendcli.model.school import School

COST = {"money": "provision"}
_PENCE = 100_000


def cost_table(school: School, day: date) -> Table:
    """The cost of the provision on file in the school year, in thousands of pounds, halves up.

    One child's help can be most of a change. So the sum is told as a count is: not below five, and not anew until it
    has changed by five.
    """
    pence = cost_of(provision(school, day).rows).pence
    thousands = (pence + _PENCE // 2) // _PENCE
    return Table("cost", (Split("unit", ("thousand",)),), {("thousand",): thousands}, COST)
