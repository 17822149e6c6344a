"""The one place that knows which parser stands behind the events: libyaml, or PyYAML's own where it is missing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import yaml

_Parser: Any
try:
    from yaml.cyaml import CParser as _Parser  # type: ignore[attr-defined]
except ImportError:  # a PyYAML built without libyaml: 20 times slower, the same events
    _Parser = yaml.SafeLoader


def event_source(text: str) -> Callable[[], Any]:
    """A function that returns the next event of `text` at each call."""
    return _Parser(text).get_event  # type: ignore[no-any-return]
