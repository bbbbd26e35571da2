"""From a plan and a template of an organisation to one Word file, with what the template left out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING

from plandocs.blocks import Block
from plandocs.documents.onderdelen import sectie
from plandocs.documents.rapport import documentdatum, is_concept
from plandocs.documents.schrijver import Schrijver
from plandocs.eigen_sjabloon.beelden import Beeld, Beelden, zet_beelden
from plandocs.eigen_sjabloon.delen import vergeet_wat_erachter_zit
from plandocs.eigen_sjabloon.gemist import Gemist, gemist
from plandocs.eigen_sjabloon.invoegen import voeg_in
from plandocs.eigen_sjabloon.keuring import Gekeurd, gekeurd
from plandocs.eigen_sjabloon.rekenen import Rekenaar
from plandocs.eigen_sjabloon.tags import W
from plandocs.eigen_sjabloon.vullen import Vuller
from plandocs.eigen_sjabloon.waarden import Uitzicht
from plandocs.errors import PlandocsError, ProofError, RenderError
from plandocs.lezers.lekcontrole import controleer_woorden
from plandocs.lezers.uitgave import Uitgave
from plandocs.pagewords import page_words
from plandocs.pieces import block_pieces
from plandocs.renderers.proof import words_of
from plandocs.renderers.word.package import packed, set_properties, zipped

if TYPE_CHECKING:
    from lxml.etree import _Element

    from plandocs.loaders.word_sjabloon import Gebrek


_SOORTEN = "[Content_Types].xml"
_ALS_SJABLOON, _ALS_DOCUMENT = b"wordprocessingml.template.main", b"wordprocessingml.document.main"
"""What Word calls a .dotx, and a .docx."""


class SjabloonError(PlandocsError):
    """Raised when a template has mistakes; it names every one of them with its place."""

    def __init__(self, bestand: str, gebreken: Iterable[Gebrek]) -> None:
        """Keep the mistakes as lines."""
        regels = [str(een) for een in gebreken]
        doe = "Herstel dat in Word; met plandocs templates check ziet u het ook als opmerkingen in het sjabloon."
        super().__init__("\n".join((f"{bestand} kan nog niet worden gebruikt:", *regels, doe)))


@dataclass(frozen=True, slots=True)
class Opdracht:
    """A document to make: the template, the edition for one reader, the name of the file, and a logo."""

    sjabloon: bytes = field(repr=False)
    bestand: str
    uitgave: Uitgave = field(repr=False)
    naam: str
    logo: Beeld | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Gemaakt:
    """The file, what of the plan is not in it, which styles were added and which pictures there were none of."""

    data: bytes = field(repr=False)
    gemist: tuple[Gemist, ...]
    stijlen: tuple[str, ...]
    zonder_beeld: tuple[str, ...]


def maak(opdracht: Opdracht) -> Gemaakt:
    """Return the filled template, proved and searched for what its reader may not know.

    Raises SjabloonError with every mistake, RenderError when too much comes of it, ProofError and LeakError.
    """
    sjabloon = gekeurd(opdracht.sjabloon, opdracht.bestand)
    if sjabloon.gebreken:
        raise SjabloonError(opdracht.bestand, sjabloon.gebreken)
    plan = opdracht.uitgave.plan
    vuller = Vuller(Rekenaar(Uitzicht(plan)))
    parts = _gevuld(opdracht, sjabloon, vuller)
    schrijver = Schrijver(plan)
    secties = {naam: sectie(schrijver, naam) for naam in dict.fromkeys(vuller.secties)}
    data, stijlen, getekend, zonder = _gepakt(opdracht, parts, secties)
    gezegd = [stuk.text for blokken in secties.values() for blok in blokken for stuk in block_pieces(blok)]
    _bewijs(opdracht, data, [*vuller.woorden, *gezegd])
    weg = gemist(plan, vuller.geplaatst, (*gezegd, *getekend), vuller.woorden)
    return Gemaakt(data, weg, stijlen, zonder)


def _gevuld(opdracht: Opdracht, sjabloon: Gekeurd, vuller: Vuller) -> dict[str, bytes]:
    """Return the parts of the template filled in; CONCEPT stands on top when the template itself does not place it."""
    from lxml import etree

    delen = dict(sjabloon.delen)
    delen[_SOORTEN] = delen[_SOORTEN].replace(_ALS_SJABLOON, _ALS_DOCUMENT)
    roots = {naam: bouwsel.root for naam, bouwsel in sjabloon.bouwsels.items()}
    for bouwsel in sjabloon.bouwsels.values():
        vuller.vul(bouwsel)
    if is_concept(opdracht.uitgave.plan.kop) and "concept" not in vuller.geplaatst:
        _zet_concept(roots)
    for naam, root in roots.items():
        delen[naam] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return delen


def _zet_concept(roots: dict[str, _Element]) -> None:
    for naam, root in roots.items():
        plek = root.find(f"{W}body") if naam == "word/document.xml" else root if "header" in naam else None
        if plek is not None:
            alinea = plek.makeelement(f"{W}p", {})
            run = plek.makeelement(f"{W}r", {})
            opmaak, tekst = plek.makeelement(f"{W}rPr", {}), plek.makeelement(f"{W}t", {})
            opmaak.append(plek.makeelement(f"{W}b", {}))
            tekst.text = page_words("nl").draft
            run.extend((opmaak, tekst))
            alinea.append(run)
            plek.insert(0, alinea)


def _gepakt(
    opdracht: Opdracht, parts: dict[str, bytes], secties: dict[str, tuple[Block, ...]]
) -> tuple[bytes, tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    from docx import Document
    from docx.opc.exceptions import PackageNotFoundError

    plan = opdracht.uitgave.plan
    try:
        docx = Document(BytesIO(zipped(parts)))
    except (KeyError, ValueError, PackageNotFoundError):
        raise RenderError(f"{opdracht.bestand} mist iets wat Word nodig heeft. Sla het opnieuw op in Word.") from None
    stijlen = voeg_in(docx, secties)
    getekend, zonder = zet_beelden(docx, Beelden(Schrijver(plan), opdracht.logo))
    vergeet_wat_erachter_zit(docx)
    set_properties(docx, plan.kop.titel, documentdatum(plan.kop), "nl-NL")
    return packed(docx), stijlen, getekend, zonder


def _bewijs(opdracht: Opdracht, data: bytes, teksten: Iterable[str]) -> None:
    """Open the file again: every word that was placed is in it, and nothing that was withheld."""
    woorden = words_of(data, "docx")
    kaal = _kaal(woorden)
    for tekst in dict.fromkeys(teksten):
        if _kaal(tekst) not in kaal:
            raise ProofError(f"{opdracht.naam}: niet alles wat is geplaatst, staat in het bestand. Meld dit.")
    controleer_woorden(woorden, opdracht.uitgave.bewaking, opdracht.naam)


def _kaal(tekst: str) -> str:
    return "".join(tekst.split()).replace("\xad", "").replace("\u200e", "")
