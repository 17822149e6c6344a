"""What holds for all tests: their order, where it matters, and no clock."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings

# A busy computer is no fault of the program.
settings.register_profile("send", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("send")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Forks come first: the PDF writer starts threads of its own, and a process with several threads never forks."""
    items.sort(key=lambda item: item.path.name != "test_parallel.py")
