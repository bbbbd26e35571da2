"""A Word file as annex: its text as a document of our own, without anything that could be active."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any

from plandocs.blocks import Block, Callout, Cell, Document, Heading, Paragraph, Row, Table, inline
from plandocs.renderers.bundel.bijlage import MB, Bijlage, GeweigerdError
from plandocs.zipfouten import ZIP_ERRORS

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_UITGEPAKT = 200 * MB
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_HOOFD = "word/document.xml"
_NIEUW = "Sla het in Word op als PDF en gebruik die"
_GESCHRAPT = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}pPr", f"{_W}rPr", f"{_MC}Fallback"})


def word_als_document(bijlage: Bijlage, day: date) -> Document:
    """Return the text of a Word file as a document; raises GeweigerdError when it is damaged or active."""
    body = _hoofdtekst(bijlage.data)
    platen = sum(1 for _ in body.iter(f"{_W}drawing", f"{_W}pict"))
    blocks = tuple(_blokken(body))
    if not blocks:
        raise GeweigerdError("er staat geen tekst in", _NIEUW)
    return Document(
        name=f"bijlage-{bijlage.nummer}",
        title=bijlage.naam,
        subtitle="De tekst van een Word-bestand",
        layout="rapport",
        header=f"Bijlage {bijlage.nummer}",
        footer="",
        date=day,
        blocks=(*_weggelaten(platen), *blocks),
    )


def _weggelaten(platen: int) -> Iterator[Block]:
    if platen:
        wat = "1 afbeelding" if platen == 1 else f"{platen} afbeeldingen"
        zin = f"Hier staat alleen de tekst. In het Word-bestand staat ook {wat}; die is niet overgenomen."
        yield Callout("note", "Niet alles is overgenomen", (Paragraph(inline(zin)),))


def _hoofdtekst(data: bytes) -> _Element:
    from lxml import etree

    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _weiger_actief(archive)
            xml = archive.read(_HOOFD)
        root = etree.fromstring(xml, etree.XMLParser(resolve_entities=False, no_network=True))
    except (*ZIP_ERRORS, KeyError, etree.XMLSyntaxError):
        raise GeweigerdError("het Word-bestand is beschadigd", "Vraag het opnieuw op") from None
    body = root.find(f"{_W}body")
    if body is None:
        raise GeweigerdError("het Word-bestand is beschadigd", "Vraag het opnieuw op")
    return body


def _weiger_actief(archive: zipfile.ZipFile) -> None:
    names = archive.namelist()
    if sum(info.file_size for info in archive.infolist()) > MAX_UITGEPAKT:
        raise GeweigerdError("het Word-bestand is uitgepakt veel te groot", _NIEUW)
    if _HOOFD not in names:
        raise GeweigerdError("dit is een zipbestand en geen Word-bestand", "Pak het uit en kijk wat het is")
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise GeweigerdError("er zitten macro's in", _NIEUW)
    if any(name.startswith(("word/embeddings/", "word/activeX/")) for name in names):
        raise GeweigerdError("er zit een ander bestand in verstopt", _NIEUW)


def _blokken(parent: _Element) -> Iterator[Block]:
    for element in parent:
        if element.tag == f"{_W}p":
            yield from _alinea(element)
        elif element.tag == f"{_W}tbl":
            yield from _tabel(element)
        elif element.tag == f"{_W}sdt":
            content = element.find(f"{_W}sdtContent")
            yield from _blokken(content) if content is not None else ()


def _alinea(element: _Element) -> Iterator[Block]:
    text = "".join(_woorden(element)).strip()
    if not text:
        return
    if _is_kop(element):
        yield Heading(2, inline(text))
    else:
        yield Paragraph(inline(text))


def _is_kop(element: _Element) -> bool:
    style = element.find(f"{_W}pPr/{_W}pStyle")
    name = "" if style is None else str(style.get(f"{_W}val", ""))
    return name.lower().startswith(("heading", "kop", "title", "titel"))


def _woorden(element: _Element) -> Iterator[str]:
    """Yield the words as they stand after all tracked changes, tabs and line breaks too."""
    for child in element:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in (f"{_W}tab", f"{_W}ptab"):
            yield " "
        elif child.tag in (f"{_W}br", f"{_W}cr"):
            yield "\n"
        elif child.tag == f"{_W}noBreakHyphen":
            yield "-"
        elif child.tag not in _GESCHRAPT:
            yield from _woorden(child)


def _tabel(element: _Element) -> Iterator[Block]:
    rijen = [[_cel(cel) for cel in rij.iter(f"{_W}tc")] for rij in element.findall(f"{_W}tr")]
    breedte = max((len(rij) for rij in rijen), default=0)
    if breedte < 2 or len(rijen) < 2 or any(len(rij) != breedte for rij in rijen) or not all(rijen[0]):
        yield from (Paragraph(inline(" · ".join(filter(None, rij)))) for rij in rijen if any(rij))
        return
    rows = tuple(Row(tuple(Cell((Paragraph(inline(text)),) if text else ()) for text in rij)) for rij in rijen[1:])
    yield Table("Tabel", tuple(rijen[0]), rows, (1,) * breedte)


def _cel(cel: Any) -> str:
    return " ".join(filter(None, ("".join(_woorden(p)).strip() for p in cel.iter(f"{_W}p"))))
