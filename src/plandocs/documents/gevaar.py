"""What it does to people, what we fear, what makes it harder, and how safe everyone finds it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plandocs.blocks import Block, Callout, Figure, Heading, Paragraph, Row, Run
from plandocs.documents.opmaak import regel, tekst
from plandocs.documents.schrijver import (
    Schrijver,
    alinea,
    cel,
    citaten,
    label,
    nog_invullen,
    tabel,
    tekstcel,
)
from plandocs.pictures.grafieken import Score, schaal_lijn
from plandocs.plan.veilig_verder_plan import (
    ComplicerendeFactor,
    Gevaar,
    MogelijkeSchade,
    SchaalScore,
    VeiligVerderPlan,
)
from plandocs.plan.walk import ontbreekt

PAD = "veilig_verder_plan"
SOORTEN = {"complicerend": "omstandigheid", "trigger": "aanleiding", "stressor": "stress"}
HEEL_ONVEILIG = "0: heel onveilig"
VEILIG_GENOEG = "10: veilig genoeg om te stoppen"


def schade(s: Schrijver, plan: VeiligVerderPlan) -> Iterator[Block]:
    """Yield what it does, or can do, to each of the family."""
    pad = f"{PAD}.mogelijke_schade"
    yield Heading(2, (Run("Wat doet het met ieder"),), pad)
    if ontbreekt(plan.mogelijke_schade):
        yield alinea(nog_invullen("wat het met elk gezinslid doet of kan doen"), source=pad)
    rijen = (_schade(s, item, f"{pad}[{nr}]") for nr, item in enumerate(plan.mogelijke_schade))
    yield from tabel(("Wie", "Wat het doet", "Volgens"), (18, 57, 25), rijen, pad)


def _schade(s: Schrijver, item: MogelijkeSchade, pad: str) -> Row:
    volgens = [alinea(s.namen(item.volgens) or nog_invullen("wie dit zegt"), source=f"{pad}.volgens")]
    if item.datum:
        volgens.append(alinea(s.datum(item.datum), source=f"{pad}.datum", klein=True))
    wie = cel(alinea(s.naam(item.wie), source=f"{pad}.wie"))
    return Row((wie, tekstcel(item.tekst, f"{pad}.tekst"), cel(*volgens)), pad)


def gevaren(s: Schrijver, plan: VeiligVerderPlan) -> Iterator[Block]:
    """Yield who fears what, for whom, if nothing changes, and who sees it otherwise."""
    pad = f"{PAD}.gevaren"
    yield Heading(2, (Run("Waar zijn we bang voor"),), pad)
    if ontbreekt(plan.gevaren):
        yield alinea(nog_invullen("wie bang is dat wat gebeurt als er niets verandert"), source=pad)
    for nummer, item in enumerate(plan.gevaren):
        yield from _gevaar(s, item, f"{pad}[{nummer}]", nummer + 1)


def _gevaar(s: Schrijver, item: Gevaar, pad: str, nummer: int) -> Iterator[Block]:
    inhoud: list[Block] = [*tekst(item.waarover, f"{pad}.waarover")]
    wie = s.namen(item.wie) or nog_invullen("wie zich zorgen maakt")
    inhoud.append(label("Wie maken zich zorgen", wie, source=f"{pad}.wie"))
    gevolg = regel(item.gevolg) if item.gevolg else (nog_invullen("wat het betekent, en voor wie"),)
    inhoud.append(label("Wat het kan betekenen", *gevolg, source=f"{pad}.gevolg"))
    if item.gevolg_voor:
        inhoud.append(label("Voor", s.namen(item.gevolg_voor), source=f"{pad}.gevolg_voor"))
    if item.als_er_niets_verandert is not None:
        wat = "ja" if item.als_er_niets_verandert else "nee"
        inhoud.append(label("Kan dit gebeuren als er niets verandert?", wat, source=f"{pad}.als_er_niets_verandert"))
    yield Callout("caution", f"Gevaar {nummer}", tuple(inhoud), pad)
    if item.ander_standpunt:
        yield Paragraph((Run("Wie ziet het anders"),), f"{pad}.ander_standpunt", "label")
        yield from citaten(s, item.ander_standpunt, f"{pad}.ander_standpunt")


def factoren(s: Schrijver, plan: VeiligVerderPlan) -> Iterator[Block]:
    """Yield what makes it harder, and which agreement then holds."""
    pad = f"{PAD}.complicerende_factoren"
    yield Heading(2, (Run("Wat maakt het moeilijker"),), pad)
    if ontbreekt(plan.complicerende_factoren):
        wat = {
            "geen": "Dit is besproken: er is niets wat het moeilijker maakt.",
            "onbekend": "Dit is besproken: het is niet bekend wat het moeilijker maakt.",
        }.get(plan.complicerende_factoren_antwoord)
        yield alinea(wat or nog_invullen("wat het moeilijker maakt"), source=pad)
    rijen = (_factor(s, item, f"{pad}[{nr}]") for nr, item in enumerate(plan.complicerende_factoren))
    yield from tabel(("Wat", "Soort", "Volgens"), (58, 18, 24), rijen, pad, kopkolom=False)


def _factor(s: Schrijver, item: ComplicerendeFactor, pad: str) -> Row:
    wat = [*tekst(item.tekst, f"{pad}.tekst")]
    afspraak = s.verwijzing([item.afspraak] if item.afspraak else [])
    if afspraak:
        wat.append(label("Dan geldt", afspraak, source=f"{pad}.afspraak"))
    volgens = cel(alinea(s.namen(item.volgens), source=f"{pad}.volgens")) if item.volgens else cel()
    return Row((cel(*wat), cel(alinea(SOORTEN[item.soort], source=f"{pad}.soort")), volgens), pad)


def schaal(s: Schrijver, plan: VeiligVerderPlan) -> Iterator[Block]:
    """Yield the safety scale as a line with everyone's number, and why that number."""
    pad = f"{PAD}.schaal"
    yield Heading(2, (Run("Hoe veilig is het nu"),), pad)
    scores = plan.schaal.scores
    if ontbreekt(scores):
        yield alinea(nog_invullen("een cijfer van 0 tot 10, van ieder apart"), source=pad)
    if not scores:
        return
    yield _lijn(s, scores, pad)
    rijen = (_score(s, item, f"{pad}.scores[{nr}]") for nr, item in enumerate(scores))
    kop = ("Wie", "Cijfer", "Waarom niet lager", "Nodig voor één hoger")
    yield from tabel(kop, (20, 10, 35, 35), rijen, f"{pad}.scores")
    if plan.schaal.verschil_besproken:
        hier = f"{pad}.verschil_besproken"
        yield label("Over het verschil", *regel(plan.schaal.verschil_besproken), source=hier)


