"""What every part of the plan shares: frozen, strict, readable text, dates, moments and references."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, ClassVar, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, GetPydanticSchema
from pydantic_core import PydanticCustomError, core_schema

from plandocs.taal.datums import OnmogelijkeDatumError, parse_datum
from plandocs.taal.momenten import Moment, parse_moment

MAX_TEKST = 20_000
_TOEGESTAAN = {"\n", "\t", "\u200c", "\u200d", "\u00ad", "\ufeff"}
_RICHTING = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


class Onderdeel(BaseModel):
    """Een onderdeel van het plan; na het inlezen verandert het niet meer."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    naamruimte: ClassVar[str | None] = None


def onzichtbaar_teken(text: str) -> str | None:
    """Return the first character that no reader can see and no file may hold, or None."""
    if text.isprintable():
        return None
    return next((teken for teken in text if _verboden(teken)), None)


def _verboden(teken: str) -> bool:
    if teken in _TOEGESTAAN:
        return False
    if teken in _RICHTING:
        return True
    code = ord(teken)
    return unicodedata.category(teken) in {"Cc", "Cs", "Co"} or code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF


def _leesbaar(text: str) -> str:
    teken = onzichtbaar_teken(text)
    if teken is not None:
        raise PydanticCustomError(
            "onzichtbaar_teken",
            "hier staat een onzichtbaar teken (U+{code}); haal het weg of typ de tekst opnieuw",
            {"code": f"{ord(teken):04X}"},
        )
    if not text.strip():
        raise PydanticCustomError("lege_tekst", "hier staat geen tekst; vul iets in of haal de regel weg")
    return text


Tekst = Annotated[str, Field(max_length=MAX_TEKST), AfterValidator(_leesbaar)]
"""Vrije tekst in Markdown, zonder HTML."""

Regel = Annotated[str, Field(max_length=300), AfterValidator(_leesbaar)]
"""Korte tekst op één regel, zonder opmaak."""


@dataclass(frozen=True, slots=True)
class Bestandsnaam:
    """Marks a text field as the name of a file: no words to read, and in no document."""


BeeldBestand = Annotated[str, Field(max_length=200), AfterValidator(_leesbaar), Bestandsnaam()]
"""Naam van een bestand met een eigen tekening of foto, in de map van het plan; komt in geen enkel document."""

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]{0,39}$")]
"""Korte naam waarmee andere onderdelen hiernaar verwijzen: kleine letters, cijfers en streepjes."""


