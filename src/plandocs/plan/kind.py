"""Voor en van het kind: gesprekken in eigen woorden, en het verhaal in woord en beeld."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from plandocs.plan.base import (
    BeeldBestand,
    Datum,
    Onderdeel,
    PersoonId,
    Regel,
    Tekst,
    UitspraakId,
    Zichtbaar,
    minstens_een,
)
from plandocs.plan.gezinsplan import Accordering

Deel = Literal[
    "begin",
    "wie",
    "waarover",
    "wat",
    "twee_meningen",
    "niet_jouw_schuld",
    "wat_doen_we",
    "wie_helpt",
    "einde",
]
Gevoel = Literal["blij", "rustig", "zorgen", "verdrietig", "bang", "boos", "verbaasd", "trots", "roept", "slaapt"]
Houding = Literal[
    "staat", "zwaait", "juicht", "belt", "troost", "knuffelt", "zit", "slaapt", "omhelst", "hand_in_hand", "leest",
]  # fmt: skip
Plaats = Literal[
    "huiskamer", "slaapkamer", "keuken", "gang", "school", "speelplaats", "opa_en_oma", "pleeggezin", "ziekenhuis",
    "verzorgingshuis", "politie", "kantoor", "rechtbank", "gesprek", "auto", "buiten", "sport",
]  # fmt: skip
Ding = Literal[
    "zon", "boom", "bal", "knuffel", "telefoon", "lamp", "bank", "raam", "bed", "maan", "schoolbord", "tafel",
    "kopje", "hart", "huis", "eten", "boek", "wieg", "hond", "kat", "konijn", "cavia", "vogel", "vis", "auto", "fiets",
    "bus", "glijbaan", "schommel", "voetbaldoel", "wolk", "regenboog", "ster", "bloem", "plant", "tas", "koffer",
    "brief", "kalender", "klok", "taart", "cadeau", "tekening", "potloden", "blokken", "pleister", "sleutel",
    "paraplu", "mobiel", "computer", "foto", "muziek", "schild", "stoel", "leunstoel", "boekenkast", "bureau", "balie",
    "weegschaal", "bad", "deur", "kast", "rolstoel", "rollator", "infuus",
]  # fmt: skip


class InBeeld(Onderdeel):
    """Iemand in een plaatje."""

    wie: PersoonId = Field(title="Wie", description="Wie er te zien is.")
    gevoel: Gevoel = Field("rustig", title="Gevoel", description="Hoe diegene zich voelt.")
    houding: Houding = Field(
        "staat",
        title="Houding",
        description="Wat diegene doet. Bij ‘omhelst’ en ‘hand in hand’: samen met wie ernaast staat.",
    )
    plek: Literal["links", "midden", "rechts"] | None = Field(None, title="Plek", description="Waar in het plaatje.")


class Ballon(Onderdeel):
    """Wat iemand in een plaatje zegt of denkt."""

    wie: PersoonId = Field(title="Wie", description="Wie het zegt of denkt.")
    woorden: Regel = Field(title="Woorden", description="Wat diegene zegt of denkt.")
    soort: Literal["zegt", "denkt"] = Field("zegt", title="Soort", description="Zeggen of denken.")
    bron: UitspraakId | None = Field(None, title="Uit", description="De uitspraak waar dit uit komt.")


class Frame(Onderdeel):
    """Eén plaatje van het verhaal met de tekst eronder."""

    deel: Deel = Field(title="Deel", description="Welk deel van het verhaal dit is.")
    tekst: Tekst = Field(title="Tekst", description="Eén of twee korte zinnen.")
    plaats: Plaats = Field("huiskamer", title="Waar", description="Waar het plaatje zich afspeelt.")
    moment: Literal["dag", "nacht"] | None = Field(
        None, title="Dag of nacht", description="Leeg: dan is het overdag, en nacht in de slaapkamer."
    )
    personen: tuple[InBeeld, ...] = Field((), max_length=6, title="Wie", description="Wie er te zien zijn.")
    dingen: tuple[Ding, ...] = Field((), max_length=4, title="Dingen", description="Wat er te zien is.")
    ballonnen: tuple[Ballon, ...] = Field((), max_length=3, title="Ballonnen", description="Wat er gezegd wordt.")
    eigen_tekening: bool = Field(
        False, title="Zelf tekenen", description="Ja als hier ruimte is voor een eigen tekening."
    )
    eigen_beeld: BeeldBestand | None = Field(
        None,
        title="Eigen plaatje",
        description="Bestand met een eigen tekening of foto, in de map van het plan. Komt in plaats van een plaatje.",
    )
    alt: Regel | None = Field(None, title="Beschrijving", description="Wat er op het plaatje te zien is.")


class Voorgelezen(Onderdeel):
    """Wie het verhaal wanneer heeft voorgelezen."""

    datum: Datum = Field(title="Datum", description="Wanneer.")
    door: tuple[PersoonId, ...] = Field(title="Door", description="Wie het voorlas.")
    aanwezig: tuple[PersoonId, ...] = Field((), title="Erbij", description="Wie erbij waren.")
    reactie: Tekst | None = Field(None, title="Reactie van het kind", description="Wat het kind zei.")


Keus = Literal["alles", "zakkaart", "niets"]
STRENGST: tuple[Keus, ...] = ("niets", "zakkaart", "alles")


class VeiligMeegeven(Onderdeel):
    """De vragen voordat een kind iets op papier meekrijgt."""

    wie_zien_het: tuple[PersoonId, ...] = Field(
        (), title="Wie zien dit papier", description="Wie het papier thuis of onderweg te zien krijgen."
    )
    onveilig_als_gevonden: bool | None = Field(
        None, title="Onveilig als iemand het vindt", description="Ja als het papier iemand in gevaar kan brengen."
    )
    adres_geheim: bool | None = Field(
        None,
        title="Is een adres geheim",
        description="Ja als niet iedereen mag weten waar iemand woont of naartoe gaat.",
    )
    andere_ouder_weet_ervan: bool | None = Field(
        None, title="Weet de andere ouder ervan", description="Ja als iedere ouder weet dat het kind dit papier krijgt."
    )
    besluit: Keus | None = Field(
        None,
        title="Wat krijgt het kind mee",
        description="Alles, alleen een zakkaart zonder namen, of niets. Leeg betekent: volgt uit de antwoorden.",
    )
    reden: Tekst | None = Field(None, title="Reden", description="Waarom dit is besloten.")
    besproken_op: Datum | None = Field(None, title="Besproken op", description="Wanneer dit is besproken.")

    @property
    def volgt_uit_antwoorden(self) -> Keus:
        """Wat het kind meekrijgt volgens de antwoorden."""
        if self.onveilig_als_gevonden:
            return "niets"
        return "zakkaart" if self.adres_geheim or self.andere_ouder_weet_ervan is False else "alles"

    @property
    def besluit_zonder_reden(self) -> bool:
        """Of het besluit ruimer is dan de antwoorden, zonder dat er staat waarom."""
        ruim = self.besluit and STRENGST.index(self.besluit) > STRENGST.index(self.volgt_uit_antwoorden)
        return bool(ruim) and not self.reden


class Vertaling(Onderdeel):
    """Een zin uit het plan in de taal van het verhaal, vertaald door een mens."""

    nederlands: Tekst = Field(title="In het Nederlands", description="De zin, precies zoals die in het plan staat.")
    vertaling: Tekst = Field(title="Vertaling", description="Dezelfde zin in de taal van het verhaal.")


Weekdag = Literal["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
Weekdeel = Literal["ochtend", "na_school", "avond", "nacht"]


class Weekvak(Onderdeel):
    """Wat er elke week op vaste dagen is in de week van een kind."""

    dagen: Annotated[tuple[Weekdag, ...], AfterValidator(minstens_een)] = Field(
        title="Dagen", description="Op welke dagen van de week."
    )
    deel: Weekdeel = Field(title="Deel van de dag", description="Ochtend, na school, avond of nacht.")
    wie: tuple[PersoonId, ...] = Field(
        (), max_length=4, title="Wie", description="Bij wie het kind dan is, of wie het brengt of haalt."
    )
    plaats: Plaats | None = Field(
        None, title="Waar", description="Waar het kind dan is. Slaapkamer: het slaapt daar. Auto: het wordt gebracht."
    )
    woorden: Regel | None = Field(
        None, title="Woorden", description="Een paar eigen woorden. Leeg: dan staat de plaats er."
    )


class Kinduitleg(Zichtbaar):
    """Het verhaal in woord en beeld voor een kind."""

    kind: PersoonId = Field(title="Voor wie", description="Voor welk kind.")
    leeftijdsband: Literal["3-6", "7-9", "10-12", "13-17"] = Field(
        "7-9", title="Leeftijd", description="Leeftijdsgroep."
    )
    taal: Regel = Field("nl", title="Taal", description="Taal van het verhaal.")
    titel: Regel | None = Field(None, title="Titel", description="Titel van het verhaal.")
    frames: tuple[Frame, ...] = Field((), title="Plaatjes", description="De plaatjes met tekst, op volgorde.")
    instemming: tuple[Accordering, ...] = Field(
        (), title="Instemming", description="Welke volwassenen het ermee eens zijn."
    )
    voorgelezen: tuple[Voorgelezen, ...] = Field((), title="Voorgelezen", description="Wanneer het is voorgelezen.")
    veilig_meegeven: VeiligMeegeven | None = Field(
        None, title="Veilig meegeven", description="Of het kind dit op papier mee kan krijgen."
    )
    vertalingen: tuple[Vertaling, ...] = Field(
        (), title="Vertalingen", description="Zinnen van het plan in de taal van het verhaal."
    )
    week: tuple[Weekvak, ...] = Field(
        (), title="Week", description="Wat er elke week is, voor de weekkalender met plaatjes."
    )


class KindAntwoord(Onderdeel):
    """Wat een kind letterlijk zei of tekende."""

    vak: Regel = Field(title="Bij", description="Bij welk deel, bijvoorbeeld: huis van de zorgen.")
    woorden: Tekst = Field(title="Woorden", description="Wat het kind letterlijk zei.")


class Kindgesprek(Zichtbaar):
    """Een gesprek met een kind, in de woorden van het kind."""

    kind: PersoonId = Field(title="Kind", description="Met welk kind.")
    datum: Datum = Field(title="Datum", description="Wanneer.")
    door: PersoonId | None = Field(None, title="Door", description="Wie met het kind sprak.")
    plaats: Regel | None = Field(None, title="Waar", description="Waar het gesprek was.")
    hulpmiddel: Literal["drie_huizen", "fee_tovenaar", "veilig_huis", "gesprek", "anders"] = Field(
        "gesprek", title="Hulpmiddel", description="Waarmee het kind vertelde."
    )
    antwoorden: tuple[KindAntwoord, ...] = Field((), title="Antwoorden", description="Wat het kind zei.")
    teruggelezen: bool | None = Field(None, title="Teruggelezen", description="Of het is teruggelezen aan het kind.")
    delen_met: tuple[PersoonId, ...] = Field((), title="Delen met", description="Met wie het gedeeld mag worden.")
    delen: Literal["ja", "nee", "met_sommigen", "niet_gevraagd"] = Field(
        "niet_gevraagd", title="Mag gedeeld worden", description="Wat het kind daarover zei."
    )
