"""A real `plandocs serve` in a process of its own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Dienst:
    """A service that runs: the link that it printed, and its process."""

    link: str
    process: subprocess.Popen[str]

    @property
    def adres(self) -> str:
        """Where it is."""
        return self.link.partition("/binnen/")[0]


def start(data: Path, *extra: str, port: int = 0) -> Dienst:
    """Start the service on a free port and wait until it prints its link."""
    command = [sys.executable, "-m", "plandocs", "serve", "--port", str(port), "--data", str(data), *extra]
    environment = {naam: waarde for naam, waarde in os.environ.items() if not naam.startswith("PLANDOCS_")}
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment, encoding="utf-8"
    )
    return Dienst(_link(process), process)


def _link(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    gezegd = ""
    for regel in process.stdout:
        gezegd += regel
        if gevonden := re.search(r"http://\S+/binnen/\S+", regel):
            return gevonden[0]
    raise AssertionError(f"the service did not start: {gezegd}")


def stop(draait: Dienst) -> None:
    """Kill the service, as a power cut would."""
    draait.process.kill()
    draait.process.wait()
    if draait.process.stdout:
        draait.process.stdout.close()


@contextmanager
def dienst(data: Path, *extra: str) -> Iterator[Dienst]:
    """Run the service for the length of a block."""
    draait = start(data, *extra)
    try:
        yield draait
    finally:
        stop(draait)
