"""Run a command of plandocs in this process."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from plandocs.cli.app import main

VANDAAG = ("--as-of", "2026-11-22")


def run(capsys: pytest.CaptureFixture[str], *args: str | Path) -> tuple[int, str, str]:
    """Run a command and return its exit status, output and errors."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["plandocs", *map(str, args)])
        with pytest.raises(SystemExit) as exit_info:
            main()
    said = capsys.readouterr()
    code = exit_info.value.code
    return (code if isinstance(code, int) else 0), said.out, said.err
