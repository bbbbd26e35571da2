"""Rules on what is shared, and on secret addresses and citizen service numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plandocs.plan import Plan
from plandocs.plan.base import Zichtbaar
from plandocs.plan.beheer import Delen
from plandocs.plan.walk import geef, stappen, teksten
from plandocs.rules.akkoord_en_delen import DEEL
from plandocs.rules.kernel import Melding, Plek, rule
from plandocs.rules.mensen import vind
from plandocs.rules.voorstel import Voorstel
from plandocs.rules.weghalen import bsn_plekken, plekken_van, verberg, zonder
from plandocs.taal.letters import vouw

_BSN = re.compile(r"\b(?:bsn|burgerservicenummers?)\b\W{0,4}(?:\w+\W{1,3}){0,4}?(?:[0-9][ .]?){8,9}(?![0-9])")
_NIET_CIJFER = re.compile(r"[^0-9]")
_POSTCODE = re.compile(r"\b[1-9][0-9]{3} ?[a-z]{2}\b")
_SPATIES = re.compile(r"\s+")
_ALLES = re.compile(
    r"(?:alles|(?:het |de )?(?:hele|gehele|complete|volledige) (?:plan|dossier|gezinsplan|ondersteuningsplan))[.]?"
)
_KORTSTE_NUMMER = 8
_ZONDER_LANDNUMMER = 9


@rule(
    "OP-003",
    op=Delen,
    titel="Alleen het nodige delen",
    deel=DEEL,
    bron="TSD delen",
    ernst="fout",
    slecht={"delen[0].doel": None},
    goed={"delen[0].grondslag": "veiligheid", "delen[0].toestemming_van": None},
)
def alleen_het_nodige(delen: Delen, plek: Plek) -> Iterator[Melding]:
    """Eén plan betekent niet dat iedereen alles leest. De school heeft genoeg aan de afspraken op school; de
    diagnose van een ouder hoort daar niet bij. Daarom staat er wat je deelt, waarvoor en op welke grond."""
    for veld, waarde, mist, bijvoorbeeld in (
        ("onderdelen", delen.onderdelen, "wat er wordt gedeeld", "alleen afspraak 3 en 6"),
        ("doel", delen.doel, "waarvoor dit wordt gedeeld", "zo weet de juf wie Daan op woensdag ophaalt"),
        ("grondslag", delen.grondslag, "op welke grond dit wordt gedeeld", "toestemming"),
    ):
        if not waarde:
            yield Melding(plek.bij(veld), f"Er staat niet {mist}.", f"Vul het in, bijvoorbeeld: {bijvoorbeeld}.")
    if delen.grondslag == "veiligheid" and not delen.ingetrokken:
        return
    for nummer, onderdeel in enumerate(delen.onderdelen):
        if _ALLES.fullmatch(vouw(onderdeel).strip()) and not _hoort_erbij(delen, plek.plan):
            yield Melding(
                plek.bij("onderdelen", nummer),
                "Hier wordt meer gedeeld dan één ontvanger meestal nodig heeft.",
                "Noem alleen de delen die diegene nodig heeft, bijvoorbeeld: afspraak 3 en 6.",
                "let op",
            )


def _hoort_erbij(delen: Delen, plan: Plan) -> bool:
    persoon = vind(plan, delen.ontvanger)
    regie = (plan.regie.wie, plan.regie.vervanger) if plan.regie else ()
    return delen.ontvanger in regie or (persoon is not None and persoon.in_gezin)


@dataclass(frozen=True, slots=True)
class Geheim:
    """Something that some readers may not see: words or digits, where it belongs, and for whom it is hidden."""

    woorden: str
    cijfers: str
    thuis: str
    verborgen_voor: frozenset[str]

    def staat_in(self, klein: str, cijfers: str) -> bool:
        """Return whether a folded text, or the digits of it, holds the secret."""
        if self.cijfers:
            return self.cijfers in cijfers
        plaats = klein.find(self.woorden)
        return plaats >= 0 and not klein[plaats + len(self.woorden) :][:1].isalnum()


@rule(
    "OP-004",
    op=Plan,
    titel="Geheim adres en burgerservicenummer",
    deel=DEEL,
    bron="plandocs",
    ernst="fout",
    slecht={
        "huishoudens[0].geheim": True,
        "ondersteuningsplan.analyse.patronen[1]": "Ruud stond in oktober twee keer voor Beukenlaan 3.",
    },
    goed={"huishoudens[0].geheim": True},
    biedt="het geheim uit de tekst halen, of het onderdeel weglaten voor wie het niet mag weten",
)
def afscherming(plan: Plan, plek: Plek) -> Iterator[Melding]:
    """Een geheim adres dat één keer in een zin blijft staan, staat in elk document en bij elke lezer. Dat kan
    iemand in gevaar brengen. Een burgerservicenummer hoort in geen enkel document van dit plan.
    Deze regel is algemene praktijkkennis en een eigen afleiding."""
    geheimen = tuple(_geheimen(plan))
    nummers = {persoon.bsn for persoon in plan.personen if persoon.bsn}
    if not (geheimen or _kan_bsn_noemen(plan)):
        return
    for pad, tekst in teksten(plan):
        klein = tekst.lower()
        if _noemt_bsn(pad, klein, nummers):
            yield Melding(
                plek.bij(pad),
                "Hier staat een burgerservicenummer.",
                "Haal het nummer weg. Een naam en geboortedatum zijn genoeg.",
                voorstellen=_zonder_bsn(tekst, pad, nummers),
            )
        if gelekt := _gelekt(pad, tekst, geheimen, plan):
            yield Melding(
                plek.bij(pad),
                "Hier staat een adres, nummer of e-mailadres dat geheim is of niet voor iedereen is.",
                "Haal het weg of schrijf waar het bekend is. Bijvoorbeeld: het adres van moeder is bekend bij de "
                "gezinsmanager.",
                voorstellen=_verberg_of_haal_weg(tekst, pad, gelekt, plan),
            )


def _kan_bsn_noemen(plan: Plan) -> bool:
    """Whether it pays to look: most plans hold no such word, and their whole text is searched in one go."""
    alles = plan.model_dump_json(exclude_none=True).lower()
    return "bsn" in alles or "burgerservice" in alles


def _noemt_bsn(pad: str, klein: str, nummers: set[str]) -> bool:
    if pad.endswith(".bsn"):
        return False
    genoemd = ("bsn" in klein or "burgerservice" in klein) and _BSN.search(klein)
    return bool(genoemd) or any(nummer in klein for nummer in nummers)


def _zonder_bsn(tekst: str, pad: str, nummers: set[str]) -> tuple[Voorstel, ...]:
    plekken = bsn_plekken(tekst, _BSN, nummers)
    return zonder(tekst, plekken, "het nummer", pad, lambda nieuw: not _noemt_bsn(pad, nieuw.lower(), nummers))


def _geheimen(plan: Plan) -> Iterator[Geheim]:
    for nummer, huishouden in enumerate(plan.huishoudens):
        if huishouden.geheim and huishouden.adres:
            yield from _van_adres(huishouden.adres, f"huishoudens[{nummer}].adres", frozenset())
    for nummer, persoon in enumerate(plan.personen):
        contact, thuis = persoon.contact, f"personen[{nummer}].contact."
        if contact is None or not (contact.geheim or contact.afgeschermd_voor):
            continue
        voor = frozenset() if contact.geheim else frozenset(contact.afgeschermd_voor)
        if contact.adres:
            yield from _van_adres(contact.adres, thuis, voor)
        if contact.email:
            yield Geheim(vouw(contact.email).strip(), "", thuis, voor)
        cijfers = _NIET_CIJFER.sub("", contact.telefoon or "")
        if len(cijfers) >= _KORTSTE_NUMMER:
            yield Geheim("", cijfers[-_ZONDER_LANDNUMMER:], thuis, voor)


def _van_adres(adres: str, thuis: str, voor: frozenset[str]) -> Iterator[Geheim]:
    klein = _SPATIES.sub(" ", vouw(adres))
    straat = klein.split(",")[0].strip()
    if " " in straat:
        yield Geheim(straat, "", thuis, voor)
    for match in _POSTCODE.finditer(klein):
        yield Geheim(match[0], "", thuis, voor)


def _gelekt(pad: str, tekst: str, geheimen: tuple[Geheim, ...], plan: Plan) -> tuple[Geheim, ...]:
    """Return the secrets that a text tells to somebody who may not know them."""
    klein = _SPATIES.sub(" ", vouw(tekst)) if geheimen else ""
    cijfers = _NIET_CIJFER.sub("", klein)
    gevonden = [geheim for geheim in geheimen if geheim.staat_in(klein, cijfers)]
    if not gevonden or any(pad.startswith(geheim.thuis) for geheim in gevonden):
        return ()
    return tuple(geheim for geheim in gevonden if not _is_afgeschermd(pad, geheim.verborgen_voor, plan))


def _verberg_of_haal_weg(tekst: str, pad: str, gelekt: tuple[Geheim, ...], plan: Plan) -> tuple[Voorstel, ...]:
    plekken = [plek for geheim in gelekt for plek in plekken_van(tekst, geheim.woorden, geheim.cijfers)]
    weg = zonder(tekst, plekken, "wat geheim is", pad, lambda nieuw: not _gelekt(pad, nieuw, gelekt, plan))
    if all(geheim.verborgen_voor for geheim in gelekt):
        return *verberg(plan, pad, frozenset().union(*(geheim.verborgen_voor for geheim in gelekt))), *weg
    return weg


def _is_afgeschermd(pad: str, voor: frozenset[str], plan: Plan) -> bool:
    """Whether the text stands in an item that these people may not read; nothing shields a wholly secret address."""
    delen = stappen(pad)
    return bool(voor) and any(
        isinstance(houder, Zichtbaar) and (voor <= set(houder.niet_voor) or houder.voor == ("intern",))
        for houder in (_houder(plan, delen[:lengte]) for lengte in range(1, len(delen)))
    )


def _houder(plan: Plan, delen: tuple[str | int, ...]) -> object:
    return geef(plan, ".".join(str(deel) for deel in delen))
