"""Options that several commands share, each declared once."""

from __future__ import annotations

from sendcli.cli.complete import pupil_ids
from sendcli.cli.option import Option

RECORDS = Option("records", ("--records",), "The folder that holds records/.", metavar="DIR", env="SEND_RECORDS")
TODAY = Option("today", ("--today",), "Ask as if today were this day.", metavar="DATE", env="SEND_TODAY")
ON = Option("on", ("--on",), "What was true on this day.", metavar="DATE")
NAMES = Option(
    "names", ("--names", "--ids"), "Print pupils' names, or ids only (as usual).", "switch", False, env="SEND_NAMES"
)
PUPIL = Option("pupil", ("--pupil",), "Only this pupil.", metavar="ID", complete=pupil_ids)

EXCERPT = Option(
    "excerpts",
    ("--excerpt", "--no-excerpt"),
    "Print what records say of a pupil in full; as usual only on a terminal, where no log keeps it.",
    "switch",
    None,
)
KNOWN_AT = Option(
    "known_at", ("--known-at",), "What the folder said at the end of this day, or in this commit.", metavar="DATE|REV"
)


def form(*forms: str, usual: str = "text") -> Option:
    """The option for the form of the output."""
    return Option("form", ("--format",), "How to print.", default=usual, metavar="|".join(forms), choices=forms)
