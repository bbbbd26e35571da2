"""Safe to hand out: the answers decide between everything, a pocket card without names, or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from plandocs.plan.kind import Kinduitleg, VeiligMeegeven

Keus = Literal["alles", "zakkaart", "niets"]
MET_INHOUD = ("woord-en-beeld", "kindposter", "drie-huizen", "weekkalender", "voorgelezen")
ZONDER_INHOUD = ("thermometer", "zakkaart")


@dataclass(frozen=True, slots=True)
class Meegeven:
    """What a child may take along, why, and which questions are still open."""

    keus: Keus
    redenen: tuple[str, ...] = ()
    vragen: tuple[str, ...] = ()

    @property
    def open(self) -> bool:
        """Whether nobody has decided yet."""
        return bool(self.vragen)

    def mag(self, document: str) -> bool:
        """Return whether the child may take this document along."""
        if self.keus == "niets":
            return False
        return self.keus == "alles" or document in ZONDER_INHOUD

    @property
    def met_namen(self) -> bool:
        """Whether the pocket card may have names on it."""
        return self.keus == "alles" and not self.open

    def weggelaten(self) -> tuple[str, ...]:
        """Return the documents that are left out."""
        return tuple(naam for naam in (*MET_INHOUD, *ZONDER_INHOUD) if not self.mag(naam))


def meegeven(uitleg: Kinduitleg | None) -> Meegeven:
    """Return what follows from the answers; a decision that was written down goes first."""
    veilig = uitleg.veilig_meegeven if uitleg else None
    if veilig is None:
        return Meegeven("alles", vragen=_VRAGEN)
    redenen = tuple(_redenen(veilig))
    if veilig.besluit:
        return Meegeven(veilig.besluit, redenen)
    if veilig.onveilig_als_gevonden:
        return Meegeven("niets", redenen)
    if veilig.adres_geheim or veilig.andere_ouder_weet_ervan is False:
        return Meegeven("zakkaart", redenen)
    return Meegeven("alles", redenen, tuple(_onbeantwoord(veilig)))


VRAAG_ZIEN = "Wie zien dit papier?"
VRAAG_GEVAAR = "Brengt het iemand in gevaar als een ander het vindt?"
VRAAG_ADRES = "Is een adres geheim?"
VRAAG_OUDER = "Weet de andere ouder dat het kind dit krijgt?"
_VRAGEN = (VRAAG_ZIEN, VRAAG_GEVAAR, VRAAG_ADRES, VRAAG_OUDER)


def _onbeantwoord(veilig: VeiligMeegeven) -> Iterator[str]:
    antwoorden = (
        veilig.wie_zien_het or None,
        veilig.onveilig_als_gevonden,
        veilig.adres_geheim,
        veilig.andere_ouder_weet_ervan,
    )
    yield from (vraag for vraag, antwoord in zip(_VRAGEN, antwoorden, strict=True) if antwoord is None)


def _redenen(veilig: VeiligMeegeven) -> Iterator[str]:
    if veilig.onveilig_als_gevonden:
        yield "Het papier kan iemand in gevaar brengen als een ander het vindt."
    if veilig.adres_geheim:
        yield "Een adres is geheim."
    if veilig.andere_ouder_weet_ervan is False:
        yield "Niet iedere ouder weet dat het kind dit papier krijgt."
    if veilig.reden:
        yield veilig.reden
