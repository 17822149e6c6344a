"""The order of tests, where it matters."""

from __future__ import annotations

import pytest


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Forks come first: the PDF writer starts threads of its own, and a process with several threads never forks."""
    items.sort(key=lambda item: item.path.name != "test_parallel.py")
