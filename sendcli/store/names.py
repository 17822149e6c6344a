"""The two names by which a records folder is known, for what has no need of the table of kinds."""

from __future__ import annotations

RECORDS = "records"
MARK = "school.yaml"
