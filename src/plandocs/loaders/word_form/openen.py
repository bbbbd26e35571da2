"""A form opened: the plan that was filled in, where everything stands, and what people should know about the file."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from plandocs.loaders.knopen import Tabel
from plandocs.loaders.problemen import BEGIN, Opmerking, noem
from plandocs.loaders.word_form.boom import Blad, Tak, zet
from plandocs.loaders.word_form.document import Drager, drager_in
from plandocs.loaders.word_form.gegevens import FORMULIER, Gegevens, uit_json, uitgelezen
from plandocs.loaders.word_form.lezen import Lezer, plaats
from plandocs.loaders.word_form.opmerkingen import van_mensen
from plandocs.loaders.word_form.resten import resten
from plandocs.loaders.word_form.veilig import OnveiligError, hoofdtekst, onderdelen_van
from plandocs.loaders.word_form.wandeling import Vondst, W, Wandeling, wandel
from plandocs.loaders.word_form.wijzigingen import gewijzigde_alineas, verwerk

if TYPE_CHECKING:
    from lxml.etree import _Element

Wijzigingen = Literal["refuse", "accept", "reject"]
_NUMMER = "plandocs-nummer"
MAX_ALINEAS = 10_000
"""More than any form or document of plandocs has; reading takes longer with each."""


@dataclass(frozen=True, slots=True)
class Formulier:
    """A form that was read: its parts, its main text as it is, and what was filled in."""

    delen: dict[str, bytes]
    root: _Element
    knoop: Tabel
    vakken: dict[str, Vondst]
    alineas: tuple[str, ...]
    opmerkingen: tuple[Opmerking, ...]


def open_formulier(data: bytes, bestand: str, wijzigingen: Wijzigingen = "refuse") -> Formulier | Drager:
    """Return the form in a Word file, or the document of plandocs that it is, with the plan in it.

    Raises OnveiligError when the file cannot be trusted, is no form, or has tracked changes nobody decided on.
    """
    delen = onderdelen_van(data, bestand)
    root = hoofdtekst(delen, bestand)
    if sum(1 for _ in root.iter(f"{W}p")) > MAX_ALINEAS:
        raise OnveiligError(f"{bestand} heeft meer dan {MAX_ALINEAS} alinea's. Haal eruit wat er niet in hoort.")
    tekst = uitgelezen(delen, FORMULIER, bestand)
    if tekst is None:
        drager = drager_in(delen, bestand)
        if drager is None:
            raise _geen_formulier(root, bestand)
        tekst_nu = _zonder_wijzigingen(root, wijzigingen, bestand)
        return drager.met(wandel(tekst_nu).alineas, van_mensen(delen, tekst_nu))
    return _gelezen(delen, root, uit_json(tekst, bestand), wijzigingen, bestand)


def _geen_formulier(root: _Element, bestand: str) -> OnveiligError:
    aantal = sum(1 for _ in root.iter(f"{W}sdt"))
    wat = "een formulier van een ander programma" if aantal else "een gewoon Word-document"
    return OnveiligError(
        f"{bestand} is {wat}, geen formulier van plandocs. Maak er een met: plandocs form new {_nieuw(bestand)}"
    )


def _nieuw(bestand: str) -> str:
    return bestand.rpartition("/")[2].replace(".docx", "-formulier.docx")


def _gelezen(
    delen: dict[str, bytes], root: _Element, gegevens: Gegevens, wijzigingen: Wijzigingen, bestand: str
) -> Formulier:
    tekst = _zonder_wijzigingen(root, wijzigingen, bestand)
    gewandeld = wandel(tekst, {*gegevens.vakken})
    libreoffice = b"LibreOffice" in delen.get("docProps/app.xml", b"")
    wortel, vreemd = _boom(gewandeld, gegevens, libreoffice)
    lezer = Lezer(gegevens)
    knoop = lezer.knoop(wortel) if wortel.kinderen else Tabel({}, BEGIN)
    opmerkingen = sorted(
        (*resten(gewandeld, gegevens, wortel, vreemd, delen, tekst), *_datums(lezer)), key=lambda een: een.plaats
    )
    if tekst is not root:
        _terug(lezer.vakken, root)
    return Formulier(delen, root, knoop, lezer.vakken, tuple(gewandeld.alineas), tuple(opmerkingen))


def _zonder_wijzigingen(root: _Element, wijzigingen: Wijzigingen, bestand: str) -> _Element:
    """Return the main text to read; the original stays as it is."""
    alineas = gewijzigde_alineas(root)
    if not alineas:
        return root
    if wijzigingen == "refuse":
        waar = ", ".join(map(str, alineas[:10])) + (" en verder" if len(alineas) > 10 else "")
        raise OnveiligError(
            f"In {bestand} staan wijzigingen waarover nog niet is besloten (alinea {waar}). Accepteer of weiger ze in "
            "Word, of kies bij form read of form comment: --changes accept of --changes reject."
        )
    for nummer, vak in enumerate(root.iter(f"{W}sdt")):
        vak.set(_NUMMER, str(nummer))
    tekst = deepcopy(root)
    verwerk(tekst, aanvaard=wijzigingen == "accept")
    return tekst


def _terug(vakken: dict[str, Vondst], root: _Element) -> None:
    """Let every control that was read in the decided text point at the one in the original."""
    origineel = {str(vak.get(_NUMMER)): vak for vak in root.iter(f"{W}sdt")}
    for vondst in {id(vondst): vondst for vondst in vakken.values()}.values():
        vondst.element = origineel[str(vondst.element.get(_NUMMER))]
    for vak in origineel.values():
        del vak.attrib[_NUMMER]


def _boom(gewandeld: Wandeling, gegevens: Gegevens, libreoffice: bool) -> tuple[Tak, list[Vondst]]:
    wortel, vreemd = Tak(), []
    paden = dict(gegevens.vakken.values())
    for vondst in gewandeld.vondsten:
        pad = vondst.tag if vondst.tag in paden else _bij_bladwijzer(vondst, gegevens)
        if pad is None:
            vreemd.append(vondst)
            continue
        zet(wortel, pad, Blad(vondst, _woorden(vondst, paden[pad], gegevens, libreoffice)))
    return wortel, vreemd


def _bij_bladwijzer(vondst: Vondst, gegevens: Gegevens) -> str | None:
    for naam in (vondst.tag, vondst.bladwijzer):
        if naam in gegevens.vakken:
            return gegevens.vakken[naam][0]
    return None


def _woorden(vondst: Vondst, hint: str, gegevens: Gegevens, libreoffice: bool) -> str | None:
    """Return the words of a control; LibreOffice forgets what is a hint, and line breaks."""
    if vondst.leeg or not vondst.tekst.strip() or (libreoffice and vondst.tekst == hint):
        return None
    oud = gegevens.oud.get(vondst.bladwijzer)
    if libreoffice and oud and oud.replace("\n", "") == vondst.tekst.replace("\n", ""):
        return oud
    return vondst.tekst


def _datums(lezer: Lezer) -> Iterator[Opmerking]:
    for blad in lezer.afwijkend:
        wat = f"De zichtbare datum {noem(blad.woorden or '')} is een andere dan de gekozen datum; de zichtbare telt"
        yield Opmerking(plaats(blad.vondst), wat, "Kies de datum opnieuw als dat niet klopt")
