"""What `send weekly` was asked for."""

from __future__ import annotations

from typing import NamedTuple


class Wanted(NamedTuple):
    """What was asked for, beside the folder and the day."""

    out: str
    email: tuple[str, ...]
    when: str
    form: str
    names: bool

    @property
    def leaves(self) -> bool:
        """Whether it goes elsewhere than to the person who types, so that it counts as this week's summary."""
        return bool(self.out or self.email or self.when)
