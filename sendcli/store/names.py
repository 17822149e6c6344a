"""Names of files: the two by which a records folder is known, and what a text becomes as part of one."""

from __future__ import annotations

import re
from collections.abc import Collection

RECORDS = "records"
MARK = "school.yaml"

_LONGEST = 40


def slug(text: str, others: Collection[str] = ()) -> str:
    """A text as part of a file's name that every drive and mail program takes.

    Where letters had to go, or one of the others differs by its capitals alone, which some drives do not tell apart,
    a fingerprint of the text keeps two texts apart.
    """
    plain = re.sub(r"[^A-Za-z0-9]+", "-", text).strip("-")[:_LONGEST]
    if plain == text and not any(other != text and other.casefold() == text.casefold() for other in others):
        return plain
    from hashlib import sha256

    return "-".join(filter(None, (plain, sha256(text.encode()).hexdigest()[:8])))
