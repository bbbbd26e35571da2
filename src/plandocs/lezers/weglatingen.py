"""What a reader does not see of a plan: the path of every withheld part or field, with the reason in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from itertools import count, islice

from plandocs.lezers.gegevens import Gegeven, geheime_gegevens, is_verborgen, van_contact
from plandocs.lezers.kenmerken import is_algemeen
from plandocs.lezers.voor import Voor, als_voor, groep
from plandocs.plan import Plan
from plandocs.plan.base import Lezer, Onderdeel, Zichtbaar
from plandocs.plan.kind import Kindgesprek
from plandocs.plan.personen import Contact, Huishouden, Persoon
from plandocs.plan.veilig_verder_plan import Noodgeval, Telefoonnummer
from plandocs.plan.walk import stappen, velden
from plandocs.taal.zinnen import opsomming

Weglatingen = Mapping[str, str]
NERGENS = "staat in geen enkel document"
INTERN = "is alleen voor intern gebruik"
WIE_NIET = ("voor", "niet_voor", "reden_afscherming", "afgeschermd_voor")


def weglatingen(plan: Plan, lezer: Lezer | Voor) -> dict[str, str]:
    """Return the path of everything that this reader may not see, each with the reason in words."""
    voor = als_voor(lezer)
    zeef = Zeef(plan, voor)
    weg = dict(_algemeen(plan, voor))
    for pad, deel in zichtbare(plan, weg):
        weg.update(zeef.velden(pad, deel))
        weg.update((kindpad, reden) for kindpad, kind in onder(pad, deel) if (reden := zeef.reden(kind)))
    while erbij := dict(_wezen(plan, weg)):
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


def zichtbare(plan: Plan, weg: Collection[str]) -> Iterator[tuple[str, Onderdeel]]:
    """Yield every part that is not withheld with its path; `weg` may grow meanwhile."""
    wachtend: list[tuple[str, Onderdeel]] = [("", plan)]
    while wachtend:
        pad, deel = wachtend.pop()
        yield pad, deel
        wachtend.extend((kindpad, kind) for kindpad, kind in onder(pad, deel) if not _is_weg(kindpad, weg))


def _is_weg(pad: str, weg: Collection[str]) -> bool:
    return pad in weg or (pad.endswith("]") and pad.rpartition("[")[0] in weg)


def onder(pad: str, deel: Onderdeel) -> Iterator[tuple[str, Onderdeel]]:
    """Yield the parts right below one part, with their paths."""
    for naam, veld in velden(type(deel)).items():
        if veld.model is None:
            continue
        waarde, hier = getattr(deel, naam), f"{pad}.{naam}" if pad else naam
        if isinstance(waarde, Onderdeel):
            yield hier, waarde
        elif isinstance(waarde, tuple):
            yield from ((f"{hier}[{nummer}]", kind) for nummer, kind in enumerate(waarde))


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
        self._geheim = geheime_gegevens(plan, self._wie)
        self._open = frozenset(self._open_organisaties())

    def reden(self, deel: Onderdeel) -> str:
        """Return why a whole part is withheld, or nothing when it is not."""
        if isinstance(deel, Telefoonnummer) and self._is_geheim(Gegeven("telefoon", deel.nummer)):
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
            yield from ((f"{pad}.{naam}", INTERN) for naam in WIE_NIET if getattr(deel, naam, None))

    def _velden(self, deel: Onderdeel) -> Iterator[tuple[str, str]]:
        match deel:
            case Persoon():
                yield from self._van_persoon(deel)
            case Contact():
                yield from self._van_contact(deel)
            case Huishouden(geheim=True, adres=str()):
                yield "adres", "is een geheim adres"
            case Huishouden(adres=str(adres)) if self._is_geheim(Gegeven("adres", adres)):
                yield "adres", "is het adres van iemand die is afgeschermd"
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
        if self._soort != "intern" and self._verraadt(persoon.organisatie):
            yield "organisatie", "verraadt waar iemand is te vinden die is afgeschermd"

    def _verraadt(self, organisatie: str | None) -> bool:
        return bool(organisatie) and organisatie not in self._open and not is_algemeen(organisatie or "")

    def _van_contact(self, contact: Contact) -> Iterator[tuple[str, str]]:
        for gegeven in van_contact(contact):
            if self._is_geheim(gegeven):
                yield gegeven.soort, "is hetzelfde als een gegeven dat elders is afgeschermd"

    def _is_geheim(self, gegeven: Gegeven) -> bool:
        return any(gegeven.is_gelijk(geheim) for geheim in self._geheim)

    def _open_organisaties(self) -> Iterator[str]:
        """Yield the organisations for which somebody works who is not hidden: those are no secret."""
        if self._plan.kop.organisatie:
            yield self._plan.kop.organisatie
        for persoon in self._plan.personen:
            if persoon.organisatie and not (persoon.contact and is_verborgen(persoon.contact, self._wie)):
                yield persoon.organisatie


def _wezen(plan: Plan, weg: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield the parts that cannot do without something that is withheld."""
    delen = list(zichtbare(plan, weg))
    bekend: defaultdict[str, set[str]] = defaultdict(set)
    for _, deel in delen:
        id = getattr(deel, "id", None)
        if deel.naamruimte and id:
            bekend[deel.naamruimte].add(id)
    for pad, deel in delen:
        if pad and not _compleet(deel, bekend):
            yield pad, "hoort bij iets wat is achtergehouden"


def _compleet(onderdeel: Onderdeel, bekend: Mapping[str, set[str]]) -> bool:
    """Return whether every reference that this item must have still points to something."""
    soort = type(onderdeel)
    return all(
        getattr(onderdeel, naam) in bekend[veld.verwijzing]
        for naam, veld in velden(soort).items()
        if veld.verwijzing and not veld.meervoud and soort.model_fields[naam].is_required()
    )


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
