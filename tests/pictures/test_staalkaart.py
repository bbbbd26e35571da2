"""The contact sheets show everything there is, each with its word."""

from __future__ import annotations

from pathlib import Path
from typing import get_args
from xml.etree import ElementTree

import pytest
from tekenvoorbeelden import words
from typer.testing import CliRunner

from plandocs.cli.app import app
from plandocs.cli.platen import schrijf_platen
from plandocs.errors import OutputError
from plandocs.pictures.dingen import DINGEN
from plandocs.pictures.plaatsen import PLAATSEN
from plandocs.pictures.staalkaart import KAARTEN, staalkaart
from plandocs.pictures.uiterlijk import Bouw, Gevoel, Haar, Houding, Leeftijd

WOORDEN = {
    "figuren": (*get_args(Leeftijd), *get_args(Bouw), *get_args(Haar), "rolstoel", "rollator", "zwanger", "baard"),
    "gevoelens": get_args(Gevoel),
    "houdingen": tuple(houding.replace("_", " ") for houding in get_args(Houding)),
    "plaatsen": tuple(f"{plaats.woord}, {moment}" for plaats in PLAATSEN.values() for moment in ("dag", "nacht")),
    "dingen": tuple(DINGEN),
    "samen": ("omhelst kind", "omhelst baby", "hand in hand"),
}


@pytest.mark.parametrize("naam", KAARTEN)
def test_a_sheet_shows_every_word_it_should(naam: str) -> None:
    plaat = staalkaart(naam)
    assert set(WOORDEN[naam]) <= set(words(plaat.svg))
    assert set(plaat.woorden) <= set(words(plaat.svg))


def test_the_command_writes_every_sheet_in_every_style_and_a_page_that_shows_them(tmp_path: Path) -> None:
    gedraaid = CliRunner().invoke(app, ["pictures", "--out", str(tmp_path / "platen")])
    assert gedraaid.exit_code == 0
    pagina = (tmp_path / "platen" / "index.html").read_text(encoding="utf-8")
    platen = sorted(path.name for path in (tmp_path / "platen").glob("*.svg"))
    assert platen == sorted(f"{naam}-{stijl}.svg" for naam in KAARTEN for stijl in ("kleur", "lijn", "zwartwit"))
    assert all(f'src="{naam}"' in pagina for naam in platen)
    for naam in platen:
        assert ElementTree.parse(tmp_path / "platen" / naam).getroot().tag.endswith("svg")


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    bestand = tmp_path / "vol"
    bestand.write_text("hier staat al iets", encoding="utf-8")
    with pytest.raises(OutputError, match="vol kan niet worden geschreven"):
        schrijf_platen(bestand)
