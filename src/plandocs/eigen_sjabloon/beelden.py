"""Pictures by placeholder: a picture whose alternative text names a drawing is replaced, in its size and place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plandocs.blocks import Block, Figure
from plandocs.documents.beeld import uiterlijken
from plandocs.documents.onderdelen import sectie
from plandocs.documents.rapport import documentdatum
from plandocs.documents.schrijver import Schrijver
from plandocs.errors import PlandocsError
from plandocs.pictures.figuren import gezichtje
from plandocs.renderers.word.figures import png
from plandocs.taal.suggesties import dichtstbij

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.opc.part import XmlPart
    from lxml.etree import _Element

NAMEN = ("logo", "veiligheidsschaal", "metingen")
PORTRET = "portret-"
_NAAM = r"[a-z][a-z0-9_-]*"
_MERK = re.compile(rf"\s*(?:\{{\{{\s*(?:beeld:?\s*)?(?P<a>{_NAAM})\s*\}}\}}|beeld:\s*(?P<b>{_NAAM}))\s*", re.IGNORECASE)
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_ASVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_SVG_URI = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_EMU_PER_PIXEL, _DPI, _BREEDST = 9525, 150, 2000
_SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True, slots=True)
class Beeld:
    """A picture to put in: the drawing, and what it says to who cannot see it."""

    svg: str
    alt: str
    woorden: tuple[str, ...] = ()


def naam_in(alt: str) -> str | None:
    """Return which picture an alternative text asks for; None when it is just a description."""
    gevonden = _MERK.fullmatch(alt)
    return (gevonden["a"] or gevonden["b"]).lower() if gevonden else None


def plekken(root: _Element) -> Iterator[tuple[_Element, str]]:
    """Yield every picture that asks for another one, with its name."""
    for eigenschappen in list(root.iter(f"{_WP}docPr")):
        naam = naam_in(str(eigenschappen.get("descr") or ""))
        if naam:
            yield eigenschappen, naam


class Beelden:
    """The pictures of one plan, drawn when asked for; `logo` is the organisation's own."""

    def __init__(self, schrijver: Schrijver, logo: Beeld | None) -> None:
        """Keep the plan and the logo."""
        self._schrijver, self._logo = schrijver, logo

    def beeld(self, naam: str) -> Beeld | None:
        """Return a picture, or None when the plan has nothing to draw; raises PlandocsError without a logo."""
        if naam == "logo":
            if self._logo is None:
                raise PlandocsError("Het sjabloon vraagt om een logo. Geef het mee met: --logo BESTAND")
            return self._logo
        if naam.startswith(PORTRET):
            return self._portret(naam.removeprefix(PORTRET))
        return _uit_sectie(sectie(self._schrijver, {"veiligheidsschaal": "schaal"}.get(naam, naam)))

    def _portret(self, id: str) -> Beeld | None:
        plan = self._schrijver.plan
        mens = uiterlijken(plan, documentdatum(plan.kop)).get(id)
        return Beeld(gezichtje(mens, "rustig"), f"Tekening van {self._schrijver.naam(id)}") if mens else None


def _uit_sectie(blokken: tuple[Block, ...]) -> Beeld | None:
    figuur = next((blok for blok in blokken if isinstance(blok, Figure)), None)
    return Beeld(figuur.svg, figuur.alt, figuur.drawn) if figuur else None


def onbekend(naam: str) -> str | None:
    """Return what to do about a name that is no picture; None when it is one."""
    if naam in NAMEN or naam.startswith(PORTRET):
        return None
    beter = dichtstbij(naam, NAMEN)
    return f"Bedoelt u {beter}?" if beter else f"Kies uit {', '.join(NAMEN)} of {PORTRET}ID, zoals {PORTRET}noor"


