"""Changing a form the way Word, LibreOffice and people change it, in the XML of the file."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from copy import deepcopy
from datetime import date
from functools import cache
from io import BytesIO

from lxml import etree

from plandocs.loaders import Gelezen
from plandocs.loaders.word_form import lees_formulier
from plandocs.loaders.word_form.formulier import maak_formulier
from plannen import plan_van

NS = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
}
W = f"{{{NS['w']}}}"
W15 = f"{{{NS['w15']}}}"
HOOFD = "word/document.xml"
DAG = date(2026, 11, 22)
Bewerking = Callable[[etree._Element], None]


@cache
def formulier(naam: str) -> bytes:
    """Return the form of one of the plans."""
    plan = plan_van(naam)
    return maak_formulier(plan, plan.kop.profiel, DAG)


def lees(data: bytes) -> Gelezen:
    return lees_formulier(data, "plan.docx")


def delen_van(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {naam: archive.read(naam) for naam in archive.namelist()}


def ingepakt(delen: dict[str, bytes]) -> bytes:
    uit = BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as archive:
        for naam, deel in delen.items():
            archive.writestr(naam, deel)
    return uit.getvalue()


def bewerkt(data: bytes, *bewerkingen: Bewerking) -> bytes:
    """Return the file after edits of its main text."""
    delen = delen_van(data)
    root = etree.fromstring(delen[HOOFD])
    for bewerking in bewerkingen:
        bewerking(root)
    return ingepakt(delen | {HOOFD: etree.tostring(root)})


def zoek(root: etree._Element, pad: str) -> list[etree._Element]:
    gevonden = root.xpath(pad, namespaces=NS)
    assert isinstance(gevonden, list)
    return [een for een in gevonden if isinstance(een, etree._Element)]


def vak(root: etree._Element, tag: str, keer: int = 0) -> etree._Element:
    """Return the control with this tag."""
    return zoek(root, f"//w:sdt[w:sdtPr/w:tag/@w:val='{tag}']")[keer]


def typ(tag: str, *runs: str, keer: int = 0) -> Bewerking:
    """Type words in a control, in as many runs as Word happens to make of them."""

    def bewerking(root: etree._Element) -> None:
        hier = vak(root, tag, keer)
        for leeg in zoek(hier, "w:sdtPr/w:showingPlcHdr"):
            houder = leeg.getparent()
            assert houder is not None
            houder.remove(leeg)
        inhoud = zoek(hier, "w:sdtContent")[0]
        for kind in list(inhoud):
            inhoud.remove(kind)
        for run in runs:
            inhoud.append(etree.fromstring(f'<w:r xmlns:w="{NS["w"]}">{run}</w:r>'))

    return bewerking


def woorden(tekst: str) -> str:
    return f'<w:t xml:space="preserve">{tekst}</w:t>'


def item(root: etree._Element, tag: str, nummer: int) -> etree._Element:
    """Return an item of a repeating section."""
    return zoek(vak(root, tag), "w:sdtContent/w:sdt")[nummer]


def kopieer(tag: str, nummer: int) -> Bewerking:
    """Press the plus of Word: the item comes back below itself with the same tags."""

    def bewerking(root: etree._Element) -> None:
        hier = item(root, tag, nummer)
        nieuw = deepcopy(hier)
        for merk in zoek(nieuw, ".//w:bookmarkStart | .//w:bookmarkEnd"):
            ouder = merk.getparent()
            assert ouder is not None
            ouder.remove(merk)
        hier.addnext(nieuw)

    return bewerking


def haal_weg(tag: str, nummer: int) -> Bewerking:
    def bewerking(root: etree._Element) -> None:
        hier = item(root, tag, nummer)
        ouder = hier.getparent()
        assert ouder is not None
        ouder.remove(hier)

    return bewerking


def sla_op_als_libreoffice(data: bytes) -> bytes:
    """Forget what LibreOffice forgets: tags, locks, repetition, hints, and line breaks in controls."""

    def vergeet(root: etree._Element) -> None:
        for weg in zoek(root, "//w:sdtPr/w:tag | //w:sdtPr/w:lock | //w:sdtPr/w:showingPlcHdr | //w:sdtContent//w:br"):
            ouder = weg.getparent()
            assert ouder is not None
            ouder.remove(weg)
        for herhaald in zoek(root, "//w:sdt[w:sdtPr/w15:repeatingSection or w:sdtPr/w15:repeatingSectionItem]"):
            for kind in zoek(herhaald, "w:sdtContent/*"):
                herhaald.addprevious(kind)
            ouder = herhaald.getparent()
            assert ouder is not None
            ouder.remove(herhaald)

    delen = delen_van(bewerkt(data, vergeet))
    naam = b"<Properties><Application>LibreOffice/7.4</Application></Properties>"
    return ingepakt(delen | {"docProps/app.xml": naam})
