"""What may reach the user instead of an answer, and the exit codes of the program."""

from __future__ import annotations

FINE = 0
FINDINGS = 1
USAGE = 2
COULD_NOT_RUN = 3
NOT_SAVED = 4
BUG = 70
INTERRUPTED = 130


class SendError(Exception):
    """The command could not do its work; the message says what happened and what to type next.

    Args:
        message: one plain sentence about what happened. Never a value out of a child's record.
        hint: what to type next, or an empty string.
        exit_code: one of the constants of this module.
    """

    def __init__(self, message: str, hint: str = "", exit_code: int = COULD_NOT_RUN) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.exit_code = exit_code
