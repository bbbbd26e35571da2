"""The whole round: a form, filled in, saved by an office program, read, commented, mended, and made into documents."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from formulier.word_zoals_mensen import (
    HOOFD,
    NS,
    W,
    bewerkt,
    delen_van,
    sla_op_als_libreoffice,
    vak,
    woorden,
    zoek,
)
from opdracht import VANDAAG, run
from plandocs.loaders import load

SOFFICE = shutil.which("soffice")
ZORG = "Jip zit na schooltijd alleen thuis."
INGEVULD = {
    "kop.titel": "Plan van Jip",
    "personen.0.roepnaam": "Jip",
    "personen.0.rol": "Jeugdige",
    "ondersteuningsplan.zorgen.0.tekst": ZORG,
    "ondersteuningsplan.doelen.0.tekst": "Jip is na school bij iemand.",
    "ondersteuningsplan.doelen.0.acties.0.wat": "Oma haalt Jip van school.",
}


def met_soffice(path: Path) -> None:
    """Open the form in LibreOffice and save it again."""
    assert SOFFICE is not None
    uit = path.parent / "opgeslagen"
    profiel = f"-env:UserInstallation={(path.parent / 'profiel').as_uri()}"
    opdracht = [SOFFICE, profiel, "--headless", "--convert-to", "docx", "--outdir", str(uit), str(path)]
    subprocess.run(opdracht, check=True, capture_output=True, timeout=120)
    shutil.move(uit / path.name, path)


def nagebootst(path: Path) -> None:
    path.write_bytes(sla_op_als_libreoffice(path.read_bytes()))


def zoals_het_was(path: Path) -> None:
    assert path.exists()


OPSLAAN: dict[str, Callable[[Path], None]] = {"Word": zoals_het_was, "as LibreOffice": nagebootst}
if SOFFICE:
    OPSLAAN["LibreOffice"] = met_soffice


def vul_in(root: etree._Element) -> None:
    """Type in the controls: the hint goes, the mark around it stays."""
    for tag, tekst in INGEVULD.items():
        hier = vak(root, tag)
        for weg in zoek(hier, "w:sdtPr/w:showingPlcHdr | w:sdtContent/w:r"):
            ouder = weg.getparent()
            assert ouder is not None
            ouder.remove(weg)
        run_ = etree.fromstring(f'<w:r xmlns:w="{NS["w"]}">{woorden(tekst)}</w:r>')
        zoek(hier, "w:sdtContent/w:bookmarkStart")[0].addnext(run_)


def verbeter(path: Path, oud: str, nieuw: str) -> None:
    """Change words in the form, wherever they stand."""
    delen = delen_van(path.read_bytes())
    assert oud.encode() in delen[HOOFD]
    path.write_bytes(bewerkt(path.read_bytes(), lambda root: _vervang(root, oud, nieuw)))


def _vervang(root: etree._Element, oud: str, nieuw: str) -> None:
    for deel in root.iter(f"{W}t"):
        deel.text = (deel.text or "").replace(oud, nieuw)


def opmerkingen(path: Path) -> list[str]:
    root = etree.fromstring(delen_van(path.read_bytes())["word/comments.xml"])
    return ["".join(map(str, een.itertext())) for een in zoek(root, "//w:comment[@w:author='plandocs']")]


@pytest.mark.parametrize("programma", OPSLAAN)
def test_the_whole_round(programma: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    doc, plan, stijl = tmp_path / "plan.docx", tmp_path / "plan.yaml", tmp_path / "wijkteam"
    assert run(capsys, "form", "new", doc, "--profile", "licht")[0] == 0
    doc.write_bytes(bewerkt(doc.read_bytes(), vul_in))
    OPSLAAN[programma](doc)

    status, _, fout = run(capsys, "form", "read", doc, "--out", plan)
    assert (status, fout) == (0, "")
    gelezen = load(plan).plan
    assert gelezen.ondersteuningsplan.zorgen[0].tekst == ZORG
    assert gelezen.ondersteuningsplan.doelen[0].acties[0].wat == INGEVULD["ondersteuningsplan.doelen.0.acties.0.wat"]

    run(capsys, "form", "comment", doc, *VANDAAG)
    eerst = opmerkingen(doc)
    assert len(eerst) > 3
    verbeter(doc, "Oma haalt Jip van school.", "Oma haalt Jip om 15.00 uur van school.")
    run(capsys, "form", "comment", doc, *VANDAAG)
    assert 1 < len(opmerkingen(doc)) <= len(eerst)
    assert run(capsys, "form", "read", doc, "--out", plan)[0] == 0
    assert "15.00 uur" in load(plan).plan.ondersteuningsplan.doelen[0].acties[0].wat

    run(capsys, "templates", "new", "wijkteam", "--out", tmp_path)
    tokens = (stijl / "tokens.toml").read_text(encoding="utf-8")
    (stijl / "tokens.toml").write_text(tokens.replace('accent = "#1f5c66"', 'accent = "#663399"'), encoding="utf-8")
    uit = ("--document", "ondersteuningsplan", "--format", "html", "--out", tmp_path / "uit")
    assert run(capsys, "render", plan, "--style", stijl, *uit)[0] == 0
    bladzijde = (tmp_path / "uit" / "ondersteuningsplan.html").read_text(encoding="utf-8")
    assert "#663399" in bladzijde
    assert "Oma haalt Jip om 15.00 uur van school." in bladzijde
