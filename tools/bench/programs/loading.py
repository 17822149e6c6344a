"""Load a folder's records and do nothing with them: what any question about them takes at least."""

from __future__ import annotations

import os
import sys

from sendcli.store.load import load

if __name__ == "__main__":
    loaded = load(sys.argv[1])
    os._exit(0)  # as send does: taking the records apart again is no part of loading them
