"""Rules on the two safety scores of youth protection: when they are given, and what follows when they change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal

from plandocs.plan.gezinsplan import Gezinsplan, Meting
from plandocs.rules.kernel import Melding, Plek, rule
from plandocs.rules.overleg import DEEL
from plandocs.taal.datums import schrijf_datum

GENOEG = 6
TIJD_OM_TE_METEN = timedelta(days=7)
Soort = Literal["actuele_veiligheid", "blijvende_veiligheid"]
WOORDEN: dict[Soort, str] = {"actuele_veiligheid": "actuele", "blijvende_veiligheid": "blijvende"}
Reeks = list[tuple[int, Meting]]


def _reeksen(deel: Gezinsplan, soort: Soort) -> list[Reeks]:
    """Return the scores of one sort with their place, the oldest first, for each child apart."""
    per_kind: defaultdict[str | None, Reeks] = defaultdict(list)
    for nummer, meting in enumerate(deel.metingen):
        if meting.soort == soort:
            per_kind[meting.kind].append((nummer, meting))
    return [sorted(reeks, key=lambda paar: paar[1].datum) for reeks in per_kind.values()]


@rule(
    "JV-003",
    op=Gezinsplan,
    titel="Na elk contact twee cijfers",
    deel=DEEL,
    bron="JVV",
    ernst="let op",
    slecht={"gezinsplan.metingen[3]": None},
    goed={"gezinsplan.metingen[3].wijze": "beeldbellen"},
)
def meting_na_contact(deel: Gezinsplan, plek: Plek) -> Iterator[Melding]:
    """Het cijfer voor nu en het cijfer voor straks horen bij elkaar: het is vandaag veilig, en blijft het dat? Wie ze
    na elk contact allebei geeft, ziet op tijd dat het de verkeerde kant op gaat."""
    dagen: defaultdict[tuple[date, str | None], set[str]] = defaultdict(set)
    for meting in deel.metingen:
        dagen[meting.datum, meting.kind].add(meting.soort)
    for nummer, meting in enumerate(deel.metingen):
        if len(dagen[meting.datum, meting.kind]) == 1:
            yield Melding(
                plek.bij("metingen", nummer, "soort"),
                f"Op {schrijf_datum(meting.datum)} is alleen de {WOORDEN[meting.soort]} veiligheid gemeten.",
                "Geef ook het andere cijfer, met een korte uitleg.",
            )
        if meting.wijze is None:
            yield Melding(
                plek.bij("metingen", nummer, "wijze"),
                f"Er staat niet hoe het contact op {schrijf_datum(meting.datum)} was.",
                "Kies gesprek, telefoon of beeldbellen. Op afstand zie je minder, en dat telt mee.",
            )
    yield from _overleg_zonder_meting(deel, plek)


def _overleg_zonder_meting(deel: Gezinsplan, plek: Plek) -> Iterator[Melding]:
    gemeten = {meting.datum for meting in deel.metingen}
    for nummer, overleg in enumerate(deel.uitvoerdersoverleggen):
        voorbij = overleg.datum + TIJD_OM_TE_METEN < plek.vandaag
        if voorbij and not any(overleg.datum <= dag <= overleg.datum + TIJD_OM_TE_METEN for dag in gemeten):
            yield Melding(
                plek.bij("uitvoerdersoverleggen", nummer, "datum"),
                f"Na het overleg van {schrijf_datum(overleg.datum)} zijn er geen cijfers voor veiligheid.",
                "Geef de twee cijfers alsnog, met de dag waarop ze zijn gegeven. Bijvoorbeeld: actueel 6, blijvend 4.",
            )


@rule(
    "JV-004",
    op=Gezinsplan,
    titel="Een lager cijfer vraagt een reactie",
    deel=DEEL,
    bron="JVV",
    ernst="fout",
    slecht={"gezinsplan.metingen[2].score": 3},
    goed={
        "gezinsplan.metingen[2].score": 3,
        "gezinsplan.metingen[2].reactie_op_daling": "De HAVIK is op 13 november opnieuw ingevuld. De afspraak over "
        "de zondag is aangescherpt en besproken met Femke, Ruud en het team.",
    },
)
def daling(deel: Gezinsplan, plek: Plek) -> Iterator[Melding]:
    """Een lager cijfer is een waarschuwing. Staat er niet wat toen is overwogen en gedaan, dan heeft niemand
    gereageerd, of kan niemand het later nagaan."""
    for reeks in _reeksen(deel, "actuele_veiligheid"):
        for (_, vorige), (nummer, meting) in pairwise(reeks):
            if meting.score < vorige.score and not meting.reactie_op_daling:
                yield Melding(
                    plek.bij("metingen", nummer, "reactie_op_daling"),
                    f"De actuele veiligheid ging van {vorige.score} naar {meting.score}, en er staat niet wat er toen "
                    "is gedaan.",
                    "Schrijf op of de HAVIK opnieuw is ingevuld, of de voorwaarden en afspraken nog passen, of de hulp "
                    "nog past, en met wie dat is besproken.",
                )


@rule(
    "JV-005",
    op=Gezinsplan,
    titel="Blijvend een 6: tijd voor een kernbeslissing",
    deel=DEEL,
    bron="JVV",
    ernst="let op",
    slecht={"gezinsplan.metingen[3].score": 6},
    goed={
        "gezinsplan.metingen[3].score": 6,
        "gezinsplan.kernbeslissingen[0].datum": "2026-11-20",
    },
)
def blijvend_voldoende(deel: Gezinsplan, plek: Plek) -> Iterator[Melding]:
    """Als de blijvende veiligheid een 6 krijgt, beslist het team met het gezin of het tijd is voor fase 3. Zonder die
    beslissing blijft een gezin langer in de hulp dan nodig. Dat een 6 ‘voldoende’ betekent, is een eigen afleiding."""
    if deel.fase == "generaliseren_borgen":
        return
    for reeks in _reeksen(deel, "blijvende_veiligheid"):
        sinds = _voldoende_sinds(reeks)
        if sinds and not any(besluit.datum >= sinds for besluit in deel.kernbeslissingen):
            yield Melding(
                plek.bij("kernbeslissingen"),
                f"De blijvende veiligheid is sinds {schrijf_datum(sinds)} een {reeks[-1][1].score}, en er is nog geen "
                "kernbeslissing over de fase.",
                "Bespreek met het gezin en het team of fase 3 kan beginnen. Schrijf op wat er is besloten, en waarom.",
            )
            return


def _voldoende_sinds(reeks: Reeks) -> date | None:
    """Return the day from which the score has stayed high enough, or None."""
    sinds = None
    for _, meting in reeks:
        sinds = (sinds or meting.datum) if meting.score >= GENOEG else None
    return sinds
