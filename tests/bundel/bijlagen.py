"""Annexes of every kind, good and bad, made on the spot."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import Any

import pikepdf
from docx import Document as WordDocument
from PIL import Image

from plandocs.plan import Plan
from plannen import edited


def pdf_bestand(bladen: int = 2, size: tuple[float, float] = (595, 842), text: str = "bladzijde") -> bytes:
    pdf = pikepdf.new()
    for nummer in range(1, bladen + 1):
        page = pdf.add_blank_page(page_size=size)
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        name = page.add_resource(font, pikepdf.Name.Font)
        page.contents_add(f"BT {name} 14 Tf 60 400 Td ({text} {nummer}) Tj ET".encode())
    return opgeslagen(pdf)


def opgeslagen(pdf: pikepdf.Pdf, **options: Any) -> bytes:
    buffer = BytesIO()
    pdf.save(buffer, **(options or {"deterministic_id": True}))
    return buffer.getvalue()


def met(change: Any) -> bytes:
    """Return a PDF after a change by a function."""
    with pikepdf.open(BytesIO(pdf_bestand())) as pdf:
        change(pdf)
        return opgeslagen(pdf)


def met_script(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)"))


def met_script_in_stroom(pdf: pikepdf.Pdf) -> None:
    pdf.Root.AA = pikepdf.Dictionary(WC=pikepdf.Dictionary(JS=pdf.make_stream(b"app.alert(1)")))


def met_start(pdf: pikepdf.Pdf) -> None:
    actie = pikepdf.Dictionary(S=pikepdf.Name.Launch, F=pikepdf.String("kwaad.exe"))
    knop = pikepdf.Dictionary(Subtype=pikepdf.Name.Link, Rect=pikepdf.Array([0, 0, 9, 9]), A=actie)
    pdf.pages[0].obj.Annots = pikepdf.Array([pdf.make_indirect(knop)])


def met_bestand_erin(pdf: pikepdf.Pdf) -> None:
    pdf.attachments["kwaad.txt"] = b"verstopt"


def met_film(pdf: pikepdf.Pdf) -> None:
    film = pikepdf.Dictionary(Subtype=pikepdf.Name.RichMedia, Rect=pikepdf.Array([0, 0, 9, 9]))
    pdf.pages[0].obj.Annots = pikepdf.Array([film])


def met_xfa(pdf: pikepdf.Pdf) -> None:
    pdf.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array([]), XFA=pdf.make_stream(b"<xdp/>"))


def met_wachtwoord(user: str = "geheim") -> bytes:
    with pikepdf.open(BytesIO(pdf_bestand())) as pdf:
        return opgeslagen(pdf, encryption=pikepdf.Encryption(user=user, owner="baas"))


def zip_bestand(name: str = "a.txt", data: bytes = b"a") -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, data)
    return buffer.getvalue()


def foto(formaat: str, size: tuple[int, int] = (60, 40), **options: Any) -> bytes:
    image = Image.new("RGB", size, "navy")
    image.paste("red", (0, 0, size[0] // 2, size[1] // 2))
    buffer = BytesIO()
    image.save(buffer, formaat, **options)
    return buffer.getvalue()


def word_bestand(*zinnen: str) -> bytes:
    document = WordDocument()
    document.add_heading("Verslag van de school", 1)
    for zin in zinnen:
        document.add_paragraph(zin)
    tabel = document.add_table(2, 2)
    for nummer, cel in enumerate(cel for rij in tabel.rows for cel in rij.cells):
        cel.text = f"cel {nummer}"
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def plan_met(*bestanden: str) -> Plan:
    """Return the clean sample with these files as annexes."""
    bronnen = [{"id": f"stuk{nr}", "titel": f"Stuk {nr}", "datum": "2026-10-01"} for nr, _ in enumerate(bestanden, 1)]
    bijlagen = [{"nummer": nr, "bron": f"stuk{nr}", "bestand": naam} for nr, naam in enumerate(bestanden, 1)]
    plan = edited({})
    data = plan.model_dump(mode="json", exclude_defaults=True)
    data["bronnen"] = [*data.get("bronnen", []), *bronnen]
    data["rechtbank"]["bijlagen"] = bijlagen
    return Plan.model_validate(data)
