"""Accounts are made, and passwords set, in the terminal."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

GOED = "een lange zin die niemand raadt"


def serve(data: Path, *opties: str, wachtwoord: str = GOED) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "plandocs", "serve", "--data", str(data), *opties]
    getypt = f"{wachtwoord}\n{wachtwoord}\n"
    return subprocess.run(command, input=getypt, capture_output=True, encoding="utf-8", timeout=60, check=False)


def test_an_account_is_made_and_gets_another_password(tmp_path: Path) -> None:
    assert "bob is gemaakt" in serve(tmp_path, "--add-user", "bob", "--admin").stdout
    assert "bob is veranderd" in serve(tmp_path, "--set-password", "bob", wachtwoord=GOED + "!").stdout
    with sqlite3.connect(tmp_path / "plandocs.sqlite3") as database:
        ((beheert, wachtwoord),) = database.execute("select is_staff, password from toegang_gebruiker")
    database.close()
    assert beheert == 1
    assert GOED not in wachtwoord


@pytest.mark.parametrize(
    ("opties", "zegt"), [(("--admin",), "--add-user"), (("--set-password", "nie"), "Er is geen account")]
)
def test_what_cannot_be_done_is_said(opties: tuple[str, ...], zegt: str, tmp_path: Path) -> None:
    einde = serve(tmp_path, *opties)
    assert einde.returncode == 2
    assert zegt in einde.stderr
