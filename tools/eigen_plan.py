"""Write samples/sjablonen/eigen-plan.docx again: a template of an invented organisation, the same bytes each time.

PYTHONPATH=src:tools python -m eigen_plan [FILE]
"""

from __future__ import annotations

import sys
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from PIL import Image

from plandocs.renderers.word.package import packed, set_properties
from plandocs.resources import resource

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.table import Table, _Cell
    from docx.text.paragraph import Paragraph

GROEN, ZACHT = RGBColor(0x1F, 0x5C, 0x4D), "E4EFEA"
DAG = date(2026, 1, 1)
_LETTER, _KOPLETTER = "Calibri", "Georgia"
_FEITEN = (
    ("Gezin", "{{ gezin }}"),
    ("Regie", "{{ regisseur.naam }}{% if regisseur.contact.telefoon %}, {{ regisseur.contact.telefoon }}{% endif %}"),
    ("Opgesteld door", "{{ opsteller }} op {{ opgesteld }}"),
    ("Volgend overleg", "{{ volgend_overleg }}"),
)
_KRACHT = (
    "{% if kracht.letterlijk %}“{{ kracht.tekst }}”{% else %}{{ kracht.tekst }}{% endif %}"
    " ({% if kracht.wie %}{{ kracht.wie }}, {% endif %}{{ kracht.datum }})"
)
_KOLOMMEN = ("Wat", "Wie", "Wanneer")
_BREED = (Mm(92), Mm(35), Mm(35))
_DOELRIJEN = (
    ("{%tr for doel in doelen %}", "", ""),
    ("Doel {{ loop.index }}. {{ doel.tekst }}", "", ""),
    ("{%tr for actie in doel.acties %}", "", ""),
    ("{{ actie.wat }}", "{{ actie.wie }}", "{{ actie.wanneer }}"),
    ("{%tr endfor %}", "", ""),
    ("{%tr endfor %}", "", ""),
)


def template() -> bytes:
    """Return the template."""
    docx: WordDocument = Document()
    _stijlen(docx)
    _kop_en_voet(docx)
    docx.add_paragraph("{{ titel }}", style="Title")
    docx.add_paragraph("Versie {{ versie }} · {{ status }} · {{ datum }}", style="Subtitle")
    _feiten(docx.add_table(len(_FEITEN), 2))
    _krachten(docx)
    docx.add_heading("Doelen, en wie wat doet", 1)
    _doelen(docx.add_table(1 + len(_DOELRIJEN), 3, style="Table Grid"))
    _veiligheid(docx)
    docx.add_paragraph("{{p onderdeel('akkoord') }}")
    set_properties(docx, "Voorbeeld van een eigen sjabloon", DAG, "nl-NL")
    return packed(docx)


def _stijlen(docx: WordDocument) -> None:
    docx.sections[0].page_width, docx.sections[0].page_height = Mm(210), Mm(297)
    docx.sections[0].left_margin = docx.sections[0].right_margin = Mm(24)
    for naam, letter, grootte in (
        ("Normal", _LETTER, 11),
        ("Title", _KOPLETTER, 26),
        ("Subtitle", _LETTER, 12),
        ("Heading 1", _KOPLETTER, 16),
        ("Heading 2", _KOPLETTER, 13),
    ):
        stijl = docx.styles[naam]
        stijl.font.name, stijl.font.size = letter, Pt(grootte)
        letters = stijl.element.get_or_add_rPr().get_or_add_rFonts()
        for kenmerk in [een for een in letters.attrib if "heme" in een]:
            del letters.attrib[kenmerk]
        if naam != "Normal":
            stijl.font.color.rgb, stijl.font.italic = GROEN, False
    for taal in docx.styles.element.iter(qn("w:lang")):
        taal.set(qn("w:val"), "nl-NL")


def _kop_en_voet(docx: WordDocument) -> None:
    kop, voet = docx.sections[0].header.paragraphs[0], docx.sections[0].footer.paragraphs[0]
    kop.text = "{{ organisatie }}\t\t{{ concept }}"
    kop.runs[0].font.color.rgb = GROEN
    voet.alignment = WD_ALIGN_PARAGRAPH.CENTER
    voet.add_run("{{ titel }} · bladzijde ")
    _bladzijde(voet)


def _bladzijde(alinea: Paragraph) -> None:
    veld = OxmlElement("w:fldSimple", {qn("w:instr"): "PAGE"})
    run, tekst = OxmlElement("w:r"), OxmlElement("w:t")
    tekst.text = "1"
    run.append(tekst)
    veld.append(run)
    alinea._p.append(veld)


def _feiten(tabel: Table) -> None:
    for rij, (naam, veld) in zip(tabel.rows, _FEITEN, strict=True):
        _zeg(rij.cells[0], naam, vet=True)
        _zeg(rij.cells[1], veld)
        rij.cells[0].width, rij.cells[1].width = Mm(42), Mm(120)


def _krachten(docx: WordDocument) -> None:
    docx.add_heading("Wat goed gaat", 1)
    docx.add_paragraph("{%p for kracht in krachten %}")
    docx.add_paragraph(_KRACHT, style="List Bullet")
    docx.add_paragraph("{%p endfor %}")


def _doelen(tabel: Table) -> None:
    tabel.autofit = False
    for kolom, breed in zip(tabel.columns, _BREED, strict=True):
        kolom.width = breed
    for rij, teksten in zip(tabel.rows, (_KOLOMMEN, *_DOELRIJEN), strict=True):
        rij._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for cel, tekst, breed in zip(rij.cells, teksten, _BREED, strict=True):
            _zeg(cel, tekst, vet=tekst in _KOLOMMEN or tekst.startswith("Doel "))
            cel.width = breed
    tabel.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for cel in (*tabel.rows[0].cells, *tabel.rows[2].cells):
        _kleur(cel)
    heel = tabel.rows[2].cells[0].merge(tabel.rows[2].cells[2])
    for leeg in heel.paragraphs[1:]:
        heel._tc.remove(leeg._p)


def _veiligheid(docx: WordDocument) -> None:
    docx.add_paragraph("{%p if veilig_verder_plan %}")
    docx.add_heading("Hoe veilig vinden we het", 1)
    beeld = docx.add_picture(BytesIO(_vlak()), width=Mm(150), height=Mm(48))
    beeld._inline.docPr.set("descr", "beeld: veiligheidsschaal")
    docx.add_paragraph("{{p onderdeel('afspraken') }}")
    docx.add_paragraph("{%p endif %}")


def _vlak() -> bytes:
    """Return the grey picture that is replaced."""
    buffer = BytesIO()
    Image.new("L", (150, 48), 220).save(buffer, "png")
    return buffer.getvalue()


def _zeg(cel: _Cell, tekst: str, *, vet: bool = False) -> None:
    cel.text = tekst
    for run in cel.paragraphs[0].runs:
        run.bold = vet


def _kleur(cel: _Cell) -> None:
    vlak = OxmlElement("w:shd", {qn("w:val"): "clear", qn("w:color"): "auto", qn("w:fill"): ZACHT})
    cel._tc.get_or_add_tcPr().append(vlak)


def main(path: Path) -> None:
    """Write the template."""
    path.write_bytes(template())


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else resource("samples") / "sjablonen" / "eigen-plan.docx")
