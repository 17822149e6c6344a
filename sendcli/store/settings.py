"""What git's settings say of a repository, and who said it: the person, or the folder that was perhaps copied here."""

from __future__ import annotations

from typing import NamedTuple

from sendcli.store.git import git

# The scopes of git that belong to the person or the machine; the others came with the folder.
_OWN = frozenset({"system", "global"})
_FOLDER = frozenset({"local", "worktree"})


class Setting(NamedTuple):
    """One setting: its scope (system, global, local, worktree), key and value. Sections and names are lower case."""

    scope: str
    key: str
    value: str


class Settings(NamedTuple):
    """All settings that hold in a folder, in git's order: the last one of a key counts."""

    all: list[Setting]

    def own(self, key: str) -> str:
        """What the person or the machine says, whatever the folder says; "" for nothing."""
        return self._last(key, _OWN)

    def folder(self, key: str) -> str:
        """What the folder's own `.git/config` says; "" for nothing."""
        return self._last(key, _FOLDER)

    def value(self, key: str) -> str:
        """What holds; "" for nothing."""
        return self._last(key, _OWN | _FOLDER)

    def named(self, section: str, key: str, *, own: bool = True) -> list[str]:
        """The keys `section.NAME.key` that are set, by the person too unless `own` is false."""
        scopes = _OWN | _FOLDER if own else _FOLDER
        return [
            one.key
            for one in self.all
            if one.scope in scopes and one.key.startswith(f"{section}.") and one.key.endswith(f".{key}")
        ]

    def _last(self, key: str, scopes: frozenset[str]) -> str:
        found = [one.value for one in self.all if one.key == key and one.scope in scopes]
        return found[-1] if found else ""


def settings(root: str) -> Settings:
    """The settings that hold in a folder. Reading them runs nothing.

    Raises:
        GitError: if git cannot read them.
    """
    parts = git(root, "config", "--list", "--show-scope", "-z").decode("utf-8", "replace").split("\0")
    pairs = zip(parts[0::2], parts[1::2], strict=False)
    return Settings([Setting(scope, *_split(text)) for scope, text in pairs])


def _split(text: str) -> tuple[str, str]:
    """Key and value; a key that stands alone means true. git has lower-cased section and name already."""
    key, given, value = text.partition("\n")
    return key, value if given else "true"


def is_true(value: str) -> bool:
    """Whether git takes a value as yes."""
    return value.lower() in ("true", "yes", "on") or (value.isascii() and value.isdecimal() and int(value) != 0)
