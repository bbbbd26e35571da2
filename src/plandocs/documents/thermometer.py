"""The thermometers of a child: how do I feel, how safe do I feel, from 0 to 10, to fill in."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.blocks import Block, Document
from plandocs.documents.kernel import document
from plandocs.documents.kindblad import figuur, kindblad, krijgt
from plandocs.documents.kinderen import Kind, geboren_kinderen
from plandocs.documents.rapport import is_concept
from plandocs.pictures.thermometer import Thermometer, teken_thermometers
from plandocs.plan import Plan

_REGELS = ("datum", "waarom_cijfer", "dit_helpt")


@document("thermometer", titel="Thermometer", lezer="kind", ook_voor=("gezin", "professional"))
def thermometer(plan: Plan) -> Iterator[Document]:
    """Twee thermometers van 0 tot 10 op één blad, voor elk kind, om zelf in te vullen: hoe voel ik mij, en hoe veilig
    voel ik mij. Er staat niets uit het plan op."""
    for kind in geboren_kinderen(plan):
        if krijgt(kind, "thermometer"):
            titel = kind.w("thermometer")
            yield kindblad(kind, "thermometer", titel, _inhoud(kind), voorlopig=is_concept(plan.kop))


def _inhoud(kind: Kind) -> Iterator[Block]:
    w = kind.w
    meters = (
        Thermometer(w("hoe_voel_ik"), w("voel.0"), w("voel.10")),
        Thermometer(w("hoe_veilig"), w("veilig.0"), w("veilig.10")),
    )
    rustig = kind.leeftijdsband == "13-17"
    regels = tuple(f"{w(sleutel)}:" for sleutel in _REGELS)
    alt = w("thermometer.alt")
    yield figuur(teken_thermometers(meters, alt=alt, taal=w.taal, schrijven=regels, rustig=rustig), 172)
