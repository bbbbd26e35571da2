"""What the buttons of the story do: each is one edit of the plan that can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from plandocs.documents.verhaal import VOLGORDE
from plandocs.service.editor.bewerking import Bewerking, BewerkingError
from plandocs.service.verhaal.keuzes import citaten
from plandocs.service.verhaal.verhaal import Verhaal
from plandocs.service.verhaal.voorstel import aangevuld

Vraag = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Gevraagd:
    """An edit, and the frame to show after it, counted from 0."""

    bewerking: Bewerking
    hier: int = 0


def vertaal(verhaal: Verhaal, vraag: Vraag) -> Gevraagd:
    """Return the edit that a button asks for; raises BewerkingError for anything that no page of ours sends."""
    wat = vraag.get("wat", "")
    if wat in ("toevoegen", "voorstel"):
        return _NIEUW[wat](verhaal, vraag)
    if wat not in _MET_FRAME:
        raise _onbekend()
    nummer = getal(vraag, "frame")
    if nummer >= len(verhaal.frames):
        raise _onbekend()
    return _MET_FRAME[wat](verhaal, vraag, nummer)


def getal(vraag: Vraag, naam: str) -> int:
    """Return a whole number of a form; raises BewerkingError when it is none."""
    tekst = vraag.get(naam, "")
    if not (tekst.isascii() and tekst.isdigit() and len(tekst) < 10):
        raise _onbekend()
    return int(tekst)


def _onbekend() -> BewerkingError:
    return BewerkingError("Deze wijziging is niet te begrijpen. Laad de pagina opnieuw.")


def _toevoegen(verhaal: Verhaal, vraag: Vraag) -> Gevraagd:
    deel = vraag.get("deel", "")
    if deel not in VOLGORDE:
        raise _onbekend()
    nieuw = {"deel": deel}
    if not verhaal.begonnen:
        return Gevraagd(_begin(verhaal, [nieuw]))
    aantal = len(verhaal.frames)
    return Gevraagd(Bewerking("voeg_toe", verhaal.frame_pad(aantal), nieuw), aantal)


def _begin(verhaal: Verhaal, frames: list[Any]) -> Bewerking:
    """Return the edit that begins a story: in the age band that fits the child."""
    uitleg = {"kind": verhaal.kind.id, "leeftijdsband": verhaal.kind.leeftijdsband, "frames": frames}
    return Bewerking("voeg_toe", verhaal.pad, uitleg)


def _voorstel(verhaal: Verhaal, vraag: Vraag) -> Gevraagd:
    deel = vraag.get("deel", "")
    delen = [deel] if deel else [*verhaal.ontbreekt]
    if not set(delen) <= {*verhaal.ontbreekt}:
        raise _onbekend()
    frames = aangevuld(verhaal, delen)
    if not verhaal.begonnen:
        return Gevraagd(_begin(verhaal, frames))
    return Gevraagd(Bewerking("zet", f"{verhaal.pad}.frames", frames))


def _verwijder(verhaal: Verhaal, _: Vraag, nummer: int) -> Gevraagd:
    return Gevraagd(Bewerking("verwijder", verhaal.frame_pad(nummer)), max(nummer - 1, 0))


def _dupliceer(verhaal: Verhaal, _: Vraag, nummer: int) -> Gevraagd:
    kopie = deepcopy(dict(verhaal.frames[nummer]))
    return Gevraagd(Bewerking("voeg_toe", verhaal.frame_pad(nummer + 1), kopie), nummer + 1)


def _omhoog(verhaal: Verhaal, _: Vraag, nummer: int) -> Gevraagd:
    return Gevraagd(Bewerking("verplaats", verhaal.frame_pad(nummer), max(nummer - 1, 0)), max(nummer - 1, 0))


def _omlaag(verhaal: Verhaal, _: Vraag, nummer: int) -> Gevraagd:
    naar = min(nummer + 1, len(verhaal.frames) - 1)
    return Gevraagd(Bewerking("verplaats", verhaal.frame_pad(nummer), naar), naar)


def _persoon_erbij(verhaal: Verhaal, vraag: Vraag, nummer: int) -> Gevraagd:
    wie = vraag.get("wie", "")
    if wie not in {een.id for een in verhaal.kind.s.plan.personen}:
        raise BewerkingError("Kies eerst wie er in het plaatje komt.")
    return _bij(verhaal, nummer, "personen", {"wie": wie})


def _ballon_erbij(verhaal: Verhaal, vraag: Vraag, nummer: int) -> Gevraagd:
    citaat = next((een for een in citaten(verhaal) if een.pad == vraag.get("citaat")), None)
    wie = verhaal.kind.id if citaat else vraag.get("wie", "")
    if wie not in {een.id for een in verhaal.kind.s.plan.personen}:
        raise BewerkingError("Kies eerst wie het zegt of denkt.")
    bron = {"bron": citaat.bron} if citaat and citaat.bron else {}
    woorden = {"woorden": citaat.woorden} if citaat else {}
    return _bij(verhaal, nummer, "ballonnen", {"wie": wie, **woorden, **bron})


def _bij(verhaal: Verhaal, nummer: int, lijst: str, nieuw: Mapping[str, Any]) -> Gevraagd:
    items = verhaal.frames[nummer].get(lijst)
    aantal = len(items) if isinstance(items, list) else 0
    return Gevraagd(Bewerking("voeg_toe", f"{verhaal.frame_pad(nummer)}.{lijst}[{aantal}]", nieuw), nummer)


def _weg(lijst: str) -> Callable[[Verhaal, Vraag, int], Gevraagd]:
    def doe(verhaal: Verhaal, vraag: Vraag, nummer: int) -> Gevraagd:
        pad = f"{verhaal.frame_pad(nummer)}.{lijst}[{getal(vraag, 'nummer')}]"
        return Gevraagd(Bewerking("verwijder", pad), nummer)

    return doe


_NIEUW: Mapping[str, Callable[[Verhaal, Vraag], Gevraagd]] = {"toevoegen": _toevoegen, "voorstel": _voorstel}
_MET_FRAME: Mapping[str, Callable[[Verhaal, Vraag, int], Gevraagd]] = {
    "verwijder": _verwijder,
    "dupliceer": _dupliceer,
    "omhoog": _omhoog,
    "omlaag": _omlaag,
    "persoon-erbij": _persoon_erbij,
    "persoon-weg": _weg("personen"),
    "ballon-erbij": _ballon_erbij,
    "ballon-weg": _weg("ballonnen"),
}
