"""Leaving the collector out, and sparing what it need never look at again."""

from __future__ import annotations

import gc

from sendcli.store.spread import without_collector


def test_what_is_frozen_is_still_given_back() -> None:
    before = gc.get_freeze_count()
    try:
        with without_collector(freeze=True):
            assert not gc.isenabled()
        assert gc.isenabled()
        assert gc.get_freeze_count() > before
    finally:
        gc.unfreeze()


def test_one_within_another_changes_nothing() -> None:
    with without_collector():
        with without_collector(freeze=True):
            pass
        assert not gc.isenabled()
        assert gc.get_freeze_count() == 0
    assert gc.isenabled()
