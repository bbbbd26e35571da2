"""The sections of the editor: those of the Word form, each with its place in a URL."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from plandocs.loaders.word_form.indeling import PROFIELEN, SECTIES, Sectie
from plandocs.service.editor.bewerking import waarde_op
from plandocs.service.editor.heel import leeg

EERSTE = "kop"


@dataclass(frozen=True, slots=True)
class Blad:
    """One section: its name in a URL, and what stands in it."""

    naam: str
    sectie: Sectie

    @property
    def titel(self) -> str:
        """What the section is called."""
        return self.sectie.titel


BLADEN: Mapping[str, Blad] = {
    sectie.velden[0].replace(".", "-"): Blad(sectie.velden[0].replace(".", "-"), sectie) for sectie in SECTIES
}


def profiel_van(ruw: Mapping[str, object]) -> str:
    """Return the profile of a typed plan; without a good one, the whole form."""
    profiel = waarde_op(ruw, "kop.profiel")
    return profiel if profiel in PROFIELEN else "volledig"


def getoonde_bladen(ruw: Mapping[str, object]) -> tuple[list[tuple[str, list[Blad]]], list[Blad]]:
    """Return the sections of this plan by part of the plan, and those that its profile does not ask."""
    profiel = profiel_van(ruw)
    gevraagd = [blad for blad in BLADEN.values() if profiel in blad.sectie.profielen or _gevuld(blad, ruw)]
    anders = [blad for blad in BLADEN.values() if blad not in gevraagd]
    return [(deel, [*bladen]) for deel, bladen in groupby(gevraagd, lambda blad: blad.sectie.deel)], anders


def _gevuld(blad: Blad, ruw: Mapping[str, object]) -> bool:
    return any(not leeg(waarde_op(ruw, pad)) for pad in blad.sectie.velden)


_DOCUMENT_BIJ = {
    "veilig_verder_plan-doel_ontbreekt": "doelencheck",
    "gezinsplan-casenotes": "casenote",
    "gezinsplan-borgingsplan": "borgingsplan",
    "Veilig Verder Plan": "veilig-verder-plan",
    "Gezinsplan": "gezinsplan",
    "Rechtbank": "rapportage-rechtbank",
    "De kinderen": "woord-en-beeld",
}


def document_bij(blad: Blad, ruw: Mapping[str, object]) -> str:
    """Return the name of the document in which a section is read."""
    bij = _DOCUMENT_BIJ.get(blad.naam) or _DOCUMENT_BIJ.get(blad.sectie.deel)
    return bij or ("gezinsplan" if waarde_op(ruw, "kop.soort") == "gezinsplan" else "ondersteuningsplan")


def blad_van(pad: str) -> str:
    """Return the name of the section in which a path stands; the first section holds what has no other."""
    for blad in BLADEN.values():
        if any(pad == veld or pad.startswith((f"{veld}.", f"{veld}[")) for veld in blad.sectie.velden):
            return blad.naam
    return next((blad.naam for blad in BLADEN.values() if pad and blad.sectie.velden[0].startswith(f"{pad}.")), EERSTE)