def minstens_een(waarden: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return a list that has something in it."""
    if not waarden:
        raise PydanticCustomError("lege_lijst", "hier staat een lege lijst; noem er minstens één of haal dit deel weg")
    return waarden


def _datum(value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        gevonden = parse_datum(value)
    except OnmogelijkeDatumError as error:
        raise PydanticCustomError("onmogelijke_datum", "{uitleg}", {"uitleg": str(error)}) from None
    if gevonden is None:
        raise PydanticCustomError("geen_datum", "dit is geen datum; schrijf bijvoorbeeld 4 maart 2026 of 4-3-2026")
    return gevonden


Datum = Annotated[date, BeforeValidator(_datum, json_schema_input_type=str)]
"""Een datum, als 2026-03-04 of 4 maart 2026."""


def _moment(value: object) -> Moment:
    if isinstance(value, Moment):
        return value
    if isinstance(value, date):
        value = value.isoformat()
    if not isinstance(value, str):
        raise PydanticCustomError(
            "geen_moment", "schrijf in gewone woorden wanneer, bijvoorbeeld: elke dinsdag om 16.00 uur"
        )
    try:
        return parse_moment(_leesbaar(value))
    except OnmogelijkeDatumError as error:
        raise PydanticCustomError("onmogelijke_datum", "{uitleg}", {"uitleg": str(error)}) from None


def _moment_schema(_source: Any, _handler: Any) -> core_schema.CoreSchema:
    return core_schema.no_info_plain_validator_function(
        _moment,
        json_schema_input_schema=core_schema.str_schema(),
        serialization=core_schema.plain_serializer_function_ser_schema(
            lambda moment: moment.woorden, return_schema=core_schema.str_schema()
        ),
    )


Wanneer = Annotated[Moment, GetPydanticSchema(_moment_schema)]
"""Wanneer iets is: een datum, termijn, dag met tijd, frequentie, periode of 'als …'; de woorden blijven staan."""


@dataclass(frozen=True, slots=True)
class Verwijzing:
    """Marks a text field as a reference to an item of one kind by its id."""

    naar: str


PersoonId = Annotated[Id, Verwijzing("persoon")]
HuishoudenId = Annotated[Id, Verwijzing("huishouden")]
BronId = Annotated[Id, Verwijzing("bron")]
UitspraakId = Annotated[Id, Verwijzing("uitspraak")]
DoelId = Annotated[Id, Verwijzing("doel")]
GevaarId = Annotated[Id, Verwijzing("gevaar")]
FactorId = Annotated[Id, Verwijzing("factor")]
VoorwaardeId = Annotated[Id, Verwijzing("voorwaarde")]
AfspraakId = Annotated[Id, Verwijzing("afspraak")]
BarriereId = Annotated[Id, Verwijzing("barriere")]
KernbeslissingId = Annotated[Id, Verwijzing("kernbeslissing")]

Score = Annotated[int, Field(ge=0, le=10)]
"""Een cijfer van 0 tot en met 10."""

Antwoord = Literal["niet_besproken", "geen", "onbekend", "ingevuld"]
"""Niet gevraagd, gevraagd en niets, onbekend, en ingevuld zijn vier verschillende antwoorden."""

Lezer = Literal["gezin", "kind", "netwerk", "professional", "rechtbank", "intern"]


class Zichtbaar(Onderdeel):
    """Een onderdeel waarvan vastligt wie het mag lezen."""

    voor: tuple[Lezer, ...] = Field(
        (), title="Alleen voor", description="Welke lezers dit mogen zien. Leeg betekent: alle lezers."
    )
    niet_voor: tuple[PersoonId, ...] = Field(
        (),
        title="Niet voor",
        description="Personen die dit niet mogen lezen. Het staat dan ook niet in een versie voor een hele groep (het "
        "gezin, de professionals, de rechtbank), wel in de eigen versie van wie het mag zien.",
    )
    reden_afscherming: Tekst | None = Field(
        None, title="Reden van afscherming", description="Waarom niet iedereen dit mag lezen."
    )


Wijze = Literal["gesprek", "telefoon", "beeldbellen", "schriftelijk", "dossier"]
Soort = Literal["feit", "waarneming", "citaat", "mening", "interpretatie"]
Standpunt = Literal["eens", "oneens", "deels", "geen_reactie", "niet_gevraagd"]


class Reactie(Onderdeel):
    """Wat iemand vindt van wat over hem of haar is opgeschreven."""

    wie: PersoonId = Field(title="Wie", description="Wie reageert.")
    standpunt: Standpunt = Field(title="Standpunt", description="Of diegene het ermee eens is.")
    woorden: Tekst | None = Field(None, title="Woorden", description="De reactie in eigen woorden, letterlijk.")
    datum: Datum | None = Field(None, title="Datum", description="Wanneer diegene reageerde.")
    reden: Tekst | None = Field(
        None, title="Reden", description="Waarom er geen reactie is, als die niet is gevraagd of gegeven."
    )


class Citaat(Onderdeel):
    """Letterlijke woorden van iemand."""

    wie: PersoonId = Field(title="Wie", description="Wie dit zei.")
    woorden: Tekst = Field(title="Woorden", description="Wat diegene letterlijk zei.")
    datum: Datum | None = Field(None, title="Datum", description="Wanneer diegene dit zei.")


class Uitspraak(Zichtbaar):
    """Iets wat iemand zegt, ziet of vindt, met wie het zegt en wanneer."""

    naamruimte: ClassVar[str | None] = "uitspraak"

    id: Id | None = Field(None, title="Naam", description="Korte naam om naar deze uitspraak te verwijzen.")
    soort: Soort = Field(
        "citaat",
        title="Soort",
        description="Feit, waarneming, letterlijk citaat, mening of interpretatie.",
    )
    wie: PersoonId | None = Field(None, title="Wie zegt het", description="De persoon van wie dit komt.")
    bron: BronId | None = Field(None, title="Bron", description="Het document waar dit in staat.")
    tekst: Tekst = Field(title="Wat", description="Wat er is gezegd, gezien of gevonden.")
    datum: Datum | None = Field(None, title="Datum", description="Wanneer het is gezegd of gezien.")
    wijze: Wijze | None = Field(None, title="Wijze", description="In een gesprek, per telefoon, uit een dossier.")
    over: tuple[PersoonId, ...] = Field((), title="Over wie", description="Over welke personen dit gaat.")
    reacties: tuple[Reactie, ...] = Field(
        (), title="Reacties", description="Wat de mensen over wie het gaat ervan vinden."
    )
    correctie_van: UitspraakId | None = Field(
        None, title="Correctie van", description="De eerdere uitspraak die hiermee wordt verbeterd."
    )
    achterhaald_per: Datum | None = Field(
        None, title="Achterhaald per", description="Vanaf wanneer dit niet meer klopt."
    )

    @property
    def letterlijk(self) -> bool:
        """Of dit iemands letterlijke woorden zijn."""
        return self.soort == "citaat"
