"""Options that several commands share, each declared once."""

from __future__ import annotations

from typing import Annotated

import typer

from sendcli.cli.complete import pupil_ids

Records = Annotated[
    str,
    typer.Option("--records", envvar="SEND_RECORDS", metavar="DIR", help="The folder that holds records/."),
]
Today = Annotated[
    str,
    typer.Option("--today", envvar="SEND_TODAY", metavar="DATE", help="Ask as if today were this day."),
]
On = Annotated[str, typer.Option("--on", metavar="DATE", help="What was true on this day.")]
Names = Annotated[
    bool,
    typer.Option("--names/--ids", envvar="SEND_NAMES", help="Print pupils' names, or ids only (as usual)."),
]
Pupil = Annotated[
    str,
    typer.Option("--pupil", metavar="ID", autocompletion=pupil_ids, help="Only this pupil."),
]
