"""Which engine draws which document, and what a machine without Pango can still make."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from plandocs.blocks import Document, Figure
from plandocs.errors import RenderError
from plandocs.renderers import engines
from plandocs.renderers.engines import Engine, drawer, render_pdf_with
from plandocs.renderers.proof import prove
from plandocs.resources import resource
from renderers.voorbeeld import blad, matrix, rapport, verhaal

SCHOON = Path(__file__).parents[1] / "schoon.yaml"
ZONDER_PANGO = """
import cffi

vind = cffi.FFI.dlopen


def dlopen(self, naam, *vlaggen):
    if any(deel in str(naam) for deel in ("gobject", "pango", "harfbuzz", "fontconfig")):
        raise OSError(f"cannot load library {naam!r}")
    return vind(self, naam, *vlaggen)


cffi.FFI.dlopen = dlopen
"""


@pytest.mark.parametrize(
    ("document", "gevraagd", "verwacht"),
    [
        (rapport(), "auto", "typst"),
        (matrix(), "auto", "typst"),
        (blad(), "auto", "typst"),
        (verhaal(), "auto", "weasyprint"),
        (verhaal(), "typst", "weasyprint"),
        (rapport(), "weasyprint", "weasyprint"),
        (replace(blad(), mono=True), "typst", "weasyprint"),
        (replace(blad(), large=True), "auto", "weasyprint"),
    ],
)
def test_adults_get_typst_and_a_story_weasyprint(document: Document, gevraagd: Engine, verwacht: str) -> None:
    assert drawer(gevraagd, document, "plandocs") == verwacht


def met_tekening(woorden: str) -> Document:
    tekst = f'<text x="5" y="20" font-family="Andika, sans-serif" font-size="8">{woorden}</text>'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50">{tekst}</svg>'
    return replace(blad(), blocks=(Figure(svg, "Een tekening", drawn=(woorden,)),))


@pytest.mark.parametrize("woorden", ["😀 e\u0301", "👩\u200d👩\u200d👧 漢字", "☎\ufe0f Noor"])
def test_typst_shows_emoji_with_accents_and_joiners_in_a_drawing(woorden: str) -> None:
    prove(met_tekening(woorden), render_pdf_with("typst", met_tekening(woorden), "plandocs", None), "pdf")


def test_emoji_in_a_drawing_stay_with_weasyprint_unless_typst_was_asked_for() -> None:
    document = met_tekening("😀 x\u0302")
    assert drawer("auto", document, "plandocs") == "weasyprint"
    prove(document, render_pdf_with("auto", document, "plandocs", None), "pdf")
    with pytest.raises(RenderError, match="Typst kon de PDF niet maken"):
        render_pdf_with("typst", document, "plandocs", None)


@pytest.fixture
def huisstijl(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A house style as `templates new` makes it, named after the folder of the test."""
    eigen = tmp_path / tmp_path.name
    shutil.copytree(resource("templates", "plandocs"), eigen)
    monkeypatch.setattr(
        engines, "style_folder", lambda naam: eigen if naam == eigen.name else resource("templates", naam)
    )
    return eigen


def test_a_new_house_style_gets_typst(huisstijl: Path) -> None:
    assert drawer("auto", rapport(), huisstijl.name) == "typst"


def test_a_house_style_from_before_typst_stays_with_weasyprint(huisstijl: Path) -> None:
    (huisstijl / "document.typ").unlink()
    assert drawer("auto", rapport(), huisstijl.name) == "weasyprint"


@pytest.mark.parametrize("blad", ["stijl.css", "druk.css"])
def test_a_house_style_with_a_style_sheet_of_its_own_stays_with_weasyprint(huisstijl: Path, blad: str) -> None:
    with (huisstijl / blad).open("a", encoding="utf-8") as file:
        file.write("h1 { text-transform: uppercase }\n")
    assert drawer("auto", rapport(), huisstijl.name) == "weasyprint"
    assert drawer("typst", rapport(), huisstijl.name) == "typst"


def zonder_pango(tmp_path: Path, *args: str) -> subprocess.CompletedProcess[str]:
    """Run a command on a machine where no library of Pango can be found."""
    (tmp_path / "hier").mkdir()
    (tmp_path / "hier" / "sitecustomize.py").write_text(ZONDER_PANGO, encoding="utf-8")
    paths = ":".join([str(tmp_path / "hier"), *(path for path in sys.path if path)])
    command = [sys.executable, "-m", "plandocs", "render", str(SCHOON), "--out", str(tmp_path / "uit"), *args]
    return subprocess.run(command, capture_output=True, check=False, text=True, env={"PYTHONPATH": paths})


def test_without_pango_an_adult_document_is_written_and_proved_as_word_and_pdf(tmp_path: Path) -> None:
    done = zonder_pango(tmp_path, "--document", "ondersteuningsplan", "--format", "docx", "--format", "pdf")
    assert done.returncode == 0, done.stderr
    assert {path.name for path in (tmp_path / "uit").iterdir()} == {"ondersteuningsplan.docx", "ondersteuningsplan.pdf"}


def test_without_pango_a_story_is_refused_with_the_way_out_and_nothing_is_written(tmp_path: Path) -> None:
    done = zonder_pango(tmp_path, "--document", "woord-en-beeld", "--document", "doelencheck", "--format", "pdf")
    assert done.returncode == 2
    assert not (tmp_path / "uit").exists()
    assert "woord-en-beeld-" in done.stderr
    assert "doelencheck" not in done.stderr
    assert "apt install libpango" in done.stderr
    assert "--document" in done.stderr
    assert "WeasyPrint" not in done.stdout + done.stderr
