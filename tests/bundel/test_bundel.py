"""A bundle holds every annex behind the report, numbered through, with bookmarks and links that arrive."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pikepdf
import pypdfium2
import pytest

from bundel.bijlagen import foto, pdf_bestand, plan_met, word_bestand
from plandocs.bundel import Bundel, lees_grenzen, maak_bundel
from plandocs.errors import PlandocsError
from plandocs.plan import Plan
from plandocs.renderers.bundel.bijlage import Bijlage
from plandocs.renderers.bundel.openen import Grenzen
from plandocs.renderers.bundel.pdf_bijlage import open_pdf
from plandocs.renderers.bundel.samenvoegen import voeg_samen
from plandocs.verify import verify

RUIM = Grenzen("test", 50, 100, 1000)
VIER = {
    "brief.pdf": pdf_bestand(3),
    "verslag.docx": word_bestand("Noor las een boek.", "Zij lachte."),
    "foto.jpg": foto("JPEG"),
    "scan.png": foto("PNG"),
}


def gebundeld(bestanden: Mapping[str, bytes], grenzen: Grenzen = RUIM, plan: Plan | None = None) -> Bundel:
    with TemporaryDirectory() as map_:
        for naam, data in bestanden.items():
            Path(map_, naam).write_bytes(data)
        return maak_bundel(plan or plan_met(*bestanden), Path(map_), grenzen)


def achter_een_blad(*bestanden: bytes) -> bytes:
    """Return a report of one sheet with these PDF files behind it."""
    delen = [(Bijlage(nr, f"Stuk {nr}", "a.pdf", data, "x"), open_pdf(data)) for nr, data in enumerate(bestanden, 1)]
    return voeg_samen(pdf_bestand(1), delen)


@cache
def vier() -> Bundel:
    return gebundeld(VIER)


def woorden(data: bytes) -> list[str]:
    pdf = pypdfium2.PdfDocument(data)
    try:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in pdf]
    finally:
        pdf.close()


def test_every_sheet_carries_its_number_in_the_whole() -> None:
    teksten = woorden(vier().data)
    assert len(teksten) == vier().bladen
    assert all(f"blad {nr} van {len(teksten)}" in tekst for nr, tekst in enumerate(teksten, 1))


def test_the_annexes_stand_in_order_behind_the_report() -> None:
    achter = woorden(vier().data)[-6:]
    assert [f"bladzijde {nr}" in tekst for nr, tekst in enumerate(achter[:3], 1)] == [True] * 3
    assert "Noor las een boek." in achter[3]
    assert ["Bijlage 3 ·" in achter[4], "Bijlage 4 ·" in achter[5]] == [True, True]


def test_a_bookmark_leads_to_the_first_sheet_of_each_annex() -> None:
    with pikepdf.open(BytesIO(vier().data)) as pdf, pdf.open_outline() as outline:
        namen = [item.title for item in outline.root if item.title.startswith("Bijlage ")]
    assert namen == [f"Bijlage {nr}: Stuk {nr}" for nr in range(1, 5)]


def test_the_list_names_the_sheets_and_its_links_go_there() -> None:
    with pikepdf.open(BytesIO(vier().data)) as pdf:
        links = [link for page in pdf.pages for link in page.obj.get("/Annots", []) if "/Dest" in link]
        doelen = [pdf.pages.index(pikepdf.Page(link.Dest[0])) + 1 for link in links]
        assert b"bijlage.invalid" not in b"".join(str(link).encode() for link in links)
    eerste = vier().bladen - 5
    assert doelen == [eerste, eerste + 3, eerste + 4, eerste + 5]
    assert f"{eerste} tot en met {eerste + 2}" in " ".join(woorden(vier().data)[: eerste - 1])


def test_a_bundle_does_not_claim_what_nobody_checked() -> None:
    with pikepdf.open(BytesIO(vier().data)) as pdf:
        xmp = pdf.Root.Metadata.read_bytes()
    assert b"pdfaid:part" not in xmp
    assert b"pdfuaid" not in xmp


def test_a_bundle_says_from_which_plan_its_report_was_made() -> None:
    uitkomst = verify(vier().data, "bundel.pdf")
    assert uitkomst.herkomst is not None
    assert (uitkomst.herkomst.document, uitkomst.herkomst.bundel) == ("rapportage-rechtbank", True)
    assert (uitkomst.tekst, uitkomst.in_orde) == (None, True)


def test_the_same_input_gives_the_same_bundle() -> None:
    assert gebundeld(VIER).data == vier().data


def test_a_landscape_page_and_a_turned_page_lie_on_their_sheet() -> None:
    with pikepdf.open(BytesIO(pdf_bestand(1))) as pdf:
        pdf.pages[0].rotate(90, relative=True)
        turned = BytesIO()
        pdf.save(turned)
    data = achter_een_blad(pdf_bestand(1, (842, 595)), turned.getvalue())
    with pikepdf.open(BytesIO(data)) as pdf:
        assert all(page.mediabox[2] > page.mediabox[3] for page in list(pdf.pages)[-2:])


def test_what_was_filled_in_on_a_form_stays_to_be_read() -> None:
    with pikepdf.open(BytesIO(pdf_bestand(1))) as pdf:
        letter = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        veld = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Widget, FT=pikepdf.Name.Tx, T=pikepdf.String("naam"),
            V=pikepdf.String("ingevuld antwoord"), Rect=pikepdf.Array([50, 600, 300, 630]),
            DA=pikepdf.String("/Helv 12 Tf 0 g"), F=4,
        )  # fmt: skip
        veld = pdf.make_indirect(veld)
        pdf.pages[0].obj.Annots = pikepdf.Array([veld])
        pdf.Root.AcroForm = pikepdf.Dictionary(
            Fields=pikepdf.Array([veld]), DR=pikepdf.Dictionary(Font=pikepdf.Dictionary(Helv=letter)),
            NeedAppearances=True,
        )  # fmt: skip
        filled = BytesIO()
        pdf.save(filled)
    assert "ingevuld antwoord" in woorden(achter_een_blad(filled.getvalue()))[-1]


def test_a_bundle_with_too_many_sheets_is_refused_with_the_number() -> None:
    with pytest.raises(PlandocsError, match=r"bladen en mag er 5 hebben \(klein\)"):
        gebundeld({"a.pdf": pdf_bestand(9)}, Grenzen("klein", 50, 100, 5))


def test_a_bundle_that_is_too_large_is_refused() -> None:
    with pytest.raises(PlandocsError, match=r"mag 0\.01 MB zijn"):
        gebundeld({"a.pdf": pdf_bestand(1)}, Grenzen("klein", 50, 0.01, 99))


def test_an_annex_that_is_not_for_all_parties_stays_out_and_is_named() -> None:
    plan = plan_met("a.pdf", "geheim.pdf")
    data = plan.model_dump(mode="json", exclude_defaults=True)
    data["rechtbank"]["bijlagen"][1]["openbaar_voor_partijen"] = False
    bundel = gebundeld({"a.pdf": pdf_bestand(1)}, plan=Plan.model_validate(data))
    assert bundel.apart == (2,)


@pytest.mark.parametrize("naam", ["standaard", "klein"])
def test_every_court_profile_that_comes_along_can_be_read(naam: str) -> None:
    folder = Path(__file__).parents[2] / "templates" / "rechtbank"
    assert lees_grenzen(folder / f"{naam}.toml").max_bladen > 0


@pytest.mark.parametrize("inhoud", ["", "max_bladen = 'veel'", "max_bladen = true", "geen toml", "max_bladen = -1"])
def test_a_court_profile_without_numbers_is_refused(inhoud: str, tmp_path: Path) -> None:
    (tmp_path / "p.toml").write_text(inhoud, "utf-8")
    with pytest.raises(PlandocsError, match=r"p\.toml"):
        lees_grenzen(tmp_path / "p.toml")