def _lijn(s: Schrijver, scores: Sequence[SchaalScore], pad: str) -> Figure:
    vlaggen = tuple(Score(s.naam(item.wie), item.score, s.datum(item.datum)) for item in scores)
    cijfers = "; ".join(f"{s.naam(item.wie)} geeft een {item.score}" for item in scores)
    alt = f"Veiligheidsschaal van 0 tot 10. {cijfers}."
    tekening = schaal_lijn(vlaggen, links=HEEL_ONVEILIG, rechts=VEILIG_GENOEG, alt=alt)
    return Figure(tekening.svg, tekening.alt, drawn=tekening.woorden, source=pad)


def _score(s: Schrijver, item: SchaalScore, pad: str) -> Row:
    wie = [alinea(s.naam(item.wie), source=f"{pad}.wie")]
    if item.datum:
        wie.append(alinea(s.datum(item.datum), source=f"{pad}.datum", klein=True))
    return Row(
        (
            cel(*wie),
            cel(alinea(str(item.score), source=f"{pad}.score")),
            tekstcel(item.waarom_niet_lager, f"{pad}.waarom_niet_lager", "waarom niet lager"),
            tekstcel(item.nodig_voor_hoger, f"{pad}.nodig_voor_hoger", "wat er nodig is"),
        ),
        pad,
    )
