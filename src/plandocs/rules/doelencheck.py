"""The rule on the four goals that belong to every safety plan."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.plan.ondersteuningsplan import DoelencheckSoort
from plandocs.plan.veilig_verder_plan import VeiligVerderPlan
from plandocs.rules.kernel import Melding, Plek, rule
from plandocs.rules.voorstel import Stap, Voorstel

DEEL = "Veiligheid"
SOORTEN: dict[DoelencheckSoort, tuple[str, str]] = {
    "afspraken_nakomen": (
        "het nakomen van de veiligheidsafspraken",
        "Sanne en Bart komen elke dag de veiligheidsafspraken na, tot 1 juli.",
    ),
    "onveiligheid_opheffen": (
        "het wegnemen van het gevaar",
        "Noor en Daan zijn thuis veilig: Bart praat met een rustige stem als zij erbij zijn.",
    ),
    "onderliggende_problematiek": (
        "wat er onder het gevaar ligt",
        "Bart drinkt thee of fris op de dagen dat hij de kinderen ziet.",
    ),
    "herstel_schade": (
        "het herstel van wie er last van heeft",
        "Noor slaapt op schooldagen om 20.00 uur in haar eigen bed.",
    ),
}
_IN_DE_METHODE: dict[DoelencheckSoort, str] = {
    "afspraken_nakomen": "Het gezin houdt zich aan de veiligheidsafspraken.",
    "onveiligheid_opheffen": "Het opheffen van de onveiligheid.",
    "onderliggende_problematiek": "Het behandelen van de onderliggende problematiek.",
    "herstel_schade": "Het behandelen en bieden van nazorg gericht op herstel van de mogelijk opgelopen schade.",
}


@rule(
    "VV-014",
    op=VeiligVerderPlan,
    titel="De vier doelen van de doelencheck",
    deel=DEEL,
    bron="1G1P",
    ernst="fout",
    slecht={"ondersteuningsplan.doelen[3].doelencheck": None},
    goed={
        "ondersteuningsplan.doelen[3].doelencheck": None,
        "veilig_verder_plan.doel_ontbreekt": [
            {"soort": "herstel_schade", "reden": "De speltherapeut kijkt in januari of dit doel nodig is."}
        ],
    },
    biedt="het doel toevoegen in de woorden van de methode",
)
def vier_doelen(deel: VeiligVerderPlan, plek: Plek) -> Iterator[Melding]:
    """Afspraken maken het vandaag veilig. Het blijft pas veilig als ook de oorzaak wordt aangepakt en als wie schade
    opliep, hulp krijgt om te herstellen. Daarom horen er vier soorten doelen bij een Veilig Verder Plan."""
    aanwezig = {doel.doelencheck for doel in plek.plan.ondersteuningsplan.doelen if doel.status != "losgelaten"}
    verklaard = {een.soort for een in deel.doel_ontbreekt}
    for soort, (waarover, voorbeeld) in SOORTEN.items():
        if soort in aanwezig or soort in verklaard:
            continue
        anders = "" if soort in ("afspraken_nakomen", "onveiligheid_opheffen") else _OF_LEG_UIT
        yield Melding(
            "ondersteuningsplan.doelen",
            f"Er is geen doel over {waarover}.",
            f"Voeg een doel toe, of kies deze soort bij een doel dat er al is. Bijvoorbeeld: {voorbeeld}{anders}",
            voorstellen=(_zet_erbij(soort, plek),),
        )


def _zet_erbij(soort: DoelencheckSoort, plek: Plek) -> Voorstel:
    """Propose the goal in the words that the method prescribes; who does what still has to be agreed."""
    doelen = plek.plan.ondersteuningsplan.doelen
    bezet = {doel.id for doel in doelen}
    namen = (soort.replace("_", "-"), *(f"{soort.replace('_', '-')}-{nummer}" for nummer in range(2, len(doelen) + 3)))
    doel = {
        "id": next(naam for naam in namen if naam not in bezet),
        "tekst": _IN_DE_METHODE[soort],
        "soort": "veiligheid",
        "doelencheck": soort,
    }
    stap = Stap("voeg_toe", f"ondersteuningsplan.doelen[{len(doelen)}]", doel)
    return Voorstel(f"Zet het doel ‘{_IN_DE_METHODE[soort]}’ erbij", (stap,))


_OF_LEG_UIT = " Is dit doel nu niet nodig of niet mogelijk? Schrijf dan bij ‘doel ontbreekt’ waarom."
