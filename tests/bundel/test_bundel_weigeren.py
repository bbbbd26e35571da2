"""An annex that is encrypted, damaged, active, disguised, too large or missing is refused, with place and remedy."""

from __future__ import annotations

from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from docx import Document as WordDocument
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageOps

from bundel import bijlagen as b
from genoeg import genoeg
from plandocs.bundel import lees_bijlagen, maak_bundel
from plandocs.plan import Plan
from plandocs.renderers.bundel.beeld import open_beeld
from plandocs.renderers.bundel.bijlage import BundelError, GeweigerdError, soort_van
from plandocs.renderers.bundel.openen import Grenzen
from plandocs.renderers.bundel.pdf_bijlage import open_pdf

RUIM = Grenzen("test", 1, 100, 1000)
HEEL = b.pdf_bestand()
SLECHT: dict[str, tuple[str, bytes, str]] = {
    "a password": ("a.pdf", b.met_wachtwoord(), "wachtwoord"),
    "an owner's lock": ("a.pdf", b.met_wachtwoord(""), "beveiligd"),
    "cut off": ("a.pdf", HEEL[: len(HEEL) * 2 // 3], "beschadigd"),
    "noise": ("a.pdf", b"%PDF-1.7\n" + bytes(range(256)) * 9, "beschadigd"),
    "a script": ("a.pdf", b.met(b.met_script), "JavaScript"),
    "a script in a stream": ("a.pdf", b.met(b.met_script_in_stroom), "JavaScript"),
    "a launch action": ("a.pdf", b.met(b.met_start), "programma starten"),
    "an embedded file": ("a.pdf", b.met(b.met_bestand_erin), "bestand in verstopt"),
    "a film": ("a.pdf", b.met(b.met_film), "film"),
    "an XFA form": ("a.pdf", b.met(b.met_xfa), "XFA"),
    "a zip as PDF": ("a.pdf", b.zip_bestand(), "zipbestand met de naam van een PDF"),
    "a zip as Word": ("a.docx", b.zip_bestand(), "zipbestand en geen Word"),
    "Word without text": ("a.docx", b.zip_bestand("word/document.xml"), "beschadigd"),
    "a photo as PDF": ("a.pdf", b.foto("PNG"), "geen PDF"),
    "an old Office file": ("a.docx", b"\xd0\xcf\x11\xe0" + b"\0" * 99, "Office"),
    "half a photo": ("a.jpg", b.foto("JPEG", (900, 900))[:-900], "foto is beschadigd"),
    "half a PNG": ("a.png", b.foto("PNG", (900, 900))[:-99], "foto is beschadigd"),
    "an unknown kind": ("a.exe", b"MZ", "dit soort bestand"),
    "nothing": ("a.pdf", b"", "leeg"),
    "too large": ("a.pdf", HEEL + b"\0" * 2_000_000, "mag 1 MB zijn"),
}


def gemeld(tmp_path: Path, plan: Plan) -> str:
    with pytest.raises(BundelError) as error:
        maak_bundel(plan, tmp_path, RUIM)
    return str(error.value)


@pytest.mark.parametrize("wat", SLECHT)
def test_a_bad_annex_is_refused_with_its_number_place_and_remedy(wat: str, tmp_path: Path) -> None:
    naam, data, reden = SLECHT[wat]
    (tmp_path / "goed.pdf").write_bytes(HEEL)
    (tmp_path / naam).write_bytes(data)
    melding = gemeld(tmp_path, b.plan_met("goed.pdf", naam))
    assert reden in melding
    assert "Bijlage 2 (rechtbank.bijlagen[1])" in melding
    assert "Bijlage 1" not in melding


def test_a_word_file_with_macros_is_refused(tmp_path: Path) -> None:
    import zipfile

    buffer = BytesIO(b.word_bestand("tekst"))
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr("word/vbaProject.bin", b"x")
    (tmp_path / "a.docx").write_bytes(buffer.getvalue())
    assert "macro's" in gemeld(tmp_path, b.plan_met("a.docx"))


def test_all_refusals_are_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b.met(b.met_script))
    (tmp_path / "b.pdf").write_bytes(b.zip_bestand())
    melding = gemeld(tmp_path, b.plan_met("a.pdf", "b.pdf"))
    assert melding.count("\nBijlage ") == 2


@pytest.mark.parametrize("naam", ["weg.pdf", "../buiten.pdf", "/etc/hostname", "sub/a.pdf"])
def test_a_file_that_is_missing_or_elsewhere_is_refused(naam: str, tmp_path: Path) -> None:
    map_ = tmp_path / "bijlagen"
    map_.mkdir()
    (tmp_path / "buiten.pdf").write_bytes(HEEL)
    assert "rechtbank.bijlagen[0]" in gemeld(map_, b.plan_met(naam))


def test_a_link_to_a_file_outside_the_folder_is_refused(tmp_path: Path) -> None:
    map_ = tmp_path / "bijlagen"
    map_.mkdir()
    (tmp_path / "buiten.pdf").write_bytes(HEEL)
    (map_ / "a.pdf").symlink_to(tmp_path / "buiten.pdf")
    assert "andere map" in gemeld(map_, b.plan_met("a.pdf"))


@pytest.mark.parametrize("goed", [True, False])
def test_a_file_that_changed_since_it_was_noted_is_refused(goed: bool, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(HEEL)
    data = b.plan_met("a.pdf").model_dump(mode="json", exclude_defaults=True)
    data["rechtbank"]["bijlagen"][0]["sha256"] = sha256(HEEL).hexdigest() if goed else "0" * 64
    plan = Plan.model_validate(data)
    if goed:
        assert len(lees_bijlagen(plan, tmp_path, RUIM)) == 1
    else:
        assert "controlegetal" in gemeld(tmp_path, plan)


@settings(max_examples=genoeg(60))
@given(st.integers(0, len(HEEL) - 1), st.binary(min_size=1, max_size=12))
def test_a_pdf_with_any_bytes_changed_is_taken_or_refused_never_a_crash(plek: int, ruis: bytes) -> None:
    data = HEEL[:plek] + ruis + HEEL[plek + len(ruis) :]
    geweigerd = ""
    try:
        soort_van("a.pdf", data)
        bladen = len(open_pdf(data).pages)
    except GeweigerdError as error:
        geweigerd, bladen = error.doe, 0
    assert bool(geweigerd) != bool(bladen)


def uitgepakt(data: bytes) -> Any:
    pdf = pypdfium2.PdfDocument(data)
    try:
        return pdf[0].render(scale=0.25).to_pil().convert("RGB")
    finally:
        pdf.close()


@pytest.mark.parametrize("richting", range(1, 9))
@pytest.mark.parametrize("formaat", ["JPEG", "PNG"])
def test_a_photo_stands_upright_as_the_camera_was_held(richting: int, formaat: str) -> None:
    exif = Image.Exif()
    exif[0x0112] = richting
    exif[0x010E] = "geheime plek"
    data = b.foto(formaat, (640, 480), exif=exif)
    with Image.open(BytesIO(data)) as image:
        recht = ImageOps.exif_transpose(image).convert("RGB")
    out = b.opgeslagen(open_beeld(data))
    getekend = uitgepakt(out)
    breedte, hoogte = getekend.size
    for x in (0.2, 0.8):
        for y in (0.2, 0.8):
            echt = recht.getpixel((int(x * recht.width), int(y * recht.height)))
            assert_zelfde_kleur(echt, getekend.getpixel((int(x * breedte), int(y * hoogte))), recht.size, (x, y))
    assert b"geheime plek" not in out


def assert_zelfde_kleur(echt: Any, getekend: Any, size: tuple[int, int], plek: tuple[float, float]) -> None:
    assert max(abs(a - c) for a, c in zip(echt, getekend, strict=True)) < 40, (size, plek)


def test_the_text_of_a_word_file_comes_after_tracked_changes(tmp_path: Path) -> None:
    from plandocs.blocks import Paragraph, plain
    from plandocs.renderers.bundel.bijlage import Bijlage
    from plandocs.renderers.bundel.word_tekst import word_als_document
    from plannen import VANDAAG

    document = WordDocument()
    alinea = document.add_paragraph("Het is ")
    from docx.oxml import parse_xml

    ns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    alinea._p.append(parse_xml(f"<w:del {ns}><w:r><w:delText>oud</w:delText></w:r></w:del>"))
    alinea._p.append(parse_xml(f"<w:ins {ns}><w:r><w:t>nieuw</w:t></w:r></w:ins>"))
    buffer = BytesIO()
    document.save(buffer)
    gelezen = word_als_document(Bijlage(1, "Verslag", "a.docx", buffer.getvalue(), "x"), VANDAAG)
    assert [plain(block.content) for block in gelezen.blocks if isinstance(block, Paragraph)] == ["Het is nieuw"]
