"""De mensen: ieder mens staat één keer in het plan, met een id."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from plandocs.plan.base import BeeldBestand, Datum, HuishoudenId, Id, Onderdeel, PersoonId, Regel, Tekst

Rol = Literal[
    "jeugdige",
    "ongeboren_kind",
    "ouder",
    "stiefouder",
    "pleegouder",
    "verzorger",
    "partner",
    "volwassene",
    "netwerklid",
    "professional",
]
GEZINSROLLEN: frozenset[str] = frozenset(
    ("jeugdige", "ongeboren_kind", "ouder", "stiefouder", "pleegouder", "verzorger", "partner", "volwassene")
)


class Contact(Onderdeel):
    """Hoe iemand te bereiken is; een geheim adres komt in geen enkel document."""

    telefoon: Regel | None = Field(None, title="Telefoon", description="Telefoonnummer.")
    email: Regel | None = Field(None, title="E-mail", description="E-mailadres.")
    adres: Regel | None = Field(None, title="Adres", description="Straat, huisnummer en plaats.")
    geheim: bool = Field(
        False, title="Geheim", description="Ja als het adres en nummer in geen enkel document mogen staan."
    )
    afgeschermd_voor: tuple[PersoonId, ...] = Field(
        (), title="Afgeschermd voor", description="Wie deze gegevens niet mag zien."
    )


class Bereikbaarheid(Onderdeel):
    """Wanneer iemand te bereiken is."""

    altijd: bool = Field(False, title="Dag en nacht", description="Ja als diegene dag en nacht te bereiken is.")
    dagen_en_tijden: Regel | None = Field(
        None,
        title="Dagen en tijden",
        description="Bijvoorbeeld: maandag tot en met donderdag, 9.00-17.00 uur.",
    )


class Communicatie(Onderdeel):
    """Wat iemand nodig heeft om het plan te begrijpen."""

    taal: Regel | None = Field(None, title="Taal", description="De taal die diegene het best begrijpt.")
    tolk_nodig: bool = Field(False, title="Tolk nodig", description="Ja als er een tolk bij moet zijn.")
    leesniveau: Regel | None = Field(None, title="Lezen", description="Hoe goed diegene leest.")
    lvb: bool | None = Field(
        None, title="Licht verstandelijke beperking", description="Of hiermee rekening moet worden gehouden."
    )
    liever_beeld: bool = Field(False, title="Liever beeld", description="Ja als plaatjes beter werken dan tekst.")


class Figuur(Onderdeel):
    """Hoe iemand eruitziet in de tekeningen; zo herkent een kind zijn eigen mensen."""

    leeftijd: Literal["baby", "peuter", "kleuter", "kind", "tiener", "jongvolwassen", "volwassen", "oud"] | None = (
        Field(
            None, title="Leeftijd", description="Hoe oud diegene in de tekening is. Leeg: dan geldt de geboortedatum."
        )
    )
    bouw: Literal["smal", "gewoon", "stevig"] | None = Field(
        None, title="Bouw", description="Hoe breed diegene getekend wordt."
    )
    huid: Literal["licht", "zand", "getint", "bruin", "donker"] | None = Field(
        None, title="Huid", description="Huidskleur in de tekening."
    )
    haar: (
        Literal[
            "lang", "kort", "staartjes", "knot", "krullen", "kaal", "hoofddoek", "bob", "paardenstaart", "vlechten",
            "stekels", "golvend",
        ]
        | None
    ) = Field(None, title="Haar", description="Kapsel of hoofddoek in de tekening.")  # fmt: skip
    haarkleur: Literal["blond", "bruin", "zwart", "rood", "grijs", "wit"] | None = Field(
        None, title="Haarkleur", description="Kleur van het haar in de tekening."
    )
    kleding: Literal["broek", "jurk"] | None = Field(None, title="Kleding", description="Broek of jurk.")
    hoofddoekkleur: Literal["roze", "blauw", "geel", "groen", "paars", "rood", "turkoois", "grijs", "zwart"] | None = (
        Field(None, title="Kleur van de hoofddoek", description="Kleur van de hoofddoek, als diegene die draagt.")
    )
    kleur: (
        Literal[
            "roze", "blauw", "geel", "groen", "paars", "oranje", "rood", "turkoois", "bruin", "grijs", "wit", "zwart",
        ]
        | None
    ) = Field(None, title="Kleur", description="Kleur van de kleren.")  # fmt: skip
    bril: bool = Field(False, title="Bril", description="Ja als diegene een bril draagt.")
    baard: bool = Field(False, title="Baard", description="Ja als diegene een baard heeft.")
    rolstoel: bool = Field(False, title="Rolstoel", description="Ja als diegene een rolstoel gebruikt.")
    rollator: bool = Field(False, title="Rollator", description="Ja als diegene met een rollator loopt.")
    zwanger: bool = Field(False, title="Zwanger", description="Ja als diegene zichtbaar zwanger is.")
    foto: BeeldBestand | None = Field(
        None,
        title="Foto",
        description="Bestand met een foto, in de map van het plan: die komt op de bladen van het kind.",
    )


class Persoon(Onderdeel):
    """Een mens in of rond het gezin, of een professional."""

    naamruimte: ClassVar[str | None] = "persoon"

    id: Id = Field(title="Naam in het plan", description="Korte naam waarmee het plan naar deze persoon verwijst.")
    roepnaam: Regel | None = Field(None, title="Roepnaam", description="Voornaam of roepnaam.")
    achternaam: Regel | None = Field(None, title="Achternaam", description="Achternaam.")
    aanspreeknaam: Regel | None = Field(
        None, title="Aanspreeknaam", description="Hoe het gezin diegene noemt, bijvoorbeeld oma Ria of papa."
    )
    rol: Rol = Field(title="Rol", description="Wat deze persoon in het plan is.")
    relatie: Regel | None = Field(
        None, title="Relatie", description="Wat diegene van het gezin is, bijvoorbeeld moeder van Sanne."
    )
    geboortedatum: Datum | None = Field(None, title="Geboortedatum", description="Geboortedatum.")
    overleden_op: Datum | None = Field(None, title="Overleden op", description="Als diegene niet meer leeft.")
    geen_contact_met: tuple[PersoonId, ...] = Field(
        (), title="Geen contact met", description="Met wie diegene nu geen contact mag hebben."
    )
    uitgerekend_op: Datum | None = Field(
        None, title="Uitgerekend op", description="Voor een kind dat nog niet geboren is."
    )
    gezag: Literal["ja", "nee", "gedeeld", "onbekend"] | None = Field(
        None, title="Gezag", description="Of deze ouder of verzorger het gezag heeft."
    )
    huishouden: HuishoudenId | None = Field(None, title="Huishouden", description="In welk huishouden diegene woont.")
    contact: Contact | None = Field(None, title="Contact", description="Telefoon, e-mail en adres.")
    bereikbaarheid: Bereikbaarheid | None = Field(
        None, title="Bereikbaarheid", description="Wanneer diegene te bereiken is."
    )
    organisatie: Regel | None = Field(None, title="Organisatie", description="Waar de professional werkt.")
    functie: Regel | None = Field(None, title="Functie", description="Functie van de professional.")
    skj_nummer: Regel | None = Field(None, title="SKJ-nummer", description="Registratienummer bij het SKJ.")
    bsn: Regel | None = Field(None, title="Burgerservicenummer", description="Komt nooit in een document.")
    communicatie: Communicatie | None = Field(None, title="Communicatie", description="Taal, tolk, lezen en beeld.")
    figuur: Figuur | None = Field(None, title="In de tekening", description="Hoe diegene getekend wordt.")

    @property
    def naam(self) -> str:
        """Hoe diegene in lopende tekst heet: aanspreeknaam, roepnaam, functie of id."""
        return self.aanspreeknaam or self.roepnaam or self.functie or self.id

    @property
    def volledige_naam(self) -> str:
        """Roepnaam en achternaam, of anders de naam in lopende tekst."""
        delen = [deel for deel in (self.roepnaam, self.achternaam) if deel]
        return " ".join(delen) if delen else self.naam

    @property
    def is_kind(self) -> bool:
        """Of dit een jeugdige of ongeboren kind is."""
        return self.rol in {"jeugdige", "ongeboren_kind"}

    @property
    def in_gezin(self) -> bool:
        """Of diegene bij het gezin of huishouden hoort."""
        return self.rol in GEZINSROLLEN


class Huishouden(Onderdeel):
    """Mensen die op één adres wonen."""

    naamruimte: ClassVar[str | None] = "huishouden"

    id: Id = Field(title="Naam in het plan", description="Korte naam van dit huishouden.")
    naam: Regel = Field(title="Naam", description="Bijvoorbeeld: bij mama.")
    adres: Regel | None = Field(None, title="Adres", description="Adres van dit huishouden.")
    geheim: bool = Field(False, title="Geheim adres", description="Ja als het adres in geen document mag staan.")


class Netwerklid(Onderdeel):
    """Wat iemand uit het netwerk doet en weet."""

    wie: PersoonId = Field(title="Wie", description="Welke persoon.")
    steunt_met: Tekst | None = Field(None, title="Steunt met", description="Waarmee diegene helpt.")
    beschikbaar: Regel | None = Field(None, title="Beschikbaar", description="Wanneer diegene kan helpen.")
    kent_plan: bool | None = Field(None, title="Kent het plan", description="Of diegene het plan kent.")
    mag_zien: tuple[Regel, ...] = Field((), title="Mag zien", description="Welke documenten diegene krijgt.")
    rol_veiligheid: Tekst | None = Field(
        None, title="Rol bij veiligheid", description="Wat diegene doet om het veilig te houden."
    )


class Netwerk(Onderdeel):
    """De mensen om het gezin heen, en hoe dat netwerk in beeld is gebracht."""

    hulpmiddel: Literal["genogram", "ecogram", "cirkels", "gesprek"] | None = Field(
        None, title="Hulpmiddel", description="Waarmee het netwerk in kaart is gebracht."
    )
    leden: tuple[Netwerklid, ...] = Field((), title="Leden", description="Wie helpt waarmee.")
    waarom_klein: Tekst | None = Field(
        None, title="Waarom klein", description="Waarom er (nu) weinig of geen mensen zijn gevraagd."
    )
    opnieuw_bespreken: Datum | None = Field(
        None, title="Opnieuw bespreken", description="Wanneer het netwerk weer ter sprake komt."
    )


class Regie(Onderdeel):
    """Wie de regie heeft: één persoon met taken, bevoegdheden en een vervanger."""

    wie: PersoonId = Field(title="Wie", description="De persoon die de regie heeft.")
    rol: Literal["zorgcoordinator", "regisseur", "gezinsmanager", "gezin"] = Field(
        "regisseur", title="Rol", description="Hoe deze rol heet."
    )
    taken: tuple[Tekst, ...] = Field((), title="Taken", description="Wat de regisseur doet.")
    bevoegdheden: tuple[Tekst, ...] = Field((), title="Bevoegdheden", description="Wat de regisseur mag beslissen.")
    vervanger: PersoonId | None = Field(None, title="Vervanger", description="Wie het overneemt bij afwezigheid.")
    opschalen_naar: Regel | None = Field(
        None, title="Opschalen naar", description="Naar wie de regisseur gaat als het plan vastloopt."
    )
    procesregisseur: PersoonId | None = Field(
        None, title="Procesregisseur", description="Wie de procesregie heeft, als dat een ander is."
    )


class Bron(Onderdeel):
    """Een brief, verslag of bestand waar uitspraken op steunen."""

    naamruimte: ClassVar[str | None] = "bron"

    id: Id = Field(title="Naam in het plan", description="Korte naam van dit document.")
    titel: Regel = Field(title="Titel", description="Titel van het document.")
    auteur: Regel | None = Field(None, title="Auteur", description="Wie het schreef, met functie.")
    datum: Datum | None = Field(None, title="Datum", description="Datum van het document.")
    paginas: int | None = Field(None, ge=1, title="Aantal pagina's", description="Aantal pagina's.")
