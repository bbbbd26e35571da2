"""What a reader does not see of a plan: the path of every withheld part or field, with the reason in words."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import count, islice

from plandocs.lezers.boom import Knoop, bekende_ids, boom, is_compleet, over, vorm
from plandocs.lezers.gegevens import Gegeven, eigen_gegevens, geheime_gegevens, is_verborgen, van_contact
from plandocs.lezers.kenmerken import is_algemeen
from plandocs.lezers.verraad import Verraad
from plandocs.lezers.voor import Voor, als_voor, groep
from plandocs.plan import Plan
from plandocs.plan.base import Lezer, Onderdeel, Zichtbaar
from plandocs.plan.kind import Kindgesprek
from plandocs.plan.personen import Contact, Huishouden, Persoon
from plandocs.plan.veilig_verder_plan import Noodgeval, Telefoonnummer
from plandocs.plan.walk import stappen
from plandocs.taal.zinnen import opsomming

Weglatingen = Mapping[str, str]
NERGENS = "staat in geen enkel document"
INTERN = "is alleen voor intern gebruik"


def weglatingen(plan: Plan, lezer: Lezer | Voor) -> dict[str, str]:
    """Return the path of everything that this reader may not see, each with the reason in words."""
    voor = als_voor(lezer)
    zeef, knopen = Zeef(plan, voor), boom(plan)
    weg = dict(_algemeen(plan, voor))
    for knoop in over(knopen, weg):
        if knoop.pad and (reden := zeef.reden(knoop.deel)):
            weg[knoop.pad] = reden
        else:
            weg.update(zeef.velden(knoop.pad, knoop.deel))
    while erbij := dict(_wezen(knopen, weg)):
        weg |= erbij
    return weg


def _algemeen(plan: Plan, voor: Voor) -> Iterator[tuple[str, str]]:
    if voor.soort != "intern":
        if plan.afwijkingen:
            yield "afwijkingen", INTERN
        if plan.beheer:
            yield "beheer", INTERN
        for nummer, uitleg in enumerate(plan.kinduitleg):
            if uitleg.veilig_meegeven:
                yield f"kinduitleg[{nummer}].veilig_meegeven", INTERN


def mag_zien(onderdeel: Onderdeel, lezer: Lezer, wie: frozenset[str]) -> bool:
    """Return whether everyone in this group of readers may see the item."""
    if isinstance(onderdeel, Kindgesprek) and not _mag_van_kind(onderdeel, lezer, wie):
        return False
    if not isinstance(onderdeel, Zichtbaar):
        return True
    if onderdeel.voor and lezer not in onderdeel.voor:
        return False
    return wie.isdisjoint(onderdeel.niet_voor)


def _mag_van_kind(gesprek: Kindgesprek, lezer: Lezer, wie: frozenset[str]) -> bool:
    """A child's own words go no further than the child said; not asked counts as no."""
    if lezer == "intern" or gesprek.delen == "ja":
        return True
    return gesprek.delen == "met_sommigen" and bool(wie) and wie <= {gesprek.kind, *gesprek.delen_met}


