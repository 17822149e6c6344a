"""Our side: read a folder, run every check, say how many problems there are."""

from __future__ import annotations

import sys

from sendcli.checks.run import run
from sendcli.store.load import load

print(len(run(load(sys.argv[1]))))
