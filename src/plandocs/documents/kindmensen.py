"""The people around a child: who may help, who lives with it, and whom it may call."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from plandocs.plan import Plan
from plandocs.plan.omgang import KINDEREN, Omgang, nummer_is_van
from plandocs.plan.personen import Persoon
from plandocs.plan.veilig_verder_plan import Veiligheidsafspraak, VeiligVerderPlan
from plandocs.taal.familie import staat_in, tot_het_kind
from plandocs.taal.letters import vouw
from plandocs.taal.zinnen import zinnen

ALARMNUMMER = "112"
MEESTE_NUMMERS = 3
OUDERWOORDEN = {"moeder": "mama", "vader": "papa"}
_NUMMER = re.compile(r"[0-9+()\s-]{3,20}")


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
        return self.omgang.mag_contact(id)

    def mag_zeggen(self, tekst: str) -> bool:
        """Return whether words name nobody as present who died or may not be in touch."""
        return not self.omgang.weg_in(tekst)

    @cached_property
    def omgang(self) -> Omgang:
        """Who is in touch with the child."""
        return Omgang(self.plan, self.kind)

    @cached_property
    def helpers(self) -> tuple[str, ...]:
        """Who may be named as a helper: who has a number for emergencies, and who is near and agreed to help."""
        bij_nood = [een.id for een in self._uit_noodgeval() if een.id]
        aangeboden = (id for id in (*self.toezicht, *self.netwerk) if self._biedt_hulp(id))
        ids = dict.fromkeys((*bij_nood, *aangeboden))
        goed = (id for id in ids if id not in self._deden_het - set(bij_nood) and self.mag_helpen(id))
        return tuple(sorted(goed, key=lambda id: self.plan.persoon(id).rol == "professional"))

    @cached_property
    def netwerk(self) -> tuple[str, ...]:
        """Who is in the network around the family and may be there for the child, whatever the help is for."""
        leden = (lid.wie for lid in self.plan.netwerk.leden) if self.plan.netwerk else ()
        return tuple(id for id in leden if id not in self._deden_het and self.mag_helpen(id))

    @cached_property
    def _deden_het(self) -> frozenset[str]:
        """Whom the events are about: no help that a child is told to go to, unless for an emergency."""
        return frozenset(id for een in (self._veilig.gebeurtenissen if self._veilig else ()) for id in een.over)

    def _biedt_hulp(self, id: str) -> bool:
        """Return whether somebody agreed to be there for this child: in an agreement, an offer, or by fetching it."""
        persoon, noodgeval = self.plan.persoon(id), self._veilig.noodgeval if self._veilig else None
        if noodgeval and id in noodgeval.wie_haalt_kind:
            return True
        beloofd = (zin for een in self.afspraken for zin in zinnen(een.voor_het_kind or "") if tot_het_kind(zin))
        if any(self.omgang.noemt(persoon, zin) for zin in beloofd):
            return True
        return any(self._is_voor_kind(tekst) for tekst in self._aanbod(id) if tekst)

    def _aanbod(self, id: str) -> Iterator[str | None]:
        for lid in self.plan.netwerk.leden if self.plan.netwerk else ():
            if lid.wie == id:
                yield from (lid.steunt_met, lid.rol_veiligheid)

    def _is_voor_kind(self, tekst: str) -> bool:
        naam = re.escape(vouw(self.kind.roepnaam or self.kind.naam))
        return staat_in(f"{naam}|{KINDEREN}", tekst)

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
            wie = [persoon.id for persoon in self.plan.personen if nummer_is_van(persoon, telefoon)]
            if all(self.mag_helpen(id) for id in wie):
                pad = f"veilig_verder_plan.noodgeval.telefoonnummers[{nummer}]"
                yield Nummer(wie[0] if len(wie) == 1 else "", telefoon.naam, telefoon.nummer, pad)

    def _van_helpers(self) -> Iterator[Nummer]:
        for id in self.helpers:
            persoon = self.plan.persoon(id)
            if persoon.contact and persoon.contact.telefoon and _NUMMER.fullmatch(persoon.contact.telefoon):
                pad = f"personen[{self.plan.personen.index(persoon)}].contact.telefoon"
                yield Nummer(id, persoon.naam, persoon.contact.telefoon, pad)
