"""Het Veilig Verder Plan: wat er gebeurde, het gevaar, en de afspraken die het veilig maken."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from plandocs.plan.base import (
    AfspraakId,
    Antwoord,
    Datum,
    FactorId,
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


class VeiligeKracht(Uitspraak):
    """Wat iemand deed waardoor het veilig bleef toen er gevaar was."""

    sinds: Regel | None = Field(None, title="Sinds", description="Sinds wanneer of wanneer dit werkte.")
    gevolg: Tekst | None = Field(None, title="Gevolg", description="Wat het opleverde voor wie.")
    gevolg_voor: tuple[PersoonId, ...] = Field((), title="Voor wie", description="Voor wie het veiliger werd.")
    bij_gevaar: tuple[GevaarId, ...] = Field((), title="Bij welk gevaar", description="Bij welk gevaar dit helpt.")


class Gebeurtenis(Uitspraak):
    """Wat er gebeurde: de eerste, ergste of laatste keer."""

    keer: Literal["eerste", "ergste", "laatste", "anders"] = Field(
        title="Welke keer", description="Welke keer het was."
    )
    wanneer: Wanneer | None = Field(None, title="Wanneer", description="Wanneer het gebeurde.")
    plaats: Regel | None = Field(None, title="Waar", description="Waar het gebeurde.")
    aanwezig: tuple[PersoonId, ...] = Field((), title="Wie waren erbij", description="Wie het meemaakten.")
    letsel: Tekst | None = Field(None, title="Letsel", description="Of iemand gewond raakte.")


class Frequentie(Onderdeel):
    """Hoe vaak het gebeurt."""

    tekst: Tekst | None = Field(None, title="Hoe vaak", description="Hoe vaak het gebeurt.")
    volgens: tuple[PersoonId, ...] = Field((), title="Volgens", description="Wie dit zegt.")
    onbekend_omdat: Tekst | None = Field(None, title="Onbekend omdat", description="Waarom dit niet bekend is.")


class MogelijkeSchade(Zichtbaar):
    """Wat het met één gezinslid doet of kan doen."""

    wie: PersoonId = Field(title="Wie", description="Over wie het gaat.")
    tekst: Tekst = Field(title="Wat", description="Welke schade er is of kan zijn.")
    volgens: tuple[PersoonId, ...] = Field((), title="Volgens", description="Wie dit zag of zegt.")
    datum: Datum | None = Field(None, title="Datum", description="Wanneer dit is gezien of gezegd.")


class Gevaar(Zichtbaar):
    """De grootste zorg: wie is bang dat wat gebeurt, met wie, als er niets verandert."""

    naamruimte: ClassVar[str | None] = "gevaar"

    id: Id = Field(title="Naam", description="Korte naam van dit gevaar.")
    wie: tuple[PersoonId, ...] = Field((), title="Wie maken zich zorgen", description="Wie zich zorgen maken.")
    waarover: Tekst = Field(title="Waarover", description="Waar zij bang voor zijn, in gewone woorden.")
    gevolg: Tekst | None = Field(None, title="Gevolg", description="Wat het voor het kind of de ander betekent.")
    gevolg_voor: tuple[PersoonId, ...] = Field((), title="Voor wie", description="Wie het raakt.")
    als_er_niets_verandert: bool | None = Field(
        None,
        title="Als er niets verandert",
        description="Ja als dit is wat er gebeurt als er niets verandert.",
    )
    ander_standpunt: tuple[Uitspraak, ...] = Field(
        (), title="Wie ziet het anders", description="Wie het hier niet mee eens is, in eigen woorden."
    )


class ComplicerendeFactor(Zichtbaar):
    """Wat het moeilijker maakt: een omstandigheid, trigger of stress."""

    naamruimte: ClassVar[str | None] = "factor"

    id: Id | None = Field(None, title="Naam", description="Korte naam van deze factor.")
    soort: Literal["complicerend", "trigger", "stressor"] = Field(
        "complicerend", title="Soort", description="Omstandigheid, trigger of stress."
    )
    tekst: Tekst = Field(title="Wat", description="Wat het moeilijker maakt.")
    volgens: tuple[PersoonId, ...] = Field((), title="Volgens", description="Wie dit zegt.")
    afspraak: AfspraakId | None = Field(None, title="Dan doen we", description="Welke afspraak dan geldt.")


class SchaalScore(Zichtbaar):
    """Een cijfer op de veiligheidsschaal, met waarom."""

    wie: PersoonId = Field(title="Wie", description="Wie het cijfer gaf.")
    datum: Datum | None = Field(None, title="Datum", description="Wanneer.")
    score: Score = Field(title="Cijfer", description="0 is heel onveilig, 10 is veilig genoeg om te stoppen.")
    waarom_niet_lager: Tekst | None = Field(None, title="Waarom niet lager", description="Wat er al veilig is.")
    nodig_voor_hoger: Tekst | None = Field(None, title="Nodig voor één hoger", description="Wat er nodig is.")


class Veiligheidsschaal(Onderdeel):
    """De schaal van 0 tot 10 en wie welk cijfer geeft."""

    scores: tuple[SchaalScore, ...] = Field((), title="Cijfers", description="Wie welk cijfer geeft.")
    verschil_besproken: Tekst | None = Field(
        None, title="Verschil besproken", description="Wat er is gezegd over het verschil in cijfers."
    )


class Voorwaarde(Zichtbaar):
    """Wat een instantie ten minste eist voor de veiligheid."""

    naamruimte: ClassVar[str | None] = "voorwaarde"

    id: Id = Field(title="Naam", description="Korte naam van deze voorwaarde.")
    tekst: Tekst = Field(title="Voorwaarde", description="Wat er ten minste moet gebeuren.")
    gesteld_door: PersoonId | None = Field(None, title="Gesteld door", description="Wie de voorwaarde stelde.")
    datum: Datum | None = Field(None, title="Datum", description="Wanneer de voorwaarde is gesteld.")
    vervalt_op: Datum | None = Field(None, title="Vervalt op", description="Tot wanneer de voorwaarde geldt.")
    voldaan_als: Tekst | None = Field(None, title="Voldaan als", description="Wanneer eraan is voldaan.")
    status: Literal["actief", "voldaan", "vervallen", "overgedragen"] = Field(
        "actief", title="Status", description="Of de voorwaarde nog geldt."
    )
    overgedragen_aan: PersoonId | None = Field(None, title="Overgedragen aan", description="Wie erop toeziet.")


class AlsHetNietLukt(Onderdeel):
    """Wat er gebeurt als een afspraak niet lukt."""

    eerste_stap: Tekst = Field(title="Eerste stap", description="Wat er dan meteen gebeurt.")
    wie_belt: tuple[PersoonId, ...] = Field((), title="Wie belt", description="Wie dan belt.")
    belt_met: Regel | None = Field(None, title="Belt met", description="Met wie, en op welk nummer.")
    gevolg: Tekst | None = Field(None, title="Gevolg", description="Wat er daarna gebeurt.")


Situatie = Literal["ochtend", "na_school", "avond", "nacht", "weekend", "omgang", "trigger", "altijd"]
SITUATIES: dict[str, str] = {
    "ochtend": "ochtend",
    "na_school": "na school",
    "avond": "avond",
    "nacht": "nacht",
    "weekend": "weekend",
    "omgang": "omgang",
    "trigger": "als het spannend wordt",
    "altijd": "altijd",
}


class Veiligheidsafspraak(Zichtbaar):
    """Een afspraak over veiligheid: wie doet wat, waar, wanneer, met welke hulp en wie kijkt mee."""

    naamruimte: ClassVar[str | None] = "afspraak"

    id: Id = Field(title="Naam", description="Korte naam van deze afspraak.")
    wie: tuple[PersoonId, ...] = Field((), title="Wie", description="Wie het doet.")
    wat: Tekst = Field(title="Wat", description="Wat diegene doet.")
    waar: Regel | None = Field(None, title="Waar", description="Waar.")
    wanneer: Wanneer | None = Field(None, title="Wanneer", description="Wanneer.")
    situaties: tuple[Situatie, ...] = Field((), title="Situatie", description="Voor welk deel van de dag of week.")
    bij_trigger: FactorId | None = Field(None, title="Bij welke trigger", description="Bij welke trigger dit hoort.")
    fase: Literal["direct", "stabiel", "herstel"] = Field(
        "direct", title="Fase", description="Directe of blijvende veiligheid."
    )
    voorwaarden: tuple[VoorwaardeId, ...] = Field(
        (), title="Voorwaarde", description="Welke voorwaarde hiermee is ingevuld."
    )
    wat_is_nodig: Tekst | None = Field(
        None,
        title="Wat is daarvoor nodig",
        description="Wat diegene zelf doet of nodig heeft om dit te laten lukken.",
    )
    ondersteund_door: tuple[PersoonId, ...] = Field((), title="Hulp van", description="Wie daarbij helpt.")
    toezicht_door: tuple[PersoonId, ...] = Field((), title="Wie kijkt mee", description="Wie erop toeziet.")
    hoe_gecontroleerd: Tekst | None = Field(None, title="Hoe", description="Hoe die persoon meekijkt.")
    als_het_niet_lukt: AlsHetNietLukt | None = Field(
        None, title="Als het niet lukt", description="Wat er gebeurt als de afspraak niet lukt."
    )
    gebaseerd_op: UitspraakId | None = Field(
        None, title="Werkte eerder", description="De eerdere ervaring waarop de afspraak steunt."
    )
    voor_het_kind: Tekst | None = Field(None, title="Voor het kind", description="De afspraak in woorden van het kind.")
    geldig_tot: Datum | None = Field(None, title="Geldig tot", description="Tot wanneer de afspraak geldt.")
    op_koelkast: bool | None = Field(
        None,
        title="Op het koelkastblad",
        description="Of de afspraak op het koelkastblad komt. Leeg betekent: ja, behalve bij een trigger, want bezoek "
        "leest mee.",
    )
    status: Literal["actief", "gestopt", "vervangen"] = Field(
        "actief", title="Status", description="Of de afspraak geldt."
    )

    @property
    def voor_koelkast(self) -> bool:
        """Of bezoek deze afspraak mag lezen: een trigger verraadt waar het om gaat, tenzij het gezin dat wil."""
        if self.op_koelkast is not None:
            return self.op_koelkast
        trigger = self.bij_trigger or "trigger" in self.situaties or (self.wanneer and self.wanneer.als)
        return not trigger


class Telefoonnummer(Onderdeel):
    """Een nummer voor als het nodig is."""

    naam: Regel = Field(title="Wie", description="Wie je belt.")
    nummer: Regel = Field(title="Nummer", description="Het telefoonnummer.")
    wanneer: Regel | None = Field(None, title="Wanneer", description="Waarvoor of wanneer je belt.")


class Noodgeval(Onderdeel):
    """Wat te doen als het nu niet veilig is."""

    telefoonnummers: tuple[Telefoonnummer, ...] = Field((), title="Nummers", description="Wie je belt.")
    codewoord: Regel | None = Field(
        None, title="Codewoord", description="Afgesproken woord; komt in geen enkel document."
    )
    veilige_plek: Regel | None = Field(None, title="Veilige plek", description="Waar iemand heen kan.")
    wie_haalt_kind: tuple[PersoonId, ...] = Field((), title="Wie haalt de kinderen", description="Wie ze ophaalt.")


class DoelOntbreekt(Onderdeel):
    """Waarom een van de vier verplichte soorten doelen er (nu) niet is."""

    soort: Literal["onderliggende_problematiek", "herstel_schade"] = Field(
        title="Soort doel", description="Welk soort doel ontbreekt."
    )
    reden: Tekst = Field(title="Reden", description="Waarom dit doel nu niet nodig of mogelijk is.")


class VeiligVerderPlan(Onderdeel):
    """De aanvulling op het ondersteuningsplan bij zorgen over veiligheid."""

    versie: Annotated[int, Field(ge=1)] = Field(1, title="Versie", description="Versienummer.")
    veilige_krachten: tuple[VeiligeKracht, ...] = Field(
        (), title="Bestaande veiligheid", description="Wat het al veilig maakt."
    )
    gebeurtenissen: tuple[Gebeurtenis, ...] = Field(
        (), title="Wat er is gebeurd", description="Eerste, ergste en laatste keer."
    )
    niet_bekend: tuple[Literal["eerste", "ergste", "laatste"], ...] = Field(
        (), title="Niet bekend", description="Welke keer niet bekend is."
    )
    reden_niet_bekend: Tekst | None = Field(None, title="Waarom niet bekend", description="Waarom dat niet bekend is.")
    frequentie: Frequentie | None = Field(None, title="Hoe vaak", description="Hoe vaak het gebeurt.")
    mogelijke_schade: tuple[MogelijkeSchade, ...] = Field(
        (), title="Mogelijke schade", description="Wat het doet met ieder."
    )
    gevaren: tuple[Gevaar, ...] = Field(
        (), title="Grootste zorg", description="Het ergste wat kan gebeuren als er niets verandert."
    )
    complicerende_factoren_antwoord: Antwoord = Field(
        "niet_besproken", title="Besproken wat het moeilijker maakt", description="Of dit is besproken."
    )
    complicerende_factoren: tuple[ComplicerendeFactor, ...] = Field(
        (), title="Wat het moeilijker maakt", description="Omstandigheden, triggers en stress."
    )
    schaal: Veiligheidsschaal = Field(
        default_factory=Veiligheidsschaal, title="Veiligheidsschaal", description="Cijfers van 0 tot 10."
    )
    voorwaarden: tuple[Voorwaarde, ...] = Field(
        (), title="Voorwaarden", description="Wat een instantie ten minste eist."
    )
    afspraken: tuple[Veiligheidsafspraak, ...] = Field(
        (), title="Veiligheidsafspraken", description="Wie doet wat, waar en wanneer."
    )
    doel_ontbreekt: tuple[DoelOntbreekt, ...] = Field(
        (), title="Doel ontbreekt", description="Waarom een soort doel er niet is."
    )
    toelichting_doelencheck: Tekst | None = Field(None, title="Toelichting doelencheck", description="Toelichting.")
    noodgeval: Noodgeval | None = Field(None, title="Noodgeval", description="Wat te doen als het nu niet veilig is.")
    afspraken_evaluatie: Tekst | None = Field(
        None, title="Evaluatie", description="Wanneer en met wie de afspraken worden bekeken."
    )
