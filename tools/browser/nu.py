"""The Nu HTML checker, which the W3C uses, over all pages at once."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from urllib.parse import unquote, urlparse

_AT_ONCE = 200
# It guesses a language from the words, and minds an é that was typed as two characters: both stand in the records.
_OF_THE_DATA = ("appears to be written in", "not in Unicode Normalization Form C")


def complaints(jar: Path, files: list[Path]) -> list[tuple[Path, str]]:
    """What it says of each file: errors and warnings.

    Args:
        jar: vnu.jar.
        files: the pages.

    Raises:
        OSError: if there is no Java, or it does not run.
    """
    java = shutil.which("java")
    if java is None:
        raise OSError("the HTML checker needs Java. On Debian: apt-get install default-jre-headless")
    found: list[tuple[Path, str]] = []
    for first in range(0, len(files), _AT_ONCE):
        part = [str(file) for file in files[first : first + _AT_ONCE]]
        words = [java, "-jar", str(jar), "--format", "json", "--exit-zero-always", "--stdout", *part]
        done = subprocess.run(words, capture_output=True, text=True, check=False)
        if done.returncode:
            raise OSError(f"the HTML checker did not run: {done.stderr[-300:]}")
        for told in json.loads(done.stdout)["messages"]:
            if any(words in told["message"] for words in _OF_THE_DATA):
                continue
            kind = told.get("subType") or told["type"]
            place = Path(unquote(urlparse(told["url"]).path))
            found.append((place, f"checker, {kind}: {told['message']} {told.get('extract', '')[:80]!r}"))
    return found
