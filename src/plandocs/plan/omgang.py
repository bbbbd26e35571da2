"""With whom a child is in touch: who died or may not be in touch, and whether a text names somebody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from plandocs.plan import Plan
from plandocs.plan.kind import Frame
from plandocs.plan.personen import Persoon
from plandocs.plan.veilig_verder_plan import Telefoonnummer
from plandocs.taal.familie import (
    aangesproken,
    beweringen,
    familiewoorden,
    houdt_weg,
    is_familiewoord,
    komt_niet,
    ouderwoorden,
    staat_in,
    tot_het_kind,
)
from plandocs.taal.letters import vouw
from plandocs.taal.zinnen import zinnen

HELPDELEN = {"wie_helpt", "einde"}
KINDEREN = r"kind|kinderen|kids|zoon|zoons|dochter|dochters|gezin|hen|iedereen|allemaal"

_CONTACT = r"kom|komt|komen|bezoekt|ziet|zien|belt|haalt|brengt|logeert|past op"


def nummer_is_van(persoon: Persoon, telefoon: Telefoonnummer) -> bool:
    """Return whether a number is somebody's: by the number itself, or by a name such as papa or Ruud de Vries."""
    eigen = persoon.contact.telefoon if persoon.contact and persoon.rol != "professional" else None
    return telefoon.nummer == eigen or heet(persoon, telefoon.naam)


@dataclass(frozen=True)
class Omgang:
    """Who is in touch with one child; people are named by their names and by what the family calls them."""

    plan: Plan
    kind: Persoon

    @cached_property
    def weg(self) -> tuple[Persoon, ...]:
        """Everybody who died or may not be in touch with the child."""
        return tuple(een for een in self.plan.personen if een.id != self.kind.id and not self.mag_contact(een.id))

    def mag_contact(self, id: str) -> bool:
        """Return whether somebody is alive and may be in touch with the child and who it lives with."""
        persoon = self.plan.persoon(id)
        if persoon.overleden_op or self.kind.id in persoon.geen_contact_met or id in self.kind.geen_contact_met:
            return False
        return not self.weg_volgens_plan(persoon)

    def noemt(self, persoon: Persoon, tekst: str) -> bool:
        """Return whether a text names somebody; a word like oma counts unless it is also somebody else's who is there.

        Of two fathers each is papa: then the word is never safe.
        """
        return any(staat_in(woord, tekst) for woord in self._woorden(persoon))

    def weg_in(self, tekst: str) -> tuple[Persoon, ...]:
        """Return who is not there and yet is named, other than to say that he or she is not there."""
        if not self.weg:
            return ()
        gezegd = beweringen(tekst)
        return tuple(een for een in self.weg if any(self.noemt(een, deel) for deel in gezegd))

    def weg_in_frame(self, frame: Frame) -> tuple[Persoon, ...]:
        """Return who is not there and yet helps in a frame, or is promised to the child in one on what we do."""
        if frame.deel in HELPDELEN:
            in_beeld = {een.wie for een in frame.personen} | {een.wie for een in frame.ballonnen}
            gezegd = [frame.tekst, *(een.woorden for een in frame.ballonnen if een.wie != self.kind.id)]
        elif frame.deel == "wat_doen_we":
            in_beeld = set()
            gezegd = [zin for zin in zinnen(frame.tekst) if tot_het_kind(zin) or staat_in(_CONTACT, zin)]
        else:
            return ()
        genoemd = {een.id for tekst in gezegd for een in self.weg_in(tekst)}
        return tuple(een for een in self.weg if een.id in in_beeld | genoemd)

    def weg_volgens_plan(self, persoon: Persoon) -> bool:
        """Return whether the words of a condition or agreement keep somebody away.

        Who lives with the child is the other side, and a professional is never kept away.
        """
        if persoon.rol == "professional" or persoon.is_kind or self._woont_bij(persoon):
            return False
        return any(self._houdt_weg(persoon, zin) for tekst in self._afgesproken for zin in zinnen(tekst))

    def _houdt_weg(self, persoon: Persoon, zin: str) -> bool:
        hard = houdt_weg(zin)
        if not (hard or komt_niet(zin)) or not heet(persoon, zin):
            return False
        over_kind = staat_in(KINDEREN, zin) or any(staat_in(_naam(een), zin) for een in self.plan.kinderen)
        return over_kind or (not persoon.geen_contact_met if hard else not self._heeft_omgang(persoon))

    def _heeft_omgang(self, persoon: Persoon) -> bool:
        """Return whether an agreement arranges that somebody sees the child."""
        veilig = self.plan.veilig_verder_plan
        actief = (een for een in veilig.afspraken if een.status == "actief") if veilig else ()
        return any("omgang" in een.situaties and persoon.id in een.wie for een in actief)

    def _woont_bij(self, persoon: Persoon) -> bool:
        return self.kind.huishouden is not None and persoon.huishouden == self.kind.huishouden

    @cached_property
    def _afgesproken(self) -> tuple[str, ...]:
        """The conditions and agreements of now that keep somebody away."""
        veilig = self.plan.veilig_verder_plan
        if veilig is None:
            return ()
        teksten = [een.tekst for een in veilig.voorwaarden if een.status in {"actief", "overgedragen"}]
        teksten += [een.wat for een in veilig.afspraken if een.status == "actief"]
        return tuple(een for een in teksten if houdt_weg(een) or any(map(komt_niet, zinnen(een))))

    def _woorden(self, persoon: Persoon) -> Iterator[str]:
        anders = {woord for een in self._hier if een.id != persoon.id for woord in _namen(een)}
        ouder = persoon.rol == "ouder"
        yield from (woord for woord in _namen(persoon) if ouder or woord not in anders)
        if ouder and not familiewoorden(persoon.relatie or "", ouder=True):
            yield from (woord for woord in ouderwoorden() if woord not in anders)

    @cached_property
    def _hier(self) -> tuple[Persoon, ...]:
        weg = {een.id for een in self.weg}
        return tuple(een for een in self.plan.personen if een.id not in weg)


def _naam(persoon: Persoon) -> str:
    return re.escape(vouw(persoon.roepnaam or persoon.aanspreeknaam or persoon.id))


def heet(persoon: Persoon, tekst: str) -> bool:
    """Return whether a text has a name of somebody, also one that others share."""
    return any(staat_in(woord, tekst) for woord in _namen(persoon))


def _namen(persoon: Persoon) -> Iterator[str]:
    """Yield patterns of how somebody is named: his names, what he is to the child, and a title with a surname."""
    namen = [vouw(naam) for naam in (persoon.roepnaam, persoon.aanspreeknaam) if naam]
    yield from (re.escape(naam) for naam in namen)
    yield from (naam.split()[0] for naam in namen if is_familiewoord(naam.split()[0]))
    yield from familiewoorden(persoon.relatie or "", ouder=persoon.rol == "ouder")
    if persoon.achternaam and persoon.in_gezin:
        yield from aangesproken(persoon.achternaam)
