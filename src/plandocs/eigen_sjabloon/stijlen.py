"""The styles that whole sections are written in: the template's own, and ours in its letters where it has none."""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from typing import TYPE_CHECKING

from plandocs.eigen_sjabloon.tags import W
from plandocs.resources import resource

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from lxml.etree import _Element

_LIJSTEN = ("List Bullet", "List Number")
_GELIJK = {"Plan Tabel": "Table Grid", "Plan Kenmerken": "Table Grid"}
_EIGEN_LETTER = ("rFonts", "color", "lang")
_MAAT_BLIJFT = ("heading 1", "heading 2", "heading 3", "Plan Klein", "Plan Bron", "Plan Afstand")
_VERWIJST = ("basedOn", "next", "link")


@cache
def _basis() -> WordDocument:
    from docx import Document

    document: WordDocument = Document(str(resource("templates", "plandocs", "word.docx")))
    return document


def stijlen_van(docx: WordDocument) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return the id of every style that sections need, by name, and which of them were added to the template."""
    eigen = {stijl.name_val: stijl.styleId for stijl in docx.styles.element.style_lst}
    bruikbaar = {naam: id for naam, id in eigen.items() if naam not in _LIJSTEN or _is_lijst(docx, id)}
    nodig = {stijl.name_val: stijl for stijl in _basis().styles.element.style_lst}
    namen = {naam: bruikbaar.get(naam) or bruikbaar.get(_GELIJK.get(naam, "")) for naam in nodig}
    nieuw = {naam: _vrije_id(nodig[naam].styleId, {*eigen.values()}) for naam, id in namen.items() if not id}
    ids = {naam: id or nieuw[naam] for naam, id in namen.items()}
    oude = {nodig[naam].styleId: id for naam, id in ids.items()}
    for naam, id in nieuw.items():
        docx.styles.element.append(_overgenomen(docx, nodig[naam], id, oude, bezet=naam in eigen))
    return {**eigen, **ids}, tuple(nieuw)


def _is_lijst(docx: WordDocument, id: str) -> bool:
    return bool(docx.styles.element.xpath(f"w:style[@w:styleId='{id}']/w:pPr/w:numPr/w:numId"))


def _vrije_id(id: str, bezet: set[str]) -> str:
    while id in bezet:
        id = f"Pd{id}"
    return id


def _overgenomen(docx: WordDocument, stijl: _Element, id: str, ids: dict[str, str], *, bezet: bool) -> _Element:
    kopie = deepcopy(stijl)
    genoemd = next(kopie.iter(f"{W}name"))
    naam = str(genoemd.get(f"{W}val"))
    genoemd.set(f"{W}val", f"Plan {naam}" if bezet else naam)
    kopie.set(f"{W}styleId", id)
    if kopie.get(f"{W}default") is not None:
        del kopie.attrib[f"{W}default"]
    for wijst in [een for soort in _VERWIJST for een in kopie.iter(f"{W}{soort}")]:
        wijst.set(f"{W}val", ids.get(str(wijst.get(f"{W}val")), str(wijst.get(f"{W}val"))))
    _in_eigen_letters(kopie, naam)
    for nummer in kopie.iter(f"{W}numId"):
        nummer.set(f"{W}val", str(_overgenomen_lijst(docx, str(nummer.get(f"{W}val")))))
    return kopie


def _in_eigen_letters(stijl: _Element, naam: str) -> None:
    """Leave out what makes our letters ours, so that a style takes after Normal of the template."""
    weg = [*_EIGEN_LETTER] if naam in _MAAT_BLIJFT else [*_EIGEN_LETTER, "sz", "szCs"]
    for opmaak in stijl.iter(f"{W}rPr"):
        for kind in [kind for soort in weg for kind in opmaak.findall(f"{W}{soort}")]:
            opmaak.remove(kind)


def _overgenomen_lijst(docx: WordDocument, nummer: str) -> int:
    """Copy one list of ours to the template; return its number there."""
    van, naar = _basis().part.numbering_part.element, _nummering(docx)
    abstract = van.xpath(f"w:num[@w:numId='{nummer}']/w:abstractNumId/@w:val")[0]
    kopie = deepcopy(van.xpath(f"w:abstractNum[@w:abstractNumId='{abstract}']")[0])
    vrij = 1 + _hoogste(naar, "abstractNum", "abstractNumId")
    kopie.set(f"{W}abstractNumId", str(vrij))
    for wijst in [*kopie.iter(f"{W}pStyle"), *kopie.iter(f"{W}nsid")]:
        wijst.getparent().remove(wijst)
    _voor_de_nummers(naar, kopie)
    nieuw = 1 + _hoogste(naar, "num", "numId")
    num = naar.makeelement(f"{W}num", {f"{W}numId": str(nieuw)})
    num.append(naar.makeelement(f"{W}abstractNumId", {f"{W}val": str(vrij)}))
    naar.append(num)
    return nieuw


def _hoogste(nummering: _Element, soort: str, kenmerk: str) -> int:
    return max((int(str(een.get(f"{W}{kenmerk}"))) for een in nummering.iter(f"{W}{soort}")), default=0)


def _voor_de_nummers(nummering: _Element, abstract: _Element) -> None:
    eerste = nummering.find(f"{W}num")
    if eerste is None:
        nummering.append(abstract)
    else:
        eerste.addprevious(abstract)


def _nummering(docx: WordDocument) -> _Element:
    """Return the lists of a template, which has none until somebody makes one."""
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.parts.numbering import NumberingPart

    if not any(rel.reltype == RELATIONSHIP_TYPE.NUMBERING for rel in docx.part.rels.values()):
        leeg = f'<w:numbering xmlns:w="{W[1:-1]}"/>'.encode()
        naam, soort = PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING
        docx.part.relate_to(NumberingPart.load(naam, soort, leeg, docx.part.package), RELATIONSHIP_TYPE.NUMBERING)
    element: _Element = docx.part.numbering_part.element
    return element
