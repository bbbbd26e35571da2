"""The leak check: what a reader may not see is looked for, in every spelling, in everything that reader gets."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from urllib.parse import unquote

from plandocs.blocks import Document
from plandocs.errors import LeakError
from plandocs.lezers.boom import WIE_NIET
from plandocs.lezers.gegevens import van_contact
from plandocs.lezers.kenmerken import VAN_VELD, van_straat, van_tekst, van_zinnen
from plandocs.lezers.voor import Voor
from plandocs.lezers.weglatingen import in_eigen_plan
from plandocs.lezers.zoektekst import Naald, Zoektekst, kern
from plandocs.pieces import pieces, runs_of
from plandocs.plan import Plan
from plandocs.plan.base import Onderdeel
from plandocs.plan.walk import geef, teksten
from plandocs.taal.momenten import Moment

_NOOIT_BEKEND = ("bsn", "codewoord")
_BEREIKBAAR = ("telefoon", "email", "adres", "nummer")
_LIDWOORDEN = ("de", "het", "den")
_OVER_HET_PLAN = ("afwijkingen", "beheer", *WIE_NIET)


@dataclass(frozen=True, slots=True)
class Bewaking:
    """What to look for in everything that one reader gets, and which paths of the plan it does not see."""

    voor: Voor
    naalden: tuple[Naald, ...] = field(default=(), repr=False)
    weg: frozenset[str] = field(default=frozenset(), repr=False)

    def verdacht(self, text: str) -> bool:
        """Return whether the letters of something that may not be there are in a text at all; this is fast."""
        zoektekst = Zoektekst((text,))
        return any(zoektekst.bevat(naald) for naald in self.naalden)

    def eerste(self, teksten: Iterable[str]) -> tuple[Naald, int] | None:
        """Return the first thing that may not be in these texts with the number of the text, or None."""
        zoektekst = Zoektekst(teksten)
        for naald in self.naalden:
            if (nummer := zoektekst.vind(naald)) is not None:
                return naald, nummer
        return None


def bewaking(plan: Plan, gezien: Plan, weg: Collection[str], voor: Voor) -> Bewaking:
    """Return what to look for: everything at the withheld paths that this reader does not know in another way."""
    bekend, mensen = Bekend(gezien), _mensen(plan)
    naalden = (naald for pad in weg for naald in _naalden(plan, pad, mensen))
    enig = {
        (naald.kern, naald.naam, naald.klein, naald.soort): naald for naald in naalden if not bekend.is_bekend(naald)
    }
    return Bewaking(voor, tuple(sorted(enig.values(), key=_duidelijkst)), frozenset(weg))


def _duidelijkst(naald: Naald) -> tuple[bool, str]:
    return naald.naam, naald.pad


def _mensen(plan: Plan) -> frozenset[str]:
    """Return the words by which people in the plan are called."""
    namen = [veld for een in plan.personen for veld in (een.roepnaam, een.achternaam, een.aanspreeknaam) if veld]
    relaties = [een.relatie for een in plan.personen if een.relatie]
    woorden = [*" ".join(namen).split(), *(woord for woord in " ".join(relaties).split() if woord.islower())]
    return frozenset(map(kern, woorden))


def _naalden(plan: Plan, pad: str, mensen: frozenset[str]) -> Iterator[Naald]:
    for hier, tekst in _teksten(pad, geef(plan, pad)):
        yield from _zoekwijze(plan, pad, hier.rpartition(".")[2], mensen)(tekst, hier)


def _zoekwijze(plan: Plan, pad: str, veld: str, mensen: frozenset[str]) -> Callable[[str, str], Iterator[Naald]]:
    """Return how to look for a field; a town is only looked for where the address itself was marked as secret."""
    houder, _, weg = pad.rpartition(".")
    if pad in _OVER_HET_PLAN or weg in _OVER_HET_PLAN:
        return van_zinnen
    if weg == "adres" and not getattr(geef(plan, houder), "geheim", False):
        return van_straat
    return VAN_VELD.get(veld, partial(van_tekst, mensen=mensen))


def _teksten(pad: str, waarde: object) -> Iterator[tuple[str, str]]:
    match waarde:
        case str():
            yield pad, waarde
        case Moment():
            yield pad, waarde.woorden
        case Onderdeel():
            yield from ((f"{pad}.{onder}", tekst) for onder, tekst in teksten(waarde))
        case tuple():
            for nummer, deel in enumerate(waarde):
                yield from _teksten(f"{pad}[{nummer}]", deel)


class Bekend:
    """What a reader knows from the fields where it belongs, so that it cannot be a secret in a sentence."""

    def __init__(self, gezien: Plan) -> None:
        """Read the names, numbers and addresses that are not withheld."""
        self._gegevens = Zoektekst(_gegevens(gezien))
        self._namen = Zoektekst(_namen(gezien))

    def is_bekend(self, naald: Naald) -> bool:
        """Return whether the reader may know this; a code word or citizen service number is never known."""
        if naald.pad.rpartition(".")[2] in _NOOIT_BEKEND:
            return False
        kaal = (naald.kern.removeprefix(woord) for woord in ("", *_LIDWOORDEN) if naald.kern.startswith(woord))
        return any(self._staat_er(replace(naald, kern=letters)) for letters in kaal)

    def _staat_er(self, naald: Naald) -> bool:
        """Return whether this stands where it belongs, and not only as part of a word; no name makes a street known."""
        if self._gegevens.vind(replace(naald, soort="")) is not None:
            return True
        is_naam = naald.naam or naald.pad.rpartition(".")[2] not in _BEREIKBAAR
        return is_naam and naald.soort != "straat" and self._namen.vind(replace(naald, soort="")) is not None


def _gegevens(gezien: Plan) -> Iterator[str]:
    for persoon in gezien.personen:
        yield from (gegeven.waarde for gegeven in van_contact(persoon.contact))
    yield from (huis.adres for huis in gezien.huishoudens if huis.adres)
    noodgeval = gezien.veilig_verder_plan and gezien.veilig_verder_plan.noodgeval
    yield from (regel.nummer for regel in noodgeval.telefoonnummers) if noodgeval else ()


def _namen(gezien: Plan) -> Iterator[str]:
    namen = [gezien.kop.organisatie]
    for persoon in gezien.personen:
        namen += [persoon.roepnaam, persoon.achternaam, persoon.aanspreeknaam, persoon.organisatie]
        namen.append(persoon.volledige_naam)
    if gezien.gezinsplan and gezien.gezinsplan.hoofdaannemer:
        namen.append(gezien.gezinsplan.hoofdaannemer.organisatie)
    if gezien.rechtbank:
        namen.append(gezien.rechtbank.zaak.rechtbank)
    yield from (naam for naam in namen if naam)


def controleer_plan(gezien: Plan, wacht: Bewaking, bestand: str) -> None:
    """Raise LeakError when the plan as a reader sees it, to be attached to a file, tells what is withheld."""
    paren = [(pad, _als_woorden(tekst) if pad.endswith(".id") else tekst) for pad, tekst in teksten(gezien)]
    if gevonden := wacht.eerste(tekst for _, tekst in paren):
        raise _lek(bestand, wacht, gevonden[0], in_eigen_plan(wacht.weg, paren[gevonden[1]][0]))


def _als_woorden(id: str) -> str:
    """Return an id as words with capitals, so that a name in it is seen: an id has none."""
    return id.replace("_", " ").replace("-", " ").title()


def controleer_document(document: Document, wacht: Bewaking, bestand: str) -> None:
    """Raise LeakError when a document, before it is written, tells what is withheld."""
    if not wacht.naalden:
        return
    paren = [("", bestand), ("", document.header), ("", document.footer)]
    paren += [(piece.source, piece.text) for piece in pieces(document)]
    paren += [(block.source, unquote(run.href)) for block in document.blocks for run in runs_of(block) if run.href]
    if gevonden := wacht.eerste(tekst for _, tekst in paren):
        plek = in_eigen_plan(wacht.weg, paren[gevonden[1]][0])
        raise _lek(bestand, wacht, gevonden[0], plek or "de titel, de kop, de voet of de naam")


def controleer_woorden(woorden: str, wacht: Bewaking, bestand: str) -> None:
    """Raise LeakError when the words read back from a file, wherever in it, tell what is withheld."""
    if wacht.naalden and (gevonden := wacht.eerste((bestand, woorden))):
        raise _lek(bestand, wacht, gevonden[0], "het bestand zelf, in de tekst of eromheen")


def _lek(bestand: str, wacht: Bewaking, naald: Naald, plek: str) -> LeakError:
    return LeakError(bestand, str(wacht.voor), naald.pad, plek)
