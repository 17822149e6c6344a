"""What follows the meeting of an annual review is not recorded before the meeting is."""

from __future__ import annotations

from sendcli.cli.write.annual import Step
from sendcli.dates.words import dated
from sendcli.errors import NOT_SAVED, SendError


def held_first(step: Step, begun: bool) -> None:
    """Refuse the report, or the LA's decision, while no meeting is recorded: it would bar the real day later.

    Regulation 20 counts both from the meeting. What was recorded all the same may still be corrected.

    Args:
        step: the step, and the review as it is.
        begun: whether the step is recorded already.

    Raises:
        SendError: if the meeting is not held yet.
    """
    if step.record.held or begun:
        return
    meeting = f"the meeting of {dated(step.record.planned)}" if step.record.planned else "the meeting"
    words = f"{meeting} is not held yet, as far as is recorded: nothing was changed"
    raise SendError(words, f"send ar hold {step.here.file.id} first", NOT_SAVED)
