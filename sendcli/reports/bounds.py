"""Bounds for what a template of the school's own may use up: a loop without end stops, and a text without one."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

# A page of a large school takes a second or two.
SECONDS = 30.0
_BYTES = 1 << 30
_AGAIN = 0.5


class TooLong(BaseException):
    """The time is up. Not an Exception: Jinja swallows those while it works out in advance what does not change."""

    def __str__(self) -> str:
        return f"the template does not come to an end (it was stopped after {SECONDS:.0f} seconds)"


@contextmanager
def bounded() -> Iterator[None]:
    """Stop what is within after a time, and where the system can, before it takes a gigabyte.

    Raises:
        TooLong: if the time is up.
        MemoryError: if the memory is.
    """
    import ctypes  # only a school with templates of its own pays for loading it

    raise_in = ctypes.pythonapi.PyThreadState_SetAsyncExc
    here = ctypes.c_ulong(threading.get_ident())
    over, turn = threading.Event(), threading.Lock()

    def watch() -> None:
        """Once the time is up, again and again: what is raised while Python tidies up is lost."""
        pause = SECONDS
        while not over.wait(pause):
            pause = _AGAIN
            with turn:
                if not over.is_set():
                    raise_in(here, ctypes.py_object(TooLong))

    watching = threading.Thread(target=watch, daemon=True)
    watching.start()
    try:
        with _memory():
            yield
    finally:
        over.set()
        with turn:
            raise_in(here, None)  # what was not raised yet never is
        watching.join()


@contextmanager
def _memory() -> Iterator[None]:
    """A limit on what this process may hold, above what it holds; only Linux says and keeps it."""
    before = None
    with suppress(ImportError, OSError, ValueError):
        import resource

        with open("/proc/self/statm", encoding="ascii") as file:
            held = int(file.read().split()[0]) * resource.getpagesize()
        soft, hard = resource.getrlimit(resource.RLIMIT_AS)
        if soft == resource.RLIM_INFINITY or soft > held + _BYTES:
            resource.setrlimit(resource.RLIMIT_AS, (held + _BYTES, hard))
            before = (soft, hard)
    try:
        yield
    finally:
        if before:
            resource.setrlimit(resource.RLIMIT_AS, before)
