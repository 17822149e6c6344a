"""The way in: `send ...` and `python -m sendcli ...`."""

from __future__ import annotations

import gc
import os
import sys

# Python looks for circles after every 700 new objects; while modules are loaded there are many objects and nothing
# to find, and the looking takes a twelfth of a short command.
_OBJECTS_BETWEEN_LOOKS = 100_000


def main() -> None:
    """Run the command line and end the process with its exit code."""
    gc.set_threshold(_OBJECTS_BETWEEN_LOOKS)
    try:
        from sendcli.cli.app import run

        code = run(sys.argv[1:])
        if sys.stderr is not None:
            sys.stderr.flush()
    except KeyboardInterrupt:  # before there was anything to interrupt
        code = 130
    except OSError:  # nobody listens to the talk any more
        code = 3
    # Everything is written and flushed. Taking a school's records apart object by object would cost as much
    # time again as a tenth of the answer, and nothing waits for it.
    os._exit(code)


if __name__ == "__main__":
    main()
