"""Files on disk: all of them or none, and nothing half-written."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from plandocs.errors import OutputError


def put_in_place(files: Sequence[tuple[str, bytes]], out: Path) -> list[Path]:
    """Write all files beside their place first, then rename them; raises OutputError, leaving nothing partial.

    A name may have a folder before it, such as `intern/`.
    """
    beside: list[tuple[Path, Path]] = []
    try:
        out.mkdir(parents=True, exist_ok=True)
        for name, data in files:
            place = out / name
            place.parent.mkdir(exist_ok=True)
            part = place.with_name(f".{place.name}.{os.getpid()}.part")
            beside.append((part, place))
            part.write_bytes(data)
        for part, place in beside:
            part.replace(place)
    except OSError as error:
        _clear(beside, out)
        raise OutputError(_refusal(out, error)) from error
    return [place for _, place in beside]


def _clear(beside: Sequence[tuple[Path, Path]], out: Path) -> None:
    """Remove what was half-written, and the folders that are empty after that."""
    for part, _ in beside:
        part.unlink(missing_ok=True)
    for folder in {place.parent for _, place in beside} - {out}:
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()


def _refusal(out: Path, error: OSError) -> str:
    reden = os.strerror(error.errno) if error.errno else "onbekende reden"
    return (
        f"De documenten kunnen niet naar {out} worden geschreven ({reden}). "
        "Er is niets half geschreven. Kies een andere map met --out, of maak ruimte vrij."
    )
