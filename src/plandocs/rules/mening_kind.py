"""The rule on the view of the child in a report to the court."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.plan.personen import Persoon
from plandocs.plan.rechtbank import MeningKind, Rechtbankrapportage
from plandocs.rules.feiten import DEEL
from plandocs.rules.kernel import Ernst, Melding, Plek, rule
from plandocs.rules.mensen import leeftijd_van

MOET_GEHOORD = 12
KAN_GEHOORD = 8


@rule(
    "RB-009",
    op=Rechtbankrapportage,
    titel="De mening van het kind",
    deel=DEEL,
    bron="Kindgesprek",
    ernst="fout",
    slecht={"personen[0].geboortedatum": "2014-03-14", "rechtbank.mening_kind[0]": None},
    goed={
        "personen[0].geboortedatum": "2014-03-14",
        "rechtbank.mening_kind[0]": {
            "kind": "tess",
            "gesproken": False,
            "reden_niet_gesproken": "Tess wilde alleen met de kinderrechter praten.",
        },
    },
)
def mening_van_het_kind(rapport: Rechtbankrapportage, plek: Plek) -> Iterator[Melding]:
    """Een kind vanaf 12 jaar mag de kinderrechter zelf vertellen wat het vindt; sommige rechtbanken nodigen uit vanaf
    8 jaar. Dat er in het verzoek staat of het met het kind is besproken, is algemene praktijkkennis."""
    gevraagd = {een.kind: (nummer, een) for nummer, een in enumerate(rapport.mening_kind)}
    for kind in plek.plan.kinderen:
        jaren = leeftijd_van(kind, plek.vandaag)
        if jaren is None or jaren < KAN_GEHOORD:
            continue
        ernst: Ernst = "fout" if jaren >= MOET_GEHOORD else "let op"
        if kind.id not in gevraagd:
            yield Melding(
                plek.bij("mening_kind"),
                f"Er staat niet wat {kind.naam} ({jaren}) vindt.",
                f"Leg het verzoek uit aan {kind.naam}, vraag wat {kind.naam} ervan vindt en schrijf het letterlijk op.",
                ernst,
            )
        else:
            nummer, mening = gevraagd[kind.id]
            yield from _wat_mist(kind, mening, plek.bij("mening_kind", nummer), ernst)


def _wat_mist(kind: Persoon, mening: MeningKind, pad: str, ernst: Ernst) -> Iterator[Melding]:
    if not mening.gesproken:
        if not mening.reden_niet_gesproken:
            yield Melding(
                f"{pad}.reden_niet_gesproken",
                f"Er staat niet waarom er niet met {kind.naam} is gesproken.",
                "Schrijf de reden op en wanneer het alsnog gebeurt.",
                ernst,
            )
        return
    for veld, waarde, mist in (
        ("datum", mening.datum, f"wanneer er met {kind.naam} is gesproken"),
        ("wijze", mening.wijze, f"waar en hoe er met {kind.naam} is gesproken"),
        ("mening", mening.mening, f"wat {kind.naam} zei"),
        ("verzoek_uitgelegd", mening.verzoek_uitgelegd is not None, f"of het verzoek aan {kind.naam} is uitgelegd"),
    ):
        if not waarde:
            yield Melding(f"{pad}.{veld}", f"Er staat niet {mist}.", "Vul het in, met de woorden van het kind.", ernst)