class Zeef:
    """Decides for one reader what of each part is withheld."""

    def __init__(self, plan: Plan, voor: Voor) -> None:
        """Find out who reads along, and what none of them may know."""
        self._plan = plan
        self._soort = voor.soort
        self._wie = groep(plan, voor)
        openlijk = self._openlijk()
        self._verraad = Verraad(
            geheime_gegevens(plan, self._wie),
            (gegeven for gegevens in openlijk.values() for gegeven in gegevens),
            (gegeven for wie, gegevens in openlijk.items() if wie in self._wie for gegeven in gegevens),
        )
        self._open = frozenset(self._open_organisaties())

    def reden(self, deel: Onderdeel) -> str:
        """Return why a whole part is withheld, or nothing when it is not."""
        if isinstance(deel, Telefoonnummer) and self._verraad.staat_in(Gegeven("telefoon", deel.nummer)):
            return "is een nummer dat elders is afgeschermd"
        if mag_zien(deel, self._soort, self._wie):
            return ""
        if not isinstance(deel, Zichtbaar):
            return NERGENS
        eigen = deel.reden_afscherming if mag_zien(deel, "intern", frozenset()) else None
        return ": ".join(tekst for tekst in (self._waarom(deel), eigen) if tekst)

    def _waarom(self, deel: Zichtbaar) -> str:
        if buiten := [persoon.naam for persoon in self._plan.personen if persoon.id in self._wie & set(deel.niet_voor)]:
            return f"is niet voor {opsomming(buiten)}"
        if deel.voor and self._soort not in deel.voor:
            return f"is alleen voor {opsomming(deel.voor)}"
        return "het kind heeft niet gezegd dat dit hier gedeeld mag worden"

    def velden(self, pad: str, deel: Onderdeel) -> Iterator[tuple[str, str]]:
        """Yield the fields of a part that are withheld, with the reason."""
        yield from ((f"{pad}.{naam}", reden) for naam, reden in self._velden(deel))
        if self._soort != "intern":
            yield from ((f"{pad}.{naam}", INTERN) for naam in vorm(type(deel)).wie_niet if getattr(deel, naam))

    def _velden(self, deel: Onderdeel) -> Iterator[tuple[str, str]]:
        match deel:
            case Persoon():
                yield from self._van_persoon(deel)
            case Contact():
                yield from self._van_contact(deel)
            case Huishouden(geheim=True, adres=str()):
                yield "adres", "is een geheim adres"
            case Huishouden(adres=str(adres)) if self._verraad.staat_in(Gegeven("adres", adres)):
                yield "adres", "zegt waar iemand woont die is afgeschermd"
            case Noodgeval(codewoord=str()):
                yield "codewoord", NERGENS

    def _van_persoon(self, persoon: Persoon) -> Iterator[tuple[str, str]]:
        if persoon.bsn:
            yield "bsn", NERGENS
        contact = persoon.contact
        if contact is None or not is_verborgen(contact, self._wie):
            return
        buiten = [ander.naam for ander in self._plan.personen if ander.id in self._wie & set(contact.afgeschermd_voor)]
        yield "contact", f"is niet voor {opsomming(buiten)}" if buiten else "is geheim"
        if buiten and persoon.figuur and persoon.figuur.foto:
            yield "figuur.foto", f"is niet voor {opsomming(buiten)}"
        if self._soort != "intern" and self._verraadt(persoon.organisatie):
            yield "organisatie", "verraadt waar iemand is te vinden die is afgeschermd"

    def _verraadt(self, organisatie: str | None) -> bool:
        return bool(organisatie) and organisatie not in self._open and not is_algemeen(organisatie or "")

    def _van_contact(self, contact: Contact) -> Iterator[tuple[str, str]]:
        for gegeven in van_contact(contact):
            if self._verraad.staat_in(gegeven):
                yield gegeven.soort, "zegt iets wat elders is afgeschermd"

    def _openlijk(self) -> dict[str, tuple[Gegeven, ...]]:
        """Return per person who is not hidden what is told of how to reach that person."""
        eigen = eigen_gegevens(self._plan)
        open_ = (een for een in self._plan.personen if not (een.contact and is_verborgen(een.contact, self._wie)))
        return {persoon.id: eigen[persoon.id] for persoon in open_}

    def _open_organisaties(self) -> Iterator[str]:
        """Yield the organisations for which somebody works who is not hidden: those are no secret."""
        if self._plan.kop.organisatie:
            yield self._plan.kop.organisatie
        for persoon in self._plan.personen:
            if persoon.organisatie and not (persoon.contact and is_verborgen(persoon.contact, self._wie)):
                yield persoon.organisatie


def _wezen(knopen: list[Knoop], weg: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield the parts that cannot do without something that is withheld."""
    zichtbaar = list(over(knopen, weg))
    bekend = bekende_ids(zichtbaar)
    for knoop in zichtbaar:
        if knoop.pad and not is_compleet(knoop.deel, bekend):
            yield knoop.pad, "hoort bij iets wat is achtergehouden"


def in_eigen_plan(weg: Collection[str], pad: str) -> str:
    """Return the path in the whole plan of a path in the plan as a reader sees it."""
    heel = ""
    for stap in stappen(pad):
        if isinstance(stap, str):
            heel = f"{heel}.{stap}" if heel else stap
            continue
        over = (nummer for nummer in count() if f"{heel}[{nummer}]" not in weg)
        heel += f"[{next(islice(over, stap, None))}]"
    return heel