def zet_beelden(docx: WordDocument, beelden: Beelden) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Replace every placeholder; return the words in the drawings, and the names that this plan has no drawing for."""
    woorden: list[str] = []
    zonder: list[str] = []
    nummer = 0
    for part in _delen(docx):
        for eigenschappen, naam in plekken(part.element):
            beeld = beelden.beeld(naam)
            nummer += 1
            if beeld is None:
                _haal_weg(eigenschappen)
                zonder.append(naam)
            else:
                _vervang(part, eigenschappen, beeld, nummer)
                woorden += [beeld.alt, *beeld.woorden]
        _vergeet_ongebruikt(part)
    return tuple(woorden), tuple(zonder)


def _delen(docx: WordDocument) -> list[XmlPart]:
    from docx.opc.constants import RELATIONSHIP_TYPE

    soorten = (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER)
    rels = docx.part.rels.values()
    return [docx.part, *(rel.target_part for rel in rels if rel.reltype in soorten)]


def _haal_weg(eigenschappen: _Element) -> None:
    tekening = next(eigenschappen.iterancestors("{*}drawing"), None)
    ouder = None if tekening is None else tekening.getparent()
    if tekening is not None and ouder is not None:
        ouder.remove(tekening)


def _vervang(part: XmlPart, eigenschappen: _Element, beeld: Beeld, nummer: int) -> None:
    houder = eigenschappen.getparent()
    blip = None if houder is None else next(houder.iter(f"{_A}blip"), None)
    maat = None if houder is None else houder.find(f"{_WP}extent")
    if blip is None or maat is None:
        raise PlandocsError("Een beeld in het sjabloon is geen afbeelding. Zet er een gewone afbeelding neer.")
    svg = _in_kader(beeld.svg, int(str(maat.get("cx"))), int(str(maat.get("cy"))))
    breed = min(max(int(str(maat.get("cx"))) * _DPI // 914_400, 16), _BREEDST)
    blip.set(f"{_R}embed", _media(part, f"/word/media/beeld{nummer}.png", "image/png", png(svg, breed)))
    _met_svg(blip, _media(part, f"/word/media/beeld{nummer}.svg", "image/svg+xml", svg.encode()))
    _zonder_uitsnede(blip)
    _zonder_titel(eigenschappen)
    eigenschappen.set("name", f"Beeld {nummer}")
    eigenschappen.set("descr", beeld.alt)
    _zonder_oude_beschrijving(houder, beeld)


def _zonder_oude_beschrijving(houder: _Element | None, beeld: Beeld) -> None:
    for binnen in houder.iter("{*}cNvPr") if houder is not None else ():
        _zonder_titel(binnen)
        binnen.set("name", "Beeld")
        if binnen.get("descr") is not None:
            binnen.set("descr", beeld.alt)


def _zonder_titel(element: _Element) -> None:
    if element.get("title") is not None:
        del element.attrib["title"]


def _in_kader(svg: str, breed: int, hoog: int) -> str:
    """Return a drawing as large as its place; it is never stretched, but stands in the middle."""
    from lxml import etree

    root = etree.fromstring(svg.encode(), etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))
    if root.get("viewBox") is None:
        root.set("viewBox", f"0 0 {_getal(root.get('width'))} {_getal(root.get('height'))}")
    root.set("width", str(max(breed // _EMU_PER_PIXEL, 1)))
    root.set("height", str(max(hoog // _EMU_PER_PIXEL, 1)))
    return etree.tostring(root, encoding="unicode")


def _getal(maat: str | None) -> str:
    gevonden = re.match(r"[\d.]+", maat or "")
    return gevonden[0] if gevonden else "100"


def _media(part: XmlPart, naam: str, soort: str, data: bytes) -> str:
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part as Deel

    return str(part.relate_to(Deel(PackURI(naam), soort, data, part.package), RELATIONSHIP_TYPE.IMAGE))


def _met_svg(blip: _Element, relatie: str) -> None:
    for kind in list(blip):
        blip.remove(kind)
    lijst = blip.makeelement(f"{_A}extLst", {})
    uitbreiding = lijst.makeelement(f"{_A}ext", {"uri": _SVG_URI})
    vector = uitbreiding.makeelement(f"{{{_ASVG}}}svgBlip", {f"{_R}embed": relatie}, {"asvg": _ASVG})
    uitbreiding.append(vector)
    lijst.append(uitbreiding)
    blip.append(lijst)


def _zonder_uitsnede(blip: _Element) -> None:
    vulling = blip.getparent()
    uitsnede = None if vulling is None else vulling.find(f"{_A}srcRect")
    if vulling is not None and uitsnede is not None:
        vulling.remove(uitsnede)


def _vergeet_ongebruikt(part: XmlPart) -> None:
    """Forget the pictures that were only there to be replaced."""
    from docx.opc.constants import RELATIONSHIP_TYPE

    gebruikt = {waarde for element in part.element.iter() for naam, waarde in element.attrib.items() if _R in str(naam)}
    for sleutel, rel in list(part.rels.items()):
        if rel.reltype == RELATIONSHIP_TYPE.IMAGE and sleutel not in gebruikt:
            del part.rels[sleutel]
