"""The people around a child: who may help, who lives with it, and whom it may call."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from plandocs.plan import Plan
from plandocs.plan.personen import Persoon
from plandocs.plan.veilig_verder_plan import Telefoonnummer, Veiligheidsafspraak, VeiligVerderPlan
from plandocs.taal.letters import vouw

ALARMNUMMER = "112"
MEESTE_NUMMERS = 3
OUDERWOORDEN = {"moeder": "mama", "vader": "papa"}
_NUMMER = re.compile(r"[0-9+()\s-]{3,20}")
_GEEN_CONTACT = re.compile(
    r"geen (?:enkel )?contact|contactverbod|straatverbod|gebiedsverbod|huisverbod|locatieverbod|blijft weg bij"
)


@dataclass(frozen=True, slots=True)
class Nummer:
    """A number to call: of whom (an id, or nothing for a service), its name in the plan, and the path."""

    id: str
    naam: str
    nummer: str
    pad: str


@dataclass(frozen=True)
class Mensen:
    """Who is around one child; somebody who died or may not be in touch is never a helper."""

    plan: Plan
    kind: Persoon
    afspraken: tuple[Veiligheidsafspraak, ...]

    @property
    def _veilig(self) -> VeiligVerderPlan | None:
        return self.plan.veilig_verder_plan

    def mag_helpen(self, id: str) -> bool:
        """Return whether somebody may be named to the child as a person to go to."""
        persoon = self.plan.persoon(id)
        return not persoon.is_kind and self.mag_contact(id)

    def mag_contact(self, id: str) -> bool:
        """Return whether somebody is alive and may be in touch with the child and who it lives with."""
        persoon = self.plan.persoon(id)
        if persoon.overleden_op or self.kind.id in persoon.geen_contact_met or id in self.kind.geen_contact_met:
            return False
        return not self._weg_volgens_afspraak(persoon)

    def _weg_volgens_afspraak(self, persoon: Persoon) -> bool:
        """Return whether a condition or agreement keeps somebody away; who lives with the child is the other side."""
        woont_bij = self.kind.huishouden is not None and persoon.huishouden == self.kind.huishouden
        if persoon.rol == "professional" or woont_bij:
            return False
        naam = re.compile(rf"(?<!\w){re.escape(vouw(persoon.roepnaam or persoon.naam))}(?!\w)")
        return any(naam.search(tekst) for tekst in self._verboden)

    @cached_property
    def _verboden(self) -> tuple[str, ...]:
        """The conditions and agreements that keep somebody away."""
        if self._veilig is None:
            return ()
        voorwaarden = [een.tekst for een in self._veilig.voorwaarden if een.status in {"actief", "overgedragen"}]
        afspraken = [een.wat for een in self._veilig.afspraken if een.status == "actief"]
        return tuple(tekst for tekst in map(vouw, voorwaarden + afspraken) if _GEEN_CONTACT.search(tekst))

    @cached_property
    def helpers(self) -> tuple[str, ...]:
        """Who may be named as a helper: who has a number for emergencies, who watches, and the network."""
        bij_nood = [een.id for een in self._uit_noodgeval() if een.id]
        leden = [lid.wie for lid in self.plan.netwerk.leden] if self.plan.netwerk else []
        gebeurd = self._veilig.gebeurtenissen if self._veilig else ()
        dader = {id for een in gebeurd for id in een.over} - set(bij_nood)
        ids = dict.fromkeys((*bij_nood, *self.toezicht, *leden))
        goed = (id for id in ids if id not in dader and self.mag_helpen(id))
        return tuple(sorted(goed, key=lambda id: self.plan.persoon(id).rol == "professional"))

    @cached_property
    def toezicht(self) -> tuple[str, ...]:
        """Who watches over the agreements in words for the child."""
        ids = (id for afspraak in self.afspraken for id in afspraak.toezicht_door)
        return tuple(id for id in dict.fromkeys(ids) if self.mag_helpen(id))

    @cached_property
    def huisgenoten(self) -> tuple[str, ...]:
        """Who lives with the child, or the whole family when the plan does not say where it lives."""
        gezin = (een for een in self.plan.gezinsleden if een.id != self.kind.id and een.rol != "ongeboren_kind")
        thuis = self.kind.huishouden
        return tuple(een.id for een in gezin if self.mag_contact(een.id) and (not thuis or een.huishouden == thuis))

    @cached_property
    def nummers(self) -> tuple[Nummer, ...]:
        """Whom the child may call; never somebody who may not be in touch."""
        gevonden = list(self._uit_noodgeval()) or list(self._van_helpers())
        return tuple(gevonden[:MEESTE_NUMMERS])

    def _uit_noodgeval(self) -> Iterator[Nummer]:
        noodgeval = self._veilig.noodgeval if self._veilig else None
        for nummer, telefoon in enumerate(noodgeval.telefoonnummers if noodgeval else ()):
            if telefoon.nummer == ALARMNUMMER or not _NUMMER.fullmatch(telefoon.nummer):
                continue
            wie = [persoon.id for persoon in self.plan.personen if self._is(persoon, telefoon)]
            if all(self.mag_helpen(id) for id in wie):
                pad = f"veilig_verder_plan.noodgeval.telefoonnummers[{nummer}]"
                yield Nummer(wie[0] if len(wie) == 1 else "", telefoon.naam, telefoon.nummer, pad)

    def _van_helpers(self) -> Iterator[Nummer]:
        for id in self.helpers:
            persoon = self.plan.persoon(id)
            if persoon.contact and persoon.contact.telefoon and _NUMMER.fullmatch(persoon.contact.telefoon):
                pad = f"personen[{self.plan.personen.index(persoon)}].contact.telefoon"
                yield Nummer(id, persoon.naam, persoon.contact.telefoon, pad)

    def _is(self, persoon: Persoon, telefoon: Telefoonnummer) -> bool:
        """Return whether a number is somebody's: by the number itself, or by a name such as papa or Ruud de Vries."""
        relatie = (persoon.relatie or "").split(" ")[0].casefold()
        ouder = OUDERWOORDEN.get(relatie, "") if persoon.rol == "ouder" else ""
        namen = {vouw(naam) for naam in (persoon.roepnaam, ouder, persoon.naam) if naam}
        eigen = persoon.contact.telefoon if persoon.contact and persoon.rol != "professional" else None
        gezegd = vouw(telefoon.naam)
        return telefoon.nummer == eigen or any(naam == gezegd or naam in gezegd.split() for naam in namen)
