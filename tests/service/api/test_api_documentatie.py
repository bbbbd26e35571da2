"""The page for other systems is true: its examples run, its tables are complete, its command makes a token."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.test import Client
from typer.testing import CliRunner

from plandocs.cli.app import app
from plandocs.service import server
from plandocs.service.api.problemen import SOORTEN
from plandocs.service.api.sleutels import key_of
from service.api.api_vragen import LICHT

PAGINA = (Path(__file__).parents[3] / "docs" / "api.md").read_text(encoding="utf-8")
OPDRACHTEN = re.findall(r"^curl .+$", PAGINA, flags=re.MULTILINE)


def curl(opdracht: str, token: str, folder: Path) -> Any:
    """Do what curl would do with the few options that the page uses."""
    woorden = iter(shlex.split(opdracht.replace("$TOKEN", token).replace("$PLANDOCS", "http://localhost"))[1:])
    koppen: dict[Any, Any] = {"host": "localhost"}
    data, doel, adres = None, None, ""
    for woord in woorden:
        match woord:
            case "-H":
                naam, _, waarde = next(woorden).partition(": ")
                koppen[naam] = waarde
            case "--data-binary":
                data = (folder / next(woorden).removeprefix("@")).read_bytes()
            case "-o":
                doel = folder / next(woorden)
            case _:
                adres = woord
    deel = urlsplit(adres)
    soort = koppen.pop("Content-Type", "application/octet-stream")
    antwoord = Client(headers=koppen).generic(
        "GET" if data is None else "POST", f"{deel.path}?{deel.query}", data or b"", content_type=soort
    )
    if doel:
        doel.write_bytes(antwoord.content)
    return antwoord


@pytest.mark.parametrize("opdracht", OPDRACHTEN, ids=lambda opdracht: opdracht.rpartition("/v1/")[2])
def test_the_examples_of_the_page_work(opdracht: str, token: str, tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_bytes(LICHT)
    antwoord = curl(opdracht, token, tmp_path)
    assert antwoord.status_code == 200, antwoord.content
    for naam in re.findall(r"-o (\S+)", opdracht):
        assert (tmp_path / naam).stat().st_size > 100


def test_the_page_has_examples() -> None:
    assert len(OPDRACHTEN) == 9


def test_every_problem_is_on_the_page() -> None:
    for code, (status, _) in SOORTEN.items():
        assert re.search(rf"^\| {status} \|.*`{code}`", PAGINA, flags=re.MULTILINE), code


@pytest.mark.django_db
def test_the_command_shows_a_token_once_and_takes_it_back(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(server, "prepare", lambda folder: None)
    gezegd = CliRunner().invoke(app, ["serve", "--data", str(tmp_path), "--new-token", "zaaksysteem"])
    assert gezegd.exit_code == 0, gezegd.output
    (token,) = re.findall(r"plandocs_\S+", gezegd.output)
    assert key_of(token)
    weg = CliRunner().invoke(app, ["serve", "--data", str(tmp_path), "--revoke-token", "zaaksysteem"])
    assert weg.exit_code == 0, weg.output
    assert token not in weg.output
    assert key_of(token) is None
