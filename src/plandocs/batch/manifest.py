"""What was made of which plan: one line of JSON per finished plan, added as soon as its files are in place.

A line that was cut off by a kill or a full disk does not count: that plan is simply made again.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from plandocs.errors import OutputError

NAME = "plandocs-batch.jsonl"


@dataclass(frozen=True, slots=True)
class Gemaakt:
    """The fingerprint of what went in, and the SHA-256 of every file that came out, by file name."""

    fingerprint: str
    files: Mapping[str, str]


class Manifest:
    """The finished plans of one output folder."""

    def __init__(self, out: Path) -> None:
        """Read what is known of an output folder."""
        self._out = out
        self._path = out / NAME
        text = self._path.read_text(encoding="utf-8", errors="replace") if self._path.exists() else ""
        self._known = _read(text)
        self._cut_off = bool(text) and not text.endswith("\n")

    def finished(self, naam: str, fingerprint: str, folder: Path) -> bool:
        """Return whether a plan was made from the same input, and its files are still as they were written."""
        known = self._known.get(naam)
        return known is not None and known.fingerprint == fingerprint and _unchanged(known, folder)

    def add(self, naam: str, gemaakt: Gemaakt, folder: Path) -> None:
        """Note a finished plan, and remove the files that an earlier version of it had and this one has not.

        Raises OutputError when the folder or disk refuses.
        """
        before = self._known.get(naam)
        line = json.dumps({"plan": naam, "fingerprint": gemaakt.fingerprint, "files": dict(gemaakt.files)})
        try:
            for old in set(before.files if before else ()) - set(gemaakt.files):
                (folder / old).unlink(missing_ok=True)
            with self._path.open("a", encoding="utf-8") as file:
                file.write(f"\n{line}\n" if self._cut_off else f"{line}\n")
        except OSError as error:
            raise OutputError(f"Er kan niet in {self._out} worden geschreven. Maak ruimte vrij.") from error
        self._cut_off = False
        self._known[naam] = gemaakt


def _read(text: str) -> dict[str, Gemaakt]:
    lines = (_line(line) for line in text.split("\n"))
    return dict(line for line in lines if line is not None)


def _line(text: str) -> tuple[str, Gemaakt] | None:
    try:
        data = json.loads(text)
        return str(data["plan"]), Gemaakt(str(data["fingerprint"]), dict(data["files"]))
    except (ValueError, KeyError, TypeError):
        return None


def _unchanged(gemaakt: Gemaakt, folder: Path) -> bool:
    return all(_sha(folder / name) == digest for name, digest in gemaakt.files.items())


def _sha(path: Path) -> str | None:
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError:
        return None
