"""Where a loop or condition stands: beside runs, paragraphs, cells or rows; its tags become marks there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from plandocs.eigen_sjabloon.tags import Tag, W
from plandocs.eigen_sjabloon.uitdrukking import TagError
from plandocs.loaders.problemen import noem

if TYPE_CHECKING:
    from lxml.etree import _Element

_RUIMTE = "urn:plandocs:sjabloon"
_PD = f"{{{_RUIMTE}}}"
MERK, BLOK = f"{_PD}merk", f"{_PD}blok"
_VAN, _NUMMER, _WEG, _LEIDT = f"{_PD}van", f"{_PD}nummer", f"{_PD}weg", f"{_PD}leidt"
_NAAM = {f"{W}tr": "rij", f"{W}p": "alinea", f"{W}tc": "cel"}


def zet_merken(nummer: int, tags: Sequence[Tag]) -> None:
    """Put a mark beside what each tag of a block stands in; raises TagError when they are not at one level."""
    houder = _houder(tags)
    eenheden = [_kind_van(houder, tag.run) for tag in tags]
    if houder.tag == f"{W}p" or eenheden[0].tag == f"{W}r":
        _in_de_regel(nummer, eenheden, tags)
    elif len({*eenheden}) == 1:
        _eromheen(nummer, eenheden[0], tags)
    else:
        _in_plaats_van(nummer, eenheden, tags)


def _houder(tags: Sequence[Tag]) -> _Element:
    """Return the element whose children are repeated or left out."""
    gemeen = _gemeen([tag.run for tag in tags])
    soort = next((naam for naam in ("tr", "tc", "p") if any(tag.prefix == naam for tag in tags)), "")
    if not soort:
        return _vanzelf(gemeen)
    tabeldeel = {"tr": f"{W}tbl", "tc": f"{W}tr"}.get(soort)
    if tabeldeel is None:
        alinea = _op_of_boven(gemeen, f"{W}p")
        return gemeen if alinea is None else _ouder(alinea)
    boven = _op_of_boven(gemeen, tabeldeel)
    if boven is None:
        raise TagError(
            "WS-003",
            f"staat niet in één tabel, terwijl {noem(soort)} om een rij vraagt",
            "Zet begin en einde in dezelfde tabel",
        )
    return boven


def _vanzelf(gemeen: _Element) -> _Element:
    """Return the level that follows from where the tags stand: cells of one row repeat that row."""
    alinea = _op_of_boven(gemeen, f"{W}p")
    if alinea is not None:
        return gemeen if gemeen.tag != f"{W}r" else _ouder(gemeen)
    return _ouder(gemeen) if gemeen.tag == f"{W}tr" else gemeen


def _gemeen(runs: Sequence[_Element]) -> _Element:
    """Return the nearest element that holds all runs."""
    boven = [runs[0], *runs[0].iterancestors()]
    for run in runs[1:]:
        ook = {run, *run.iterancestors()}
        boven = [een for een in boven if een in ook]
    return boven[0]


def _op_of_boven(element: _Element, naam: str) -> _Element | None:
    """Return the element or the nearest around it with this name, not looking out of a text box."""
    if element.tag == naam:
        return element
    for boven in element.iterancestors():
        if boven.tag == naam:
            return boven
        if boven.tag == f"{W}txbxContent":
            return None
    return None


def _ouder(element: _Element) -> _Element:
    ouder = element.getparent()
    return element if ouder is None else ouder


def _kind_van(houder: _Element, element: _Element) -> _Element:
    while (ouder := element.getparent()) is not None and ouder is not houder:
        element = ouder
    return element


def _in_de_regel(nummer: int, eenheden: Sequence[_Element], tags: Sequence[Tag]) -> None:
    for volgnummer, (eenheid, tag) in enumerate(zip(eenheden, tags, strict=True)):
        if eenheid is not tag.run:
            raise TagError(
                "WS-003", "begint in een link of vak en eindigt erbuiten", "Zet begin en einde naast elkaar in de tekst"
            )
        _voor(eenheid, _merk(nummer, volgnummer, eenheid))
        eenheid.set(MERK, "-")


def _eromheen(nummer: int, eenheid: _Element, tags: Sequence[Tag]) -> None:
    """Repeat one row, cell or paragraph: the tags in it go, the rest stays."""
    if len(tags) > 2:
        wat = f"heeft een {{% else %}} in dezelfde {_NAAM.get(str(eenheid.tag), 'plek')}"
        raise TagError("WS-003", wat, "Zet begin, midden en einde elk op een eigen plek")
    _voor(eenheid, _merk(nummer, 0, eenheid))
    _na(eenheid, _merk(nummer, 1, eenheid))
    for tag in tags:
        tag.run.set(MERK, "-")


def _in_plaats_van(nummer: int, eenheden: Sequence[_Element], tags: Sequence[Tag]) -> None:
    verwacht = eenheden[0].tag
    for volgnummer, (eenheid, tag) in enumerate(zip(eenheden, tags, strict=True)):
        if eenheid.tag not in _NAAM or eenheid.tag != verwacht:
            raise TagError(
                "WS-003", "begint in een tabel of kader en eindigt erbuiten", "Zet begin en einde op gelijke hoogte"
            )
        naast = _naast(eenheid, tag)
        if naast:
            wat = f"neemt de hele {_NAAM[str(eenheid.tag)]} in; de tekst {noem(naast[:80])} ernaast zou verdwijnen"
            raise TagError("WS-006", wat, f"Zet het in een {_NAAM[str(eenheid.tag)]} van zichzelf")
        _voor(eenheid, _merk(nummer, volgnummer, eenheid))
        eenheid.set(_WEG, "1")


def _naast(eenheid: _Element, tag: Tag) -> str:
    if eenheid is tag.alinea:
        return tag.los or _andere_velden(eenheid)
    return "".join(str(deel.text or "") for deel in eenheid.iter(f"{W}t") if not _is_opdracht(deel)).strip()


def _andere_velden(alinea: _Element) -> str:
    return "".join(str(deel.text or "") for deel in alinea.iter(f"{W}t") if str(deel.text or "").startswith("{{"))


def _is_opdracht(deel: _Element) -> bool:
    return str(deel.text or "").startswith(("{%", "{#"))


def _merk(nummer: int, volgnummer: int, eenheid: _Element) -> _Element:
    if eenheid.get(_VAN) is None:
        eenheid.set(_VAN, f"{nummer}.{volgnummer}")
    return eenheid.makeelement(BLOK, {BLOK: str(nummer), _NUMMER: str(volgnummer), _VAN: str(eenheid.get(_VAN))})


def _orde(merk: _Element) -> tuple[int, int]:
    return int(str(merk.get(BLOK))), int(str(merk.get(_NUMMER)))


def _voor(eenheid: _Element, merk: _Element) -> None:
    """Put a mark before an element; of two at one place an inner block opens last and closes first."""
    plek = eenheid
    while _hoort_bij(vorige := plek.getprevious(), eenheid) and vorige is not None and _opent_binnen(vorige, merk):
        plek = vorige
    plek.addprevious(merk)


def _opent_binnen(vorige: _Element, merk: _Element) -> bool:
    """Return whether a mark that stands there opens a block inside the one of the new mark."""
    return _orde(vorige)[0] > _orde(merk)[0] and _orde(merk)[1] == 0


def _na(eenheid: _Element, merk: _Element) -> None:
    plek = eenheid
    while (
        _hoort_bij(volgende := plek.getnext(), eenheid) and volgende is not None and _orde(volgende)[0] > _orde(merk)[0]
    ):
        plek = volgende
    plek.addnext(merk)


def _hoort_bij(merk: _Element | None, eenheid: _Element) -> bool:
    return merk is not None and merk.tag == BLOK and merk.get(_VAN) == eenheid.get(_VAN)


def volgnummer(merk: _Element) -> int:
    """Return which tag of its block a mark stands for, from 0."""
    return int(str(merk.get(_NUMMER)))


def is_weg(element: _Element) -> bool:
    """Return whether an element only held tags."""
    return element.get(_WEG) is not None


def zonder_merken(element: _Element) -> None:
    """Remove what the marks left on the elements that stay."""
    for een in element.iter():
        for naam in (MERK, _VAN, _WEG, _LEIDT):
            if naam in een.attrib:
                del een.attrib[naam]
    zonder_ruimte(element)


def zonder_ruimte(root: _Element) -> None:
    """Forget the name space of the marks where nothing is in it any more."""
    from lxml import etree

    blijft = [prefix for prefix, ruimte in root.nsmap.items() if prefix and ruimte != _RUIMTE]
    etree.cleanup_namespaces(root, keep_ns_prefixes=blijft)


def merk_wegen(root: _Element) -> None:
    """Note which elements have something to fill in below them; all others can be copied as they are."""
    for element in list(root.iter()):
        if element.tag == BLOK or element.get(MERK) is not None:
            for boven in element.iterancestors():
                boven.set(_LEIDT, "1")


def is_weg_naar_merk(element: _Element) -> bool:
    """Return whether there is something to fill in below an element."""
    return element.get(_LEIDT) is not None
