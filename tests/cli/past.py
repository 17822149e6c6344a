"""The small school in git since 2 November 2026, with four days' work by two people."""

from __future__ import annotations

from pathlib import Path

from tests.checks.sound_school import FILES
from tests.store.past.folder import Folder

PUPIL = "records/pupils/ab-0001/pupil.yaml"
PLAN = "records/pupils/ab-0001/plans/2026-autumn.yaml"
LOG = "records/pupils/ab-0001/log.yaml"
ENTRY = "- {date: 2026-11-18, kind: contact, by: okafor, about: a trip, summary: Ada rang}\n"
STATUS = "- {from: 2023-01-09, provision: K}\n"


def worked(root: Path) -> Folder:
    """The folder after four commits; the working tree is as the last has it."""
    folder = Folder(root)
    folder.commit("2026-11-02", {".gitignore": ".send/\n"}, "as it was", who="Erika Lund")
    plan = FILES[PLAN].replace("value: 41", "value: 43")
    folder.commit("2026-11-09", {PLAN: plan}, "Corrected with Ada's mother", who="Erika Lund")
    plan = plan.replace("44\n", "44\n    2026-11-16: 52\n")
    words = "ab-0001: reading of target reading on 2026-11-16\n\nSend-Command: reading add\n"
    folder.commit("2026-11-16", {PLAN: plan}, words, who="Ngozi Okafor")
    more: dict[str, str | None] = {
        LOG: FILES[LOG] + ENTRY,
        PUPIL: FILES[PUPIL].replace(STATUS, STATUS + "- {from: 2026-11-18, provision: E}\n"),
    }
    folder.commit("2026-11-18", more, "call", who="Ngozi Okafor")
    return folder
