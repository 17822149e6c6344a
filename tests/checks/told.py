"""What the bad example of a manual page is told, word for word."""

from __future__ import annotations

from sendcli.checks.book import checks
from tests.checks.sound_school import files_in, problems_of
from tests.checks.test_examples import block


def told(code: str) -> list[tuple[str, str]]:
    """Place and message of each finding of a check in its own bad example. A place is `file.yaml:line:column`."""
    found = problems_of(files_in(block(checks()[code].manual, "Bad")))
    return [
        (f"{one.place.file.rsplit('/', 1)[-1]}:{one.place.line}:{one.place.column}", one.message)
        for one in found
        if one.code == code
    ]
