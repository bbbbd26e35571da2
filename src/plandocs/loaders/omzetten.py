"""From what stands in a file to what the plan can check, with the place of every path."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from plandocs.loaders.knopen import Ingang, Knoop, Lijst, Scalar, Tabel
from plandocs.loaders.problemen import MEESTE_PROBLEMEN, Plaats, noem, som_op
from plandocs.loaders.vormen import Vorm, vormen
from plandocs.plan.base import Onderdeel
from plandocs.taal.suggesties import dichtstbij

_GETAL = re.compile(r"([+-]?[0-9]{1,100})(?:\.0+)?")
_JA_NEE = {"ja": True, "true": True, "nee": False, "false": False}
_KORTE_LIJST = 14


@dataclass(frozen=True, slots=True)
class Genoemd:
    """An id that names something, or refers to it, with its path."""

    soort: str
    id: str
    pad: str


class Melding(NamedTuple):
    """What is wrong at a path, and what to do; `beter` is the word that was probably meant."""

    pad: str
    plaats: Plaats
    wat: str
    doe: str
    beter: str = ""


@dataclass(frozen=True, slots=True)
class Omzetting:
    """Collects the places, the ids and the problems while a file is converted."""

    plaatsen: dict[str, Plaats] = field(default_factory=dict)
    ids: list[Genoemd] = field(default_factory=list)
    verwijzingen: list[Genoemd] = field(default_factory=list)
    problemen: list[Melding] = field(default_factory=list)
    geweigerd: set[str] = field(default_factory=set)

    def onderdeel(self, model: type[Onderdeel], knoop: Knoop, pad: str) -> dict[str, Any] | None:
        """Return the fields of a plan part; what is left empty is left out."""
        bekend = vormen(model)
        if not isinstance(knoop, Tabel):
            wat = f"Hier horen velden te staan, zoals {som_op(_voorbeelden(model))}"
            self._weiger(pad, knoop.plaats, wat, "Schrijf elk veld als naam: waarde")
            return None
        gelezen: dict[str, Any] = {}
        for naam, ingang in knoop.velden.items():
            kindpad = f"{pad}.{naam}" if pad else naam
            vorm = bekend.get(naam)
            if vorm is None:
                self._onbekend(naam, [*bekend], pad, ingang.sleutel)
            elif type(ingang.waarde) is Scalar and ingang.waarde.leeg:
                self.plaatsen[kindpad] = ingang.sleutel
            else:
                gelezen[naam] = self._veld(vorm, ingang, kindpad)
        self._onthoud_id(model.naamruimte, gelezen.get("id"), f"{pad}.id")
        return gelezen

    def _onthoud_id(self, soort: str | None, id: object, pad: str) -> None:
        if soort is not None and isinstance(id, str):
            self.ids.append(Genoemd(soort, id, pad))

    def _veld(self, vorm: Vorm, ingang: Ingang, pad: str) -> Any:
        waarde = ingang.waarde
        self.plaatsen[pad] = waarde.plaats if type(waarde) is Scalar else ingang.sleutel
        if not vorm.meervoud:
            return self._waarde(vorm, waarde, pad)
        if isinstance(waarde, Lijst):
            return [self._deel(vorm, deel, f"{pad}[{nummer}]") for nummer, deel in enumerate(waarde.delen)]
        if isinstance(waarde, Scalar) and vorm.model is None:
            return [self._deel(vorm, waarde, f"{pad}[0]")]
        self._weiger(pad, waarde.plaats, "Hier hoort een lijst", "Zet een streepje (-) voor elk onderdeel")
        return None

    def _deel(self, vorm: Vorm, knoop: Knoop, pad: str) -> Any:
        self.plaatsen[pad] = knoop.plaats
        if isinstance(knoop, Scalar) and knoop.leeg:
            self._weiger(pad, knoop.plaats, "Hier staat een leeg onderdeel", "Vul iets in of haal het weg")
            return None
        return self._waarde(vorm, knoop, pad)

    def _waarde(self, vorm: Vorm, knoop: Knoop, pad: str) -> Any:
        if vorm.model is not None:
            return self.onderdeel(vorm.model, knoop, pad)
        if not isinstance(knoop, Scalar):
            return self._geen_waarde(knoop, pad)
        if vorm.verwijzing is not None:
            self.verwijzingen.append(Genoemd(vorm.verwijzing, knoop.tekst, pad))
        if vorm.aard == "waar":
            return self._waar(knoop, pad)
        return self._getal(knoop, pad) if vorm.aard == "getal" else knoop.tekst

    def _geen_waarde(self, knoop: Lijst | Tabel, pad: str) -> None:
        if isinstance(knoop, Lijst):
            doe = "Schrijf er één, zonder streepje; zet tekst die met [ begint tussen aanhalingstekens"
            self._weiger(pad, knoop.plaats, "Hier hoort één waarde, geen lijst", doe)
        else:
            doe = "Schrijf de waarde achter de dubbele punt; zet tekst die met { begint tussen aanhalingstekens"
            self._weiger(pad, knoop.plaats, "Hier hoort één waarde, geen rij velden", doe)

    def _waar(self, knoop: Scalar, pad: str) -> bool | None:
        waarde = _JA_NEE.get(knoop.tekst.strip().lower())
        if waarde is None:
            self._weiger(pad, knoop.plaats, "Hier hoort ja of nee", "Schrijf ja of nee")
        return waarde

    def _getal(self, knoop: Scalar, pad: str) -> int | None:
        match = _GETAL.fullmatch(knoop.tekst.strip())
        if match is None:
            self._weiger(pad, knoop.plaats, "Hier hoort een heel getal", "Schrijf een getal in cijfers, zoals 7")
            return None
        return int(match[1])

    def _onbekend(self, naam: str, bekend: list[str], pad: str, plaats: Plaats) -> None:
        if len(self.problemen) >= MEESTE_PROBLEMEN:
            return
        beter = dichtstbij(naam, bekend)
        delen = [f"Bedoelt u {noem(beter)}?" if beter else "Haal het weg."]
        if len(bekend) <= _KORTE_LIJST:
            delen.append(f"De velden hier zijn {som_op(bekend)}")
        wat = f"{noem(naam)} is hier geen veld"
        self.problemen.append(Melding(pad, plaats, wat, " ".join(delen), beter or ""))

    def _weiger(self, pad: str, plaats: Plaats, wat: str, doe: str) -> None:
        """Report a value that cannot be given to the plan at all."""
        self.geweigerd.add(pad)
        if len(self.problemen) < MEESTE_PROBLEMEN:
            self.problemen.append(Melding(pad, plaats, wat, doe))


def _voorbeelden(model: type[Onderdeel]) -> list[str]:
    """Return two fields that a part has for sure."""
    namen = sorted(vormen(model), key=lambda naam: not model.model_fields[naam].is_required())
    return [noem(naam) for naam in namen[:2]]
