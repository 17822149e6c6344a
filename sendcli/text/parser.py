"""The one place that knows which parser stands behind the events: libyaml, or PyYAML's own where it is missing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import yaml

try:
    from yaml.cyaml import CParser
except ImportError:  # a PyYAML built without libyaml: 20 times slower, the same events
    CParser = None


def event_source(text: str) -> Callable[[], Any]:
    """A function that returns the next event of `text` at each call."""
    if CParser is not None:
        return CParser(text).get_event  # type: ignore[no-any-return]
    return yaml.SafeLoader(text).get_event
