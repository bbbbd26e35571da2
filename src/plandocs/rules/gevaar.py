"""Rules on the danger: the greatest worry in plain words and what makes it harder."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.plan.veilig_verder_plan import Gevaar, VeiligVerderPlan
from plandocs.rules.kernel import Melding, Plek, rule
from plandocs.rules.mensen import met_bekenden, noemt_iemand
from plandocs.rules.uit_de_tekst import in_gewone_woorden
from plandocs.rules.voorstel import Voorstel
from plandocs.taal.letters import vouw
from plandocs.taal.patronen import patroon
from plandocs.taal.woorden import zoek

DEEL = "Veiligheid"

_NIETS_VERANDERT = (
    r"(?<!\w)(?:als|wanneer|indien) (?:er|dit|het|dat|alles|niets)(?: \w{1,20}){0,3} (?:verandert|blijft)"
)
_VAKWOORD = (
    r"(?<!\w)(?:(?:emotionele |affectieve |pedagogische |lichamelijke )?(?:verwaarlozing|mishandeling)"
    r"|kindermishandeling|huiselijk geweld|geweldsincident(?:en)?|grensoverschrijdend(?: gedrag)?"
    r"|ontwikkelingsachterstand|psychische schade|traumatisering)(?!\w)"
)


@rule(
    "VV-004",
    op=VeiligVerderPlan,
    titel="De grootste zorg is compleet",
    deel=DEEL,
    bron="1G1P",
    ernst="fout",
    slecht={"veilig_verder_plan.gevaren[0].gevolg": None},
    goed={"veilig_verder_plan.gevaren[0].wie": ["hanneke"]},
)
def gevaar_compleet(deel: VeiligVerderPlan, plek: Plek) -> Iterator[Melding]:
    """Iedereen moet van hetzelfde gevaar uitgaan: wie maakt zich zorgen, waarover, en wat merkt het kind als er niets
    verandert. Ontbreekt een stuk, dan kan niemand nagaan of de afspraken het gevaar wegnemen."""
    if not deel.gevaren:
        yield Melding(
            plek.bij("gevaren"),
            "Er staat niet wat de grootste zorg is.",
            "Schrijf wie waar bang voor is. Bijvoorbeeld: Sanne, juf Anna en Veilig Thuis zijn bang dat Bart weer "
            "met iets gooit en Noor raakt, als er niets verandert.",
        )
    for nummer, gevaar in enumerate(deel.gevaren):
        yield from _wat_mist(gevaar, nummer, plek)


def _wat_mist(gevaar: Gevaar, nummer: int, plek: Plek) -> Iterator[Melding]:
    tekst = f"{gevaar.waarover} {gevaar.gevolg or ''}"
    if not gevaar.wie:
        yield Melding(
            plek.bij("gevaren", nummer, "wie"),
            "Er staat niet wie zich hier zorgen over maakt.",
            met_bekenden("Wie is hier bang voor? Kies de mensen.", plek.plan),
        )
    if not gevaar.gevolg:
        yield Melding(
            plek.bij("gevaren", nummer, "gevolg"),
            "Er staat niet wat het gevolg kan zijn.",
            "Schrijf wat er met het kind of de ander kan gebeuren, bijvoorbeeld: Noor of Daan kan gewond raken.",
        )
    elif not gevaar.gevolg_voor and not noemt_iemand(gevaar.gevolg, plek.plan):
        yield Melding(
            plek.bij("gevaren", nummer, "gevolg_voor"),
            "Er staat niet voor wie dit gevaarlijk is.",
            "Kies wie het raakt, bijvoorbeeld: Noor en Daan.",
        )
    if not gevaar.als_er_niets_verandert and not patroon(_NIETS_VERANDERT).search(vouw(tekst)):
        yield Melding(
            plek.bij("gevaren", nummer, "als_er_niets_verandert"),
            "Er staat niet of dit gebeurt als er niets verandert.",
            "Bespreek het en vul ja in als dit is wat er gebeurt wanneer iedereen zo doorgaat. Is het gevaar "
            "voorbij, haal het dan hier weg.",
        )


@rule(
    "VV-005",
    op=Gevaar,
    titel="Het gevaar in gewone woorden",
    deel=DEEL,
    bron="Veiligheidstaal",
    ernst="let op",
    slecht={
        "veilig_verder_plan.gevaren[0].waarover": "Zij zijn bang voor escalatie tussen Ruud en Femke.",
    },
    goed={
        "veilig_verder_plan.gevaren[0].waarover": "Zij zijn bang dat Tess niet wordt getroost als zij huilt.",
    },
    biedt="een gewoon woord op de plek van het vakwoord",
)
def gewone_woorden(gevaar: Gevaar, plek: Plek) -> Iterator[Melding]:
    """Over het gevaar mag geen misverstand zijn. Een vakwoord klinkt zwaar en zegt weinig; wat iemand deed en wat er
    dan gebeurt, begrijpen ook de ouders, oma en het kind."""
    for veld, tekst in (("waarover", gevaar.waarover), ("gevolg", gevaar.gevolg or "")):
        woord = _vakwoord(tekst)
        if woord:
            yield Melding(
                plek.bij(veld),
                f"‘{woord}’ is een vakwoord; niet iedereen ziet dan wat er kan gebeuren.",
                "Schrijf wat iemand doet of niet doet. Niet: emotionele verwaarlozing. Wel: de kinderen worden "
                "’s avonds niet getroost als zij huilen.",
                voorstellen=_gewoon(tekst, plek.bij(veld)),
            )


def _gewoon(tekst: str, pad: str) -> tuple[Voorstel, ...]:
    eerste = next((een for een in zoek("vaktaal", tekst) if "gezin" in een.soort), None)
    return in_gewone_woorden(eerste, tekst, pad) if eerste else ()


def _vakwoord(tekst: str) -> str:
    for treffer in zoek("vaktaal", tekst):
        if "gezin" in treffer.soort:
            return tekst[treffer.begin : treffer.eind]
    match = patroon(_VAKWOORD).search(vouw(tekst))
    return tekst[slice(*match.span())] if match else ""


@rule(
    "VV-006",
    op=VeiligVerderPlan,
    titel="Wat het moeilijker maakt, apart van het gevaar",
    deel=DEEL,
    bron="Veiligheidstaal",
    ernst="let op",
    slecht={
        "veilig_verder_plan.complicerende_factoren[0].afspraak": None,
        "veilig_verder_plan.afspraken[1].bij_trigger": None,
    },
    goed={"veilig_verder_plan.complicerende_factoren[0].afspraak": None},
)
def complicerende_factoren(deel: VeiligVerderPlan, plek: Plek) -> Iterator[Melding]:
    """Schulden of weinig slaap zijn geen gevaar, maar maken het wel moeilijker om het veilig te houden. Wie weet wat
    de spanning laat oplopen, kan van tevoren afspreken wat er dan gebeurt. Dat bij elke trigger zo’n
    afspraak hoort, is een eigen afleiding."""
    factoren = deel.complicerende_factoren
    if not factoren and deel.complicerende_factoren_antwoord in ("niet_besproken", "ingevuld"):
        yield Melding(
            plek.bij("complicerende_factoren_antwoord"),
            "Er staat nog niet wat het moeilijker maakt om het veilig te houden.",
            "Vraag wanneer de spanning oploopt en schrijf het op, bijvoorbeeld: de huur is te laat. Is er niets, "
            "kies dan ‘geen’.",
        )
    geregeld = {afspraak.bij_trigger for afspraak in deel.afspraken if afspraak.status == "actief"}
    bekend = {afspraak.id for afspraak in deel.afspraken if afspraak.status == "actief"}
    for nummer, factor in enumerate(factoren):
        met_id = factor.id is not None and factor.id in geregeld
        if factor.soort == "trigger" and factor.afspraak not in bekend and not met_id:
            yield Melding(
                plek.bij("complicerende_factoren", nummer, "afspraak"),
                "Bij deze trigger staat niet wat er dan gebeurt.",
                "Maak er een afspraak bij, bijvoorbeeld: als de huur te laat is, belt Sanne oma en eten de kinderen "
                "daar.",
            )
    yield from _vermengd(deel, plek)


def _vermengd(deel: VeiligVerderPlan, plek: Plek) -> Iterator[Melding]:
    factoren = {_kaal(factor.tekst) for factor in deel.complicerende_factoren}
    for nummer, gevaar in enumerate(deel.gevaren):
        if _kaal(gevaar.waarover) in factoren:
            yield Melding(
                plek.bij("gevaren", nummer, "waarover"),
                "Dit staat ook bij wat het moeilijker maakt; het is nog niet het gevaar zelf.",
                "Schrijf hier wat iemand kan doen en wie dat raakt, bijvoorbeeld: Bart gooit weer met iets en raakt "
                "Noor.",
            )


def _kaal(text: str) -> str:
    return " ".join(vouw(text).split()).strip(" .")
