"""What people should know about a form that was read: words outside the controls, lost controls, comments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from plandocs.loaders.problemen import Opmerking, Plaats, noem
from plandocs.loaders.word_form.boom import Tak
from plandocs.loaders.word_form.gegevens import Gegevens
from plandocs.loaders.word_form.invulvelden import invulvelden
from plandocs.loaders.word_form.opmerkingen import van_mensen
from plandocs.loaders.word_form.tonen import gevraagde_velden
from plandocs.loaders.word_form.wandeling import Vondst, Wandeling
from plandocs.plan import Plan
from plandocs.plan.base import Onderdeel

if TYPE_CHECKING:
    from lxml.etree import _Element

_OVERNEMEN = "Dit staat niet in het plan; zet het in een vak als het erin hoort"


def resten(
    gewandeld: Wandeling,
    gegevens: Gegevens,
    wortel: Tak,
    vreemd: Sequence[Vondst],
    delen: dict[str, bytes],
    root: _Element,
) -> Iterator[Opmerking]:
    """Yield everything in the file that is not in the plan, with its words and its place."""
    yield from _losse_tekst(gewandeld, gegevens)
    for vondst in vreemd:
        if " ".join(vondst.tekst.split()) not in {*gegevens.vast, ""}:
            waar = Plaats(vondst.alinea, vondst.kolom + 1, None, vondst.naam)
            yield Opmerking(waar, f"Dit vak is niet van plandocs: ‘{vondst.tekst}’", _OVERNEMEN)
    yield from _verdwenen(gewandeld, gegevens, wortel)
    yield from _kopieen(wortel)
    for alinea, auteur, tekst in van_mensen(delen, root):
        yield Opmerking(Plaats(alinea, 1), f"Opmerking van {auteur}: ‘{tekst}’", "Zet in een vak wat in het plan hoort")
    if nieuw := _nieuwe_velden(gegevens):
        wat = f"Dit formulier is ouder; nieuw zijn: {', '.join(nieuw)}"
        yield Opmerking(Plaats(1, 1), wat, "Maak een nieuw formulier van dit plan: plandocs form new --from")


def _losse_tekst(gewandeld: Wandeling, gegevens: Gegevens) -> Iterator[Opmerking]:
    bekend = {*gegevens.vast, ""}
    for nummer, tekst in enumerate(gewandeld.vast, 1):
        if tekst not in bekend:
            los = _zonder_label(tekst, gegevens.vast)
            yield Opmerking(Plaats(nummer, 1), f"Hier staat tekst buiten een vak: ‘{los}’", _OVERNEMEN)


def _zonder_label(tekst: str, vast: Sequence[str]) -> str:
    label = max((een for een in vast if een and tekst.startswith(een)), key=len, default="")
    return tekst[len(label) :].strip() or tekst


def _verdwenen(gewandeld: Wandeling, gegevens: Gegevens, wortel: Tak) -> Iterator[Opmerking]:
    """Yield the controls that were deleted; an item or list item that was taken out as a whole is no loss."""
    gezien = set(_oorsprongen(wortel))
    hoger = {een[:plek] for een in gezien for plek, teken in enumerate(een) if teken == "."} | gezien
    gemeld: set[str] = set()
    for pad, _ in gegevens.vakken.values():
        weg = _hoogste_weg(pad, hoger)
        if weg and weg not in gemeld:
            gemeld.add(weg)
            yield Opmerking(
                Plaats(_buur(gewandeld, wortel, weg), 1),
                f"Het vak {noem(_titel(weg))} is weg ({weg})",
                "Wat er stond, is niet gelezen; zet het vak terug met Ctrl+Z of maak het formulier opnieuw",
            )


def _oorsprongen(tak: Tak) -> Iterator[str]:
    if tak.blad is not None:
        yield tak.oorsprong
    for kind in tak.kinderen.values():
        yield from _oorsprongen(kind)


def _hoogste_weg(pad: str, hoger: set[str]) -> str:
    """Return the field that was lost with this path, or nothing when a whole item was taken out."""
    stappen = pad.split(".")
    for plek in range(1, len(stappen) + 1):
        hier = ".".join(stappen[:plek])
        if hier not in hoger:
            return "" if stappen[plek - 1].isdigit() else hier
    return ""


def _buur(gewandeld: Wandeling, wortel: Tak, weg: str) -> int:
    """Return the paragraph of the first control of the part that a lost control was in."""
    boven = weg.rpartition(".")[0]
    tak = _zoek(wortel, boven)
    blad = next(tak.bladen(), None) if tak is not None else None
    return blad.vondst.alinea if blad is not None else 1


def _zoek(tak: Tak, oorsprong: str) -> Tak | None:
    if tak.oorsprong == oorsprong:
        return tak
    for kind in tak.kinderen.values():
        if oorsprong == kind.oorsprong or oorsprong.startswith(f"{kind.oorsprong}."):
            return _zoek(kind, oorsprong)
    return None


def _titel(pad: str) -> str:
    model: type[Onderdeel] | None = Plan
    titel = pad
    for stap in pad.split("."):
        if stap.isdigit() or model is None or stap not in invulvelden(model):
            continue
        veld = invulvelden(model)[stap]
        titel, model = veld.titel, veld.model
    return titel


def _kopieen(tak: Tak) -> Iterator[Opmerking]:
    vorige: tuple[str, list[str | None]] | None = None
    for kind in tak.kinderen.values():
        inhoud = (kind.oorsprong, [blad.woorden for blad in kind.bladen()])
        if kind.blad is None and kind.vol and inhoud == vorige:
            waar = Plaats(next(kind.bladen()).vondst.alinea, 1)
            yield Opmerking(waar, "Dit is een kopie van wat erboven staat", "Verander het, of haal het weg")
        vorige = inhoud
        yield from _kopieen(kind)


def _nieuwe_velden(gegevens: Gegevens) -> list[str]:
    return [naam for naam in gevraagde_velden(gegevens.profiel) if naam not in gegevens.velden]
