"""Het gezinsplan van de jeugdbescherming: fasen, metingen, overleggen, beslissingen en borging."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from plandocs.plan.base import (
    BarriereId,
    Datum,
    DoelId,
    Id,
    KernbeslissingId,
    Onderdeel,
    PersoonId,
    Regel,
    Score,
    Tekst,
    Uitspraak,
    UitspraakId,
    Wijze,
    Zichtbaar,
)

Fase = Literal["verbinden_motiveren", "ondersteunen_volgen", "generaliseren_borgen"]
FASEN: dict[str, str] = {
    "verbinden_motiveren": "Fase 1: verbinden en motiveren",
    "ondersteunen_volgen": "Fase 2: ondersteunen en volgen",
    "generaliseren_borgen": "Fase 3: generaliseren en borgen",
}


class Faseovergang(Onderdeel):
    """De stap van de ene naar de andere fase."""

    naar: Fase = Field(title="Naar fase", description="De nieuwe fase.")
    datum: Datum = Field(title="Datum", description="Wanneer.")
    kernbeslissing: KernbeslissingId | None = Field(
        None, title="Kernbeslissing", description="Welke beslissing erbij hoort."
    )


class Hoofdaannemer(Onderdeel):
    """Wie de belangrijkste hulp geeft."""

    wie: PersoonId | None = Field(None, title="Wie", description="De contactpersoon.")
    organisatie: Regel = Field(title="Organisatie", description="De organisatie.")
    gestart: Datum | None = Field(None, title="Gestart op", description="Wanneer de hulp begon.")
    behandelplan_besproken: Datum | None = Field(
        None,
        title="Behandelplan besproken",
        description="Wanneer het behandelplan met het gezin is besproken.",
    )


class Meting(Onderdeel):
    """Een cijfer voor de actuele of blijvende veiligheid van een kind."""

    datum: Datum = Field(title="Datum", description="Wanneer.")
    soort: Literal["actuele_veiligheid", "blijvende_veiligheid"] = Field(title="Soort", description="Welke veiligheid.")
    kind: PersoonId | None = Field(
        None, title="Kind", description="Over welk kind. Leeg: dan gaat het over alle kinderen."
    )
    score: Score = Field(title="Cijfer", description="Van 0 tot en met 10.")
    aanleiding: Tekst | None = Field(None, title="Aanleiding", description="Contact of nieuwe informatie.")
    wijze: Wijze | None = Field(None, title="Wijze", description="Hoe het contact was.")
    toelichting: Tekst | None = Field(None, title="Toelichting", description="Waarom dit cijfer.")
    door: PersoonId | None = Field(None, title="Door", description="Wie het cijfer gaf.")
    reactie_op_daling: Tekst | None = Field(
        None, title="Reactie op daling", description="Wat is overwogen en gedaan omdat het cijfer lager is."
    )


class Instrument(Onderdeel):
    """Een ingevuld instrument en wat het voor het plan betekent."""

    naam: Regel = Field(title="Instrument", description="Bijvoorbeeld HAVIK of ARIJ.")
    datum: Datum = Field(title="Datum", description="Wanneer het is ingevuld.")
    versie: Regel | None = Field(None, title="Versie", description="Versie van het instrument.")
    uitkomst: Tekst | None = Field(None, title="Uitkomst", description="Wat eruit kwam, in gewone woorden.")
    gevolg_voor_plan: Tekst | None = Field(
        None, title="Gevolg voor het plan", description="Wat er in het plan veranderde."
    )


class Voortgang(Onderdeel):
    """Hoe het staat met één doel."""

    doel: DoelId = Field(title="Doel", description="Welk doel of resultaat.")
    stand_van_zaken: Tekst = Field(title="Stand van zaken", description="Hoe het ervoor staat.")
    citaten: tuple[Uitspraak, ...] = Field((), title="Wat ieder zegt", description="Wat ieder hierover zegt.")
    score: Score | None = Field(None, title="Cijfer", description="Cijfer van 0 tot en met 10.")


class Accordering(Onderdeel):
    """Of iemand akkoord is, en in welke woorden."""

    wie: PersoonId = Field(title="Wie", description="Wie.")
    standpunt: Literal["akkoord", "niet_akkoord", "gezien"] | None = Field(
        None, title="Standpunt", description="Akkoord, niet akkoord of gezien."
    )
    vorm: Literal["handtekening", "digitaal", "mondeling", "geweigerd", "niet_bereikt"] | None = Field(
        None, title="Vorm", description="Hoe dat is vastgelegd."
    )
    datum: Datum | None = Field(None, title="Datum", description="Wanneer.")
    toelichting: Tekst | None = Field(None, title="In eigen woorden", description="Wat diegene erbij zegt.")
    onderdelen: tuple[Regel, ...] = Field(
        (), title="Over welk deel", description="Als het niet over het hele plan gaat."
    )


class Uitvoerdersoverleg(Zichtbaar):
    """Een overleg van gezin, netwerk en hulpverleners."""

    datum: Datum = Field(title="Datum", description="Wanneer.")
    plaats: Regel | None = Field(None, title="Plaats", description="Waar.")
    deelnemers: tuple[PersoonId, ...] = Field((), title="Deelnemers", description="Wie erbij waren.")
    afwezig: tuple[PersoonId, ...] = Field((), title="Afwezig", description="Wie er niet waren.")
    agenda: tuple[Tekst, ...] = Field((), title="Agenda", description="Waarover het ging.")
    behandelplan_besproken: bool | None = Field(
        None, title="Behandelplan besproken", description="Of het is besproken."
    )
    voortgang: tuple[Voortgang, ...] = Field((), title="Voortgang", description="Stand van zaken per doel.")
    besluiten: tuple[Tekst, ...] = Field((), title="Besluiten en afspraken", description="Wat is afgesproken.")
    accordering: tuple[Accordering, ...] = Field((), title="Akkoord", description="Wie akkoord is met het verslag.")
    volgend_overleg: Datum | None = Field(None, title="Volgend overleg", description="Wanneer het volgende is.")


class Barriere(Zichtbaar):
    """Iets wat de hulp of de veiligheid in de weg staat."""

    naamruimte: ClassVar[str | None] = "barriere"

    id: Id = Field(title="Naam", description="Korte naam.")
    omschrijving: Tekst = Field(title="Wat", description="Wat er in de weg staat.")
    sinds: Datum = Field(title="Sinds", description="Sinds wanneer.")
    wie_lost_op: tuple[PersoonId, ...] = Field((), title="Wie lost het op", description="Wie eraan werkt.")
    uiterlijk: Datum | None = Field(None, title="Uiterlijk", description="Wanneer het opgelost moet zijn.")
    opgelost_op: Datum | None = Field(None, title="Opgelost op", description="Wanneer het was opgelost.")


class Kwestie(Zichtbaar):
    """Een barrière die hogerop is neergelegd."""

    barriere: BarriereId = Field(title="Barrière", description="Over welke barrière het gaat.")
    datum: Datum = Field(title="Datum", description="Wanneer.")
    naar: Regel = Field(title="Neergelegd bij", description="Bij wie.")
    besluit: Tekst | None = Field(None, title="Besluit", description="Wat is besloten.")


class Casenote(Zichtbaar):
    """Een voorbereide vraag aan het team."""

    datum: Datum = Field(title="Datum", description="Wanneer.")
    vraag: Tekst = Field(title="Vraag", description="De vraag aan het team.")
    feiten: tuple[Uitspraak, ...] = Field((), title="Feiten", description="Feiten met bron.")
    al_geprobeerd: Tekst | None = Field(None, title="Al geprobeerd", description="Wat al is gedaan.")
    standpunt_gezin: Tekst | None = Field(None, title="Wat het gezin vindt", description="Wat gezin en kind vinden.")
    weging: Tekst | None = Field(None, title="Weging", description="Hoe de feiten zijn gewogen.")
    advies: Tekst | None = Field(None, title="Advies", description="Advies van het team.")
    besluit: Tekst | None = Field(None, title="Besluit", description="Wat is besloten.")
    gedeeld_met_gezin: Tekst | None = Field(None, title="Gedeeld met het gezin", description="Wat het gezin hoorde.")
    barriere: BarriereId | None = Field(None, title="Barrière", description="Bij welke barrière dit hoort.")


class Kernbeslissing(Zichtbaar):
    """Een belangrijke beslissing met de redenen."""

    naamruimte: ClassVar[str | None] = "kernbeslissing"

    id: Id = Field(title="Naam", description="Korte naam.")
    datum: Datum = Field(title="Datum", description="Wanneer.")
    vraag: Tekst = Field(title="Vraag", description="Waarover is beslist.")
    feiten: tuple[UitspraakId, ...] = Field((), title="Feiten", description="Op welke uitspraken het steunt.")
    standpunt_gezin: Tekst | None = Field(None, title="Standpunt gezin", description="Wat het gezin vindt.")
    standpunt_kind: Tekst | None = Field(None, title="Standpunt kind", description="Wat het kind vindt.")
    alternatieven: tuple[Tekst, ...] = Field((), title="Alternatieven", description="Wat ook kon.")
    besluit: Tekst = Field(title="Besluit", description="Wat is besloten.")
    motivering: Tekst | None = Field(None, title="Waarom", description="Waarom dit is besloten.")
    deelnemers: tuple[PersoonId, ...] = Field((), title="Deelnemers", description="Wie meebeslisten.")


class VroegSignaal(Onderdeel):
    """Waaraan je vroeg merkt dat het minder gaat."""

    signaal: Tekst = Field(title="Signaal", description="Wat je ziet of hoort.")
    niveau: Literal["groen", "oranje", "rood"] = Field("oranje", title="Niveau", description="Hoe ernstig.")
    wie_merkt: tuple[PersoonId, ...] = Field((), title="Wie merkt het", description="Wie dit ziet.")


class BorgStap(Onderdeel):
    """Wat er dan gebeurt."""

    stap: Tekst = Field(title="Stap", description="Wat er gebeurt.")
    wie: tuple[PersoonId, ...] = Field((), title="Wie", description="Wie het doet.")
    wanneer: Regel | None = Field(None, title="Wanneer", description="Wanneer.")


class Borgingsplan(Onderdeel):
    """Hoe het veilig blijft als de hulp stopt."""

    houdt_het_veilig: tuple[Tekst, ...] = Field((), title="Zo blijft het veilig", description="Wat het veilig houdt.")
    vroege_signalen: tuple[VroegSignaal, ...] = Field((), title="Vroege signalen", description="Waaraan je het merkt.")
    wat_doen_we_dan: tuple[BorgStap, ...] = Field((), title="Wat doen we dan", description="De stappen.")
    terugvalschaal: Tekst | None = Field(None, title="Schaal", description="Afspraken bij welk cijfer.")
    contactpersonen: tuple[PersoonId, ...] = Field((), title="Wie bel je", description="Wie te bellen is.")
    overdracht_naar: Regel | None = Field(None, title="Overdracht naar", description="Wie het overneemt.")
    terugkommomenten: tuple[Datum, ...] = Field(
        (), title="Terugkomgesprekken", description="Wanneer men elkaar weer ziet."
    )
    afspraak_herstart: Tekst | None = Field(None, title="Opnieuw starten", description="Hoe de hulp weer kan beginnen.")


class Gezinsplan(Onderdeel):
    """Wat de jeugdbescherming toevoegt aan het plan."""

    fase: Fase = Field("verbinden_motiveren", title="Fase", description="In welke fase het gezin is.")
    faseovergangen: tuple[Faseovergang, ...] = Field((), title="Faseovergangen", description="Eerdere stappen.")
    hoofdaannemer: Hoofdaannemer | None = Field(
        None, title="Hoofdaannemer", description="Wie de belangrijkste hulp geeft."
    )
    metingen: tuple[Meting, ...] = Field((), title="Metingen", description="Cijfers voor veiligheid.")
    instrumenten: tuple[Instrument, ...] = Field((), title="Instrumenten", description="Ingevulde instrumenten.")
    uitvoerdersoverleggen: tuple[Uitvoerdersoverleg, ...] = Field(
        (), title="Uitvoerdersoverleg", description="Verslagen."
    )
    barrieres: tuple[Barriere, ...] = Field((), title="Barrières", description="Wat in de weg staat.")
    kwesties: tuple[Kwestie, ...] = Field((), title="Kwesties", description="Wat hogerop is neergelegd.")
    casenotes: tuple[Casenote, ...] = Field((), title="Casenotes", description="Vragen aan het team.")
    kernbeslissingen: tuple[Kernbeslissing, ...] = Field(
        (), title="Kernbeslissingen", description="Belangrijke beslissingen."
    )
    borgingsplan: Borgingsplan | None = Field(None, title="Borgingsplan", description="Hoe het veilig blijft.")
    samenvatting_en_conclusie: Tekst | None = Field(
        None, title="Samenvatting en conclusie", description="Aan het eind."
    )
