"""The rule on overrulings: each one is about a finding that is still there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plandocs.plan import Plan
from plandocs.plan.beheer import Afwijking
from plandocs.plan.paden import in_woorden, vast_pad
from plandocs.rules.kernel import RULES, Finding, Melding, Plek, bevindingen, rule
from plandocs.rules.oordeel import NOOIT_OPZIJ, afwijking_van, hoort_bij
from plandocs.rules.voorstel import Voorstel, verwijder, zet
from plandocs.taal.suggesties import dichtstbij

DEEL = "Afwijkingen"
_REDEN = "Wie vervangt, is pas op 1 december bekend. Dan vult Marloes het in."


@rule(
    NOOIT_OPZIJ,
    op=Plan,
    titel="Een afwijking hoort bij een bevinding",
    deel=DEEL,
    bron="plandocs",
    ernst="tip",
    slecht={
        "afwijkingen": [
            {"regel": "ALG-003", "pad": "regie.taken", "reden": _REDEN, "door": "marloes", "datum": "2026-11-16"}
        ],
    },
    goed={
        "regie.vervanger": None,
        "afwijkingen": [
            {"regel": "ALG-003", "pad": "regie.vervanger", "reden": _REDEN, "door": "marloes", "datum": "2026-11-16"}
        ],
    },
    biedt="de afwijking weghalen, of laten gaan over de bevinding die er wel is",
)
def afwijking_zonder_bevinding(plan: Plan, plek: Plek) -> Iterator[Melding]:
    """Een afwijking zet één bevinding opzij, met een reden. Is die bevinding er niet meer, dan blijft de afwijking
    ongemerkt klaarliggen voor iets nieuws op dezelfde plek. Haal haar dan weg."""
    if not plan.afwijkingen:
        return
    andere = [regel for regel in RULES.values() if regel.code != NOOIT_OPZIJ]
    gevonden = bevindingen(plan, plek.vandaag, andere)
    for nummer, afwijking in enumerate(plan.afwijkingen):
        if not any(hoort_bij(afwijking, finding, plan) for finding in gevonden):
            yield _zonder_bevinding(afwijking, nummer, gevonden, plek)


def _zonder_bevinding(afwijking: Afwijking, nummer: int, gevonden: Sequence[Finding], plek: Plek) -> Melding:
    code = afwijking.regel.strip().upper()
    weg = verwijder("Haal deze afwijking weg", plek.bij("afwijkingen", nummer))
    if code == NOOIT_OPZIJ:
        doe = "Haal de afwijking weg, en verbeter of verwijder die waar de tip over ging."
        pad = plek.bij("afwijkingen", nummer, "regel")
        return Melding(pad, "Deze regel kan niet opzij worden gezet.", doe, voorstellen=(weg,))
    if code not in RULES:
        pad = plek.bij("afwijkingen", nummer, "regel")
        lijkt = dichtstbij(code, RULES) or ""
        past = any(hoort_bij(afwijking.model_copy(update={"regel": lijkt}), een, plek.plan) for een in gevonden)
        aanbod = (zet(f"Verander de regel in {lijkt}", pad, lijkt),) if past else ()
        return Melding(pad, f"Er is geen regel {afwijking.regel.strip()}.", _bedoeld(lijkt), voorstellen=aanbod)
    elders = [een.path for een in gevonden if een.rule == code and afwijking_van(plek.plan, een) is None]
    doe = f" {code} vindt wel iets bij {elders[0]}; gaat het daarover, pas dan de plek aan." if elders else ""
    pad = plek.bij("afwijkingen", nummer, "pad")
    return Melding(
        pad,
        f"{code} vindt op deze plek niets, dus deze afwijking is niet nodig.",
        f"Haal de afwijking weg.{doe}",
        voorstellen=(weg, *_verplaats(pad, elders, plek)),
    )


def _verplaats(pad: str, elders: Sequence[str], plek: Plek) -> Iterator[Voorstel]:
    if len(set(elders)) == 1:
        yield zet(
            f"Laat de afwijking gaan over: {in_woorden(plek.plan, elders[0])}", pad, vast_pad(plek.plan, elders[0])
        )


def _bedoeld(lijkt: str) -> str:
    return f"Bedoelt u {lijkt}?" if lijkt else "Kies een code van een bevinding, bijvoorbeeld DO-001."
