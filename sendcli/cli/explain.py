"""`send explain CODE`: the manual page of a finding."""

from __future__ import annotations

from sendcli.checks.book import checks
from sendcli.cli.complete import check_codes
from sendcli.cli.option import Option
from sendcli.cli.out import columns
from sendcli.errors import FINE, USAGE, SendError

OPTIONS = (Option("code", (), "A code such as STA001; without it, all codes.", metavar="[CODE]", complete=check_codes),)


def command(code: str) -> int:
    """Explain a finding: why it matters, what to do, a wrong and a right example.

    Example: send explain STA001
    """
    known = checks()
    if not code:
        print(*columns([(item.code, item.severity, item.title) for item in known.values()]), sep="\n")
        return FINE
    item = known.get(code.upper())
    if item is None:
        from difflib import get_close_matches

        near = get_close_matches(code.upper(), known, 1)
        hint = f"did you mean {near[0]}? " if near else ""
        raise SendError(f"there is no code {code}", f"{hint}send explain lists them all", USAGE)
    print(f"{item.code} ({item.severity})\n\n{item.manual}")
    return FINE
