"""Rules on language: short sentences, plain words, who does it, and how often exactly. Advice, never more."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.plan import Plan
from plandocs.plan.base import Onderdeel, Zichtbaar
from plandocs.plan.ondersteuningsplan import Actie, Doel
from plandocs.plan.veilig_verder_plan import Gevaar, Veiligheidsafspraak, Voorwaarde
from plandocs.plan.walk import onderdelen
from plandocs.rules.kernel import Ernst, Melding, Plek, rule
from plandocs.rules.mensen import met_bekenden, naamwoorden
from plandocs.rules.stukken import leesteksten, werkteksten
from plandocs.rules.uit_de_tekst import in_gewone_woorden, leg_uit
from plandocs.taal.aanhalingen import zonder_aanhalingen
from plandocs.taal.detectie.lijdend import lijdend
from plandocs.taal.detectie.zinsbouw import hoofdzin, lijdende_vorm
from plandocs.taal.detectie.zinslengte import aantal_woorden, zinslengte
from plandocs.taal.letters import vouw
from plandocs.taal.oordelen import heeft_maat
from plandocs.taal.patronen import patroon
from plandocs.taal.woorden import Treffer, zoek

DEEL = "Taal"
LANGSTE_ZIN = 20
LANGSTE_ZIN_KOELKAST = 15

_VAGE_MAAT = {
    "voldoende", "adequaat", "adequate", "passend", "passende", "zo goed mogelijk", "zoveel mogelijk",
    "zo veel mogelijk", "redelijk", "redelijke", "diverse", "op een goede manier", "naar tevredenheid",
}  # fmt: skip
_UITGELEGD = r"(?:\s*\(|\s*:|,? (?:dat is|dat betekent|ofwel|oftewel)(?!\w))"
_LEESTEKEN = r"[.!?\n]"
_WORDT = r"(?i)word|werd|dient|is |zijn "
_TUSSEN_HAAKJES = r"\w[ \t]*\([^()]{0,60}$"


@rule(
    "TA-001",
    op=Zichtbaar,
    titel="Korte zinnen",
    deel=DEEL,
    bron="Taalniveau",
    ernst="tip",
    slecht={
        "ondersteuningsplan.doelen[3].acties[0].hoe_meten": "Tess zet elke ochtend na het opstaan een kruisje op het "
        "blad dat naast haar bed hangt en Femke kijkt daar op zondagavond samen met haar naar."
    },
    goed={
        "ondersteuningsplan.doelen[3].acties[0].hoe_meten": "Tess zet elke ochtend na het opstaan een kruisje op het "
        "blad naast haar bed. Femke kijkt daar op zondagavond samen met haar naar."
    },
)
def korte_zinnen(deel: Zichtbaar, plek: Plek) -> Iterator[Melding]:
    """Een korte zin is in één keer te lezen, ook voor wie moe of bang is of niet vaak leest. De grens van ongeveer
    twintig woorden, en vijftien op het koelkastblad, is een eigen keuze; het is een tip en geen
    rapportcijfer."""
    # A danger follows a fixed formula, and a condition is in the words of the authority that set it.
    if isinstance(deel, (Gevaar, Voorwaarde)):
        return
    voor_het_kind = deel.voor_het_kind if isinstance(deel, Veiligheidsafspraak) else None
    for stappen, tekst in leesteksten(deel, plek.plan):
        yield from _te_lang(tekst, LANGSTE_ZIN, plek.bij(*stappen))
    if voor_het_kind:
        yield from _te_lang(voor_het_kind, LANGSTE_ZIN_KOELKAST, plek.bij("voor_het_kind"))


def _te_lang(tekst: str, grens: int, pad: str) -> Iterator[Melding]:
    # Most texts are short between any two marks; half the limit leaves room for the dot of an abbreviation.
    if all(deel.count(" ") < grens // 2 for deel in patroon(_LEESTEKEN).split(tekst)):
        return
    oordeel = zinslengte(zonder_aanhalingen(tekst), grens)
    if oordeel.is_probleem:
        langste = aantal_woorden(oordeel.woord)
        yield Melding(
            pad, f"Hier staat een zin van {langste} woorden.", "Maak er twee of drie zinnen van, elk met één onderwerp."
        )


@rule(
    "TA-002",
    op=Plan,
    titel="Vaktaal uitgelegd",
    deel=DEEL,
    bron="Taalniveau",
    ernst="tip",
    slecht={"ondersteuningsplan.analyse.patronen[1]": "Na de OTS belde Femke oma Hanneke meteen."},
    goed={
        "ondersteuningsplan.analyse.patronen[1]": "Na de ondertoezichtstelling (OTS: de kinderrechter laat iemand "
        "meekijken) belde Femke oma Hanneke meteen."
    },
    zwijgt_bij=("KZ-004", "KZ-005", "VV-005", "DO-007"),
    biedt="een gewoon woord op dezelfde plek, of de uitleg erachter",
)
def vaktaal(plan: Plan, plek: Plek) -> Iterator[Melding]:
    """Een afkorting scheelt de schrijver een seconde en kost de lezer het hele verhaal. Eén keer uitleggen is genoeg;
    daarna mag het woord gewoon worden gebruikt."""
    gezien: dict[str, tuple[str, Treffer, str]] = {}
    uitgelegd: set[str] = set()
    for pad, deel in _wat_het_gezin_leest(plan):
        for stappen, tekst in leesteksten(deel, plan):
            for treffer in zoek("vaktaal", tekst):
                if "gezin" in treffer.soort:
                    gezien.setdefault(treffer.woord, (Plek(pad, plan, plek.vandaag).bij(*stappen), treffer, tekst))
                if _legt_uit(treffer, tekst):
                    uitgelegd.add(treffer.woord)
    for woord, (pad, treffer, tekst) in gezien.items():
        if woord not in uitgelegd:
            yield Melding(
                pad,
                f"‘{woord}’ kent niet iedereen.",
                f"Leg het één keer uit of schrijf: {treffer.advies}.",
                voorstellen=in_gewone_woorden(treffer, tekst, pad) + leg_uit(treffer, tekst, pad),
            )


def _wat_het_gezin_leest(plan: Plan) -> Iterator[tuple[str, Onderdeel]]:
    for naam, deel in (
        ("ondersteuningsplan", plan.ondersteuningsplan),
        ("veilig_verder_plan", plan.veilig_verder_plan),
    ):
        if deel is not None:
            yield from ((pad, een) for pad, een in onderdelen(deel, naam) if not isinstance(een, Gevaar))


def _legt_uit(treffer: Treffer, tekst: str) -> bool:
    klein = vouw(tekst)
    return bool(
        patroon(_UITGELEGD).match(klein, treffer.eind)
        or patroon(_TUSSEN_HAAKJES).search(klein, max(0, treffer.begin - 80), treffer.begin)
    )


@rule(
    "TA-003",
    op=Zichtbaar,
    titel="Zeg wie het doet",
    deel=DEEL,
    bron="Taalniveau",
    ernst="tip",
    slecht={"ondersteuningsplan.doelen[2].acties[0].wat": "Er wordt contact opgenomen met de huisarts."},
    goed={"ondersteuningsplan.doelen[2].acties[0].wat": "Ruud belt de huisarts. Dat is door Kees bevestigd."},
    zwijgt_bij=("DO-007", "DO-008"),
)
def actief(deel: Zichtbaar, plek: Plek) -> Iterator[Melding]:
    """‘Er wordt gebeld’ verbergt wie er belt. Met de naam vooraan is de zin korter, en weet iedereen wie het doet."""
    if not isinstance(deel, (Actie, Veiligheidsafspraak)) or not deel.wie:
        return
    for stappen, tekst in werkteksten(deel):
        if stappen[-1] not in ("wat", "eerste_stap") or not patroon(_WORDT).search(tekst):
            continue
        plaats = lijdende_vorm(hoofdzin(tekst))
        if plaats and lijdend(tekst, naamwoorden(plek.plan)).is_probleem:
            yield Melding(
                plek.bij(*stappen),
                f"Met ‘{tekst[slice(*plaats)]}’ staat er niet wie dit doet.",
                met_bekenden("Zet de naam vooraan en maak er een zin met ‘doet’ van.", plek.plan, tekst=tekst),
            )


@rule(
    "TA-004",
    op=Zichtbaar,
    titel="Geen vage of absolute woorden",
    deel=DEEL,
    bron="Doelen",
    ernst="let op",
    slecht={"veilig_verder_plan.afspraken[1].hoe_gecontroleerd": "Marloes vraagt er regelmatig naar."},
    goed={"veilig_verder_plan.afspraken[1].hoe_gecontroleerd": "Marloes vraagt er regelmatig naar: elke vrijdag."},
    zwijgt_bij=("KZ-004", "RB-002", "DO-003", "DO-007", "TA-003"),
)
def vaag_of_absoluut(deel: Zichtbaar, plek: Plek) -> Iterator[Melding]:
    """Bij ‘regelmatig’ denkt de een aan elke dag en de ander aan één keer per maand, en ‘nooit’ klopt bijna nooit.
    Met een aantal of een dag erbij denkt iedereen aan hetzelfde. In een veiligheidsafspraak weegt dit zwaarder."""
    ernst: Ernst = "let op" if isinstance(deel, Veiligheidsafspraak) else "tip"
    if isinstance(deel, (Doel, Actie, Veiligheidsafspraak)):
        teksten, soorten = werkteksten(deel), {"frequentie", "tijd", "voorwaarde", "maat"}
    else:
        teksten, soorten = leesteksten(deel, plek.plan), {"frequentie", "absoluut"}
    for stappen, tekst in teksten:
        # How often an action happens belongs in `wanneer`, where DO-006 and VV-008 look.
        hier = soorten - {"frequentie", "tijd"} if stappen == ("wat",) else soorten
        woord = _vaag(tekst, hier)
        if woord:
            yield Melding(plek.bij(*stappen), f"Onder ‘{woord[0]}’ verstaat iedereen iets anders.", woord[1], ernst)


def _vaag(tekst: str, soorten: set[str]) -> tuple[str, str] | None:
    for naam in ("vage_woorden", "absolute_woorden"):
        for treffer in zoek(naam, tekst):
            telt = treffer.soort in soorten and (treffer.soort != "maat" or treffer.woord in _VAGE_MAAT)
            if telt and not treffer.ontkend:
                return None if heeft_maat(tekst) else (tekst[treffer.begin : treffer.eind], treffer.advies)
    return None
