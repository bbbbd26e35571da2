"""Het ondersteuningsplan: aanleiding, krachten, zorgen, doelen en acties."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from plandocs.plan.base import (
    Antwoord,
    Datum,
    GevaarId,
    Id,
    Onderdeel,
    PersoonId,
    Regel,
    Score,
    Tekst,
    Uitspraak,
    UitspraakId,
    VoorwaardeId,
    Wanneer,
    Zichtbaar,
)

LEVENSGEBIEDEN: dict[str, str] = {
    "opvoeding_en_ontwikkeling": "Opvoeding en ontwikkeling",
    "veiligheid": "Veiligheid",
    "wonen": "Wonen",
    "huishouden": "Huishouden",
    "financien": "Geld",
    "werk_en_dagbesteding": "Werk en dagbesteding",
    "school": "School",
    "lichamelijke_gezondheid": "Lichamelijke gezondheid",
    "psychische_gezondheid": "Psychische gezondheid",
    "middelengebruik": "Alcohol, drugs en medicijnen",
    "relaties_in_gezin": "Relaties in het gezin",
    "netwerk": "Familie, vrienden en buren",
    "vrije_tijd": "Vrije tijd",
    "justitie": "Politie en justitie",
    "zingeving_en_cultuur": "Geloof, cultuur en wat belangrijk is",
}
Gebied = Literal[
    "opvoeding_en_ontwikkeling",
    "veiligheid",
    "wonen",
    "huishouden",
    "financien",
    "werk_en_dagbesteding",
    "school",
    "lichamelijke_gezondheid",
    "psychische_gezondheid",
    "middelengebruik",
    "relaties_in_gezin",
    "netwerk",
    "vrije_tijd",
    "justitie",
    "zingeving_en_cultuur",
]


class Levensgebied(Zichtbaar):
    """Wat er over één levensgebied is besproken."""

    gebied: Gebied = Field(title="Levensgebied", description="Welk levensgebied.")
    antwoord: Antwoord = Field("niet_besproken", title="Besproken", description="Of het is besproken.")
    samenvatting: Tekst | None = Field(None, title="Samenvatting", description="Wat er is besproken.")
    besproken_op: Datum | None = Field(None, title="Besproken op", description="Wanneer het is besproken.")


class Kracht(Uitspraak):
    """Wat goed gaat: wie zegt het, wat, sinds wanneer en wat het oplevert."""

    sinds: Regel | None = Field(None, title="Sinds", description="Sinds wanneer dit goed gaat.")
    gevolg: Tekst | None = Field(None, title="Gevolg", description="Wat dit betekent voor wie.")
    gevolg_voor: tuple[PersoonId, ...] = Field((), title="Voor wie", description="Voor wie dit gevolgen heeft.")
    gebied: Gebied | None = Field(None, title="Levensgebied", description="Bij welk levensgebied dit hoort.")
    talent: bool = Field(False, title="Talent", description="Ja als dit een talent van iemand is.")


class Zorg(Uitspraak):
    """Een zorg: wie zegt het, wat, sinds wanneer en wat het gevolg is."""

    sinds: Regel | None = Field(None, title="Sinds", description="Sinds wanneer dit een zorg is.")
    gevolg: Tekst | None = Field(None, title="Gevolg", description="Wat dit (mogelijk) betekent voor wie.")
    gevolg_voor: tuple[PersoonId, ...] = Field((), title="Voor wie", description="Voor wie dit gevolgen heeft.")
    gebied: Gebied | None = Field(None, title="Levensgebied", description="Bij welk levensgebied dit hoort.")
    status: Literal["open", "opgelost", "later"] = Field(
        "open", title="Status", description="Of deze zorg nu speelt, is opgelost of bewust later komt."
    )
    later_op: Datum | None = Field(None, title="Later bespreken op", description="Wanneer deze zorg wel aan bod komt.")
    reden_later: Tekst | None = Field(None, title="Waarom later", description="Waarom deze zorg nu niet aan bod komt.")


class EerdereHulp(Zichtbaar):
    """Hulp die er eerder was, en wat die opleverde."""

    welke_hulp: Tekst = Field(title="Welke hulp", description="Welke hulp er was.")
    door_wie: Regel | None = Field(None, title="Door wie", description="Welke organisatie of persoon.")
    periode: Regel | None = Field(None, title="Wanneer", description="Van wanneer tot wanneer.")
    resultaat: Tekst | None = Field(None, title="Resultaat", description="Wat het resultaat was.")
    wat_werkte: Tekst | None = Field(None, title="Wat werkte", description="Wat hielp.")
    wat_werkte_niet: Tekst | None = Field(None, title="Wat werkte niet", description="Wat niet hielp.")
    volgens: tuple[PersoonId, ...] = Field((), title="Volgens", description="Wie dit zegt.")


class Analyse(Zichtbaar):
    """Hoe de hele situatie samenhangt."""

    tekst: Tekst = Field(title="Analyse", description="Samenhang, patronen en gevolgen in gewone woorden.")
    patronen: tuple[Tekst, ...] = Field((), title="Patronen", description="Wat steeds terugkomt.")
    gevolgen: Tekst | None = Field(None, title="Gevolgen", description="Wat dit betekent voor het gezin.")
    verwijzingen: tuple[UitspraakId, ...] = Field(
        (), title="Gebaseerd op", description="Op welke krachten en zorgen de analyse steunt."
    )
    opsteller: PersoonId | None = Field(None, title="Opgesteld door", description="Wie de analyse schreef.")


class BasiszorgEnVeiligheid(Onderdeel):
    """De poort: zijn er zorgen over basiszorg of veiligheid?"""

    zorgen: bool | None = Field(
        None,
        title="Zorgen over basiszorg of veiligheid",
        description="Ja of nee; bij ja hoort een Veilig Verder Plan.",
    )
    toelichting: Tekst | None = Field(None, title="Toelichting", description="Waarom ja of nee.")
    meldcode_stap: int | None = Field(None, ge=1, le=5, title="Stap meldcode", description="Bij welke stap men is.")


class DoelScore(Onderdeel):
    """Een cijfer voor een doel."""

    datum: Datum = Field(title="Datum", description="Wanneer het cijfer is gegeven.")
    door: PersoonId = Field(title="Door", description="Wie het cijfer gaf.")
    score: Score = Field(title="Cijfer", description="Van 0 (nog niets bereikt) tot 10 (helemaal bereikt).")
    toelichting: Tekst | None = Field(None, title="Toelichting", description="Waarom dit cijfer.")


class Evaluatie(Onderdeel):
    """Een moment waarop het doel wordt bekeken."""

    datum: Datum = Field(title="Datum", description="Wanneer het doel wordt of is bekeken.")
    resultaat: Tekst | None = Field(None, title="Resultaat", description="Wat eruit kwam.")


class Actie(Zichtbaar):
    """Wie doet wat, wanneer."""

    id: Id | None = Field(None, title="Naam", description="Korte naam van deze actie.")
    wie: tuple[PersoonId, ...] = Field((), title="Wie", description="Wie het doet.")
    wat: Tekst = Field(title="Wat", description="Wat diegene doet.")
    waar: Regel | None = Field(None, title="Waar", description="Waar het gebeurt.")
    wanneer: Wanneer | None = Field(None, title="Wanneer", description="Datum, termijn of hoe vaak.")
    met_wie: tuple[PersoonId, ...] = Field((), title="Met wie", description="Wie erbij is of helpt.")
    hoe_meten: Tekst | None = Field(None, title="Hoe zien we het", description="Waaraan je ziet dat het lukt.")
    status: Literal["open", "bezig", "gedaan", "gestopt"] = Field(
        "open", title="Status", description="Hoe ver de actie is."
    )
    resultaat: Tekst | None = Field(None, title="Resultaat", description="Wat het opleverde.")


DoelencheckSoort = Literal["afspraken_nakomen", "onveiligheid_opheffen", "onderliggende_problematiek", "herstel_schade"]


class Doel(Zichtbaar):
    """De gewenste situatie, positief en in de toekomst, met de acties die erbij horen."""

    naamruimte: ClassVar[str | None] = "doel"

    id: Id = Field(title="Naam", description="Korte naam van dit doel.")
    tekst: Tekst = Field(title="Doel", description="De gewenste situatie, positief geformuleerd.")
    eigenaar: tuple[PersoonId, ...] = Field((), title="Van wie", description="Wiens doel dit is.")
    soort: Literal["gezin", "maatschappelijk", "veiligheid", "ontwikkeling"] = Field(
        "gezin", title="Soort doel", description="Van het gezin, of nodig vanwege veiligheid of de wet."
    )
    fase: Literal["direct", "stabiel", "herstel"] | None = Field(
        None, title="Fase", description="Directe veiligheid, stabiele veiligheid of herstel."
    )
    doelencheck: DoelencheckSoort | None = Field(
        None, title="Doelencheck", description="Welk van de vier verplichte soorten doelen dit is."
    )
    zorgen: tuple[UitspraakId, ...] = Field((), title="Bij welke zorgen", description="Welke zorgen hierbij horen.")
    gevaren: tuple[GevaarId, ...] = Field((), title="Bij welk gevaar", description="Welk gevaar hierbij hoort.")
    voorwaarden: tuple[VoorwaardeId, ...] = Field(
        (), title="Bij welke voorwaarde", description="Welke veiligheidsvoorwaarde hierbij hoort."
    )
    zichtbaar_aan: tuple[Tekst, ...] = Field(
        (), title="Waaraan zien we het", description="Wat je ziet of hoort als het doel is bereikt."
    )
    start: Datum | None = Field(None, title="Start", description="Wanneer het werken aan dit doel begint.")
    streefdatum: Datum | None = Field(None, title="Klaar op", description="Wanneer het doel bereikt moet zijn.")
    evaluaties: tuple[Evaluatie, ...] = Field((), title="Evaluatie", description="Wanneer het doel wordt bekeken.")
    scores: tuple[DoelScore, ...] = Field((), title="Cijfers", description="Cijfers van wie, op welke datum.")
    status: Literal["open", "op_koers", "vertraagd", "behaald", "bijgesteld", "losgelaten", "later"] = Field(
        "open", title="Status", description="Hoe het doel ervoor staat."
    )
    acties: tuple[Actie, ...] = Field((), title="Acties", description="Wie doet wat, wanneer.")

    @property
    def is_open(self) -> bool:
        """Of er nu aan dit doel gewerkt wordt."""
        return self.status in {"open", "op_koers", "vertraagd", "bijgesteld"}


class OpAfschalen(Onderdeel):
    """Wanneer er meer of minder hulp komt, en van wie."""

    op_wanneer: Tekst | None = Field(None, title="Meer hulp als", description="Wanneer er wordt opgeschaald.")
    op_naar: Regel | None = Field(None, title="Opschalen naar", description="Naar wie.")
    af_wanneer: Tekst | None = Field(None, title="Minder hulp als", description="Wanneer er wordt afgeschaald.")
    af_naar: Regel | None = Field(None, title="Afschalen naar", description="Naar wie.")
    besproken_met: tuple[PersoonId, ...] = Field((), title="Besproken met", description="Met wie dit is besproken.")


class NietGehoord(Onderdeel):
    """Waarom iemand nog niet zelf aan het woord is gekomen."""

    wie: PersoonId = Field(title="Wie", description="Wie nog niet is gehoord.")
    reden: Tekst = Field(title="Reden", description="Waarom nog niet.")
    datum: Datum = Field(title="Vastgelegd op", description="Wanneer dit is opgeschreven.")
    alsnog_op: Datum | None = Field(None, title="Alsnog op", description="Wanneer diegene wel wordt gehoord.")


class Ondersteuningsplan(Onderdeel):
    """Het plan dat bij elk overleg wordt ingevuld of bijgewerkt."""

    aanleiding: tuple[Uitspraak, ...] = Field(
        (), title="Aanleiding", description="Waarom dit plan er is, in eigen woorden."
    )
    levensgebieden: tuple[Levensgebied, ...] = Field(
        (), title="Levensgebieden", description="Wat per gebied is besproken."
    )
    krachten: tuple[Kracht, ...] = Field((), title="Krachten", description="Wat goed gaat.")
    zorgen: tuple[Zorg, ...] = Field((), title="Zorgen", description="Waar zorgen over zijn.")
    niet_gehoord: tuple[NietGehoord, ...] = Field((), title="Nog niet gehoord", description="Wie nog niet zelf sprak.")
    eerdere_hulp_antwoord: Antwoord = Field(
        "niet_besproken", title="Eerdere hulp besproken", description="Of eerdere hulp is besproken."
    )
    eerdere_hulp: tuple[EerdereHulp, ...] = Field((), title="Eerdere hulp", description="Welke hulp er eerder was.")
    analyse: Analyse | None = Field(None, title="Integrale analyse", description="Hoe alles samenhangt.")
    gewenst_resultaat: tuple[Uitspraak, ...] = Field((), title="Gewenst resultaat", description="Wat men wil bereiken.")
    basiszorg_en_veiligheid: BasiszorgEnVeiligheid = Field(
        default_factory=BasiszorgEnVeiligheid,
        title="Basiszorg en veiligheid",
        description="Of er zorgen zijn over basiszorg of veiligheid.",
    )
    doelen: tuple[Doel, ...] = Field((), title="Doelen", description="De doelen met hun acties.")
    op_en_afschalen: OpAfschalen | None = Field(None, title="Op- en afschalen", description="Meer of minder hulp.")
    afspraken_evaluatie: Tekst | None = Field(
        None, title="Evaluatie", description="Hoe en met wie het plan wordt bekeken."
    )
