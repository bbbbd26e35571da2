"""A real `plandocs serve` in a process of its own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4


@dataclass(frozen=True, slots=True)
class Dienst:
    """A service that runs: the link that it printed, its process, the file with what it prints, and its data."""

    link: str
    process: subprocess.Popen[bytes]
    verslag: Path
    data: Path

    @property
    def adres(self) -> str:
        """Where it is."""
        return self.link.partition("/binnen/")[0]

    @property
    def gezegd(self) -> str:
        """What it printed until now."""
        return self.verslag.read_text(encoding="utf-8")


def start(data: Path, *extra: str, port: int = 0) -> Dienst:
    """Start the service on a free port and wait until it prints its link."""
    command = [sys.executable, "-m", "plandocs", "serve", "--port", str(port), "--data", str(data), *extra]
    environment = {naam: waarde for naam, waarde in os.environ.items() if not naam.startswith("PLANDOCS_")}
    verslag = data.with_name(f"{data.name}.{uuid4().hex}.log")
    with verslag.open("wb") as stroom:
        process = subprocess.Popen(command, stdout=stroom, stderr=subprocess.STDOUT, env=environment)
    return Dienst(_link(process, verslag), process, verslag, data)


def _link(process: subprocess.Popen[bytes], verslag: Path) -> str:
    while process.poll() is None:
        if gevonden := re.search(r"http://\S+/binnen/\S+(?=\s)", verslag.read_text(encoding="utf-8")):
            return gevonden[0]
        time.sleep(0.05)
    raise AssertionError(f"the service did not start: {verslag.read_text(encoding='utf-8')}")


def stop(draait: Dienst) -> None:
    """Kill the service, as a power cut would."""
    draait.process.kill()
    draait.process.wait()


@contextmanager
def dienst(data: Path, *extra: str) -> Iterator[Dienst]:
    """Run the service for the length of a block."""
    draait = start(data, *extra)
    try:
        yield draait
    finally:
        stop(draait)
