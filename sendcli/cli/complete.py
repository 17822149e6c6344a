"""What the shell completes: ids out of the folder's own names, never names of children."""

from __future__ import annotations

import os
from collections.abc import Iterator


def pupil_ids(incomplete: str) -> list[str]:
    """The ids of pupils that begin with what was typed. Reads folder names only."""
    return [name for name in _folders("pupils") if name.startswith(incomplete)]


def intervention_ids(incomplete: str) -> list[str]:
    """The ids of interventions that begin with what was typed. Reads folder names only."""
    return [name for name in _folders("interventions") if name.startswith(incomplete)]


def check_codes(incomplete: str) -> list[str]:
    """The codes of findings that begin with what was typed."""
    from sendcli.checks.book import checks

    return [code for code in checks() if code.startswith(incomplete.upper())]


def rule_ids(incomplete: str) -> list[str]:
    """The ids of rules that begin with what was typed."""
    from sendcli.duties.book.table import BOOK

    return sorted(rule for rule in BOOK if rule.startswith(incomplete))


def document_names(incomplete: str) -> list[str]:
    """The names of documents that begin with what was typed."""
    from sendcli.reports.documents.book import DOCUMENTS

    return [name for name in DOCUMENTS if name.startswith(incomplete)]


def _folders(kind: str) -> Iterator[str]:
    from sendcli.cli.folder import find_root
    from sendcli.errors import SendError

    try:
        where = os.path.join(find_root(os.environ.get("SEND_RECORDS", "")), "records", kind)
        names = sorted(entry.name for entry in os.scandir(where) if entry.is_dir())
        yield from (name for name in names if name.replace("-", "").isalnum() and name.isascii())
    except (SendError, OSError):
        return
