"""Which of the modules named on the first argument does a command of `send` import?"""

from __future__ import annotations

import contextlib
import io
import sys

from sendcli.__main__ import main

watched = sys.argv[1].split(",")
sys.argv = ["send", *sys.argv[2:]]
with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):
    main()
print(*(name for name in watched if name in sys.modules), sep=", ")
