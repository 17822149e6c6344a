"""axe-core and the Nu HTML checker: fetched once, known by their fingerprints, kept out of the repository."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

CACHE = Path(__file__).parents[2] / "build" / "browser"  # git leaves build/ alone; make clean empties it
_WHEEL = "axe_playwright_python==0.1.8"  # a wheel that carries axe.min.js; nothing else of it is used
_WHEEL_PRINT = "fdd263c998388f1a8e67cad02677e612d946248bd44d163be5e8650ea31f95f8"
_PACK = "vnu-jar@26.9.27"
_PACK_PRINT = "5970d3ffca91a627cf0965e5d91bb2e4242307c29292998de0b419d6a901b2b7"


def axe(given: Path | None) -> str:
    """The text of axe.min.js.

    Args:
        given: the file, if it is at hand; else it is fetched by pip unless it was before.

    Raises:
        OSError: if it cannot be had.
    """
    file = _place(given, "axe.min.js")
    if not file.exists():
        wanted = CACHE / "axe.txt"
        wanted.write_text(f"{_WHEEL} --hash=sha256:{_WHEEL_PRINT}\n", "utf-8")
        _run(sys.executable, "-m", "pip", "download", "--no-deps", "--require-hashes", "-r", "axe.txt", "-d", ".")
        wheel = next(CACHE.glob("axe_playwright_python-*.whl"))
        with zipfile.ZipFile(wheel) as archive:
            file.write_bytes(archive.read("axe_playwright_python/axe.min.js"))
        wheel.unlink()
    return file.read_text("utf-8")


def checker(given: Path | None) -> Path:
    """The Nu HTML checker, vnu.jar, which needs Java.

    Args:
        given: the file, if it is at hand; else it is fetched by npm unless it was before.

    Raises:
        OSError: if it cannot be had.
    """
    file = _place(given, "vnu.jar")
    if not file.exists():
        _run("npm", "pack", _PACK, "--silent")
        pack = next(CACHE.glob("vnu-jar-*.tgz"))
        if hashlib.sha256(pack.read_bytes()).hexdigest() != _PACK_PRINT:
            raise OSError(f"{pack} is not what was expected")
        with tarfile.open(pack) as archive:
            inner = archive.extractfile("package/build/dist/vnu.jar")
            file.write_bytes(inner.read() if inner else b"")
        pack.unlink()
    return file


def _place(given: Path | None, name: str) -> Path:
    """The file at hand, or where it is kept."""
    CACHE.mkdir(parents=True, exist_ok=True)
    return given or CACHE / name


def _run(*words: str) -> None:
    done = subprocess.run(words, cwd=CACHE, capture_output=True, text=True, check=False)
    if done.returncode:
        raise OSError(f"{' '.join(words)}: {done.stderr[-300:]}")
