"""A records folder in git, commit by commit, with the days and people that a test gives."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from sendcli.store.past.repo import Past, past_of

SCHOOL = 'name: Ash\nla: "916"\nestablishment: "9999"\nyears: [R, "1", "2"]\n'


class Folder:
    """`Folder(tmp_path).commit("2026-11-02", {"records/school.yaml": SCHOOL})`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *words: str, day: str = "2026-11-02", time: str = "12:00:00+0000", who: str = "lund") -> str:
        """What git prints; whatever it commits is of that day and person."""
        moment = f"{day}T{time}"
        around = os.environ | {
            "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_DATE": moment,
            "GIT_COMMITTER_DATE": moment, "GIT_AUTHOR_NAME": who, "GIT_AUTHOR_EMAIL": f"{who}@example.org",
            "GIT_COMMITTER_NAME": who, "GIT_COMMITTER_EMAIL": f"{who}@example.org",
        }  # fmt: skip
        line = ["git", "-C", str(self.root), "-c", "core.autocrlf=false", *words]
        done = subprocess.run(line, env=around, capture_output=True, text=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def write(self, files: dict[str, str | None]) -> None:
        """Put texts into files; None takes one away."""
        for name, text in files.items():
            path = self.root / name
            if text is None:
                path.unlink()
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(text.encode())

    def commit(self, day: str, files: dict[str, str | None], message: str = "work", **how: str) -> str:
        """Change files and commit them; the id of the commit."""
        self.write(files)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "-m", message, day=day, **how)
        return self.git("rev-parse", "HEAD")

    @property
    def past(self) -> Past:
        """The folder as it is asked for the past."""
        return past_of(str(self.root))
