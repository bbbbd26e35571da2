"""Comments in a Word form: our own, put at the controls and replaced every time, and those of people, left alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from plandocs.loaders.word_form.gegevens import noem_soort, voeg_relatie_toe
from plandocs.loaders.word_form.veilig import HOOFD, ontleed
from plandocs.loaders.word_form.wandeling import W
from plandocs.renderers.word.ooxml import NAMESPACES, run
from plandocs.renderers.word.package import zipped

if TYPE_CHECKING:
    from lxml.etree import _Element

AUTEUR = "plandocs"
_DEEL = "word/comments.xml"
_SOORT = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_MERKEN = (f"{W}commentRangeStart", f"{W}commentRangeEnd", f"{W}commentReference")
_NS = f'xmlns:w="{NAMESPACES["w"]}"'


@dataclass(frozen=True, slots=True)
class Aantekening:
    """One comment: the control or paragraph it is about, and its lines."""

    element: _Element | None
    regels: tuple[str, ...]


def met_aantekeningen(
    delen: dict[str, bytes], root: _Element, aantekeningen: Sequence[Aantekening], dag: date, bestand: str
) -> bytes:
    """Return the Word file with these comments instead of our earlier ones; one without a place stands on top."""
    from lxml import etree

    delen = dict(delen)
    bladen = _comments(delen, bestand)
    _haal_weg(delen, root, bladen, bestand)
    laatste = max((int(str(een.get(f"{W}id", 0))) for een in bladen), default=-1)
    bovenaan = next(root.iter(f"{W}p"))
    for nummer, een in enumerate(aantekeningen, laatste + 1):
        bladen.append(etree.fromstring(_comment(nummer, een.regels, dag)))
        _merk(een.element if een.element is not None else bovenaan, nummer)
    delen[_DEEL] = etree.tostring(bladen, xml_declaration=True, encoding="UTF-8", standalone=True)
    delen[HOOFD] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return zipped(delen)


def van_mensen(delen: dict[str, bytes], root: _Element) -> Iterator[tuple[int, str, str]]:
    """Yield the paragraph, the author and the words of every comment that is not ours."""
    if _DEEL not in delen:
        return
    waar = _alineas_van_comments(root)
    for een in ontleed(delen[_DEEL], _DEEL).iter(f"{W}comment"):
        auteur = str(een.get(f"{W}author", ""))
        if auteur != AUTEUR:
            tekst = " ".join(str(deel.text or "") for deel in een.iter(f"{W}t"))
            yield waar.get(str(een.get(f"{W}id")), 1), auteur or "iemand", tekst


def _alineas_van_comments(root: _Element) -> dict[str, int]:
    return {
        str(merk.get(f"{W}id")): nummer
        for nummer, alinea in enumerate(root.iter(f"{W}p"), 1)
        for merk in alinea.iter(f"{W}commentReference")
    }


def _comments(delen: dict[str, bytes], bestand: str) -> _Element:
    if _DEEL in delen:
        return ontleed(delen[_DEEL], bestand)
    noem_soort(delen, f"/{_DEEL}", _SOORT)
    voeg_relatie_toe(delen, _REL, "comments.xml")
    return ontleed(f"<w:comments {_NS}/>".encode(), bestand)


def _haal_weg(delen: dict[str, bytes], root: _Element, bladen: _Element, bestand: str) -> None:
    """Take out our earlier comments, with their marks and what Word remembers about them."""
    eigen = [een for een in bladen.findall(f"{W}comment") if een.get(f"{W}author") == AUTEUR]
    nummers = {str(een.get(f"{W}id")) for een in eigen}
    alineas = {str(alinea.get(f"{_W14}paraId")) for een in eigen for alinea in een.iter(f"{W}p")}
    for een in eigen:
        bladen.remove(een)
    for merk in [merk for merk in root.iter(*_MERKEN) if str(merk.get(f"{W}id")) in nummers]:
        _verwijder(merk)
    _vergeet(delen, alineas, bestand)


def _verwijder(merk: _Element) -> None:
    ouder = merk.getparent()
    if ouder is None:
        return
    ouder.remove(merk)
    boven = ouder.getparent()
    if ouder.tag == f"{W}r" and boven is not None and all(kind.tag == f"{W}rPr" for kind in ouder):
        boven.remove(ouder)


def _vergeet(delen: dict[str, bytes], alineas: set[str], bestand: str) -> None:
    """Forget the threads of comments that are gone; a reply of somebody else becomes a comment of its own."""
    from lxml import etree

    naam = "word/commentsExtended.xml"
    if naam not in delen:
        return
    root = ontleed(delen[naam], bestand)
    for een in list(root):
        if str(een.get(f"{_W15}paraId")) in alineas:
            root.remove(een)
        elif str(een.get(f"{_W15}paraIdParent")) in alineas:
            del een.attrib[f"{_W15}paraIdParent"]
    delen[naam] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _comment(nummer: int, regels: Sequence[str], dag: date) -> str:
    alineas = "".join(f"<w:p>{run(regel)}</w:p>" for regel in regels)
    return (
        f'<w:comment {_NS} w:id="{nummer}" w:author="{AUTEUR}" w:initials="pd" w:date="{dag.isoformat()}T00:00:00Z">'
        f"{alineas}</w:comment>"
    )


def _merk(element: _Element, nummer: int) -> None:
    """Mark the words of a control, or a whole paragraph, as what the comment is about."""
    from lxml import etree

    begin = etree.Element(f"{W}commentRangeStart", {f"{W}id": str(nummer)})
    eind = etree.Element(f"{W}commentRangeEnd", {f"{W}id": str(nummer)})
    verwijzing = etree.Element(f"{W}r")
    verwijzing.append(etree.Element(f"{W}commentReference", {f"{W}id": str(nummer)}))
    if element.tag == f"{W}p":
        element.insert(1 if element.find(f"{W}pPr") is not None else 0, begin)
        element.extend((eind, verwijzing))
    else:
        element.addprevious(begin)
        element.addnext(eind)
        eind.addnext(verwijzing)
