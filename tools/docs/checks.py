"""docs/checks.md: every finding with its manual page."""

from __future__ import annotations

from itertools import groupby

from sendcli.checks.book import checks

_HEAD = """\
# What `send validate` finds

Made from the checks by `make docs`; do not edit. `send explain CODE` prints the same page.

A finding of a check can be allowed where it is right after all, with a comment on its line or the line
before: `# send: allow STA001 - agreed with the LA on 3 March`. An allowance that is not needed is reported.
Faults in the format of a file (FIL, TXT, FLD) cannot be allowed: what cannot be read is not known.
"""


def page() -> str:
    """The whole page."""
    found = list(checks().values())
    rows = [f"| [{item.code}](#{item.code.lower()}) | {item.severity} | {item.title} |" for item in found]
    parts = [_HEAD, f"{len(found)} codes.\n", "\n".join(["| code | | |", "|---|---|---|", *rows, ""])]
    for theme, items in groupby(found, key=lambda item: item.code[:3]):
        parts.append(f"## {theme}\n")
        for item in items:
            parts.append(f"### {item.code}\n\n{item.severity}\n\n```text\n{item.manual}\n```\n")
    return "\n".join(parts)
