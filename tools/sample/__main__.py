"""`python -m tools.sample` writes `records/` anew."""

from __future__ import annotations

from pathlib import Path

from tools.sample.build import build

RECORDS = Path(__file__).parents[2] / "records"


def write(records: Path) -> None:
    """Write every file below `records`, and delete records that are no longer part of the sample."""
    files = build()
    for old in sorted(records.rglob("*.yaml")):
        if old.relative_to(records).as_posix() not in files:
            old.unlink()
    for path, data in files.items():
        file = records / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    for folder in sorted((path for path in records.rglob("*") if path.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()


if __name__ == "__main__":
    write(RECORDS)
    print(f"{len(build())} files in {RECORDS}")
