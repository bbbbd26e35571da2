"""Word templates as people make them, with python-docx and a little XML by hand."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from plandocs.eigen_sjabloon import Gemaakt, Opdracht, maak
from plandocs.lezers import Voor
from plandocs.lezers.uitgave import uitgave
from plandocs.plan import Plan
from plandocs.plan.base import Lezer

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TEKSTVAK = f"""<w:r xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml">
 <mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="1" cy="1"/>
 <wp:docPr id="77" name="vak"/><a:graphic><a:graphicData
 uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent><w:p><w:r>
 <w:t>%s</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>
 </mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:txbxContent>
 </v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"""


def bewaard(docx: Any) -> bytes:
    buffer = BytesIO()
    docx.save(buffer)
    return buffer.getvalue()


def sjabloon(*alineas: str, anders: Callable[[Any], object] | None = None) -> bytes:
    """Return a template with these paragraphs, after whatever else is done to it."""
    docx = Document()
    for alinea in alineas:
        docx.add_paragraph(alinea)
    if anders:
        anders(docx)
    return bewaard(docx)


def met_tabel(*rijen: tuple[str, ...]) -> bytes:
    """Return a template with one table."""

    def tabel(docx: Any) -> None:
        gemaakt = docx.add_table(len(rijen), len(rijen[0]), style="Table Grid")
        for rij, teksten in zip(gemaakt.rows, rijen, strict=True):
            for cel, tekst in zip(rij.cells, teksten, strict=True):
                cel.text = tekst

    return sjabloon(anders=tabel)


def met_runs(*stukken: str) -> bytes:
    """Return a template with one paragraph in which every piece is a run of its own, as Word likes to make them."""

    def runs(docx: Any) -> None:
        alinea = docx.add_paragraph()
        for nummer, stuk in enumerate(stukken):
            alinea.add_run(stuk).bold = nummer == 0

    return sjabloon(anders=runs)


def met_tekstvak(tekst: str) -> bytes:
    """Return a template with a text box, which Word writes twice: for itself and for old programs."""
    return sjabloon(anders=lambda docx: docx.add_paragraph()._p.append(parse_xml(_TEKSTVAK % (tekst, tekst))))


def met_beeld(alt: str, breed: int = 40, hoog: int = 20) -> bytes:
    """Return a template with a grey picture that has this alternative text."""

    def beeld(docx: Any) -> None:
        vorm = docx.add_picture(BytesIO(grijs(breed, hoog)), width=914_400, height=457_200)
        vorm._inline.docPr.set("descr", alt)

    return sjabloon("{{ titel }}", anders=beeld)


def grijs(breed: int, hoog: int) -> bytes:
    """Return a grey PNG."""
    rijen = b"".join(b"\0" + b"\x80" * breed for _ in range(hoog))
    kop = struct.pack(">IIBBBBB", breed, hoog, 8, 0, 0, 0, 0)
    stukken = ((b"IHDR", kop), (b"IDAT", zlib.compress(rijen)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + naam + data + struct.pack(">I", zlib.crc32(naam + data))
        for naam, data in stukken
    )


def gevuld(data: bytes, plan: Plan, lezer: Lezer | Voor = "gezin") -> Gemaakt:
    return maak(Opdracht(data, "sjabloon.docx", uitgave(plan, lezer), "klaar.docx"))


def alineas(data: bytes) -> list[str]:
    """Return the words of every paragraph of the body, also in tables and text boxes."""
    body = Document(BytesIO(data)).element.body
    return [_woorden(alinea) for alinea in body.iter(qn("w:p"))]


def _woorden(alinea: Any) -> str:
    delen = {qn("w:t"): None, qn("w:br"): "\n", qn("w:tab"): "\t", qn("w:softHyphen"): "\xad"}
    eigen = (een for een in alinea.iter(*delen) if next(een.iterancestors(qn("w:p"))) is alinea)
    tekst = "".join(een.text or "" if een.tag == qn("w:t") else delen[een.tag] or "" for een in eigen)
    return re.sub("\u200e", "", tekst)


def tabellen(data: bytes) -> list[list[list[str]]]:
    """Return the words of every table by row and cell."""
    return [[[cel.text for cel in rij.cells] for rij in tabel.rows] for tabel in Document(BytesIO(data)).tables]
