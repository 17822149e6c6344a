"""Files that editors, systems and sync programs leave beside records, named by who left them."""

from __future__ import annotations

import re
from functools import cache

# Never records, never worth a word.
SILENT = frozenset(
    {".DS_Store", "Thumbs.db", "desktop.ini", "Icon\r", ".gitkeep", ".gitignore", ".gitattributes", "README.md"}
)

_COMPUTER = "a copy that OneDrive left from another computer"
_ASK = "compare it with the record beside it, keep what is right there, and delete the copy"
_OPEN = "somebody has the file open in an editor, or the editor stopped without saving; close it, then delete this"
_FETCH = "fetch it (in Finder: Download Now); until then the record is missing"
_BACKUP = "delete it: git keeps all earlier versions"

# The first pattern that fits decides. Each stands for the whole name, in capitals or not.
_PATTERNS = (
    (r"\..*\.ya?ml\.icloud", "a record that iCloud has not brought to this computer", _FETCH),
    (r".*\.ya?ml\.txt", "a record to whose name an editor has added .txt", "take .txt off its name"),
    (r".*\.ya?ml\.docx?", "a record that was saved as a Word file", "save it as plain text, and delete this"),
    (r".*\.ya?ml\.(age|gpg|asc|enc)", "an encrypted record", "decrypt it first"),
    (r"\.send-tmp-.*", "a half-written file that `send` left when it was stopped", "delete it"),
    (r"\.#.*", "a lock that Emacs keeps while a file is open", _OPEN),
    (r"#.*#", "an unsaved text that Emacs kept", _OPEN),
    (r"\..*\.sw[a-p]|.*\.sw[op]", "a swap file that Vim keeps while a file is open", _OPEN),
    (r"\.~lock\..*#", "a lock that LibreOffice keeps while a file is open", _OPEN),
    (r"~\$.*", "a lock that Word or Excel keeps while a file is open", _OPEN),
    (r"\.fuse_hidden.*|\.nfs[0-9a-f]+", "a deleted file that a program still has open", "it goes by itself"),
    (r".*\.sync-conflict-.*", "a copy that Syncthing left because two people changed the file", _ASK),
    (r".*\(.*conflict.*\).*", "a copy that a sync program left because two people changed the file", _ASK),
    (r".*[-_](conflict|conf\(.*\)).*", "a copy that a sync program left because two people changed the file", _ASK),
    (r".*-(?-i:DESKTOP|LAPTOP|PC)-?[A-Z0-9]*\.ya?ml", _COMPUTER, _ASK),
    (r".*-.*(?-i:\b(MacBook|iMac|IMAC|Mac mini|Surface|SURFACE|ThinkPad|iPad)\b).*\.ya?ml", _COMPUTER, _ASK),
    (r".*[_.](base|local|remote|backup)[_.]\d+\.ya?ml", "a copy that a merge program left", _ASK),
    (r".* ?\(\d+\)\.ya?ml", "a second copy of a record, as a browser or a sync program makes it", _ASK),
    (r"copy of .*|.*[ -]copy( ?\(?\d+\)?)?\.ya?ml", "a copy of a record", _ASK),
    (r".*\.(orig|rej|bak|old|save)|.*~|.*\.bak\.ya?ml", "an older version that a program kept", _BACKUP),
    (r".*\.(tmp|temp|part|crdownload)", "a file that a program had not finished writing", "delete it"),
)


def litter(name: str) -> tuple[str, str] | None:
    """What a file left behind is, and what to do with it; None for any other file."""
    for pattern, words, what in _patterns():
        if pattern.fullmatch(name):
            return words, what
    return None


@cache
def _patterns() -> list[tuple[re.Pattern[str], str, str]]:
    """Compiled for the first odd name: most folders have none."""
    return [(re.compile(pattern, re.IGNORECASE), words, what) for pattern, words, what in _PATTERNS]
